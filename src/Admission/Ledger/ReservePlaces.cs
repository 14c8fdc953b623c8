using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Keeps places for a case until it is decided. Never more than are open.</summary>
public sealed record ReservePlaces(string Plan, int Year, string Quota, string Area, long Amount, string Matter, string? Part = null) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter, Part)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota)
    {
        if (docket.On.Year != Year) docket.Refuse("day-of-another-year", docket.On, Year);
        if (!IsInForce(docket, plan, Year) || docket.IsRefused) return;
        var available = books.At(Holding.Available, Period, Quota, Area, Part ?? "");
        if (available.Balance < Amount) docket.Refuse("places-short", Quota, Area, Amount, available.Balance);
        else books.Post(available, books.At(Holding.Reserved, Period, Quota, Area, Part ?? ""), Amount, Cause.Reserved, quota.Rule, Matter);
    }
}
