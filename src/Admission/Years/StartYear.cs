using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Brings a published revision into force: its places are granted on the ledger, and the revision before gives way.</summary>
public sealed record StartYear(string Plan, int Year) : YearAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Published) is not { } published) return;
        SameRules(docket, plan, published);
        if (docket.IsRefused || YearFigures.Of(docket.Bureau, docket.Db, plan, now, published, docket.Findings) is not { } figures) return;
        new Granting(docket, figures, Year).Run(published.Lines);
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry)
    {
        var started = before.With(entry, last => last with { State = YearState.InForce });
        return started with { Revisions = [.. started.Revisions.SkipLast(1).Select(revision => revision.State == YearState.InForce ? revision with { State = YearState.Superseded } : revision), started.Revisions[^1]] };
    }
}
