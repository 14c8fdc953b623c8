using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Verdicts;

/// <summary>Lifts, for one case alone, what stands against it only in principle, or gives the approval that a rule asks for.</summary>
/// <param name="Gate">The rule as a verdict names it: <c>quota/gate</c>, <c>layer/name</c> or <c>section/name</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Authority">Who may lift it and did.</param>
/// <param name="Document">The number of that document.</param>
public sealed record LiftForCase(string Case, string Gate, string Reason, string Authority, string Document) : CaseAct(Case)
{
    private static readonly Texts WhoMay = new("有权机关", "the authority that lifts it");

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Reason, Reasons);
        Needed(docket, Authority, WhoMay);
        Needed(docket, Document, DocumentNumber);
        if (now.Lifts.Any(lift => lift.Gate == Gate)) docket.Refuse("lift-there", Gate, Case);
        if (docket.IsRefused || VerdictReplay.Judge(docket.Bureau, docket.Db, plan, now, On, long.MaxValue, docket.Findings) is not { } judged) return;
        var named = judged.Verdict.Lines.Where(line => Ruling.Names(line.Construct, line.Quota).Contains(Gate)).ToList();
        if (named.Count == 0) docket.Refuse("lift-unknown", Gate, Open(judged));
        else if (named.TrueForAll(line => line.Outcome != Verdict.Overridable)) docket.Refuse("lift-mandatory", Gate, VerdictTables.Outcome(named[0].Outcome), Open(judged));
    }

    /// <summary>What may be lifted.</summary>
    private static Texts Open(JudgedCase judged)
    {
        var open = judged.Verdict.Lines.Where(line => line.Outcome == Verdict.Overridable && line.Construct.Section != "quotas").Select(line => Ruling.Names(line.Construct, line.Quota).First()).ToList();
        return open.Count == 0 ? new("无", "none") : new(string.Join('、', open), string.Join(", ", open));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before with { Lifts = [.. before.Lifts, new(Gate, Reason, Authority, Document, entry.Who, entry.On)] };
}
