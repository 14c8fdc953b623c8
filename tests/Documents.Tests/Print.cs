using System.ComponentModel;
using System.Diagnostics;
using Dingdian.Model;

namespace Dingdian.Documents.Tests;

/// <summary>Documents printed by LibreOffice without a screen, and the print read: what somebody else's program makes of them.</summary>
internal static class Print
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The text of each page of each document, as it stands on paper. All go in one start, which takes longer than any of them.</summary>
    public static IReadOnlyList<string[]> Pages(params IReadOnlyList<(Document Document, Language Language)> documents)
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-documents-");
        try
        {
            List<string> files = [];
            foreach (var (document, language) in documents)
            {
                files.Add(Path.Combine(folder.FullName, $"{files.Count}.docx"));
                using var file = File.Create(files[^1]);
                DocxWriter.Write(document, file, language);
            }
            // A profile of its own, so that it does not meet an office that is already open.
            Run("soffice", [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, .. files]);
            return [.. files.Select(file => Run("pdftotext", ["-layout", Path.ChangeExtension(file, "pdf"), "-"]).Split('\f', StringSplitOptions.RemoveEmptyEntries))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, string[] arguments)
    {
        using var running = Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        var output = running.StandardOutput.ReadToEndAsync();
        var errors = running.StandardError.ReadToEndAsync();
        if (!running.WaitForExit(Patience))
        {
            running.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not finish within {Patience}.");
        }
        Assert.True(running.ExitCode == 0, $"{program} ended with {running.ExitCode}: {output.Result} {errors.Result}");
        return output.Result;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{start.FileName} is not there; ./test installs it, or: apt-get install libreoffice-writer poppler-utils fonts-wqy-microhei.", missing);
        }
    }
}
