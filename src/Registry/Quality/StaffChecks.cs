namespace Dingdian.Registry.Quality;

/// <summary>
/// Designated institutions without the people the law asks for: a physician where patients are treated, a pharmacist where medicines are
/// sold, someone for insurance matters from a hundred beds (Orders 2 and 3 of the Healthcare Security Administration, 2020). Unknown is no fault but a gap.
/// </summary>
internal static class StaffChecks
{
    private const int BedsThatNeedAManager = 100;

    public static IEnumerable<Issue> In(Register register) => register.Entries.Where(entry => entry.Agreements.Count > 0).SelectMany(Of);

    private static IEnumerable<Issue> Of(Entry entry)
    {
        var needed = entry.IsPharmacy ? entry.Staff?.Pharmacists : entry.Staff?.Physicians;
        if (needed is null) yield return entry.Issue(entry.IsPharmacy ? "pharmacists-unknown" : "physicians-unknown");
        else if (needed == 0) yield return entry.Issue(entry.IsPharmacy ? "pharmacist-missing" : "physician-missing");
        if (entry.Staff is { InsurancePhysicians: { } insured, Physicians: { } all } && insured > all) yield return entry.Issue("insurance-physicians-above", insured, all);
        if (entry.Staff?.InsuranceManagers == 0 && entry.Open >= BedsThatNeedAManager) yield return entry.Issue("insurance-manager-missing", entry.Open);
    }
}
