using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Ends a year: places nobody took expire. Those reserved stay with their cases until these are decided.</summary>
public sealed record CloseYear(string Plan, int Year) : YearAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.InForce) is null) return;
        if (On < new DateOnly(Year, 12, 31)) docket.Refuse("year-not-over", Year, On);
        else Books.Expire(docket, plan, Year);
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => last with { State = YearState.Closed });
}
