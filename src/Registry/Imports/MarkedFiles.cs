using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Registry.Imports;

/// <summary>The files for the one who has to mend a table: a copy with its cells marked, and a list of findings. The table itself is never touched.</summary>
internal sealed class MarkedFiles(ImportRequest request, SheetFile file, List<Finding> findings)
{
    /// <summary>Writes both; what cannot be written is left out with a finding.</summary>
    public IReadOnlyList<string> Write(TableReader reader)
    {
        var (folder, name) = (request.MarkedOut ?? Path.GetDirectoryName(Path.GetFullPath(request.File))!, Path.GetFileNameWithoutExtension(request.File));
        List<Finding> told = [.. findings];
        return [.. new[]
        {
            Save(Path.Combine(folder, name + ".marked.xlsx"), stream => MarkedCopy.Write(file, reader.Sheet, reader.Header.FirstRow, told, request.Language, stream)),
            Save(Path.Combine(folder, name + ".findings.csv"), stream => FindingsFile.Write(told, request.Language, stream)),
        }.OfType<string>()];
    }

    private string? Save(string path, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            write(stream);
            return path;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            findings.Add(new("marked-not-written", new Place(Path.GetFileName(path)), SheetFile.Why(wrong, path)));
            return null;
        }
    }
}
