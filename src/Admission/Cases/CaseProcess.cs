using Dingdian.Admission.Acting;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>
/// A process of the city's own plan, walked by the acts of a case: where it has come to, and whether it lets a further act through. Processes in
/// which others than institution and agency move are not the agency's to hold.
/// </summary>
public sealed record CaseProcess(Construct Process, string State)
{
    private static readonly string[] Own = ["institution", "agency", "district_agency", "fund_centre"];

    /// <summary>What an act is called as an event in plans, by the state it led to where that matters.</summary>
    private static readonly (string Act, string State, string[] Events)[] Names =
    [
        ("submit-case", "", ["applied", "apply", "application"]),
        ("ask-supplement", "", ["notified"]),
        ("supply-materials", "", ["supplemented"]),
        ("accept-case", "", ["accepted", "acceptance"]),
        ("check-on-site", "", ["checked_on_site"]),
        ("review-check", "", ["reviewed"]),
        ("conclude-assessment", CaseState.Assessed, ["passed", "assessment_passed", "assessment"]),
        ("conclude-assessment", CaseState.Refused, ["failed", "assessment_failed"]),
        ("settle-terms", CaseState.Negotiated, ["terms_settled"]),
        ("settle-terms", CaseState.Refused, ["no_terms"]),
        ("sign-agreement", "", ["signed", "sign", "determination", "approved"]),
        ("refuse-case", "", ["refused", "refusal"]),
    ];

    /// <summary>Where the case stands in the processes that apply to it.</summary>
    public static IReadOnlyList<CaseProcess> Of(Plan plan, DesignationCase one) =>
        [.. from process in Running(plan)
            let events = Events(process, Standing(one.Steps))
            where events.Count > 0
            let answer = Processes.Run(CaseQuestions.Ask(plan, one), process, events)
            where answer.Verdict is not (Verdict.NotApplicable or Verdict.Unknown or Verdict.Refused)
            select new CaseProcess(process, answer.Verdict)];

    /// <summary>Who of the plan's actors takes the step that an act is; null when no process that applies names it.</summary>
    internal static string? ActorOf(Plan plan, DesignationCase one, string act) =>
        (from running in Of(plan, one)
         from step in running.Process.Node["steps"]?.Items ?? []
         where step["from"]?.Text == running.State && Names.Any(name => name.Act == act && name.Events.Contains(step["on"]?.Text))
         select step["actor"]?.Text).FirstOrDefault();

    /// <summary>Refuses an act that a process of the plan does not let through; told with the facts as the act leaves them.</summary>
    internal static void Check(Docket docket, Plan plan, DesignationCase after)
    {
        foreach (var process in Running(plan))
        {
            if (Events(process, Standing(after.Steps)) is not { Count: > 0 } events || Events(process, [after.Steps[^1]]).Count == 0) continue;
            var answer = Processes.Run(CaseQuestions.Ask(plan, after), process, events);
            if (answer.StoppedAt is null) continue;
            var (name, clause) = (PlanWords.Name(process), PlanWords.Clause(plan, process));
            if (answer.Verdict == Verdict.Unknown) docket.Refuse("process-open", name, clause, string.Join(", ", answer.Because));
            else docket.Refuse("process-refuses", name, clause, answer.StoppedAt);
        }
    }

    private static IEnumerable<Construct> Running(Plan plan) => plan.All("processes").Where(process => process.Layer == plan.Id
        && (process.Node["steps"]?.Items ?? []).All(step => step["actor"]?.Text is { } actor && Own.Contains(actor)));

    /// <summary>The steps that still count: an assessment that an upheld objection sent back, and the terms that followed it, do not.</summary>
    private static IEnumerable<CaseStep> Standing(IReadOnlyList<CaseStep> steps)
    {
        var back = steps.ToList().FindLastIndex(step => step is { Act: "answer-objection", State: CaseState.Accepted });
        return steps.Where((step, i) => i > back || step.Act is not ("conclude-assessment" or "settle-terms"));
    }

    private static IReadOnlyList<string> Events(Construct process, IEnumerable<CaseStep> steps)
    {
        var known = (process.Node["steps"]?.Items ?? []).Select(step => step["on"]?.Text ?? "").ToHashSet();
        return [.. steps.Select(step => Names.FirstOrDefault(name => name.Act == step.Act && (name.State.Length == 0 || name.State == step.State)).Events?.FirstOrDefault(known.Contains)).OfType<string>()];
    }
}
