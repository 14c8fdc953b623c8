using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Keeps places for a case until it is decided. Never more than are open.</summary>
public sealed record ReservePlaces(string Plan, int Year, string Quota, string Area, long Amount, string Matter, string? Part = null) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter, Part)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota) => new CasePlaces(docket, plan, Matter).Reserve(Places);
}
