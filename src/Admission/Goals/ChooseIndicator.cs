using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Goals;

/// <summary>Chooses what a goal is measured by, where the text of the plan gives no value. The day it is due stays as it is.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Goal">A goal of it whose target is unset.</param>
/// <param name="Indicator">An expression over the plan's measures and quantities.</param>
/// <param name="Direction"><c>up</c>, <c>down</c>, <c>hold</c> or <c>reach</c>.</param>
/// <param name="Target">An expression in the indicator's unit, or <c>unset</c> where only the direction is wanted.</param>
/// <param name="Grounds">Why this and no other.</param>
public sealed record ChooseIndicator(string Plan, string Goal, string Indicator, string Direction, string Target, string Grounds) : UseCase
{
    private static readonly Texts Reasons = new("理由", "a reason");

    [JsonIgnore]
    public override string Subject => ChosenIndicator.SubjectOf(Plan, Goal);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (string.IsNullOrWhiteSpace(Grounds)) docket.Refuse("words-missing", Reasons);
        if (Direction == "qualitative") docket.Refuse("goal-qualitative", Goal);
        var own = plan.All("goals").Where(goal => goal.Layer == plan.Id).ToList();
        if (own.Find(goal => goal.Name == Goal) is not { } found) docket.Refuse("goal-unknown", Goal, string.Join(", ", own.Select(goal => goal.Name)));
        else if (found.Text("target") is { } target and not "unset") docket.Refuse("goal-given", Goal, target);
        else docket.Findings.AddRange(new ChosenIndicator(Goal, Indicator, Direction, Target, Grounds, docket.By.Name, On).Onto(plan).Findings.Where(finding => Said.Contains(finding.Place.File)));
    }

    private static readonly string[] Said = ["indicator", "direction", "target"];
}
