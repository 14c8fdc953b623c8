using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Deriving;

/// <summary>An institution as it was on a day, under the names plans use.</summary>
internal sealed class InstitutionDay(FrozenInstitution institution, FrozenProfile profile, DateOnly day, decimal? settledBedDays)
{
    private readonly List<FrozenBeds> beds = [.. institution.Beds.Where(row => row.Holds(day))];
    private readonly List<FrozenAgreement> agreements = [.. institution.Agreements.Where(row => row.Holds(day))];
    private readonly FrozenStaff? staff = institution.Staff.FirstOrDefault(row => row.Holds(day));
    private readonly FrozenFacilities? facilities = institution.Facilities.FirstOrDefault(row => row.Holds(day));

    public string County => profile.County;

    public Row Row() => new(County, institution.Key, Read);

    /// <summary>One row for each specialty: its beds under the names of all beds, its specialty as the specialty.</summary>
    public IEnumerable<Row> BedRows() => beds.Select(own => new Row(County, institution.Key, name => name == "institution.specialty" ? own.Specialty : BedsOf([own], name) ?? Read(name)));

    public object? Read(string name) => name switch
    {
        "institution.kind" => profile.Kind,
        "institution.level" => profile.Level,
        "institution.ownership" => profile.Ownership,
        "institution.affiliation" => profile.Affiliation,
        "institution.specialty" => profile.Specialty,
        "institution.host" => profile.Host,
        "institution.designated" => agreements.Count > 0,
        "institution.inpatient" => Designated("inpatient"),
        "institution.outpatient" => Designated("outpatient"),
        "institution.pharmacy" => Designated("pharmacy"),
        "institution.suspended" => agreements.Exists(row => row.State == Agreement.Suspended),
        "institution.has_beds" => beds.Exists(row => row.Open > 0),
        "institution.pooled_outpatient" => profile.PooledOutpatient,
        "institution.personal_account_only" => profile.PersonalAccountOnly,
        "institution.dual_channel" => profile.DualChannel,
        "institution.village_integrated" => profile.VillageIntegrated,
        "institution.key_project" => profile.KeyProject,
        "institution.physicians" => (decimal?)staff?.Physicians,
        "institution.insurance_physicians" => (decimal?)staff?.InsurancePhysicians,
        "institution.pharmacists" => (decimal?)staff?.Pharmacists,
        "institution.insurance_managers" => (decimal?)staff?.InsuranceManagers,
        "institution.floor_area" => facilities?.FloorArea,
        "institution.hospital" => Hospitals.Contains(profile.Kind),
        "institution.days" => (decimal)day.DayOfYear,
        "institution.open_beds_average" => BedDays(row => row.Open) / day.DayOfYear,
        "institution.open_bed_days" => BedDays(row => row.Open),
        "institution.insured_bed_days" => BedDays(row => row.Insured),
        "institution.bed_days" => settledBedDays,
        _ => BedsOf(beds, name),
    };

    private bool Designated(string service) => agreements.Exists(row => row.Service == service);

    private static object? BedsOf(List<FrozenBeds> rows, string name) => name switch
    {
        "institution.beds" or "institution.open_beds" => Sum(rows, row => row.Open),
        "institution.approved_beds" => Sum(rows, row => row.Approved),
        "institution.insured_beds" => Sum(rows, row => row.Insured),
        _ => null,
    };

    // No row of beds means no beds; a row without the number means the number is not known.
    private static decimal? Sum(IEnumerable<FrozenBeds> rows, Func<FrozenBeds, int?> beds) => rows.Aggregate((decimal?)0m, (sum, row) => sum + beds(row));

    // Category A of WS 218.
    private static readonly HashSet<string> Hospitals = [.. WordLists.Kinds.Where(kind => Array.Exists(kind.Codes, code => code.StartsWith('A'))).Select(kind => kind.Id)];

    /// <summary>Beds of the year up to the day, each counted for the days it was there.</summary>
    private decimal? BedDays(Func<FrozenBeds, int?> beds)
    {
        var first = new DateOnly(day.Year, 1, 1);
        decimal? bedDays = 0m;
        foreach (var row in institution.Beds)
        {
            var from = row.From is { } start && start > first ? start : first;
            var until = row.To is { } end && end <= day ? end : day.AddDays(1);
            if (from < until) bedDays += beds(row) * (decimal)(until.DayNumber - from.DayNumber);
        }
        return bedDays;
    }
}
