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
    public static string Draft(TableReader reader, SheetShape shape, string? words)
    {
        var text = new StringBuilder();
        if (reader.Sheet.Length > 0) text.AppendLine($"sheet: {Quoted(reader.Sheet)}");
        text.AppendLine($"header_row: {reader.Header.FirstRow}").AppendLine("columns: # header: column");
        foreach (var column in reader.Header.Columns) text.AppendLine($"  {Quoted(column.Text)}: {shape.Columns[column.Column].Id}");
        foreach (var (_, other) in reader.Header.Others) text.AppendLine($"  # {Quoted(other)}: ");
        var absent = shape.Columns.Where(column => !reader.Has(column.Id)).ToLookup(column => reader.Needs(column), column => column.Id);
        if (absent[true].Any()) text.AppendLine("# needed and not found: " + string.Join(", ", absent[true]));
        text.AppendLine("# not in the file: " + string.Join(", ", absent[false]));
        text.AppendLine("# ignore: [ header of a column to leave out ]").AppendLine("# constants: { column: value of all rows }").Append(words ?? "# values: { column: { word of the file: word of ours } }\n").AppendLine("# units: { column: unit of the file }");
        return text.ToString();
    }

    /// <summary>The unknown words of the findings by column, the most frequent first, each to be given a word of ours; null without any.</summary>
    public static string? Words(TableReader reader, SheetShape shape, IEnumerable<Finding> findings, Language language)
    {
        var text = new StringBuilder();
        foreach (var unknown in findings.Where(finding => finding.Code == "cell-word").GroupBy(finding => finding.Place.Column).OrderBy(column => column.Key))
        {
            if (reader.Header.Columns.FirstOrDefault(found => found.Source == unknown.Key) is not { } header || shape.Columns[header.Column] is not { Words: { } known } column) continue;
            if (text.Length == 0) text.AppendLine("values:");
            text.AppendLine($"  {column.Id}: # {string.Join(language == Language.Chinese ? "、" : ", ", known.Shown(language))}");
            foreach (var word in unknown.GroupBy(finding => finding.Arguments[0] as string ?? "").OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal))
                text.AppendLine($"    {Quoted(word.Key)}: \"{TableMapping.Unsaid}\" # {word.Count()} ×");
        }
        return text.Length == 0 ? null : text.ToString();
    }

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
