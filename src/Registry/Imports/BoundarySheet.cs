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
        var mapping = run.Request.Mapping is { } taught ? MappingFile.Read(taught, Shape, run.Findings) : null;
        if (run.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        var (file, first) = (new Place(Path.GetFileName(run.Request.File)), FirstProperties(text));
        string PropertyOf(string column, string[] usual) => mapping?.Columns.FirstOrDefault(pair => pair.Value == column).Key ?? usual.FirstOrDefault(first.Contains) ?? usual[0];
        var (code, name) = (PropertyOf("code", CodeProperties), PropertyOf("name", NameProperties));
        if (new BoundaryReader(file.File, code, name, run.Findings).Read(text, run.Datum) is not { } outlines) return;
        run.Findings.Add(new("boundary-properties", file, code, first.Contains(name) ? name : "–"));
        CheckKnown(run, file, outlines.All);
        foreach (var outline in outlines.All.Where(outline => !CodePattern().IsMatch(outline.Code))) run.Findings.Add(new("boundary-code-form", file, outline.ToString()));
        if (run.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        var schematic = SchematicCodes(text, code);
        var order = Properties(text).Where(own => own.ContainsKey(code)).Select(own => own[code]).Distinct().Select((own, i) => (own, i)).ToDictionary(pair => pair.own, pair => pair.i);
        foreach (var city in outlines.All.OrderBy(outline => order.GetValueOrDefault(outline.Code)).GroupBy(outline => outline.Code[..4])) Put(run, city, schematic);
        if (outlines.All.Count(outline => Divisions.Short(outline.Code) != outline.Code) is > 0 and var shortened) run.Findings.Add(new("column-mended", file, Shape.Columns[0].Header, shortened, MendWords.Of(Mend.DivisionZeros)));
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

    private static HashSet<string> SchematicCodes(string text, string code) =>
        [.. Properties(text).Where(own => own.GetValueOrDefault(Schematic) == bool.TrueString && own.ContainsKey(code)).Select(own => own[code])];

    /// <summary>Outlines of divisions that the list of divisions does not have, and places where no city of ours can be.</summary>
    private static void CheckKnown(ImportRun run, Place file, IReadOnlyList<Boundary> outlines)
    {
        var known = run.Db.Divisions.Select(division => division.Code).ToHashSet();
        var strange = outlines.Where(outline => known.Count > 0 && !known.Contains(Divisions.Short(outline.Code))).ToList();
        if (strange.Count > 0) run.Findings.Add(new("boundary-division-unknown", file, strange.Count, string.Join("、", strange.Take(ImportRun.MostNamed))));
        if (outlines.FirstOrDefault(outline => !outline.Inside.IsInChina) is { } abroad) run.Findings.Add(new("coordinates-outside-china", file, abroad.Inside.ToString()));
    }

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
