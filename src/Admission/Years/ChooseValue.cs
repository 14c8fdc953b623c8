using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Chooses what the plan leaves to the bureau, or to a district, within its bounds and on recorded grounds.</summary>
/// <param name="Name">A choice or an assigned class of the plan.</param>
/// <param name="Value">With its unit or without.</param>
/// <param name="Area">The area it is for, where each has its own.</param>
/// <param name="Grounds">Why this and no other.</param>
public sealed record ChooseValue(string Plan, int Year, string Name, string Value, string? Area = null, string? Grounds = null) : YearAct(Plan, Year)
{
    private static readonly string[] ItsFaults = ["choice-value", "choice-bounds", "grounds-missing", "unknown-choice", "unknown-area", "choice-area"];

    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Draft) is not { } draft) return;
        if ((plan.Find("choices", Name) ?? plan.Find("classes", Name)) is not { } choice)
        {
            docket.Refuse("unknown-choice", Name, Rules.Reading.Nearest.To(Name, plan.All("choices").Select(c => c.Name)) ?? string.Join(", ", plan.All("choices").Select(c => c.Name)));
            return;
        }
        if (choice.Section == "choices" && choice.Text("grounds") != "optional" && string.IsNullOrWhiteSpace(Grounds)) docket.Refuse("words-missing", Reasons);
        var set = plan.FindAreaSet(choice.Text("per") ?? choice.Text("of") ?? "");
        if (set is null != Area is null || Area is not null && set!.IndexOf(Area) < 0) docket.Refuse("choice-area", Name, set is null ? "–" : string.Join(", ", set.Areas.Select(area => area.Id)));
        Within(docket, choice, set);
        if (docket.IsRefused) return;
        var tried = now with { Revisions = [.. now.Revisions.SkipLast(1), Chosen(draft, docket.By.Name, On)] };
        var findings = new List<Finding>();
        if (YearFigures.Of(docket.Bureau, docket.Db, plan, tried, tried.Revisions[^1], findings) is not { } figures) docket.Findings.AddRange(findings);
        else docket.Findings.AddRange(figures.Result.Findings.Where(finding => ItsFaults.Contains(finding.Code) && finding.ToString().Contains(Name, StringComparison.Ordinal)));
    }

    /// <summary>Who may choose it: the bureau what is the bureau's, a district what is left to districts, and only for itself.</summary>
    private void Within(Docket docket, Construct choice, AreaSet? set)
    {
        var left = choice.Text("level") == "district_bureau";
        if (docket.By.Role != Roles.DistrictOfficer) return; // the bureau may record what a district reported
        if (!left) docket.Refuse("choice-level", Name);
        else if (Area is not null && set?.Areas.FirstOrDefault(area => area.Id == Area)?.Divisions.Contains(docket.By.Division ?? "") != true) docket.Refuse("district-other", docket.By.Division, Area);
    }

    private YearRevision Chosen(YearRevision draft, string by, DateOnly on)
    {
        var before = draft.Choices.GetValueOrDefault(Name);
        var areas = new Dictionary<string, string>(before?.ByArea ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        if (Area is not null) areas[Area] = Value;
        return draft with { Choices = new Dictionary<string, Chosen>(draft.Choices) { [Name] = new(Area is null ? Value : before?.Value, areas, Grounds ?? before?.Grounds, Everyone(before, by), on) } };
    }

    /// <summary>Several districts choose for themselves: each is named.</summary>
    private string Everyone(Chosen? before, string by) => Area is null || before is null ? by : string.Join('、', before.By.Split('、').Append(by).Distinct());

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => Chosen(last, entry.Who, entry.On));
}
