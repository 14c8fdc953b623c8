using Dingdian.Admission.Acting;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Duties;

/// <summary>Something a plan waits for has happened.</summary>
/// <param name="Word">As the plan calls it.</param>
/// <param name="Day">When.</param>
/// <param name="Document">What shows it.</param>
/// <param name="Division">Only in this district; null for the whole.</param>
/// <param name="Remarks">What it was.</param>
/// <param name="Entry">Where it stands in the journal; null when the plan says it itself.</param>
public sealed record PlanEvent(string Word, DateOnly Day, string? Document, string? Division, string? Remarks, long? Entry)
{
    /// <summary>A national or provincial rule takes over.</summary>
    public const string SupersedingRule = "superseding_rule";

    /// <summary>The plan was issued: on the day it says itself.</summary>
    public const string PlanIssued = "plan_issued";

    /// <summary>The words a plan waits for: of duties, clocks and steps of processes, in their order.</summary>
    public static IReadOnlyList<string> Words(Plan plan) =>
    [
        .. plan.All("duties").Select(duty => duty.Text("on")).Concat(plan.All("clocks").SelectMany(clock => new[] { clock.Text("from"), clock.Text("to") }))
            .Concat(plan.All("processes").SelectMany(process => process.Node["steps"]?.Items ?? []).Select(step => step["on"]?.Text)).OfType<string>().Distinct(),
    ];

    /// <summary>What has happened up to a day, the first first.</summary>
    public static IReadOnlyList<PlanEvent> Of(RegistryDb db, Plan plan, DateOnly on)
    {
        var recorded = db.Journal.Where(entry => entry.Subject.StartsWith(RecordEvent.Under(plan.Id))).OrderBy(entry => entry.Id).AsEnumerable()
            .Select(entry => UseCases.Read(entry) is RecordEvent act ? new PlanEvent(act.Event, entry.On, act.Document, act.Division, act.Remarks, entry.Id) : null).OfType<PlanEvent>();
        var superseded = Supersession.Of(db, plan.Id).Select(rule => new PlanEvent(SupersedingRule, rule.Asked.Effective, rule.Asked.Document, null, rule.Asked.Title, rule.Entry));
        PlanEvent[] own = Scalars.TryDate(plan.Issued ?? "", out var issued) ? [new(PlanIssued, issued, null, null, null, null)] : [];
        return [.. own.Concat(recorded).Concat(superseded).Where(happened => happened.Day <= on).OrderBy(happened => happened.Day).ThenBy(happened => happened.Entry)];
    }
}
