using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Imports;

/// <summary>Outlines of divisions as GeoJSON, official or schematic. A city's file takes the place of the one before.</summary>
internal sealed partial class BoundarySheet() : ImportKind("boundaries", new("边界", "Boundaries"), "区划边界", "boundary")
{
    private const string Schematic = "schematic";
    private static readonly string[] CodeProperties = [BoundaryWriter.CodeProperty, "division", "adcode", "gb", "PAC", "区划代码", "行政区划代码", "代码"];
    private static readonly string[] NameProperties = [BoundaryWriter.NameProperty, "NAME", "区划名称", "名称"];

    public override SheetShape Shape { get; } = new("boundaries", new("边界", "Boundaries"),
        new("code", ColumnType.Code, "区划代码", "Code") { Required = true, Synonyms = CodeProperties }, new("name", ColumnType.Text, "名称", "Name"), new(Schematic, ColumnType.Truth, "示意", "Schematic"));

    public override bool IsTable => false;

    internal override void Take(ImportRun run)
    {
        if (Text(run) is not { } text) return;
        var first = FirstProperties(text);
        var reader = new BoundaryReader(Path.GetFileName(run.Request.File), CodeProperties.FirstOrDefault(first.Contains) ?? CodeProperties[0], NameProperties.FirstOrDefault(first.Contains) ?? NameProperties[0], run.Findings);
        if (reader.Read(text, run.Datum) is not { } outlines) return;
        foreach (var outline in outlines.All.Where(outline => !CodePattern().IsMatch(outline.Code))) run.Findings.Add(new("boundary-code-form", new Place(Path.GetFileName(run.Request.File)), outline.ToString()));
        if (run.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        var schematic = SchematicCodes(text);
        var order = Properties(text).SelectMany(own => CodeProperties.Where(own.ContainsKey).Take(1).Select(code => own[code])).Distinct().Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i);
        foreach (var city in outlines.All.OrderBy(outline => order.GetValueOrDefault(outline.Code)).GroupBy(outline => outline.Code[..4])) Put(run, city, schematic);
        if (outlines.All.Count(outline => Divisions.Short(outline.Code) != outline.Code) is > 0 and var shortened) run.Findings.Add(new("column-mended", new Place(Path.GetFileName(run.Request.File)), Shape.Columns[0].Header, shortened, MendWords.Of(Mend.DivisionZeros)));
    }

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run) => throw new NotSupportedException("Outlines are no table.");

    /// <summary>Writes all outlines as one GeoJSON file in CGCS2000, as they are kept; gives their number.</summary>
    public static long Write(ExportRun run, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WritePropertyName("crs");
        json.WriteRawValue("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}""");
        json.WriteStartArray("features");
        var count = 0L;
        foreach (var outline in Outlines.Rows(run.Workspace, run.Db))
        {
            count++;
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString(BoundaryWriter.CodeProperty, outline.Division);
            json.WriteString(BoundaryWriter.NameProperty, outline.Name);
            json.WriteBoolean(Schematic, outline.Schematic);
            json.WriteEndObject();
            json.WritePropertyName("geometry");
            json.WriteRawValue(outline.Shape);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return count;
    }

    private static string? Text(ImportRun run)
    {
        try
        {
            return File.ReadAllText(run.Request.File);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            run.Findings.Add(new("file-unreadable", new Place(Path.GetFileName(run.Request.File)), closed.Message.TrimEnd('.')));
            return null;
        }
    }

    private static void Put(ImportRun run, IEnumerable<Boundary> outlines, HashSet<string> schematic)
    {
        var file = DatasetFiles.TemporaryIn(run.Workspace);
        using (var connection = DatasetFiles.Open())
        {
            Run(connection, $"SET threads = 1; CREATE TABLE made ({DatasetColumns.Boundaries})");
            using (var rows = connection.CreateAppender("made"))
                foreach (var outline in outlines)
                    rows.CreateRow().AppendValue(Divisions.Short(outline.Code)).AppendValue(outline.Name).AppendValue((bool?)schematic.Contains(outline.Code)).AppendValue(BoundaryWriter.Geometry(outline)).EndRow();
            Run(connection, $"COPY made TO {DatasetFiles.Quoted(file)} (FORMAT parquet, COMPRESSION zstd)");
        }
        DatasetDifference.Put(run, new() { Kind = Outlines.Kind, City = outlines.First().Code[..4] }, file);
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static HashSet<string> FirstProperties(string text) => Properties(text).FirstOrDefault()?.Keys.ToHashSet(StringComparer.Ordinal) ?? [];

    private static HashSet<string> SchematicCodes(string text) =>
        [.. Properties(text).Where(own => own.GetValueOrDefault(Schematic) == bool.TrueString).SelectMany(own => CodeProperties.Where(own.ContainsKey).Select(code => own[code]))];

    private static IEnumerable<Dictionary<string, string>> Properties(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException) // the reader of outlines says so
        {
            yield break;
        }
        using (document)
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array)
                foreach (var feature in features.EnumerateArray())
                    if (feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
                        yield return properties.EnumerateObject().DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value.ToString());
    }

    [GeneratedRegex(@"^([0-9]{4}|[0-9]{6}|[0-9]{9})\z")]
    private static partial Regex CodePattern();
}
