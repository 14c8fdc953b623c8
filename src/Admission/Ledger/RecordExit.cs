using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>An institution left, or gave up beds: its places are free, and handed on when the rules of the plan say so.</summary>
public sealed record RecordExit(string Plan, int Year, string Quota, string Area, long Amount, string Matter) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota)
    {
        var exits = books.At(Holding.Exits, ExitRules.Of(plan, quota).PeriodOf(docket.On), Quota, Area);
        if (docket.Db.Postings.Any(posting => posting.Taker == exits.Id && posting.Matter == Matter)) docket.Refuse("exit-recorded", Matter);
        else books.Post(books.At(Holding.Designated, Books.Term, Quota, Area), exits, Amount, Cause.Returned, quota.Rule, Matter);
    }
}
