using System.Diagnostics;

namespace Dingdian.Cli.Tests;

/// <summary>The script people start, as they start it: from anywhere, through a link, several at once.</summary>
public class LauncherTests
{
    [Fact]
    public async Task Start_ThroughALinkFromAnotherFolder_Runs()
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-");
        var link = File.CreateSymbolicLink(Path.Combine(folder.FullName, "d"), Script());
        Assert.Equal(0, await Start(link.FullName, folder.FullName));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_ThreeAtOnce_AllRun()
    {
        var here = Directory.GetCurrentDirectory();
        var exitCodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Start(Script(), here)));
        Assert.All(exitCodes, code => Assert.Equal(0, code));
    }

    private static async Task<int> Start(string file, string folder)
    {
        var start = new ProcessStartInfo(file, ["--help"]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static string Script()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "dingdian");
    }
}
