using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Snapshots;

/// <summary>Finds snapshots of a workspace by their identity or its beginning, and cities by code or name.</summary>
public static class SnapshotShelf
{
    private const int LeastPrefix = 4;

    /// <summary>Means the snapshot taken last.</summary>
    public const string Latest = "latest";

    /// <summary>The one snapshot meant by <c>sha256:…</c>, the bare hash, a beginning of it, or <see cref="Latest"/> (of the city, where one is given).</summary>
    public static SnapshotRow? Find(Workspace workspace, string id, List<Finding> findings, string city = "")
    {
        if (Named(workspace, id, findings, city) is not { } row) return null;
        if (Integrity.IsWhole(row)) return row;
        findings.Add(new("snapshot-damaged", new Place("--snapshot"), row.Id));
        return null;
    }

    private static SnapshotRow? Named(Workspace workspace, string id, List<Finding> findings, string city)
    {
        using var db = workspace.Connect();
        if (id == Latest && db.Snapshots.Where(row => row.City.StartsWith(city)).OrderByDescending(row => row.TakenAt).FirstOrDefault() is { } latest) return latest;
        var hash = id.StartsWith("sha256:", StringComparison.Ordinal) ? id : $"sha256:{id}";
        var found = hash.Length < "sha256:".Length + LeastPrefix ? [] : db.Snapshots.Where(row => row.Id.StartsWith(hash)).OrderBy(row => row.Id).Take(2).ToList();
        if (found.Count == 1) return found[0];
        var known = db.Snapshots.OrderByDescending(row => row.TakenAt).Select(row => row.Id).Take(5).ToList();
        findings.Add(found.Count > 1 ? new("snapshot-ambiguous", new Place("--snapshot"), id)
            : new("snapshot-unknown", new Place("--snapshot"), id, known.Count == 0 ? new Texts("尚无快照。", "There is none yet.") : Known(known)));
        return null;
    }

    /// <summary>All snapshots with the name of their city, the latest first.</summary>
    public static IReadOnlyList<ShelfLine> List(Workspace workspace)
    {
        using var db = workspace.Connect();
        var names = db.Divisions.Where(division => division.Code.Length == 4).ToDictionary(division => division.Code, division => division.Name);
        return [.. db.Snapshots.OrderByDescending(row => row.TakenAt).Select(row => new { row.Id, row.City, row.AsOf, row.TakenAt, row.TakenBy, row.Note, row.Content.Length }).AsEnumerable()
            .Select(row => new ShelfLine(row.Id, row.City, names.GetValueOrDefault(row.City, row.City), row.AsOf, row.TakenAt, row.TakenBy, row.Note, row.Length))];
    }

    public static Frozen Open(SnapshotRow row) => CanonicalForm.Read(CanonicalForm.Expand(row.Content));

    /// <summary>Whether nothing was known to freeze.</summary>
    public static bool IsEmpty(SnapshotRow row) => Open(row) is { Institutions.Count: 0, Facts.Count: 0, Funds.Count: 0, Letters.Count: 0 };

    /// <summary>The city meant by code or name; without either, the only one there is.</summary>
    public static Division? City(Workspace workspace, string? wanted, List<Finding> findings)
    {
        using var db = workspace.Connect();
        return City(db, wanted, findings);
    }

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

/// <summary>A snapshot as a list shows it.</summary>
public sealed record ShelfLine(string Id, string City, string CityName, DateOnly AsOf, DateTime TakenAt, string TakenBy, string Note, int Bytes);
