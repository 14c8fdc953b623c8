using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dingdian.Registry.Journal;

/// <summary>
/// The next entry of the journal, with its postings, in one transaction: all of it is recorded or nothing. Another writer waits until it ends,
/// so whoever reads the balances here decides on what is true.
/// </summary>
public sealed class JournalPage : IDisposable
{
    private readonly RegistryDb db;
    private readonly IDbContextTransaction transaction;
    private readonly List<Posting> postings = [];
    private readonly List<Account> opened = [];
    private readonly Dictionary<(string, string, string, string, string, string), Account> known = [];
    private long lastAccount;

    private JournalPage(RegistryDb db, IDbContextTransaction transaction)
    {
        (this.db, this.transaction) = (db, transaction);
        Last = LastOf(db);
    }

    /// <summary>The entry before this one.</summary>
    public JournalEntry? Last { get; }

    /// <summary>Changes of the registry stand on it too, with entries of their own before this one.</summary>
    internal bool IsShared { get; set; }

    /// <summary>Postings so far.</summary>
    public IReadOnlyList<Posting> Postings => postings;

    /// <summary>Begins; waits for another writer to end.</summary>
    public static JournalPage Open(RegistryDb db) => new(db, WriteLock.Take(db));

    /// <summary>The entry of a request that was done before.</summary>
    public JournalEntry? Find(string request) => db.Journal.FirstOrDefault(entry => entry.Request == request);

    /// <summary>The account with its present balance, this page's postings included; a new one stands empty.</summary>
    public Account Account(Account wanted)
    {
        var name = (wanted.Plan, wanted.Period, wanted.Quota, wanted.Area, wanted.Part, wanted.Kind);
        if (known.TryGetValue(name, out var account)) return account;
        if (db.Accounts.FirstOrDefault(row => row.Plan == wanted.Plan && row.Period == wanted.Period && row.Quota == wanted.Quota && row.Area == wanted.Area && row.Part == wanted.Part && row.Kind == wanted.Kind) is { } found)
            return known[name] = found;
        lastAccount = lastAccount == 0 ? WriteLock.LastId(db, typeof(Account)) : lastAccount;
        (wanted.Id, wanted.Balance) = (++lastAccount, 0);
        opened.Add(wanted);
        return known[name] = wanted;
    }

    /// <summary>Moves places from one account to another.</summary>
    /// <exception cref="ArgumentException">The amount is not above zero, or the accounts count in other units.</exception>
    /// <exception cref="InvalidOperationException">The giver does not hold so many.</exception>
    public void Post(Account giver, Account taker, long amount, string cause, string rule, string? matter)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        if (giver.Unit != taker.Unit) throw new ArgumentException($"{giver.Unit} cannot be moved to {taker.Unit}", nameof(taker));
        if (!giver.IsSource && giver.Balance < amount) throw new InvalidOperationException($"account {giver.Id} holds {giver.Balance}, not {amount}");
        giver.Balance -= amount;
        taker.Balance += amount;
        postings.Add(new() { Giver = giver.Id, Taker = taker.Id, Amount = amount, Cause = cause, Rule = rule, Matter = matter });
    }

    /// <summary>Writes the entry and ends the transaction.</summary>
    public void Commit(JournalEntry entry)
    {
        Append(db, entry, IsShared ? LastOf(db) : Last, postings, opened);
        BulkWriter.Insert(db, typeof(Account), opened);
        var moved = postings.SelectMany(posting => new[] { posting.Giver, posting.Taker }).ToHashSet();
        foreach (var account in known.Values.Except(opened).Where(account => moved.Contains(account.Id)))
            db.Database.ExecuteSql($"UPDATE account SET balance = {account.Balance} WHERE id = {account.Id}");
        BulkWriter.Insert(db, typeof(Posting), postings);
        transaction.Commit();
    }

    /// <summary>Seals an entry to the last one, in the transaction at hand.</summary>
    internal static void Append(RegistryDb db, JournalEntry entry, JournalEntry? last, IReadOnlyList<Posting> postings, IReadOnlyList<Account> opened)
    {
        entry.Id = (last?.Id ?? 0) + 1;
        entry.Previous = last?.Hash ?? JournalEntry.Beginning;
        var id = postings.Count == 0 ? 0 : WriteLock.LastId(db, typeof(Posting));
        foreach (var posting in postings) (posting.Id, posting.Entry) = (++id, entry.Id);
        foreach (var account in opened) account.Entry = entry.Id;
        entry.Posted = JournalEntry.HashOf(opened, postings);
        entry.Hash = entry.Seal();
        BulkWriter.Insert(db, typeof(JournalEntry), [entry]);
    }

    internal static JournalEntry? LastOf(RegistryDb db) => db.Journal.OrderByDescending(entry => entry.Id).FirstOrDefault();

    public void Dispose() => transaction.Dispose();
}
