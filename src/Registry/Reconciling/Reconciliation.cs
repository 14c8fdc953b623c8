using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Reconciling;

/// <summary>
/// Previous stock ± entries, exits, moves, mergers, splits and changes of beds = present stock: designated institutions by county and kind,
/// their insured beds by county and specialty, with every item listed.
/// </summary>
public sealed class Reconciliation
{
    private readonly Frozen frozen;
    private readonly string city;
    private readonly (DateOnly First, DateOnly Last) span;
    private readonly Dictionary<(string, string), List<Item>> institutionItems = [];
    private readonly Dictionary<(string, string), List<Item>> bedItems = [];
    private readonly ILookup<string, FrozenSuccession> successions;

    private Reconciliation(Frozen frozen, string city, DateOnly first, DateOnly last)
    {
        (this.frozen, this.city, span) = (frozen, city, (first, last));
        successions = frozen.Successions.SelectMany(row => new[] { (Key: row.Predecessor, row), (Key: row.Successor, row) }).ToLookup(pair => pair.Key, pair => pair.row, StringComparer.Ordinal);
        foreach (var institution in frozen.Institutions) Follow(institution);
        Institutions = Accounts(institutionItems, day => frozen.Institutions.Select(own => Standing.On(own, day)).OfType<Standing>().Select(standing => (standing.Cell, 1m)));
        Beds = Accounts(bedItems, day => frozen.Institutions.SelectMany(own => Standing.On(own, day)?.Beds ?? []));
    }

    public IReadOnlyList<Account> Institutions { get; }
    public IReadOnlyList<Account> Beds { get; }

    /// <summary>Whether every stock follows from the one before, and every item has its reason.</summary>
    public bool Balances => Institutions.Concat(Beds).All(account => account.Difference == 0) && !Unexplained.Any();

    /// <summary>Items without a reason.</summary>
    public IEnumerable<Item> Unexplained => Institutions.Concat(Beds).SelectMany(account => account.Items).Where(item => item.Cause == Causes.Unexplained);

    /// <param name="frozen">What is known, up to the last day at least; moves to and from other cities need those too.</param>
    /// <param name="city">Four digits, or empty for all.</param>
    /// <param name="first">The day of the previous stock.</param>
    /// <param name="last">The day of the present stock.</param>
    public static Reconciliation Between(Frozen frozen, string city, DateOnly first, DateOnly last) => new(frozen, city, first, last);

    private void Follow(FrozenInstitution institution)
    {
        var name = institution.Profiles.Count > 0 ? institution.Profiles[^1].Name : institution.Key;
        foreach (var day in Turns(institution))
            new Step(institution, name, day, Standing.On(institution, day.AddDays(-1)), Standing.On(institution, day), [.. successions[institution.Key].Where(row => row.On == day)]).Tell(Note);
    }

    private void Note(bool beds, (string County, string Class) cell, Item item)
    {
        if (item.Amount == 0 || !cell.County.StartsWith(city, StringComparison.Ordinal)) return;
        var items = beds ? bedItems : institutionItems;
        if (!items.TryGetValue(cell, out var list)) items[cell] = list = [];
        list.Add(item);
    }

    /// <summary>Days within the span on which something of the institution begins or ends.</summary>
    private IEnumerable<DateOnly> Turns(FrozenInstitution institution) => ((IEnumerable<FrozenSpan>)[.. institution.Profiles, .. institution.Agreements, .. institution.Beds])
        .SelectMany(row => new[] { row.From, row.To }).OfType<DateOnly>().Where(day => day > span.First && day <= span.Last).Distinct().Order();

    private List<Account> Accounts(Dictionary<(string County, string Class), List<Item>> items, Func<DateOnly, IEnumerable<((string County, string Class) Cell, decimal Amount)>> stock)
    {
        var (before, after) = (Stock(stock(span.First)), Stock(stock(span.Last)));
        return [.. before.Keys.Union(after.Keys).Union(items.Keys).Order()
            .Select(cell => new Account(cell.County, cell.Class, before.GetValueOrDefault(cell), items.GetValueOrDefault(cell, []), after.GetValueOrDefault(cell)))];
    }

    private Dictionary<(string County, string Class), decimal> Stock(IEnumerable<((string County, string Class) Cell, decimal Amount)> rows) => rows
        .Where(row => row.Cell.County.StartsWith(city, StringComparison.Ordinal)).GroupBy(row => row.Cell).Select(group => (group.Key, Sum: group.Sum(row => row.Amount))).Where(cell => cell.Sum != 0)
        .ToDictionary(cell => cell.Key, cell => cell.Sum);
}

/// <summary>Where a designated institution counts on a day, and its insured beds.</summary>
internal sealed record Standing((string County, string Class) Cell, IReadOnlyList<((string County, string Class) Cell, decimal Beds)> Beds)
{
    /// <summary>Null when it is not designated, or not there.</summary>
    public static Standing? On(FrozenInstitution institution, DateOnly day) =>
        institution.Profiles.FirstOrDefault(row => row.Holds(day)) is not { } profile || !institution.Agreements.Any(row => row.Holds(day)) ? null
        : new((profile.County, profile.Kind), [.. institution.Beds.Where(row => row.Holds(day)).Select(row => ((profile.County, row.Specialty), (decimal)(row.Insured ?? 0)))]);
}
