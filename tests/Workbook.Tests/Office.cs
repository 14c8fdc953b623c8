using System.ComponentModel;
using System.Diagnostics;

namespace Dingdian.Workbook.Tests;

/// <summary>Recalculates workbooks in LibreOffice without a screen: somebody else's arithmetic, to hold ours against.</summary>
internal static class Office
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The same books with their values filled in. All go in one start, which takes longer than any of them.</summary>
    public static IReadOnlyList<Book> Recalculate(IReadOnlyList<byte[]> books)
    {
        if (books.Count == 0)
            return [];
        var folder = Directory.CreateTempSubdirectory("dingdian-workbooks-");
        try
        {
            var files = books.Select((book, i) => Save(book, Path.Combine(folder.FullName, $"{i}.xlsx"))).ToList();
            var done = folder.CreateSubdirectory("done").FullName;
            Run(folder.FullName, done, files);
            return [.. files.Select(f => new Book(File.ReadAllBytes(Path.Combine(done, Path.GetFileName(f)))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Save(byte[] book, string file)
    {
        File.WriteAllBytes(file, Book.Forgetful(book));
        return file;
    }

    private static void Run(string folder, string done, IEnumerable<string> files)
    {
        // A profile of its own, so that it does not meet an office that is already open.
        string[] arguments = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", done, .. files];
        using var office = Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        var output = office.StandardOutput.ReadToEndAsync();
        var errors = office.StandardError.ReadToEndAsync();
        if (!office.WaitForExit(Patience))
        {
            office.Kill(entireProcessTree: true);
            Assert.Fail($"LibreOffice did not finish within {Patience}.");
        }
        Assert.True(office.ExitCode == 0, $"LibreOffice ended with {office.ExitCode}: {output.Result} {errors.Result}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("LibreOffice (soffice) is not there; ./test installs it, or: apt-get install libreoffice-calc.", missing);
        }
    }
}
