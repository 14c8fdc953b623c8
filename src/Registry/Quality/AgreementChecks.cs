using Dingdian.Registry.Institutions;

namespace Dingdian.Registry.Quality;

/// <summary>Agreements that should have ended, and codes that disagree with what is agreed.</summary>
internal static class AgreementChecks
{
    public static IEnumerable<Issue> In(Register register) => register.Entries.SelectMany(entry => Of(entry, register.Day));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Issue> Of(Entry entry, DateOnly day)
    {
        foreach (var row in entry.Agreements)
        {
            if (row.Expires < day) yield return entry.Issue("agreement-stale", WordLists.Name(WordLists.Services, row.Service), Written(row.Expires.Value), day.DayNumber - row.Expires.Value.DayNumber);
            if (row.Service == "pharmacy" != entry.IsPharmacy) yield return entry.Issue("agreement-of-another-kind", WordLists.Name(WordLists.Services, row.Service), WordLists.Name(WordLists.Kinds, entry.Profile.Kind));
        }
        if (entry.Agreements.Count > 0 && entry.Profile.Code is null) yield return entry.Issue("code-missing");
        if (entry.Profile.Code is { } code && !NationalCode.IsValid(code)) yield return entry.Issue("code-malformed", code);
        if (entry.Profile.CreditCode is { } credit && !CreditCode.IsValid(credit)) yield return entry.Issue("credit-code-malformed", credit);
    }
}
