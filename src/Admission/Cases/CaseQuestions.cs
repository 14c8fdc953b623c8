using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>What a plan is told of a case when one of its constructs is asked.</summary>
internal static class CaseQuestions
{
    /// <summary>What acts of the case have shown by themselves, by the names of attributes.</summary>
    private static readonly (string Act, string State, string[] Shown)[] ByActs =
    [
        ("accept-case", CaseState.Accepted, ["case.agency_accepts"]),
        ("check-on-site", "", ["case.site_recorded"]),
        ("conclude-assessment", CaseState.Assessed, ["case.panel_complete", "case.checks_passed", "case.assessment_passed"]),
    ];

    /// <summary>Facts by name, with kind and matter, and what its acts have shown where the plan asks for it.</summary>
    public static IReadOnlyDictionary<string, string> Given(this DesignationCase one, Plan plan)
    {
        var given = Given(one.Kind, one.Matter, one.Facts.Select(fact => new KeyValuePair<string, string>(fact.Key, fact.Value.Value)));
        foreach (var (act, state, shown) in ByActs.Where(row => one.Steps.Any(step => step.Act == row.Act && (row.State.Length == 0 || step.State == row.State))))
            foreach (var name in shown.Where(name => plan.Find("attributes", name) is not null)) given[name] = "true";
        return given;
    }

    public static Dictionary<string, string> Given(string kind, string matter, IEnumerable<KeyValuePair<string, string>> facts) =>
        new(facts, StringComparer.Ordinal) { ["applicant.kind"] = kind, ["case.matter"] = matter };

    /// <summary>The area of the plan's first set it is in; null when no area holds its county.</summary>
    public static string? AreaOf(Plan plan, string county) => plan.FirstAreas?.Areas.FirstOrDefault(area => area.Divisions.Contains(county))?.Id;

    /// <summary>The plan with the case given and without figures: for what is said of papers, steps and clocks.</summary>
    public static Computation Ask(Plan plan, DesignationCase one) => Ask(plan, one.County, one.Given(plan), one.Year);

    public static Computation Ask(Plan plan, string county, IReadOnlyDictionary<string, string> given, int year) =>
        new(plan, FactSet.Empty, year, tolerant: true, new CaseInput(AreaOf(plan, county), given, []));
}
