using System.Globalization;
using Dingdian.Registry.Institutions;

namespace Dingdian.Admission;

/// <summary>What the registry knows of an institution, by the names plans use.</summary>
internal static class RegisteredFacts
{
    public static IReadOnlyDictionary<string, string> Of(Profile profile, IReadOnlyList<Agreement> held)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["applicant.kind"] = profile.Kind };
        void Say(string name, string? value)
        {
            if (value is not null) facts[$"applicant.{name}"] = value;
        }
        foreach (var (name, value) in new[] { ("level", profile.Level), ("ownership", profile.Ownership), ("host", profile.Host ?? (profile.Kind == "internal_infirmary" ? null : "none")), ("specialty", profile.Specialty) }) Say(name, value);
        foreach (var (name, value) in new[] { ("pooled_outpatient", profile.PooledOutpatient), ("personal_account_only", profile.PersonalAccountOnly), ("village_integrated", profile.Kind == "village_clinic" ? profile.VillageIntegrated : false) }) Say(name, value?.ToString(CultureInfo.InvariantCulture).ToLowerInvariant());
        Say("has_beds", held.Any(row => row.Service == "inpatient") ? "true" : "false");
        return facts;
    }
}
