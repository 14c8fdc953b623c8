using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>A decision on places of a year's quota in an area.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The year whose places they are.</param>
/// <param name="Quota">The quota.</param>
/// <param name="Area">An area of it; the plan's own level where it has none.</param>
/// <param name="Amount">So many places.</param>
/// <param name="Matter">The case or institution it is about.</param>
/// <param name="Part">The part of the quota, such as a specialty; null for what is open to anyone.</param>
public abstract record PlaceAct(string Plan, int Year, string Quota, string Area, long Amount, string Matter, string? Part = null) : UseCase
{
    [JsonIgnore]
    public override string Subject => $"ledger/{Plan}/{Year}/{Quota}/{Area}";

    private protected QuotaPlaces Places => new(Year, Quota, Area, Part ?? "", Amount);

    internal sealed override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (Amount <= 0) docket.Refuse("amount-none", Amount);
        if (string.IsNullOrWhiteSpace(Matter)) docket.Refuse("matter-missing");
        if (Books.Of(docket, plan, Quota, Area, out var quota) is { } books && InOrder(docket)) Post(docket, books, plan, quota!);
    }

    /// <summary>Whether the day is not before what was done about the matter.</summary>
    private bool InOrder(Docket docket)
    {
        var before = docket.Db.Postings.Where(posting => posting.Matter == Matter).Join(docket.Db.Journal, posting => posting.Entry, entry => entry.Id, (_, entry) => entry).OrderByDescending(entry => entry.On).FirstOrDefault();
        if (before is null || docket.On >= before.On) return true;
        docket.Refuse("day-before-step", docket.On, before.Act, before.On);
        return false;
    }

    private protected abstract void Post(Docket docket, Books books, Plan plan, Construct quota);
}
