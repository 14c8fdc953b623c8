using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>Names who assesses a case. From then on the case has the rubric of its kind, whatever becomes of it later.</summary>
/// <param name="Panel">An odd number of five or more, of all the professions.</param>
public sealed record NamePanel(string Case, IReadOnlyList<Panelist> Panel) : CaseAct(Case)
{
    private sealed record Named(Rubric Rubric);

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        PanelRules.Check(docket, Panel);
        foreach (var one in Panel) PanelRules.CheckMember(docket, now, one);
        if (docket.Bureau.Rubrics(plan, docket.Findings).Find(now.Kind) is { } rubric) docket.Record(new Named(rubric));
        else if (!docket.IsRefused) docket.Refuse("rubric-none", now.Kind);
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before with { Panel = Panel, Rubric = Kept<Named>(entry).Rubric, Sheets = [], Conclusions = [] };
}
