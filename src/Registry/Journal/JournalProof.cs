using Dingdian.Model;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Journal;

/// <summary>What a reading of the whole journal and its books came to.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Postings">Postings read.</param>
/// <param name="Accounts">Accounts held against their postings.</param>
/// <param name="Head">The last hash: who keeps it elsewhere can tell later that nothing before it was changed.</param>
/// <param name="Findings">The first broken link, and every account whose books do not agree.</param>
public sealed record Proof(long Entries, long Postings, int Accounts, string Head, IReadOnlyList<Finding> Findings);

/// <summary>
/// Reads the journal from its beginning and the books beside it: each entry is what its hash says and follows the one before; its postings are
/// those it was sealed with; no account but a source was ever below zero; each balance is the sum of its postings, and all together are nothing.
/// </summary>
public static class JournalProof
{
    private const int Batch = 1000; // entries at a time

    public static Proof Of(RegistryDb db)
    {
        using var view = ReadView.Begin(db);
        var findings = new List<Finding>();
        var accounts = db.Accounts.OrderBy(account => account.Id).ToList();
        var (books, opened) = (new Books(accounts.ToDictionary(account => account.Id)), accounts.ToLookup(account => account.Entry));
        var (last, entries) = (JournalEntry.Beginning, 0L);
        while (findings.Count == 0 && db.Journal.Where(row => row.Id > entries).OrderBy(row => row.Id).Take(Batch).ToList() is { Count: > 0 } batch)
        {
            var (from, to) = (batch[0].Id, batch[^1].Id);
            var postings = db.Postings.Where(row => row.Entry >= from && row.Entry <= to).OrderBy(row => row.Id).ToLookup(row => row.Entry);
            foreach (var entry in batch)
            {
                var own = postings[entry.Id].ToList();
                if (Fault(entry, entries + 1, last, opened[entry.Id], own) is { } fault)
                {
                    findings.Add(fault);
                    break; // what follows a broken link proves nothing
                }
                own.ForEach(posting => books.Enter(posting, findings));
                (last, entries) = (entry.Hash, entry.Id);
            }
        }
        if (findings.Count == 0 && db.Postings.Where(row => row.Entry > entries || row.Entry < 1).OrderBy(row => row.Id).FirstOrDefault() is { } stray) findings.Add(new("posting-stray", new Place($"posting {stray.Id}"), stray.Id, stray.Entry));
        if (findings.Count == 0) findings.AddRange(books.Faults());
        return new(entries, books.Entered, books.Accounts, last, findings);
    }

    private static Finding? Fault(JournalEntry entry, long expected, string previous, IEnumerable<Account> opened, IReadOnlyList<Posting> own)
    {
        var place = new Place($"#{entry.Id}");
        if (entry.Id != expected) return new("journal-gap", place, expected, entry.Id);
        if (entry.Previous != previous) return new("journal-unlinked", place, entry.Id, entry.Act);
        if (entry.Seal() != entry.Hash) return new("journal-changed", place, entry.Id, entry.Act, entry.Subject);
        return JournalEntry.HashOf(opened, own) != entry.Posted ? new("journal-postings", place, entry.Id, entry.Act) : null;
    }

    /// <summary>The accounts as their postings make them.</summary>
    private sealed class Books(IReadOnlyDictionary<long, Account> accounts)
    {
        private readonly Dictionary<long, long> sums = [];

        public long Entered { get; private set; }
        public int Accounts => accounts.Count;

        public void Enter(Posting posting, List<Finding> findings)
        {
            Entered++;
            Add(posting.Taker, posting.Amount);
            if (Add(posting.Giver, -posting.Amount) < 0 && accounts.GetValueOrDefault(posting.Giver) is { IsSource: false })
                findings.Add(new("account-below-zero", new Place($"posting {posting.Id}"), NameOf(posting.Giver), posting.Id));
        }

        public IEnumerable<Finding> Faults()
        {
            foreach (var account in accounts.Values.Where(account => account.Balance != sums.GetValueOrDefault(account.Id)))
                yield return new("account-differs", new Place(NameOf(account.Id)), account.Balance, sums.GetValueOrDefault(account.Id));
        }

        private long Add(long account, long amount) => sums[account] = sums.GetValueOrDefault(account) + amount;

        private string NameOf(long id) => accounts.TryGetValue(id, out var a) ? $"{a.Plan}/{a.Period}/{a.Quota}{(a.Area.Length > 0 ? "@" + a.Area : "")}{(a.Part.Length > 0 ? "#" + a.Part : "")}:{a.Kind}" : $"account {id}";
    }
}
