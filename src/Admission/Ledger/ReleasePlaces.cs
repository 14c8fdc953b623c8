using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Gives back places a case had reserved; after the year they expire.</summary>
public sealed record ReleasePlaces(string Plan, int Year, string Quota, string Area, long Amount, string Matter, string? Part = null) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter, Part)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota) => new CasePlaces(docket, plan, Matter).Release(Places);
}
