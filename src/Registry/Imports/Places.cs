using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>
/// Coordinates of a file: their datum must be said, they become CGCS2000, and the numbers of the file stay beside them. In the end
/// the two columns are looked at as a whole, for a single row cannot tell whether they are swapped or of another datum.
/// </summary>
internal sealed class Places(ImportRun run, SheetShape shape, TableFindings findings)
{
    public const string DatumColumn = "datum";
    private const int RowsLookedAt = 50_000;
    private const double FarthestApart = 1; // metres

    private readonly string[] axes = [.. shape.Columns.Where(column => column.Type == ColumnType.Coordinate).Select(column => column.Id).Take(2)];
    private readonly Dictionary<string, Datum?> datums = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ColumnRow> rows = [];
    private readonly List<Finding> found = [];
    private readonly List<Finding> swapped = [];
    private Datum? latest;
    private Place column;

    /// <summary>Both numbers or none, a datum that is known, and a place that can be one; fills in the place. A point beside a row without numbers is its place.</summary>
    public bool Check(Profile row, string? county)
    {
        if (row.SourceX is null && row.SourceY is null && run.Row.Geometry is ({ } point, var crs)) (row.SourceX, row.SourceY, row.Datum) = (point.X, point.Y, crs);
        if (row.SourceX is null && row.SourceY is null)
        {
            row.Datum = null;
            return true;
        }
        if (row.SourceX is not { } x || row.SourceY is not { } y) return run.Fail("coordinate-half", row.SourceX is null ? axes[0] : axes[1]);
        if (Find(row.Datum) is not { } datum || At(datum, x, y, county) is not { } at || !Agrees(at, x, y)) return false;
        (row.Datum, row.Longitude, row.Latitude) = (datum.Code, at.Lon, at.Lat);
        return true;
    }

    /// <summary>A place of a row with its own datum, else the one said for the file; null with findings.</summary>
    public Coordinate? Read(double x, double y, string? county, string? words = null) => Find(words) is { } datum && At(datum, x, y, county) is { } at && Agrees(at, x, y) ? at : null;

    public void Close()
    {
        if (latest is null) return;
        List<Finding> whole = [];
        var pair = ColumnPair.Look(rows, latest, run.Boundaries, column, whole);
        foreach (var finding in pair.LooksSwapped ? [] : swapped) findings.Add(finding);
        foreach (var finding in whole) findings.Add(finding);
    }

    private Coordinate? At(Datum datum, double x, double y, string? county)
    {
        var place = run.Row.PlaceOf(axes[0]);
        if (rows.Count < RowsLookedAt && (latest is null || latest == datum)) rows.Add(new(x, y, county));
        (latest, column) = (datum, place with { Line = 0 });
        var point = Reader(datum).Read(x, y, place);
        if (point is not null && county is not null) run.Boundaries?.Check(point.At, county, place, found);
        foreach (var finding in found)
            if (finding.Code == "coordinates-swapped") swapped.Add(finding);
            else findings.Add(finding);
        found.Clear();
        return point?.At;
    }

    /// <summary>A point moved on a map leaves the numbers in the columns behind; which of the two is meant only people know.</summary>
    private bool Agrees(Coordinate at, double x, double y)
    {
        if (run.Row.Geometry is not ({ } point, var words) || (words is null && point == (x, y))) return true;
        if (Find(words) is not { } datum) return false;
        return datum.ToCgcs2000(point.X, point.Y) is not { IsOnEarth: true } drawn || Geodesic.Metres(at, drawn) is not (> FarthestApart and var metres) || run.Fail("geometry-differs", axes[0], Math.Round(metres));
    }

    private (Datum? Datum, PointReader? Reader) reader;

    private PointReader Reader(Datum datum)
    {
        if (reader.Datum != datum) reader = (datum, new PointReader(datum, found));
        return reader.Reader!;
    }

    private Datum? Find(string? words)
    {
        if (words is null)
        {
            if (run.Datum is null && run.Request.Datum is null) findings.Add("datum-undeclared", run.Row.PlaceOf(axes[0]), DatumWords.Known);
            return run.Datum;
        }
        if (!datums.TryGetValue(words, out var datum)) datums[words] = datum = DatumWords.Read(words, run.Row.PlaceOf(DatumColumn), run.Findings);
        return datum;
    }
}
