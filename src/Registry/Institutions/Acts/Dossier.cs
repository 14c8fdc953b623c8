using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>Everything now believed of one institution, to be changed.</summary>
internal sealed class Dossier(RegistryDb db, Revision revision, long id)
{
    private readonly Dictionary<string, Strand<Beds>> beds = Strands(db.Beds, revision, id);
    private readonly Dictionary<string, Strand<Agreement>> agreements = Strands(db.Agreements, revision, id);

    public long Id => id;
    public Strand<Profile> Profile { get; } = new(revision, Rows(db.Profiles, id));
    public Strand<Staff> Staff { get; } = new(revision, Rows(db.Staff, id));
    public Strand<Facilities> Facilities { get; } = new(revision, Rows(db.Facilities, id));

    public bool IsSynthetic => db.Institutions.Where(row => row.Id == id).Select(row => row.Synthetic).Single();

    public IEnumerable<Strand<Agreement>> Agreements => agreements.Values;

    public IEnumerable<(string Specialty, Strand<Beds> Strand)> AllBeds => beds.Select(pair => (pair.Key, pair.Value));

    public Strand<Beds> Beds(string specialty) => beds.TryGetValue(specialty, out var strand) ? strand : beds[specialty] = new(revision, []);

    public Strand<Agreement> Agreement(string service) => agreements.TryGetValue(service, out var strand) ? strand : agreements[service] = new(revision, []);

    /// <summary>Nothing of it holds any more.</summary>
    public void End(DateOnly on)
    {
        Profile.Clear(on);
        Staff.Clear(on);
        Facilities.Clear(on);
        foreach (var strand in beds.Values) strand.Clear(on);
    }

    private static Dictionary<string, Strand<T>> Strands<T>(IQueryable<T> table, Revision revision, long id) where T : Held =>
        Rows(table, id).GroupBy(row => row.Part).ToDictionary(rows => rows.Key, rows => new Strand<T>(revision, [.. rows]), StringComparer.Ordinal);

    private static List<T> Rows<T>(IQueryable<T> table, long id) where T : Held => table.Believed().Where(row => row.InstitutionId == id).ToList();
}

/// <summary>What is believed of one part of an institution over time.</summary>
internal sealed class Strand<T>(Revision revision, IReadOnlyList<T> rows) where T : Held
{
    public IReadOnlyList<T> Rows { get; private set; } = rows;

    public T? On(DateOnly day) => Rows.FirstOrDefault(row => row.From <= day && row.To > day);

    /// <summary>Rows that begin after the day.</summary>
    public IEnumerable<T> After(DateOnly day) => Rows.Where(row => row.From > day).OrderBy(row => row.From);

    public void Put(T statement) => Rows = revision.Put(Rows, statement);

    public void Clear(DateOnly from) => Clear(from, Held.NoEnd);

    public void Clear(DateOnly from, DateOnly to) => Rows = revision.Clear(Rows, from, to);

    /// <summary>Changes something from a day on, for as long as it would have stayed what it was.</summary>
    public void Alter(DateOnly from, Func<T, object?> what, Action<T> change)
    {
        var before = On(from) is { } row ? what(row) : null;
        foreach (var held in Rows.Where(row => row.To > from).OrderBy(row => row.From).TakeWhile(row => Equals(what(row), before)).ToList())
        {
            var piece = (T)held.Over(held.From > from ? held.From : from, held.To);
            change(piece);
            Put(piece);
        }
    }
}
