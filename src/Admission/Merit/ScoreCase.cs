using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Merit;

/// <summary>An assessor hands in his own sheet: every check and every item. It cannot be changed, and nobody sees it until all are in.</summary>
/// <param name="Items">By ids of the rubric: <c>true</c> or <c>false</c> for checks, points for items.</param>
/// <param name="NoConflict">He declares that he has no interest in the case.</param>
public sealed record ScoreCase(string Case, IReadOnlyDictionary<string, string> Items, bool NoConflict, string? Remarks = null) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (now.Panel.FirstOrDefault(one => one.Name == By.Name) is not { } seat) docket.Refuse("panel-not-on", By.Name, Case);
        else if (seat.Conflict is { } conflict) docket.Refuse("sheet-conflict", By.Name, conflict);
        else if (now.CountedSheets.FirstOrDefault(sheet => sheet.Assessor == By.Name) is { } before) docket.Refuse("sheet-there", By.Name, before.On);
        if (!NoConflict) docket.Refuse("sheet-undeclared", By.Name);
        if (AgainFrom(docket, plan, now) is { } first && On < first) docket.Refuse("rectification-runs", Case, first);
        if (!docket.IsRefused) CheckItems(docket, now.Rubric!);
    }

    private void CheckItems(Docket docket, Rubric rubric)
    {
        var names = rubric.Checks.Select(check => check.Id).Concat(rubric.Items.Select(item => item.Id)).ToList();
        foreach (var name in Items.Keys.Except(names)) docket.Refuse("sheet-item-unknown", name, Nearest.Hint(name, names));
        var missing = names.Where(name => string.IsNullOrWhiteSpace(Items.GetValueOrDefault(name))).ToList();
        if (missing.Count > 0) docket.Refuse("sheet-missing", string.Join(", ", missing));
        foreach (var check in rubric.Checks.Where(check => Items.GetValueOrDefault(check.Id) is { Length: > 0 } text && text is not ("true" or "false"))) docket.Refuse("sheet-check", check.Name, Items[check.Id]);
        foreach (var item in rubric.Items.Where(item => Items.GetValueOrDefault(item.Id) is { Length: > 0 }))
            if (!Scalars.TryNumber(Items[item.Id], out var points) || points < 0 || points > item.Points) docket.Refuse("sheet-points", item.Name, Items[item.Id], item.Points);
    }

    /// <summary>The first day of a second assessment; null for the first.</summary>
    internal static DateOnly? AgainFrom(Docket docket, Plan plan, DesignationCase now) => now.State != CaseState.Rectifying ? null
        : docket.Bureau.WorkingDays.Dates(now.Events).After(now.Events.TryGetValue("result_served", out var served) ? served : null, plan.Find("clocks", "rectification")?.Amount("lasts"));

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before with { Sheets = [.. before.Sheets, new(entry.Who, Items, Remarks, entry.On, before.AssessmentRound)] };
}
