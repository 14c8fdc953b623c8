using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The application is not accepted: a bar stands against it, or what was missing did not come.</summary>
/// <param name="Grounds">Rules of the plan's bars, or of the acceptance of applications.</param>
/// <param name="Reason">What was found, in words.</param>
public sealed record RefuseAcceptance(string Case, IReadOnlyList<string> Grounds, string Reason) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        var known = GroundsOf(plan);
        foreach (var ground in Grounds.Where(ground => !known.Contains(ground))) docket.Refuse("ground-unknown", ground, string.Join(", ", known));
        if (Grounds.Count == 0) docket.Refuse("words-missing", new Texts("依据规则", "the rules it rests on"));
        Needed(docket, Reason, Reasons);
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.After(entry, null, Reason) with { SentBackBy = Grounds };

    /// <summary>Rules an application may be sent back by.</summary>
    public static IReadOnlyList<string> GroundsOf(Plan plan) =>
        [.. plan.All("bars").SelectMany(bar => bar.Rules).Concat(CaseLife.Life.Steps.First(step => step.Act == "refuse-acceptance").Rules.Where(plan.Rules.ContainsKey)).Distinct()];
}
