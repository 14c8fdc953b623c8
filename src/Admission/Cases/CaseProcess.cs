using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Cases;

/// <summary>
/// A process of a plan whose steps name acts of a case (<c>act</c>), walked by them: where it has come to, and whether it lets a further act
/// through. A process that names none is not the agency's to hold.
/// </summary>
public sealed record CaseProcess(Construct Process, string State)
{
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
         from step in Steps(running.Process)
         where step["from"]?.Text == running.State && step["act"]?.Text == act
         select step["actor"]?.Text).FirstOrDefault();

    /// <summary>What the process waits for where it stands: events and whose they are.</summary>
    public IEnumerable<(string Event, string? Act, string Actor)> Awaited => Steps(Process).Where(step => step["from"]?.Text == State).Select(step => (step["on"]!.Text!, step["act"]?.Text, step["actor"]!.Text!));

    /// <summary>Refuses an act that a process of the plan does not let through; told with the facts as the act leaves them.</summary>
    internal static void Check(Docket docket, Plan plan, DesignationCase after)
    {
        foreach (var process in Running(plan))
        {
            if (Events(process, Standing(after.Steps)) is not { Count: > 0 } events || Events(process, [after.Steps[^1]]).Count == 0) continue;
            var answer = Processes.Run(CaseQuestions.Ask(plan, after), process, events);
            if (answer.StoppedAt is null && (answer.Verdict != Verdict.Unknown || after.Steps[^1].Act == "submit-case")) continue; // what it waits for can still be said
            var (name, clause) = (PlanWords.Name(process), PlanWords.Clause(plan, process));
            if (answer.Verdict == Verdict.Unknown) docket.Refuse("process-open", name, clause, string.Join(", ", answer.Because));
            else docket.Refuse("process-refuses", name, clause, Vocabulary.Of(after.Steps[^1].Act));
        }
    }

    private static IReadOnlyList<Node> Steps(Construct process) => process.Node["steps"]?.Items ?? [];

    private static IEnumerable<Construct> Running(Plan plan) => plan.All("processes").Where(process => Steps(process).Any(step => step["act"] is not null));

    /// <summary>The steps that still count: an assessment that an upheld objection sent back, and the terms that followed it, do not.</summary>
    private static IEnumerable<CaseStep> Standing(IReadOnlyList<CaseStep> steps)
    {
        var back = steps.ToList().FindLastIndex(step => step is { Act: "answer-objection", State: CaseState.Accepted });
        return steps.Where((step, i) => i > back || step.Act is not ("conclude-assessment" or "settle-terms"));
    }

    private static IReadOnlyList<string> Events(Construct process, IEnumerable<CaseStep> taken) =>
        [.. taken.Select(one => Steps(process).FirstOrDefault(step => step["act"]?.Text == one.Act && (step["state"]?.Text is not { } state || state == one.State))?["on"]?.Text).OfType<string>()];
}
