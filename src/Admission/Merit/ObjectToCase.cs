using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>Somebody has something against a designation that was announced; the handler takes it down. Signing waits until it is answered.</summary>
/// <param name="Objector">Who: a body by its name, a person by a token.</param>
/// <param name="Grounds">What he says.</param>
public sealed record ObjectToCase(string Case, string Objector, string Grounds) : CaseAct(Case)
{
    private static readonly Texts Who = new("异议人", "who objects"), What = new("异议内容", "what the objection is");

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Objector, Who);
        Needed(docket, Grounds, What);
        if (Notices.Of(docket.Db, now) is not { } notice) docket.Refuse("notice-missing", Case);
        else if (On < notice.From || On > notice.To) docket.Refuse("objection-day", notice.From, notice.To, On);
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before with { Objections = [.. before.Objections, new(before.Objections.Count + 1, Objector, Grounds, entry.On)] };
}
