using CsCheck;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Reconciling;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tests.Deriving;

namespace Dingdian.Registry.Tests.Reconciling;

public class ReconciliationTests
{
    private static readonly DateOnly First = new(2023, 12, 31);
    private static readonly Grounds Grounds = new("tester", "", "", new DateTime(2025, 3, 2, 0, 0, 0, DateTimeKind.Utc));

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Between_TwoYearEnds_ListsWhatHappened(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        test.Learn(TinyCity.Fill);
        Act(test, new Relocate("H99010100002", "南", "990102", null, null, null) { On = new(2024, 3, 1) });
        Act(test, new Split("H99010100001", "南院", null, [("tcm", 5)]) { On = new(2024, 4, 1) });
        var result = Between(test);
        Assert.True(result.Balances);
        Assert.Equal(["990101 clinic 1→0 move-1", "990101 general_hospital 1→1", "990102 clinic 0→2 move+1 entry+1", "990102 retail_pharmacy 2→1 exit-1"], Shown(result.Institutions));
        Assert.Equal(["990101 general 80→100 beds+20", "990101 tcm 20→15 split-5"], Shown(result.Beds)); // the part that was split off is not designated
        Assert.Equal("voluntary", result.Institutions[3].Items[0].Detail);
    }

    [Fact]
    public void Between_WithAnAgreementThatEndsForNoReason_NamesIt()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
        test.Learn((revision, db) =>
        {
            var rows = db.Agreements.Believed().Where(row => row.Service == "inpatient").ToList();
            revision.Clear(rows, new(2024, 5, 1), Held.NoEnd);
        });
        var result = Between(test);
        Assert.False(result.Balances);
        Assert.All(result.Institutions.Concat(result.Beds), account => Assert.Equal(0, account.Difference));
        Assert.Equal(["H99010100001 -1", "H99010100001 -80", "H99010100001 -20"], result.Unexplained.Select(item => $"{item.Institution} {item.Amount}"));
    }

    [Fact]
    public void Between_AMerger_MovesBedsWithoutExit()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
        Act(test, new ChangeBeds("H99010100002", "tcm", 10, 10, 10) { On = new(2022, 1, 1) });
        Act(test, new Merge("H99010100001", ["H99010100002"]) { On = new(2024, 3, 1) });
        var result = Between(test);
        Assert.True(result.Balances);
        Assert.Equal(["990101 clinic 1→0 merge-1", "990101 general_hospital 1→1", "990102 clinic 0→1 entry+1", "990102 retail_pharmacy 2→1 exit-1"], Shown(result.Institutions));
        Assert.Equal("990101 tcm 30→30 merge-10 merge+10", Shown(result.Beds).Last());
    }

    /// <summary>Whatever happened, in whatever order: items add up to what is counted day by day without them.</summary>
    [Fact]
    public void Between_AnyHistory_Balances()
    {
        var span = from start in Gen.Int[0, 20] from length in Gen.Int[1, 12] from what in Gen.Int[0, 2] select (start, end: start + length, what);
        var history = Gen.Select(span.List[0, 4], span.List[0, 4], span.List[0, 4]);
        history.List[1, 4].Sample(all =>
        {
            var frozen = new Frozen { City = "9901", AsOf = Day(40), Institutions = [.. all.Select((own, i) => Institution($"H{i}", own.Item1, own.Item2, own.Item3))] };
            var result = Reconciliation.Between(frozen, "9901", Day(5), Day(18));
            foreach (var account in result.Institutions)
            {
                Assert.Equal(Count(frozen, account, Day(5)), account.Before);
                Assert.Equal(Count(frozen, account, Day(18)), account.After);
                Assert.Equal(0, account.Difference);
            }
            Assert.All(result.Beds, account => Assert.Equal(0, account.Difference));
            Assert.Equal(frozen.Institutions.Sum(own => Stock(own, Day(18))), result.Beds.Sum(account => account.After));
        });
    }

    private static decimal Count(Frozen frozen, Account account, DateOnly day) => frozen.Institutions.Count(own =>
        own.Agreements.Any(row => row.Holds(day)) && own.Profiles.FirstOrDefault(row => row.Holds(day)) is { } profile && profile.County == account.County && profile.Kind == account.Class);

    private static decimal Stock(FrozenInstitution own, DateOnly day) =>
        own.Agreements.Any(row => row.Holds(day)) && own.Profiles.Any(row => row.Holds(day)) ? own.Beds.Where(row => row.Holds(day)).Sum(row => row.Insured ?? 0) : 0;

    private static FrozenInstitution Institution(string key, List<(int start, int end, int what)> places, List<(int start, int end, int what)> agreements, List<(int start, int end, int what)> beds) => new(key, false)
    {
        Profiles = [.. Apart(places).Select(row => new FrozenProfile { Name = key, From = Day(row.start), To = Day(row.end), County = row.what == 0 ? "990101" : "990102", Kind = row.what == 2 ? "clinic" : "general_hospital" })],
        Agreements = [.. Apart(agreements).Select(row => new FrozenAgreement { Service = "inpatient", State = "in_force", From = Day(row.start), To = Day(row.end), Ended = row.what == 0 ? "voluntary" : null })],
        Beds = [.. Apart(beds).Select(row => new FrozenBeds { Specialty = "general", From = Day(row.start), To = Day(row.end), Insured = row.what * 10 })],
    };

    // Rows of one part never overlap in a registry.
    private static IEnumerable<(int start, int end, int what)> Apart(List<(int start, int end, int what)> rows)
    {
        var free = 0;
        foreach (var row in rows.OrderBy(row => row.start).Where(row => row.start >= free))
        {
            if (row.start < free) continue;
            free = row.end;
            yield return row;
        }
    }

    private static DateOnly Day(int day) => new DateOnly(2024, 1, 1).AddDays(day);

    private static void Act(TestWorkspace test, Act act)
    {
        using var db = test.Connect();
        Assert.Empty(act.Run(db, Grounds).Findings.Select(finding => finding.ToString()));
    }

    private static Reconciliation Between(TestWorkspace test)
    {
        using var db = test.Connect();
        return Reconciliation.Between(new SnapshotTaker(test.Workspace, db, "", new Moment(TinyCity.Day)).Freeze(), "9901", First, TinyCity.Day);
    }

    private static IEnumerable<string> Shown(IEnumerable<Account> accounts) => accounts.Select(account =>
        $"{account.County} {account.Class} {account.Before}→{account.After} {string.Join(' ', account.Items.OrderBy(item => item.On).ThenBy(item => item.Amount).Select(item => $"{item.Cause}{item.Amount:+0;-0}"))}".TrimEnd());
}
