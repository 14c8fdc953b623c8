using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>A row of a table of streets: which nodes it joins, how long it is (NaN: as long as the straight line) and of which kind.</summary>
public readonly record struct StreetRow(int From, int To, double Metres, string Kind);

/// <summary>Streets from two tables, nodes and edges. A row that cannot be a street is left out and reported; the rest is taken.</summary>
public sealed class StreetTables(WalkProfile profile, string file, List<Finding> findings)
{
    private const int ShownRows = 5;

    /// <summary>A length may be rounded; what is shorter than the straight line by more is no length.</summary>
    private const double RoundingMetres = 1;

    public Streets Read(IReadOnlyList<(int Id, Coordinate At)> nodes, IReadOnlyList<StreetRow> rows)
    {
        var places = new Dictionary<int, Coordinate>();
        foreach (var (id, at) in nodes)
            if (at.IsOnEarth)
                places.TryAdd(id, at);
        var builder = new StreetBuilder(profile);
        var numbers = new Dictionary<int, int>();
        var verdicts = new Dictionary<WayVerdict, int>();
        var (lost, shorter) = (new List<int>(), new List<int>());
        var closed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            var verdict = profile.Judge(key => key == "highway" ? row.Kind : null, out var kind);
            if (verdict == WayVerdict.Kept && !(places.ContainsKey(row.From) && places.ContainsKey(row.To) && !(row.Metres < 0) && !double.IsInfinity(row.Metres)))
            {
                lost.Add(r + 1);
                continue;
            }
            verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
            if (verdict != WayVerdict.Kept)
            {
                closed[row.Kind] = closed.GetValueOrDefault(row.Kind) + 1;
                continue;
            }
            var straight = Geodesic.Metres(places[row.From], places[row.To]);
            if (row.Metres < straight - RoundingMetres)
                shorter.Add(r + 1);
            builder.AddEdge(Number(row.From), Number(row.To), [], r + 1, kind, row.Metres >= straight ? row.Metres : straight);
        }
        Report("street-rows-lost", lost);
        Report("street-rows-short", shorter);
        if (closed.Count > 0)
            findings.Add(new Finding("street-rows-kind", new Place(file), closed.Values.Sum(), string.Join(", ", closed.Select(k => $"{(k.Key.Length == 0 ? "–" : k.Key)} {k.Value}"))));
        var network = builder.Build();
        return new Streets(network, new StreetReport { Ways = verdicts }.Of(network));

        int Number(int id)
        {
            if (!numbers.TryGetValue(id, out var number))
                numbers[id] = number = builder.AddJunction(places[id]);
            return number;
        }
    }

    private void Report(string code, List<int> rows)
    {
        if (rows.Count > 0)
            findings.Add(new Finding(code, new Place(file), rows.Count, string.Join(", ", rows.Take(ShownRows)) + (rows.Count > ShownRows ? " …" : "")));
    }
}
