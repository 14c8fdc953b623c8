using System.Diagnostics;
using Dingdian.Registry.Tests;

namespace Dingdian.Cli.Tests;

/// <summary>The command as people start it: a process of its own, which a test may kill.</summary>
internal static class CommandProcess
{
    /// <summary>Starts it in the folder of the workspace, on the workspace's own database; what it says is let go.</summary>
    public static Process Start(TestWorkspace test, params string[] arguments)
    {
        var here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var command = Path.GetFullPath(Path.Combine(here, "..", "..", "Cli", Path.GetFileName(here) + "_linux-x64", "Dingdian.Cli")); // as it was built, with the databases' own libraries beside it
        var start = new ProcessStartInfo(command, [.. arguments, "--workspace", test.Folder]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = test.Folder };
        if (test.Connection is { } connection) start.Environment["DINGDIAN_DATABASE"] = connection;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
