using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>The places a case has reserved.</summary>
internal static class CasePlaces
{
    /// <summary>Takes all of them; null after findings, when the case needs places it does not hold.</summary>
    public static IReadOnlyList<FreedPlaces>? Take(Docket docket, Plan plan, DesignationCase now)
    {
        var own = docket.Db.Postings.Where(posting => posting.Matter == now.Number).AsEnumerable().ToList();
        var taken = new List<FreedPlaces>();
        foreach (var reserved in docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Kind == Holding.Reserved && row.Balance > 0).OrderBy(row => row.Id).ToList())
        {
            var held = own.Where(posting => posting.Taker == reserved.Id).Sum(posting => posting.Amount) - own.Where(posting => posting.Giver == reserved.Id).Sum(posting => posting.Amount);
            if (held <= 0) continue;
            var books = new Books(docket, plan.Id, reserved.Unit);
            books.Post(docket.Page.Account(reserved), books.At(Holding.Consumed, reserved.Period, reserved.Quota, reserved.Area, reserved.Part), held, Cause.Consumed, plan.Find("quotas", reserved.Quota)?.Rule ?? "", now.Number);
            taken.Add(new(reserved.Quota, reserved.Area, held, reserved.Unit));
        }
        if (taken.Sum(places => places.Amount) is var all && all >= now.Places) return taken;
        docket.Refuse("reserved-short", now.Number, now.Places, all);
        return null;
    }
}
