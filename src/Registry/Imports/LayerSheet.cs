using System.Text.Json.Nodes;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>
/// Classes of places drawn on the map: rings, dense quarters, built-up land, centres of townships. Where areas overlap the first in the file
/// speaks. A layer that comes again takes the place of the one before; other layers stay.
/// </summary>
internal sealed class LayerSheet() : MapSheet("layers", new("图层", "Layers"), "layer", "位置图层")
{
    public const string Kind = "layers";

    private const double FarAway = 50_000; // metres from any county

    public override SheetShape Shape { get; } = new("layers", new("图层", "Layers"),
        Property(LayerReader.LayerNames, "图层", "Layer", required: true), Property(LayerReader.ValueNames, "取值", "Value", required: true),
        Property(LayerReader.NameNames, "名称", "Name"), Property(LayerReader.CityNames, "城市", "City"));

    internal override void Take(ImportRun run)
    {
        if (run.Request.Mapping is { } mapping)
        {
            run.Findings.Add(new("layer-mapping", new Place(Path.GetFileName(mapping)), new Texts(string.Join("、", Shape.Columns.Select(column => column.Zh)), string.Join(", ", Shape.Columns.Select(column => column.Id)))));
            return;
        }
        if (Text(run) is not { } text || new LayerReader(Path.GetFileName(run.Request.File), run.Findings).Read(text, run.Datum) is not { } parts) return;
        var home = new Lazy<string?>(() => Home(run, parts));
        var layers = parts.GroupBy(part => (City: CityOf(run, part, home), part.Layer)).OrderBy(layer => layer.Key.City, StringComparer.Ordinal).ThenBy(layer => layer.Key.Layer, StringComparer.Ordinal).ToList();
        foreach (var layer in layers) Check(run, layer.Key.City, layer.Key.Layer, [.. layer]);
        if (run.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        foreach (var layer in layers) Put(run, new() { Kind = Kind, City = layer.Key.City!, Period = layer.Key.Layer }, DatasetColumns.Layers, rows => Fill(rows, layer));
    }

    protected override IEnumerable<(JsonObject, string?)> Features(ExportRun run)
    {
        var layers = run.Db.Datasets.AsKnown(run.Known).Where(row => row.Kind == Kind).AsEnumerable().OrderBy(row => row.City, StringComparer.Ordinal).ThenBy(row => row.Period, StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            using var connection = DatasetFiles.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT layer, value, name, geojson FROM read_parquet({DatasetFiles.Quoted(DatasetFiles.PathOf(run.Workspace, layer.Hash))})";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var properties = new JsonObject { ["layer"] = reader.GetString(0), ["value"] = reader.GetString(1) };
                if (!reader.IsDBNull(2)) properties["name"] = reader.GetString(2);
                properties["city"] = layer.City;
                yield return (properties, reader.IsDBNull(3) ? null : reader.GetString(3));
            }
        }
    }

    private static void Check(ImportRun run, string? city, string layer, List<LayerPart> parts)
    {
        var file = new Place(Path.GetFileName(run.Request.File));
        if (parts.Select(part => part.Outline?.Inside).FirstOrDefault(at => at is { } place && IsFar(run, place)) is { } far) run.Findings.Add(new("layer-far", file, layer, far.ToString()));
        if (city is null) run.Findings.Add(new("layer-city-unknown", file, layer));
        foreach (var again in parts.Where(part => part.Outline is null).Skip(1)) run.Findings.Add(new("layer-elsewhere-twice", file, again.Number, layer));
    }

    private static bool IsFar(ImportRun run, Coordinate at) => !at.IsInChina || (run.Boundaries is { } counties && counties.Find(at) is null && counties.MetresToBorder(at) > FarAway);

    private static void Fill(DuckDB.NET.Data.DuckDBAppender rows, IEnumerable<LayerPart> parts)
    {
        foreach (var part in parts)
            rows.CreateRow().AppendValue(part.Layer).AppendValue(part.Value).AppendValue(part.Name.Length == 0 ? null : part.Name).AppendValue(part.Outline is null ? null : BoundaryWriter.Geometry(part.Outline)).EndRow();
    }

    private static string? CityOf(ImportRun run, LayerPart part, Lazy<string?> home) => part.City.Length == 0 ? home.Value : run.Divisions.CodeOf(part.City, 4);

    // The city of the county that holds the first area, else the only city there is.
    private static string? Home(ImportRun run, IReadOnlyList<LayerPart> parts) =>
        parts.FirstOrDefault(part => part.Outline is not null)?.Outline is { } first && run.Boundaries?.Find(first.Inside) is { } county ? county.Code[..4]
        : run.Db.Divisions.Where(division => division.Code.Length == 4).Select(division => division.Code).Take(2).ToList() is [var only] ? only : null;

    private static Column Property(IReadOnlyList<string> names, string zh, string en, bool required = false) => new(names[0], ColumnType.Text, zh, en) { Synonyms = names, Required = required };
}
