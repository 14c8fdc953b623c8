using Dingdian.Geo;

namespace Dingdian.Registry.Quality;

/// <summary>One institution entered twice: by code, by credit code, or by a name almost the same at the same place.</summary>
internal static class Duplicates
{
    /// <summary>Entrances of one building, and geocoders that disagree, lie within this.</summary>
    private const double NearMetres = 150;

    /// <summary>A place with more institutions than this is a geocoder's default for an area; there only equal names are held against each other.</summary>
    private const int Crowd = 100;

    public static IEnumerable<Issue> In(Register register) => [.. Shared(register, "duplicate-code", entry => entry.Profile.Code), .. Shared(register, "duplicate-credit-code", entry => entry.Profile.CreditCode), .. Named(register), .. Near(register)];

    private static IEnumerable<Issue> Shared(Register register, string code, Func<Entry, string?> what) =>
        from entries in register.Entries.Where(entry => what(entry) is not null).GroupBy(entry => what(entry)!, StringComparer.Ordinal)
        where entries.Count() > 1
        from entry in entries
        let other = entries.First(other => other != entry)
        select entry.Issue(code, entries.Key, other.Profile.Name, other.Profile.County);

    // The same name twice in a county, wherever they stand.
    private static IEnumerable<Issue> Named(Register register) =>
        from entries in register.Entries.GroupBy(entry => (entry.Profile.County, Name: PlainName.Of(entry.Profile.Name), entry.IsPharmacy))
        where entries.Count() > 1
        from entry in entries.Skip(1)
        select entry.Issue("duplicate-name", entry.Profile.Name, entries.First().Key);

    private static IEnumerable<Issue> Near(Register register)
    {
        var placed = register.Entries.Where(entry => entry.At is { IsOnEarth: true }).ToList();
        var names = placed.ConvertAll(entry => PlainName.Of(entry.Profile.Name));
        var index = new PointIndex([.. placed.Select(entry => entry.At!.Value)]);
        List<Neighbour> near = [];
        for (var i = 0; i < placed.Count; i++)
        {
            if (index.CountWithin(index[i], NearMetres) > Crowd) continue;
            near.Clear();
            index.Within(index[i], NearMetres, near);
            foreach (var other in near.Where(other => other.Item > i && placed[i].IsPharmacy == placed[other.Item].IsPharmacy))
                if (names[i] != names[other.Item] && PlainName.Alike(names[i], names[other.Item]))
                    yield return placed[other.Item].Issue("duplicate-near", placed[other.Item].Profile.Name, placed[i].Profile.Name, placed[i].Key, (int)Math.Round(other.Metres));
        }
    }
}
