using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>A case is granted: its reserved places are taken.</summary>
public sealed record ConsumePlaces(string Plan, int Year, string Quota, string Area, long Amount, string Matter, string? Part = null) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter, Part)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota)
    {
        var reserved = books.At(Holding.Reserved, Period, Quota, Area, Part ?? "");
        var held = ReservedFor(docket, reserved.Id);
        if (held < Amount) docket.Refuse("reserved-short", Matter, Amount, held);
        else books.Post(reserved, books.At(Holding.Consumed, Period, Quota, Area, Part ?? ""), Amount, Cause.Consumed, quota.Rule, Matter);
    }
}
