using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dingdian.Access;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Cli.Access;

/// <summary>What a map shows; every figure is the coverage's own.</summary>
internal sealed record MapContent(Texts Title, Coverage Coverage, CoverageRow Total, Gaps Gaps)
{
    public IReadOnlyList<Texts> Lead { get; init; } = [];

    /// <summary>Names of the institutions, in the order of the coverage.</summary>
    public required IReadOnlyList<string> Institutions { get; init; }

    /// <summary>Where each gap lies; empty when not known.</summary>
    public IReadOnlyList<Texts> Where { get; init; } = [];

    public decimal? Threshold { get; init; }
    public IReadOnlyList<Coordinate> Openings { get; init; } = [];
    public IReadOnlyList<(Texts Name, CoverageRow Row)> Rows { get; init; } = [];

    /// <summary>People where no limit is known.</summary>
    public IReadOnlyList<(Coordinate At, decimal People)> Limitless { get; init; } = [];

    public StreetNetwork? Streets { get; init; }

    /// <summary>Whether the streets came out of OpenStreetMap, which wants to be named.</summary>
    public bool IsOfOpenStreetMap { get; init; }
}

/// <summary>A map as one HTML file: the page <c>map.html</c> with data written into it. Places are whole metres from the middle, each as its difference from the one before.</summary>
internal static class MapPage
{
    private const int ShownAreas = 300, MarginMetres = 2000, BandMetres = 1000, Chunk = 256;

