using System.Globalization;
using System.Text;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Walkthrough;

/// <summary>What each city's plan, with its layers, says to each step: the rules that speak there, with their terms; read from the plans.</summary>
internal static class CityTable
{
    /// <summary>What of a plan speaks to a step.</summary>
    private static readonly Dictionary<string, Func<Plan, IEnumerable<Construct>>> Speaks = new(StringComparer.Ordinal)
    {
        ["A01"] = plan => plan.All("quotas"),
        ["A02"] = plan => plan.All("exemptions"),
        ["A03"] = plan => Clocks(plan, "received").Concat(plan.All("materials")),
        ["A04"] = plan => plan.All("bars").Where(bar => bar.Layer == plan.Id).DefaultIfEmpty(plan.Find("bars", "penalty")!),
        ["A05"] = plan => plan.All("processes").Where(process => Steps(process, "checked_on_site")),
        ["A06"] = plan => plan.All("conditions").Where(one => one.Name == "assessment_panel"),
        ["A07"] = _ => [],
        ["A08"] = _ => [],
        ["A09"] = plan => Clocks(plan, "accepted").Concat(Clocks(plan, "result_served")),
        ["A10"] = plan => plan.All("gates").Concat(plan.All("sites")).Concat(plan.All("conditions").Where(one => one.Layer == plan.Id)),
        ["A11"] = plan => plan.All("preferences").Concat(plan.All("quotas").Where(quota => quota.Node["priorities"] is not null)),
        ["A12"] = _ => [],
        ["A13"] = plan => plan.All("processes").Where(process => Steps(process, "statement")),
        ["A14"] = plan => plan.All("processes").Where(process => Steps(process, "terms_settled")),
        ["A15"] = plan => Clocks(plan, "signed").Concat(plan.All("processes").Where(process => process.Layer == plan.Id && (Steps(process, "sign") || Steps(process, "determination") || Steps(process, "agreement_signed")))),
        ["A16"] = plan => plan.All("trials").Where(trial => trial.Amount("guidance") is not null),
        ["A17"] = plan => plan.All("trials").Where(trial => trial.Amount("guidance") is not null && (trial.Node["events"]?.Items ?? []).Any(item => item["extends"] is not null)),
        ["A18"] = plan => plan.All("trials").Where(trial => trial.Amount("lasts") is not null),
        ["A19"] = plan => plan.All("conditions").Where(one => one.Text("for")?.Contains("renewal", StringComparison.Ordinal) == true).Concat(plan.All("assessments")),
        ["A20"] = plan => plan.All("conditions").Where(one => one.Text("for")?.Contains("voluntary_exit", StringComparison.Ordinal) == true).Concat(plan.All("bars").Where(bar => bar.Text("from") == "terminated" && bar.Layer == plan.Id)),
    };

    public static string Of(IReadOnlyList<(string Id, string Title)> titles, IReadOnlyList<Plan> plans)
    {
        var text = new StringBuilder($"| | {string.Join(" | ", plans.Select(plan => plan.Id))} |\n|---|{string.Concat(plans.Select(_ => "---|"))}\n");
        foreach (var (id, title) in titles) text.Append(CultureInfo.InvariantCulture, $"| {id} {title} | {string.Join(" | ", plans.Select(plan => Cell(plan, Speaks[id](plan))))} |\n");
        return text.ToString();
    }

    /// <summary>Rules once each, in the order of the plan; those replaced by the plan or a nearer layer are left out.</summary>
    private static string Cell(Plan plan, IEnumerable<Construct> speaking)
    {
        var said = speaking.Where(one => !plan.IsReplaced(one, null)).GroupBy(one => string.Join(' ', one.Rules), (rules, all) => rules + Terms(all)).Distinct().ToList();
        return said.Count == 0 ? "–" : string.Join("; ", said);
    }

    private static string Terms(IEnumerable<Construct> all)
    {
        var terms = all.SelectMany(one => new[] { one.Text("guidance") is { } guided ? $"guidance {guided}" : null, one.Text("lasts"), one.Text("strength") == "in-principle" ? "in principle" : null }).OfType<string>().Distinct().ToList();
        return terms.Count == 0 ? "" : $" ({string.Join(", ", terms)})";
    }

    private static IEnumerable<Construct> Clocks(Plan plan, string from) => plan.All("clocks").Where(clock => clock.Text("from") == from);

    private static bool Steps(Construct process, string on) => (process.Node["steps"]?.Items ?? []).Any(step => step["on"]?.Text == on);
}
