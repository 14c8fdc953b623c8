using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Geography;

/// <summary>
/// Where everything of a snapshot stands: people, streets, outlines, layers, institutions. What the snapshot has not is null, and so is
/// what the workspace has lost since, with a finding.
/// </summary>
public sealed class Ground
{
    private Ground() { }

    public People? People { get; private init; }

    /// <summary>The day people were counted on; after the day of the snapshot where there is no earlier count.</summary>
    public DateOnly? PeopleOn => People?.On;

    public IReadOnlyList<(int Id, Coordinate At)>? StreetNodes { get; private init; }
    public IReadOnlyList<StreetEdge>? StreetEdges { get; private init; }

    /// <summary>Names this very state of the streets; null without any.</summary>
    public string? StreetsHash { get; private init; }

    public Boundaries? Counties { get; private init; }
    public Boundaries? Townships { get; private init; }

    /// <summary>By name; empty without any.</summary>
    public IReadOnlyDictionary<string, Layer> Layers { get; private init; } = new Dictionary<string, Layer>();

    /// <summary>Those that were there on the day of the snapshot, by key.</summary>
    public IReadOnlyList<InstitutionPlace> Institutions { get; private init; } = [];

    /// <summary>The same ground with more institutions on it, after those that are there.</summary>
    public Ground Joined(IEnumerable<InstitutionPlace> more) => new()
    {
        People = People, StreetNodes = StreetNodes, StreetEdges = StreetEdges, StreetsHash = StreetsHash, Counties = Counties, Townships = Townships, Layers = Layers, Institutions = [.. Institutions, .. more],
    };

    /// <summary>Reads all of it from the files the snapshot names.</summary>
    public static Ground Read(Workspace workspace, Frozen frozen, List<Finding> findings)
    {
        var files = new FrozenFiles(workspace, frozen, findings);
        var (nodes, edges) = Streets(files);
        var outlines = Outlines(files);
        return new()
        {
            People = People.Read(files, frozen.AsOf),
            StreetNodes = nodes,
            StreetEdges = edges,
            StreetsHash = nodes is null ? null : string.Join('-', files.Of("streets_nodes").Concat(files.Of("streets_edges")).Select(file => file.Hash)),
            Counties = Boundaries(outlines, 6),
            Townships = Boundaries(outlines, 9),
            Layers = files.Of("layers").Select(file => ReadLayer(files, file)).OfType<Layer>().ToDictionary(layer => layer.Name, StringComparer.Ordinal),
            Institutions = [.. InstitutionPlace.Of(frozen)],
        };
    }

    // One without the other is no street.
    private static (List<(int, Coordinate)>?, List<StreetEdge>?) Streets(FrozenFiles files)
    {
        if (files.Of("streets_nodes") is not [var nodeFile] || files.Of("streets_edges") is not [var edgeFile]) return default;
        var kinds = new Tables.Reading.StringPool();
        var nodes = files.Rows(nodeFile, "id, lon, lat", row => (row.GetInt32(0), new Coordinate(row.GetDouble(1), row.GetDouble(2))));
        var edges = files.Rows(edgeFile, "\"from\", \"to\", length_m, coalesce(class, '')", row => new StreetEdge(row.GetInt32(0), row.GetInt32(1), row.GetDouble(2), kinds.Of(row.GetString(3))));
        return nodes is null || edges is null ? default : (nodes, edges);
    }

    private static List<Boundary> Outlines(FrozenFiles files) =>
        [.. files.Of("boundaries").SelectMany(file => files.Rows(file, "division, name, geojson", row => BoundaryReader.Outline(row.GetString(0), row.GetString(1), row.GetString(2))) ?? []).OfType<Boundary>()];

    private static Boundaries? Boundaries(List<Boundary> outlines, int digits) =>
        outlines.FindAll(outline => outline.Code.Length == digits) is { Count: > 0 } found ? new(found) : null;

    private static Layer? ReadLayer(FrozenFiles files, FrozenFile file)
    {
        if (files.Rows(file, "value, coalesce(name, ''), geojson", row => (Value: row.GetString(0), Name: row.GetString(1), Shape: row.IsDBNull(2) ? null : row.GetString(2))) is not { } rows) return null;
        var areas = rows.Where(row => row.Shape is not null).Select(row => BoundaryReader.Outline(row.Value, row.Name, row.Shape!)).OfType<Boundary>();
        return new(file.Period, [.. areas], rows.Find(row => row.Shape is null).Value);
    }
}

/// <summary>A street between two nodes.</summary>
/// <param name="From">Id of a node.</param>
/// <param name="To">Id of the other.</param>
/// <param name="Metres">True length.</param>
/// <param name="Kind">As its source calls it.</param>
public readonly record struct StreetEdge(int From, int To, double Metres, string Kind);
