using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Deriving;

/// <summary>The rows a measure may be drawn from, each kind for a day or a span of days.</summary>
internal sealed class RegistryRows(Frozen frozen)
{
    private readonly Dictionary<DateOnly, IReadOnlyList<InstitutionDay>> days = [];
    private readonly HashSet<int> settledYears = [.. frozen.Settlements.Select(sum => sum.Year)];
    private readonly Dictionary<(string, int), decimal> bedDays = frozen.Settlements.Where(sum => sum.Class == "inpatient").GroupBy(sum => (sum.Institution, sum.Year)).ToDictionary(group => group.Key, group => (decimal)group.Sum(sum => sum.BedDays));
    private Dictionary<string, InstitutionDay>? lastKnown;

    /// <summary>Everything the registry holds on the day.</summary>
    public IEnumerable<Row> On(string kind, DateOnly day) => kind switch
    {
        "beds" => Institutions(day).SelectMany(institution => institution.BedRows()),
        "letters" => frozen.Letters.Where(letter => letter.Issued <= day).Select(letter => new Row(letter.Division, null, name => name switch
        {
            "letter.issuer" => letter.Issuer,
            "letter.in_force" => letter.Lifted is null || letter.Lifted > day,
            _ => null,
        })),
        _ => Institutions(day).Select(institution => institution.Row()),
    };

    /// <summary>Everything that happened from the first day up to and including the last.</summary>
    public IEnumerable<Row> During(string kind, DateOnly first, DateOnly last) => kind switch
    {
        "entries" => frozen.Institutions.SelectMany(institution => Passages.EntriesOf(institution).Where(day => day >= first && day <= last).Select(day => Row(institution, day))).OfType<Row>(),
        "exits" => Exits(first, last),
        "releases" => Exits(first, last).Concat(Cuts(first, last)),
        "settlements" => frozen.Settlements.Where(row => row.Year == last.Year).Select(SettlementRow).OfType<Row>(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rows are called so."),
    };

    // The last day it was designated tells what left.
    private IEnumerable<Row> Exits(DateOnly first, DateOnly last) =>
        from institution in frozen.Institutions
        from exit in Passages.ExitsOf(institution, frozen.Successions)
        where exit >= first && exit <= last
        let row = Row(institution, exit.AddDays(-1))
        where row is not null
        select row;

    private IEnumerable<Row> Cuts(DateOnly first, DateOnly last) =>
        from institution in frozen.Institutions
        from cut in Passages.BedCutsOf(institution)
        where cut.Day >= first && cut.Day <= last
        let row = Row(institution, cut.Day)
        where row is not null
        select row with { Read = name => name is "institution.insured_beds" ? (decimal)cut.Beds : name is "institution.cut" ? true : row.Read(name) };

    private Row? Row(FrozenInstitution institution, DateOnly day) => Find(institution, day)?.Row();

    /// <summary>Null when the institution was not there on the day.</summary>
    private InstitutionDay? Find(FrozenInstitution institution, DateOnly day) =>
        institution.Profiles.FirstOrDefault(row => row.Holds(day)) is { } profile ? new(institution, profile, day, BedDays(institution.Key, day.Year)) : null;

    // Without settlements of the year nothing is known of the days; an institution without any in a year that has them had none.
    private decimal? BedDays(string institution, int year) =>
        !settledYears.Contains(year) ? null : bedDays.TryGetValue((institution, year), out var days) ? days : 0m;

    private Row? SettlementRow(FrozenSettlement sum)
    {
        return !LastKnown.TryGetValue(sum.Institution, out var last) ? null : new(last.County, sum.Institution, name => name switch
        {
            "settlement.scheme" => sum.Scheme,
            "settlement.class" => sum.Class,
            "settlement.local" => sum.Local,
            "settlement.manual" => sum.Manual,
            "settlement.bed_days" => (decimal)sum.BedDays,
            "settlement.discharges" => (decimal)sum.Discharges,
            "settlement.visits" => (decimal)sum.Visits,
            "settlement.cost" => sum.Cost / 100m,
            "settlement.fund_paid" => sum.FundPaid / 100m,
            _ => last.Read(name),
        });
    }

    private Dictionary<string, InstitutionDay> LastKnown => lastKnown ??= frozen.Institutions.Where(institution => institution.Profiles.Count > 0)
        .ToDictionary(institution => institution.Key, AtItsEnd, StringComparer.Ordinal);

    private InstitutionDay AtItsEnd(FrozenInstitution institution)
    {
        var profile = institution.Profiles[^1];
        return new(institution, profile, profile.To?.AddDays(-1) ?? frozen.AsOf, null);
    }

    private IReadOnlyList<InstitutionDay> Institutions(DateOnly day)
    {
        if (!days.TryGetValue(day, out var all))
            days[day] = all = [.. frozen.Institutions.Select(institution => Find(institution, day)).OfType<InstitutionDay>()];
        return all;
    }
}
