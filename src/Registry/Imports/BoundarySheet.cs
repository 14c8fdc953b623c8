using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Outlines of divisions as GeoJSON, official or schematic. A city's file takes the place of the one before.</summary>
internal sealed partial class BoundarySheet() : MapSheet("boundaries", new("边界", "Boundaries"), "区划边界", "boundary")
{
    private const string Schematic = "schematic";
    private static readonly string[] CodeProperties = [BoundaryWriter.CodeProperty, "division", "adcode", "gb", "PAC", "区划代码", "行政区划代码", "代码"];
    private static readonly string[] NameProperties = [BoundaryWriter.NameProperty, "NAME", "区划名称", "名称"];

    public override SheetShape Shape { get; } = new("boundaries", new("边界", "Boundaries"),
        new("code", ColumnType.Code, "区划代码", "Code") { Required = true, Synonyms = CodeProperties }, new("name", ColumnType.Text, "名称", "Name"), new(Schematic, ColumnType.Truth, "示意", "Schematic"));

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

    /// <summary>All outlines as they are kept.</summary>
    protected override IEnumerable<(JsonObject, string?)> Features(ExportRun run) => Outlines.Rows(run.Workspace, run.Db, run.Known).Select(outline => (
        new JsonObject { [BoundaryWriter.CodeProperty] = outline.Division, [BoundaryWriter.NameProperty] = outline.Name, [Schematic] = outline.Schematic }, (string?)outline.Shape));

    private static void Put(ImportRun run, IEnumerable<Boundary> outlines, HashSet<string> schematic) =>
        Put(run, new() { Kind = Outlines.Kind, City = outlines.First().Code[..4] }, DatasetColumns.Boundaries, rows =>
        {
            foreach (var outline in outlines)
                rows.CreateRow().AppendValue(Divisions.Short(outline.Code)).AppendValue(outline.Name).AppendValue((bool?)schematic.Contains(outline.Code)).AppendValue(BoundaryWriter.Geometry(outline)).EndRow();
        });

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
