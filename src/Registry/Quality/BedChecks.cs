using Dingdian.Registry.Institutions;

namespace Dingdian.Registry.Quality;

/// <summary>Beds that contradict each other.</summary>
internal static class BedChecks
{
    /// <summary>Open beds may pass the approved ones by this share before they are questioned.</summary>
    private const decimal Spare = 1.15m;

    public static IEnumerable<Issue> In(Register register) => register.Entries.SelectMany(Of);

    private static IEnumerable<Issue> Of(Entry entry)
    {
        var approved = entry.Beds.Aggregate((int?)0, (sum, row) => sum + row.Approved);
        if (entry.Open > Spare * approved)
            yield return approved == 0 ? entry.Issue("beds-unapproved", entry.Open) : entry.Issue("beds-above-approved", entry.Open, approved, Math.Round(100m * entry.Open!.Value / approved!.Value));
        foreach (var row in entry.Beds.Where(row => row.Insured > row.Open))
            yield return entry.Issue("beds-insured-above", row.Insured, row.Open, WordLists.Name(WordLists.Specialties, row.Specialty));
        if (entry.Serves("inpatient") && entry.Open == 0)
            yield return entry.Issue("inpatient-without-beds");
    }
}
