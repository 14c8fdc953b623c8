using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Cli.Access;

/// <summary>Where people live, and where institutions stand, from tables of one's own. A bad row is a finding; the others are taken.</summary>
internal sealed class MapTables(string? said, List<Finding> findings)
{
    private const int MostErrors = 200;

    private static readonly Column Longitude = new("lon", ColumnType.Coordinate, "经度", "Longitude") { Required = true, Synonyms = ["lng", "long", "x", "X坐标"] };
    private static readonly Column Latitude = new("lat", ColumnType.Coordinate, "纬度", "Latitude") { Required = true, Synonyms = ["y", "Y坐标"] };
    private static readonly Column Datum = new("datum", ColumnType.Text, "坐标系", "Datum");

    private static readonly SheetShape Residents = new("people", new("人口分布", "People"), Longitude, Latitude,
        new("people", ColumnType.Number, "人口", "People") { Required = true, Synonyms = ["population", "pop", "residents", "insured", "count", "人数", "人口数", "常住人口", "参保人数", "居民"] }, Datum);

    private static readonly SheetShape Sites = new("institutions", new("机构", "Institutions"), Longitude, Latitude,
        new("name", ColumnType.Text, "名称", "Name") { Synonyms = ["机构名称", "机构", "institution", "id", "编号"] }, Datum);

    /// <summary>Null after findings.</summary>
    public IReadOnlyList<(Coordinate At, decimal People)>? People(string path)
    {
        var all = Read(path, Residents, (row, at) => (at, row["people"].Number!.Value));
        if (all is { Count: 0 })
            findings.Add(new Finding("map-no-people", new Place(Files.Shown(path))));
        return all is { Count: > 0 } ? all : null;
    }

    /// <summary>Null after findings; none at all is a warning.</summary>
    public IReadOnlyList<(Coordinate At, string Name, Place Place)>? Institutions(string path)
    {
        var all = Read(path, Sites, (row, at) => (at, row["name"].Text ?? $"{row.Number}", row.PlaceOf("lon")));
        if (all is { Count: 0 })
            findings.Add(new Finding("map-no-institutions", new Place(Files.Shown(path))));
        return all;
    }

    private List<T>? Read<T>(string path, SheetShape shape, Func<TableRow, Coordinate, T> make)
    {
        using var file = SheetFile.Open(path, findings);
        if (file is null || TableReader.Open(file, shape, findings) is not { } table)
            return null;
        var (all, remarks) = (new List<T>(), new List<Finding>());
        using (table)
        {
            var usual = table.Has("datum") && said is null ? null : DatumWords.Read(said, new Place("--datum"), findings);
            if (usual is null && !table.Has("datum"))
                return null;
            while (table.Read())
                if (table.Row.IsSound && At(table.Row, usual, remarks) is { } at)
                    all.Add(make(table.Row, at));
        }
        // What every row of a city abroad would say is said once.
        findings.AddRange(remarks.Where(r => r.Severity == Severity.Error).Take(MostErrors).Concat(remarks.Where(r => r.Severity != Severity.Error).DistinctBy(r => r.Code)));
        return all;
    }

    private static Coordinate? At(TableRow row, Datum? usual, List<Finding> remarks)
    {
        var datum = usual is null || row["datum"].Text is not null ? DatumWords.Read(row["datum"].Text, row.PlaceOf("datum"), remarks) : usual;
        return datum is null ? null : new PointReader(datum, remarks).Read(row["lon"].Coordinate!.Value, row["lat"].Coordinate!.Value, row.PlaceOf("lon"))?.At;
    }
}
