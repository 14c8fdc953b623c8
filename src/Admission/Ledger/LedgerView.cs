using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Ledger;

/// <summary>Where the places of a quota stand in an area, in the quota's unit.</summary>
/// <param name="Period">The year, or <c>term</c>.</param>
/// <param name="Part">What it was set apart for, such as a specialty; empty for the rest.</param>
/// <param name="Granted">What was put on it and not withdrawn: the sum of all that follow.</param>
public sealed record LedgerLine(string Period, string Quota, string Area, string Part, string Unit, long Granted, long Available, long SetAside, long Reserved, long Consumed, long Expired);

/// <summary>What lies behind the quotas of a plan: the headroom of its term, and what came free.</summary>
/// <param name="Kind"><see cref="Holding.Headroom"/>, <see cref="Holding.Exits"/> or <see cref="Holding.Offset"/>.</param>
public sealed record LedgerSource(string Period, string Quota, string Area, string Kind, string Unit, long Balance);

/// <summary>One posting as an auditor reads it.</summary>
public sealed record StatementLine(long Posting, long Entry, DateOnly On, string Who, string Act, string Cause, string Rule, Account Giver, Account Taker, long Amount, string? Matter);

/// <summary>The ledger of a plan, read at one moment.</summary>
public static class LedgerView
{
    public static IReadOnlyList<LedgerLine> Lines(RegistryDb db, string plan, int year)
    {
        var period = Books.PeriodOf(year);
        return [.. db.Accounts.Where(row => row.Plan == plan && row.Period == period).OrderBy(row => row.Id).AsEnumerable()
            .Where(row => row.Kind is Holding.Available or Holding.SetAside or Holding.Reserved or Holding.Consumed or Holding.Expired)
            .GroupBy(row => (row.Quota, row.Area, row.Part)).Select(Line).OrderBy(line => line.Quota, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<LedgerSource> Sources(RegistryDb db, string plan, int year)
    {
        var period = Books.PeriodOf(year);
        return [.. db.Accounts.Where(row => row.Plan == plan && (row.Period == period || row.Period == Books.Term)).OrderBy(row => row.Id).AsEnumerable()
            .Where(row => row.Kind is Holding.Headroom or Holding.Exits or Holding.Offset).Select(row => new LedgerSource(row.Period, row.Quota, row.Area, row.Kind, row.Unit, row.Balance))];
    }

    /// <summary>Every posting to the year's accounts, or to those of the term, the first first; of one quota or area when asked.</summary>
    public static IReadOnlyList<StatementLine> Statement(RegistryDb db, string plan, int? year, string? quota, string? area, string? matter)
    {
        var accounts = db.Accounts.Where(row => row.Plan == plan).AsEnumerable().ToDictionary(row => row.Id);
        bool Wanted(Account account) => (year is null || account.Period == Books.PeriodOf(year.Value)) && (quota is null || account.Quota == quota) && (area is null || account.Area == area);
        var lines = from posting in db.Postings
                    join entry in db.Journal on posting.Entry equals entry.Id
                    where db.Accounts.Any(row => row.Id == posting.Taker && row.Plan == plan) && (matter == null || posting.Matter == matter)
                    orderby posting.Id
                    select new { posting, entry.On, entry.Who, entry.Act };
        return [.. lines.AsEnumerable().Where(line => Wanted(accounts[line.posting.Giver]) || Wanted(accounts[line.posting.Taker]))
            .Select(line => new StatementLine(line.posting.Id, line.posting.Entry, line.On, line.Who, line.Act, line.posting.Cause, line.posting.Rule, accounts[line.posting.Giver], accounts[line.posting.Taker], line.posting.Amount, line.posting.Matter))];
    }

    private static LedgerLine Line(IGrouping<(string Quota, string Area, string Part), Account> rows)
    {
        long Of(string kind) => rows.FirstOrDefault(row => row.Kind == kind)?.Balance ?? 0;
        var first = rows.First();
        return new(first.Period, rows.Key.Quota, rows.Key.Area, rows.Key.Part, first.Unit, rows.Sum(row => row.Balance), Of(Holding.Available), Of(Holding.SetAside), Of(Holding.Reserved), Of(Holding.Consumed), Of(Holding.Expired));
    }
}
