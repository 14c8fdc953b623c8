using System.Text.RegularExpressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>An applicant against whom nothing of the plan stands: what its conditions ask for is so, and what its bars speak of is not. Read from the plan.</summary>
internal static partial class PlayedFacts
{
    /// <summary>Told by acts of the case alone.</summary>
    private static readonly string[] ByActs = ["applicant.kind", "applicant.designated", "case.matter", "case.agency_accepts", "case.site_recorded", "case.panel_complete", "case.checks_passed", "case.assessment_passed", "case.merit_equal"];

    private static readonly string[] Sections = ["bars", "conditions", "exemptions", "quotas", "preferences", "processes", "sites"];

    /// <param name="plan">The plan.</param>
    /// <param name="kind">Kind of the applicant.</param>
    /// <param name="beds">Beds it asks for; zero of one without beds.</param>
    public static Dictionary<string, string> Of(Plan plan, string kind, int beds)
    {
        var facts = Asked(plan).ToDictionary(name => name, _ => "false", StringComparer.Ordinal);
        foreach (var required in plan.All("conditions").Where(one => !plan.IsReplaced(one, null)).Select(one => one.Text("requires")).Concat(plan.All("processes").SelectMany(process => process.Node["steps"]?.Items ?? []).Select(step => step["requires"]?.Text)).OfType<string>())
            Meet(plan, required, facts);
        foreach (var (name, value) in Own(kind, beds).Where(own => plan.Find("attributes", own.Key) is not null)) facts[name] = value;
        return facts;
    }

    /// <summary>Truths about applicant and case that the plan asks for.</summary>
    private static IEnumerable<string> Asked(Plan plan) => Sections.SelectMany(plan.All).SelectMany(one => one.Expressions.Values).SelectMany(bound => bound.Slots()).Select(slot => slot.ToString()!)
        .Where(name => (name.StartsWith("applicant.", StringComparison.Ordinal) || name.StartsWith("case.", StringComparison.Ordinal)) && !ByActs.Contains(name)).Distinct()
        .Where(name => plan.Find("attributes", name) is { } attribute && attribute.Text("unit") == "boolean" && attribute.Node["from"] is null);

    private static void Meet(Plan plan, string required, Dictionary<string, string> facts)
    {
        foreach (Match at in Amounts().Matches(required)) facts[at.Groups[1].Value] = at.Groups[2].Value;
        foreach (Match named in Names().Matches(required))
            if (facts.ContainsKey(named.Groups[2].Value) && plan.Find("attributes", named.Groups[2].Value)!.Text("unit") == "boolean") facts[named.Groups[2].Value] = named.Groups[1].Success ? "false" : "true";
    }

    private static Dictionary<string, string> Own(string kind, int beds) => new(StringComparer.Ordinal)
    {
        ["applicant.ownership"] = "private", ["applicant.host"] = "none", ["applicant.level"] = beds > 0 ? "secondary" : "unrated", ["applicant.specialty"] = "general", ["applicant.has_beds"] = beds > 0 ? "true" : "false",
        ["applicant.beds"] = $"{beds} bed", ["applicant.pooled_outpatient"] = kind == "clinic" ? "true" : "false", ["applicant.personal_account_only"] = "false", ["applicant.balance"] = "balanced", ["applicant.village_integrated"] = "false",
        ["applicant.months_operating"] = "8 month", ["applicant.months_before_publication"] = "0 month", ["applicant.bed_use"] = "0.9",
        ["case.beds_added"] = $"{beds} bed", ["case.physicians_added"] = beds > 0 || kind == "retail_pharmacy" ? "0 physician" : "2 physician", ["case.insured_beds_asked"] = $"{beds} bed", ["case.open_beds"] = $"{beds} bed", ["case.approved_beds"] = $"{beds} bed", ["case.beds_given_up"] = $"{beds} bed",
    };

    [GeneratedRegex(@"((?:applicant|case)\.[a-z_]+) >=? (\d+ [a-z]+)")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(not )?((?:applicant|case)\.[a-z_]+)")]
    private static partial Regex Names();
}
