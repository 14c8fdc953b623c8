using System.Text;
using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Mapping files on disk: read, and drafted from what was understood.</summary>
internal static class MappingFile
{
    public static TableMapping? Read(string path, SheetShape shape, List<Finding> findings)
    {
        var place = new Place(Path.GetFileName(path));
        try
        {
            return TableMapping.Read(File.ReadAllText(path), place.File, shape, findings);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(new("file-missing", place));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            findings.Add(new("file-unreadable", place, closed.Message.TrimEnd('.')));
        }
        return null;
    }

    /// <summary>What was understood, as a mapping to start from; headers nobody knew stand there to be filled in.</summary>
    public static string Draft(TableReader reader, SheetShape shape)
    {
        var text = new StringBuilder();
        if (reader.Sheet.Length > 0) text.AppendLine($"sheet: {Quoted(reader.Sheet)}");
        text.AppendLine($"header_row: {reader.Header.FirstRow}").AppendLine("columns: # header: column");
        foreach (var column in reader.Header.Columns) text.AppendLine($"  {Quoted(column.Text)}: {shape.Columns[column.Column].Id}");
        foreach (var (_, other) in reader.Header.Others) text.AppendLine($"  # {Quoted(other)}: ");
        var absent = shape.Columns.Where(column => !reader.Has(column.Id)).ToLookup(column => reader.Needs(column), column => column.Id);
        if (absent[true].Any()) text.AppendLine("# needed and not found: " + string.Join(", ", absent[true]));
        text.AppendLine("# not in the file: " + string.Join(", ", absent[false]));
        text.AppendLine("# constants: { column: value of all rows }").AppendLine("# values: { column: { word of the file: word of ours } }").AppendLine("# units: { column: unit of the file }");
        return text.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