    /// <summary>Classes of places: thirds of the limit, up to twice the limit, beyond, not known.</summary>
    private const int Classes = 6, Near = 3, Far = 4, Unknown = 5;

    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(MapContent content, Language language)
    {
        using var stream = typeof(MapPage).Assembly.GetManifestResourceStream("map.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("{lang}", language == Language.Chinese ? "zh" : "en", StringComparison.Ordinal)
            .Replace("{title}", PageHtml.Encode(content.Title.In(language)), StringComparison.Ordinal)
            .Replace("{data}", Data(content), StringComparison.Ordinal);
    }

    private static string Data(MapContent content)
    {
        var coverage = content.Coverage;
        var spots = Spots(content);
        var frame = new MapFrame([.. spots.Select(s => s.At), .. Sites(coverage).Select(i => coverage.Institutions[i])]);
        var (peopleScale, costScale) = (spots.TrueForAll(s => s.People == decimal.Truncate(s.People)) ? 1 : 10, coverage.Walk.Unit == WalkUnit.Minutes ? 10 : 1);
        return JsonSerializer.Serialize(new
        {
            title = Both(content.Title),
            lead = content.Lead.Select(Both),
            basis = Both(coverage.Walk.Basis),
            limit = Both(CoveragePage.Limit(coverage)),
            unit = Both(coverage.Walk.Unit == WalkUnit.Minutes ? new("分钟", "min") : new("米", "m")),
            origin = frame.Origin,
            total = Row(content.Total),
            rows = content.Rows.Select(r => new { name = Both(r.Name), row = Row(r.Row) }),
            classes = Enumerable.Range(0, Classes).Select(c => new { label = Both(Label(coverage, c)), people = spots.Where(s => s.Class == c).Sum(s => s.People), places = spots.Count(s => s.Class == c) }),
            scales = new[] { peopleScale, costScale },
            spots = Spots(spots, frame, peopleScale, costScale),
            institutions = content.Institutions.Select((name, i) => Site(name, coverage.Institutions, i, frame)),
            areas = content.Gaps.All.Take(ShownAreas).Select((gap, i) => Area(content, gap, i, frame)),
            rest = new { areas = Math.Max(0, content.Gaps.All.Count - ShownAreas), people = content.Gaps.All.Skip(ShownAreas).Sum(g => g.People) },
            threshold = content.Threshold,
            openings = content.Openings.Select(at => new[] { frame.X(at), frame.Y(at) }),
            streets = content.Streets is { } streets ? Streets(streets, frame) : [],
            osm = content.IsOfOpenStreetMap,
        }, Style);
    }

    private sealed record Spot(Coordinate At, decimal People, int Class, Reached Nearest);

    private static List<Spot> Spots(MapContent content)
    {
        var coverage = content.Coverage;
        var known = Enumerable.Range(0, coverage.Residents.Count).Where(i => coverage.People[i] > 0 && coverage.Residents[i].IsOnEarth)
            .Select(i => new Spot(coverage.Residents[i], coverage.People[i], ClassOf(coverage, i), coverage.Nearest[i]));
        return [.. known, .. content.Limitless.Where(l => l.At.IsOnEarth).Select(l => new Spot(l.At, l.People, Unknown, Reached.None))];
    }

    private static int ClassOf(Coverage coverage, int place)
    {
        var (cost, limit) = (coverage.Nearest[place].Cost, coverage.Limits[place]);
        return coverage.IsCovered(place) switch
        {
            null => Unknown,
            true => limit > 0 ? Math.Clamp((int)Math.Ceiling(cost / limit * Near) - 1, 0, Near - 1) : Near - 1,
            false => cost <= 2 * limit ? Near : Far,
        };
    }

    private static Texts Label(Coverage coverage, int @class)
    {
        if (@class == Unknown)
            return new("未知", "unknown");
        var limits = coverage.Limits.Distinct().Take(2).ToList();
        if (limits is [var limit])
        {
            string Share(double share) => Words.Number(Math.Round((decimal)(limit * share), 1));
            var (zh, en) = coverage.Walk.Unit == WalkUnit.Minutes ? (" 分钟", " min") : (" 米", " m");
            var range = @class switch { 0 => $"≤ {Share(1.0 / 3)}", Near => $"{Share(1)}–{Share(2)}", Far => $"> {Share(2)}", _ => $"{Share(@class / 3.0)}–{Share((@class + 1) / 3.0)}" };
            return new(range + zh, range + en);
        }
        return @class switch
        {
            0 => new("界限的三分之一以内", "up to a third of the limit"),
            1 => new("三分之一至三分之二", "to two thirds"),
            2 => new("三分之二至界限", "to the limit"),
            Near => new("超出界限，两倍以内", "beyond, up to twice the limit"),
            _ => new("超过界限两倍", "more than twice the limit"),
        };
    }

    /// <summary>Of each place: where, people, class, cost, and its institution counted from one, zero for none.</summary>
    private static List<string> Spots(List<Spot> spots, MapFrame frame, int peopleScale, int costScale) =>
        [.. spots.OrderBy(s => frame.Y(s.At) / BandMetres).ThenBy(s => frame.X(s.At)).Chunk(Chunk * 4).Select(chunk =>
        {
            var line = new DeltaText();
            foreach (var spot in chunk)
            {
                line.Move(frame.X(spot.At), frame.Y(spot.At));
                line.Count((long)Math.Round(spot.People * peopleScale));
                line.Count(spot.Class);
                line.Count(double.IsFinite(spot.Nearest.Cost) ? (long)Math.Round(spot.Nearest.Cost * costScale) : 0);
                line.Count(double.IsFinite(spot.Nearest.Cost) ? spot.Nearest.Item + 1 : 0);
            }
            return line.ToString();
        })];

    /// <summary>Name, place, and whether it could be put on the ground; the name alone for what is not on earth.</summary>
    private static object[] Site(string name, Places places, int i, MapFrame frame) =>
        places[i].IsOnEarth ? [name, frame.X(places[i]), frame.Y(places[i]), places.Placing(i) == Placing.Placed] : [name];

    private static IEnumerable<int> Sites(Coverage coverage) => Enumerable.Range(0, coverage.Institutions.Count).Where(i => coverage.Institutions[i].IsOnEarth);

    private static object Area(MapContent content, Gap gap, int index, MapFrame frame)
    {
        var centre = content.Coverage.Residents[gap.Centre];
        return new
        {
            people = gap.People,
            places = gap.Places.Count,
            gain = gap.Gain,
            admits = content.Threshold is { } more ? gap.People > more : (bool?)null,
            where = Both(index < content.Where.Count ? content.Where[index] : new("", "")),
            at = new[] { frame.X(centre), frame.Y(centre) },
            place = centre.ToString(),
            rings = Rings(JsonSerializer.Deserialize<JsonElement>(BoundaryWriter.Geometry(content.Gaps.Outline(gap, $"{index + 1}", ""))).GetProperty("coordinates"), frame),
        };
    }

    /// <summary>All rings of a geometry, however deep they lie.</summary>
    private static List<string> Rings(JsonElement coordinates, MapFrame frame) =>
        coordinates[0][0].ValueKind != JsonValueKind.Number ? [.. coordinates.EnumerateArray().SelectMany(part => Rings(part, frame))]
        : [Line(coordinates.EnumerateArray().Select(at => new Coordinate(at[0].GetDouble(), at[1].GetDouble())), frame)];

    private static string Line(IEnumerable<Coordinate> points, MapFrame frame)
    {
        var line = new DeltaText();
        foreach (var at in points)
            line.Move(frame.X(at), frame.Y(at));
        return line.ToString();
    }

    /// <summary>Edges near the places, some to a text: of each how many points, then the points.</summary>
    private static List<string> Streets(StreetNetwork streets, MapFrame frame)
    {
        var (points, texts, line, edges) = (new List<Coordinate>(), new List<string>(), new DeltaText(), 0);
        for (var edge = 0; edge < streets.Edges.Length; edge++)
        {
            streets.Trace(edge, points);
            if (!points.Exists(p => frame.Holds(p, MarginMetres)))
                continue;
            var drawn = points.ConvertAll(p => (X: frame.X(p), Y: frame.Y(p)));
            drawn = [.. drawn.Where((p, i) => i == 0 || p != drawn[i - 1])];
            line.Count(drawn.Count);
            drawn.ForEach(p => line.Move(p.X, p.Y));
            if (++edges % Chunk == 0)
            {
                texts.Add(line.ToString());
                line = new DeltaText();
            }
        }
        if (edges % Chunk > 0)
            texts.Add(line.ToString());
        return texts;
    }

    private static object Row(CoverageRow row) => new { covered = row.Covered, uncovered = row.Uncovered, unknown = row.Unknown, share = row.Share is { } share ? Math.Round(share, 6) : (decimal?)null };

    private static string[] Both(Texts texts) => [texts.In(Language.Chinese), texts.In(Language.English)];
}
