using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Deriving;

/// <summary>A designated institution over a year: what it had open, and what it settled. Null: not known; money in yuan.</summary>
public sealed record InstitutionYear(string Key, string Name, string County, string Kind, string? Level)
{
    public decimal? OpenBedDays { get; init; }
    public decimal? Physicians { get; init; }
    public decimal BedDays { get; init; }
    public decimal Discharges { get; init; }
    public decimal Visits { get; init; }
    public decimal InpatientCost { get; init; }
    public decimal InpatientFund { get; init; }
}

/// <summary>Institutions designated at the end of a year (or on the day of the snapshot within it) with the year's settlements of both schemes, local patients and others.</summary>
public static class InstitutionYears
{
    public static DateOnly LastDay(Frozen frozen, int year) => frozen.AsOf.Year == year ? frozen.AsOf : new DateOnly(year, 12, 31);

    /// <summary>None without settlements of the year. An institution without any in a year that has them did nothing.</summary>
    public static IReadOnlyList<InstitutionYear> Of(Frozen frozen, int year)
    {
        var settled = frozen.Settlements.Where(sum => sum.Year == year).ToLookup(sum => sum.Institution, StringComparer.Ordinal);
        var day = LastDay(frozen, year);
        return settled.Count == 0 ? [] : [..
            from institution in frozen.Institutions
            let profile = institution.Profiles.FirstOrDefault(row => row.Holds(day))
            where profile is not null && institution.Agreements.Any(row => row.Holds(day))
            select Of(new InstitutionDay(institution, profile, day, null), profile, institution.Key, [.. settled[institution.Key]])];
    }

    private static InstitutionYear Of(InstitutionDay there, FrozenProfile profile, string key, List<FrozenSettlement> settled)
    {
        var inpatient = settled.FindAll(sum => sum.Class == "inpatient");
        return new(key, profile.Name, profile.County, profile.Kind, profile.Level)
        {
            OpenBedDays = (decimal?)there.Read("institution.open_bed_days"),
            Physicians = (decimal?)there.Read("institution.physicians"),
            BedDays = inpatient.Sum(sum => sum.BedDays),
            Discharges = inpatient.Sum(sum => sum.Discharges),
            Visits = settled.Where(sum => sum.Class == "outpatient").Sum(sum => sum.Visits),
            InpatientCost = inpatient.Sum(sum => sum.Cost) / 100m,
            InpatientFund = inpatient.Sum(sum => sum.FundPaid) / 100m,
        };
    }
}
