using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Snapshots;

/// <summary>Finds snapshots of a workspace by their identity or its beginning, and cities by code or name.</summary>
public static class SnapshotShelf
{
    private const int LeastPrefix = 4;

    /// <summary>The one snapshot meant by <c>sha256:…</c>, the bare hash, or a beginning of it.</summary>
    public static SnapshotRow? Find(RegistryDb db, string id, List<Finding> findings)
    {
        var hash = id.StartsWith("sha256:", StringComparison.Ordinal) ? id : $"sha256:{id}";
        var found = hash.Length < "sha256:".Length + LeastPrefix ? [] : db.Snapshots.Where(row => row.Id.StartsWith(hash)).OrderBy(row => row.Id).Take(2).ToList();
        if (found.Count == 1) return found[0];
        var known = db.Snapshots.OrderByDescending(row => row.TakenAt).Select(row => row.Id).Take(5).ToList();
        findings.Add(found.Count > 1 ? new("snapshot-ambiguous", new Place("--snapshot"), id)
            : new("snapshot-unknown", new Place("--snapshot"), id, known.Count == 0 ? new Texts("尚无快照。", "There is none yet.") : Known(known)));
        return null;
    }

    public static Frozen Open(SnapshotRow row) => CanonicalForm.Read(CanonicalForm.Expand(row.Content));

    /// <summary>The city meant by code or name; without either, the only one there is.</summary>
    public static Division? City(RegistryDb db, string? wanted, List<Finding> findings)
    {
        var cities = db.Divisions.Where(division => division.Code.Length == 4).OrderBy(division => division.Code).ToList();
        var found = wanted is null ? cities : cities.FindAll(city => city.Code == wanted || city.Name == wanted || city.Name == wanted + "市");
        if (found.Count == 1) return found[0];
        var known = new Texts(string.Join('、', cities.Select(city => $"{city.Name} {city.Code}")), string.Join(", ", cities.Select(city => $"{city.Name} {city.Code}")));
        findings.Add(cities.Count == 0 ? new("city-none", new Place("--city")) : wanted is null ? new("city-needed", new Place("--city"), known) : new("city-unknown", new Place("--city"), wanted, known));
        return null;
    }

    private static Texts Known(List<string> ids) => new($"现有：{string.Join('、', ids.Select(Brief))}。", $"There are: {string.Join(", ", ids.Select(Brief))}.");

    public static string Brief(string id) => id[..("sha256:".Length + 12)];
}
