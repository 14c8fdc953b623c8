using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>What the negotiation came to: terms, and then the agreement is signed; or none, and the places are free for the next in the order.</summary>
/// <param name="Agreed">Whether there are terms.</param>
/// <param name="Terms">The terms, or why there are none.</param>
/// <param name="Amount">Fewer places than were kept, where the parties agreed on fewer; null: all.</param>
public sealed record SettleTerms(string Case, bool Agreed, string Terms, long? Amount = null) : CaseAct(Case)
{
    private static readonly Texts What = new("协商内容或未达成一致的原因", "the terms, or why there are none");

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Terms, What);
        var own = new CasePlaces(docket, plan, Case);
        if (Agreed && Amount is { } fewer && (fewer < 1 || fewer > now.Places)) docket.Refuse("terms-amount", fewer, now.Places);
        if (docket.IsRefused) return;
        if (!Agreed) own.ReleaseAll();
        else if (Amount is { } kept) GiveBack(own, now.Places - kept);
    }

    /// <summary>What anyone may have is given back first, then what was set apart for the specialty.</summary>
    private static void GiveBack(CasePlaces own, long spare)
    {
        foreach (var held in own.Held.OrderBy(held => held.Part.Length == 0 ? 0 : 1))
        {
            var back = Math.Min(spare, held.Amount);
            if (back > 0) own.Release(held with { Amount = back });
            spare -= back;
        }
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => Agreed
        ? (before with { Terms = Terms, Places = Amount ?? before.Places }).After(entry, CaseState.Negotiated, Terms)
        : (before with { Quota = null, Places = 0 }).After(entry, CaseState.Refused, Terms);
}
