using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Places of a part of a quota.</summary>
/// <param name="Year">The year whose places they are.</param>
/// <param name="Part">What it was set apart for, such as a specialty; empty for what is open to anyone.</param>
/// <param name="Amount">In the unit of the quota.</param>
public sealed record QuotaPlaces(int Year, string Quota, string Area, string Part, long Amount);

/// <summary>The places of one matter: kept for it, then taken or given back. A case may hold places of several quotas, and of several parts of one.</summary>
/// <param name="docket">Whose page is posted to.</param>
/// <param name="plan">The plan.</param>
/// <param name="matter">The case or institution.</param>
internal sealed class CasePlaces(Docket docket, Plan plan, string matter)
{
    /// <summary>What it has reserved and neither taken nor given back.</summary>
    public IReadOnlyList<QuotaPlaces> Held => [.. Reserved().Select(row => new QuotaPlaces(int.Parse(row.Period, System.Globalization.CultureInfo.InvariantCulture), row.Quota, row.Area, row.Part, HeldOn(row.Id))).Where(held => held.Amount > 0)];

    /// <summary>Keeps places that are open; refused when there are not so many, or the year is not in force on the day.</summary>
    public void Reserve(QuotaPlaces wanted)
    {
        if (docket.On.Year != wanted.Year) docket.Refuse("day-of-another-year", docket.On, wanted.Year);
        if (!IsInForce(wanted.Year) || docket.IsRefused || BooksOf(wanted, out var quota) is not { } books) return;
        var available = At(books, Holding.Available, wanted);
        if (available.Balance < wanted.Amount) docket.Refuse("places-short", wanted.Quota, wanted.Area, wanted.Amount, available.Balance);
        else books.Post(available, At(books, Holding.Reserved, wanted), wanted.Amount, Cause.Reserved, quota!.Rule, matter);
    }

    /// <summary>The places are taken by the institution.</summary>
    public void Consume(QuotaPlaces held) => Move(held, Holding.Consumed, Cause.Consumed);

    /// <summary>Gives places back; after the year they expire.</summary>
    public void Release(QuotaPlaces held) => Move(held, AnnualPlan.Of(docket.Db, plan.Id, held.Year).InForce is null ? Holding.Expired : Holding.Available, Cause.Released);

    public void ConsumeAll() => Each(Consume);

    public void ReleaseAll() => Each(Release);

    private void Each(Action<QuotaPlaces> move)
    {
        foreach (var held in Held) move(held);
    }

    private void Move(QuotaPlaces held, string to, string cause)
    {
        if (BooksOf(held, out var quota) is not { } books) return;
        var reserved = At(books, Holding.Reserved, held);
        if (HeldOn(reserved.Id) is var there && there < held.Amount) docket.Refuse("reserved-short", matter, held.Amount, there);
        else books.Post(reserved, At(books, to, held), held.Amount, cause, quota!.Rule, matter);
    }

    private Books? BooksOf(QuotaPlaces places, out Construct? quota) => Books.Of(docket, plan, places.Quota, places.Area, out quota);

    private static Account At(Books books, string kind, QuotaPlaces places) => books.At(kind, Books.PeriodOf(places.Year), places.Quota, places.Area, places.Part);

    /// <summary>Accounts that ever kept places for it.</summary>
    private List<Account> Reserved() => [.. docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Kind == Holding.Reserved && docket.Db.Postings.Any(posting => posting.Taker == row.Id && posting.Matter == matter)).OrderBy(row => row.Id)];

    private long HeldOn(long account)
    {
        var own = docket.Db.Postings.Where(posting => posting.Matter == matter);
        return (own.Where(posting => posting.Taker == account).Sum(posting => (long?)posting.Amount) ?? 0) - (own.Where(posting => posting.Giver == account).Sum(posting => (long?)posting.Amount) ?? 0);
    }

    private bool IsInForce(int year)
    {
        if (AnnualPlan.Of(docket.Db, plan.Id, year).InForce is { } revision && revision.Last("start-year") is { } start && start.On <= docket.On) return true;
        docket.Refuse("year-not-in-force", plan.Id, year);
        return false;
    }
}
