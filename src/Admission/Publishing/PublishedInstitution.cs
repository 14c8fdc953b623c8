using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>A designated institution as the public may see it: nothing about persons.</summary>
/// <param name="Code">National code, else what names it.</param>
/// <param name="Name">On the day.</param>
/// <param name="Kind">A kind of the word lists.</param>
/// <param name="Level">A level of the word lists; null where it is not known.</param>
/// <param name="Area">Area of the plan; the county's code where it belongs to none.</param>
/// <param name="County">Six digits.</param>
/// <param name="Township">Nine digits; null where it is not known.</param>
/// <param name="Address">Null where it is not known.</param>
/// <param name="Services">What it is designated for: <c>inpatient</c>, <c>outpatient</c>, <c>pharmacy</c>.</param>
/// <param name="InsuredBeds">Beds the insurance pays for; null where they are not known.</param>
/// <param name="Longitude">CGCS2000; null where it is not known.</param>
/// <param name="Latitude">CGCS2000; null where it is not known.</param>
public sealed record PublishedInstitution(
    string Code, string Name, string Kind, string? Level, string Area, string County, string? Township, string? Address, IReadOnlyList<string> Services, decimal? InsuredBeds, double? Longitude, double? Latitude)
{
    /// <summary>Counted by area only, never shown of a single institution.</summary>
    internal decimal? Physicians { get; init; }

    internal decimal? Pharmacists { get; init; }

    /// <summary>Those designated on the day of a snapshot, by area, kind and code.</summary>
    internal static IReadOnlyList<PublishedInstitution> Of(Plan plan, Frozen frozen)
    {
        var areas = (plan.FirstAreas?.Areas ?? []).SelectMany(area => area.Divisions.Select(division => (division, area.Id))).ToDictionary(pair => pair.division, pair => pair.Id, StringComparer.Ordinal);
        return [.. from own in frozen.Institutions
                   let agreements = own.Agreements.Where(row => row.Holds(frozen.AsOf)).ToList()
                   where agreements.Count > 0
                   let profile = own.Profiles.FirstOrDefault(row => row.Holds(frozen.AsOf))
                   where profile is not null && profile.County.StartsWith(frozen.City, StringComparison.Ordinal)
                   orderby profile.County, profile.Kind, own.Key
                   select Of(own, profile, areas.GetValueOrDefault(profile.County, profile.County), [.. agreements.Select(row => row.Service).Distinct().Order(StringComparer.Ordinal)], frozen.AsOf)];
    }

    private static PublishedInstitution Of(FrozenInstitution own, FrozenProfile profile, string area, IReadOnlyList<string> services, DateOnly day)
    {
        var (staff, beds) = (own.Staff.FirstOrDefault(row => row.Holds(day)), own.Beds.Where(row => row.Holds(day)).ToList());
        return new(profile.Code ?? own.Key, profile.Name, profile.Kind, profile.Level, area, profile.County, profile.Township, profile.Address, services,
            services.Contains("inpatient") ? beds.Aggregate((decimal?)0m, (sum, row) => sum + row.Insured) : 0m, profile.Longitude, profile.Latitude)
        {
            Physicians = profile.Kind == "retail_pharmacy" ? 0m : staff?.InsurancePhysicians, Pharmacists = profile.Kind == "retail_pharmacy" ? staff?.Pharmacists : 0m,
        };
    }
}
