using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Gives back places a case had reserved; after the year they expire.</summary>
public sealed record ReleasePlaces(string Plan, int Year, string Quota, string Area, long Amount, string Matter, string? Part = null) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter, Part)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota)
    {
        var reserved = books.At(Holding.Reserved, Period, Quota, Area, Part ?? "");
        var held = ReservedFor(docket, reserved.Id);
        if (held < Amount) docket.Refuse("reserved-short", Matter, Amount, held);
        else books.Post(reserved, books.At(AnnualPlan.Of(docket.Db, Plan, Year).InForce is null ? Holding.Expired : Holding.Available, Period, Quota, Area, Part ?? ""), Amount, Cause.Released, quota.Rule, Matter);
    }
}
