using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.Journal;

public class JournalTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Entries_FollowOneAnotherAndTheBooksBalance(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        Move(test, 5);
        Move(test, 3);
        using var db = test.Connect();
        var entries = db.Journal.OrderBy(entry => entry.Id).ToList();
        Assert.Equal([1L, 2], entries.Select(entry => entry.Id));
        Assert.Equal((JournalEntry.Beginning, entries[0].Hash), (entries[0].Previous, entries[1].Previous));
        Assert.Equal([(-8L, true), (8, false)], db.Accounts.OrderBy(account => account.Id).Select(account => new { account.Balance, account.IsSource }).AsEnumerable().Select(row => (row.Balance, row.IsSource)));
        var proof = JournalProof.Of(db);
        Assert.Equal((2L, 2L, 2, entries[1].Hash, 0), (proof.Entries, proof.Postings, proof.Accounts, proof.Head, proof.Findings.Count));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Changes_OfTheRegistry_StandInTheSameChain(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        test.Learn((revision, _) => revision.Name(new Areas.Division { Code = "9901", Name = "小城" }));
        Move(test, 1);
        using var db = test.Connect();
        Assert.Equal(["registry-edit", "move"], db.Journal.OrderBy(entry => entry.Id).Select(entry => entry.Act));
        Assert.Empty(JournalProof.Of(db).Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void WhatIsWritten_CannotBeChangedOrTakenOut(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        Move(test, 1);
        foreach (var sql in new[] { "UPDATE journal_entry SET who = 'x'", "DELETE FROM journal_entry", "UPDATE posting SET amount = 2", "DELETE FROM posting" })
            Assert.Contains("append-only", Refused(test, sql), StringComparison.Ordinal);
        Assert.Contains("ck_account", Refused(test, "UPDATE account SET balance = -1 WHERE kind = 'available'"), StringComparison.Ordinal);
    }

    [Fact]
    public void Post_OfMoreThanIsThereOrOfNothing_Throws()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        using var db = test.Connect();
        using var page = JournalPage.Open(db);
        var (available, reserved) = (page.Account(At("available")), page.Account(At("reserved")));
        Assert.Throws<InvalidOperationException>(() => page.Post(available, reserved, 1, "reserved", "R", null));
        Assert.Throws<ArgumentOutOfRangeException>(() => page.Post(available, reserved, 0, "reserved", "R", null));
        var other = At("expired");
        other.Unit = "institution";
        Assert.Throws<ArgumentException>(() => page.Post(page.Account(At("plan")), page.Account(other), 1, "granted", "R", null));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Page_LeftWithoutCommit_LeavesNothing(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using (var db = test.Connect())
        using (var page = JournalPage.Open(db))
            page.Post(page.Account(At("plan")), page.Account(At("available")), 5, "granted", "R", null);
        using var after = test.Connect();
        Assert.Equal((0, 0, 0), (after.Journal.Count(), after.Accounts.Count(), after.Postings.Count()));
    }

    [Fact]
    public void Verify_OfWhatSomebodyChangedBehindItsBack_NamesTheFirstBrokenLink()
    {
        List<Finding> findings =
        [
            .. Tampered("UPDATE journal_entry SET who = '别人' WHERE id = 2"),
            .. Tampered("DELETE FROM posting WHERE entry = 2; DELETE FROM journal_entry WHERE id = 2"),
            .. Tampered("UPDATE journal_entry SET previous = 'x' WHERE id = 3"),
            .. Tampered("UPDATE posting SET amount = 4 WHERE entry = 2"),
            .. Tampered("PRAGMA foreign_keys = OFF; INSERT INTO posting VALUES (9, 9, 1, 2, 1, 'granted', 'R', NULL)"),
            .. Tampered("UPDATE account SET area = 'elsewhere' WHERE id = 2"),
            .. Tampered("PRAGMA foreign_keys = OFF; DELETE FROM account WHERE id = 1"),
            .. Tampered("PRAGMA ignore_check_constraints = ON; UPDATE account SET is_source = 0 WHERE id = 1", sealAgain: true).Take(1),
            .. Tampered("UPDATE account SET balance = 100 WHERE id = 2"),
            new("journal-head", new Place("--head"), "9f2c"),
        ];
        Assert.Equal(FindingCatalogue.CodesOf("journal").Order(StringComparer.Ordinal), findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = string.Join('\n', findings.SelectMany(finding => new[] { finding.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "approved.txt"), shown);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Journal", "approved.txt")), shown);
    }

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;

    /// <summary>What a proof says of three entries after someone with the database in hand took the guards off and did this.</summary>
    private static IReadOnlyList<Finding> Tampered(string sql, bool sealAgain = false)
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        for (var i = 0; i < 3; i++) Move(test, 5);
        using var db = test.Connect();
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("DROP TRIGGER journal_entry_kept_update; DROP TRIGGER journal_entry_kept_delete; DROP TRIGGER posting_kept_update; DROP TRIGGER posting_kept_delete");
        db.Database.ExecuteSqlRaw(sql);
        if (sealAgain) SealAgain(db);
        return JournalProof.Of(db).Findings;
    }

    /// <summary>Whoever has the database can write a whole new chain; the books still do not allow what they never did.</summary>
    private static void SealAgain(RegistryDb db)
    {
        var previous = JournalEntry.Beginning;
        foreach (var entry in db.Journal.OrderBy(row => row.Id).ToList())
        {
            (entry.Posted, entry.Previous) = (JournalEntry.HashOf(db.Accounts.Where(account => account.Entry == entry.Id).OrderBy(account => account.Id), db.Postings.Where(posting => posting.Entry == entry.Id).OrderBy(posting => posting.Id)), previous);
            previous = entry.Hash = entry.Seal();
            db.Database.ExecuteSql($"UPDATE journal_entry SET posted = {entry.Posted}, previous = {entry.Previous}, hash = {entry.Hash} WHERE id = {entry.Id}");
        }
    }

    private static string Refused(TestWorkspace test, string sql)
    {
        using var db = test.Connect();
        return Assert.ThrowsAny<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRaw(sql)).Message;
    }

    private static void Move(TestWorkspace test, long amount)
    {
        using var db = test.Connect();
        using var page = JournalPage.Open(db);
        page.Post(page.Account(At("plan")), page.Account(At("available")), amount, "granted", "R", null);
        page.Commit(new() { At = new(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc), On = new(2025, 1, 2), Act = "move", Subject = "test", Who = "tester", Role = "agency", Request = Guid.NewGuid().ToString(), Asked = "{}" });
    }

    private static Account At(string kind) => new() { Plan = "p", Period = "2025", Quota = "beds", Area = "", Part = "", Kind = kind, Unit = "bed", IsSource = kind == "plan" };
}
