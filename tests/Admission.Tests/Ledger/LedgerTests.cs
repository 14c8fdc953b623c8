using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Tests.Years;
using Dingdian.Admission.Years;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Ledger;

public class LedgerTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Start_GrantsFromHeadroomAndFromExits(Kind kind)
    {
        using var world = new YearWorld(kind);
        world.Started();
        using var db = world.Test.Connect();
        Assert.Equal([("beds", "north", 15L, 15L, 0L), ("beds", "south", 15, 15, 0), ("clinics_new", "north", 3, 2, 1), ("clinics_new", "south", 1, 1, 0)],
            LedgerView.Lines(db, Plan, 2025).Select(line => (line.Quota, line.Area, line.Granted, line.Available, line.SetAside)));
        Assert.Equal([("exits", "north", 0L), ("exits", "south", 1), ("headroom", "", 30)],
            LedgerView.Sources(db, Plan, 2025).OrderBy(source => source.Kind).ThenBy(source => source.Area).Select(source => (source.Kind, source.Area, source.Balance)));
        Assert.Equal(["granted", "set-aside"], LedgerView.Statement(db, Plan, 2025, "clinics_new", "north", null).Select(line => line.Cause));
        Assert.All(LedgerView.Statement(db, Plan, 2025, "clinics_new", null, null).Where(line => line.Cause == "granted"), line => Assert.Equal("R3", line.Rule)); // the gate hands exits on
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Places_FromReservedToTakenReleasedOrExpired_AddUp(Kind kind)
    {
        using var world = new YearWorld(kind);
        world.Started();
        world.Done(new ReservePlaces(Plan, 2025, "beds", "north", 10, "case-1"), Agency, Day(2, 1));
        world.Done(new ReservePlaces(Plan, 2025, "beds", "north", 4, "case-2"), Agency, Day(2, 1));
        world.Done(new ConsumePlaces(Plan, 2025, "beds", "north", 7, "case-1"), Agency, Day(2, 2));
        world.Done(new ReleasePlaces(Plan, 2025, "beds", "north", 3, "case-1"), Agency, Day(2, 3));
        Assert.Equal(["reserved-short"], world.Refused(new ConsumePlaces(Plan, 2025, "beds", "north", 1, "case-1"), Agency, Day(2, 4))); // what is left belongs to the other case
        Assert.Equal(["places-short"], world.Refused(new ReservePlaces(Plan, 2025, "beds", "north", 5, "case-3"), Agency, Day(2, 4)));
        world.Done(new CloseYear(Plan, 2025), Planner, new(2025, 12, 31));
        world.Done(new ReleasePlaces(Plan, 2025, "beds", "north", 4, "case-2"), Agency, new(2026, 1, 5)); // the year is over: they expire
        using var db = world.Test.Connect();
        var line = LedgerView.Lines(db, Plan, 2025).Single(one => one is { Quota: "beds", Area: "north" });
        Assert.Equal((15L, 0L, 0L, 7L, 8L), (line.Granted, line.Available, line.Reserved, line.Consumed, line.Expired));
        Assert.Empty(world.Proof().Findings);
        Assert.Equal(["day-of-another-year", "year-not-in-force"], world.Refused(new ReservePlaces(Plan, 2025, "beds", "north", 1, "case-4"), Agency, new(2026, 1, 5)));
        Assert.Equal(["day-before-step"], world.Refused(new ReleasePlaces(Plan, 2025, "beds", "north", 1, "case-2"), Agency, new(2026, 1, 4)));
    }

    [Fact]
    public void Decisions_WithNothingBehindThem_AreRefused()
    {
        using var world = new YearWorld(Kind.Sqlite);
        Assert.Equal(["year-not-in-force"], world.Refused(new ReservePlaces(Plan, 2025, "beds", "north", 1, "case"), Agency, Day(2, 1)));
        world.Started();
        Assert.Equal(["quota-unknown"], world.Refused(new ReservePlaces(Plan, 2025, "bed", "north", 1, "case"), Agency, Day(2, 1)));
        Assert.Equal(["unknown-area"], world.Refused(new ReservePlaces(Plan, 2025, "beds", "east", 1, "case"), Agency, Day(2, 1)));
        Assert.Equal(["amount-none", "matter-missing"], world.Refused(new ReservePlaces(Plan, 2025, "beds", "north", 0, " "), Agency, Day(2, 1)));
        Assert.Equal(["year-not-in-force"], world.Refused(new ReservePlaces(Plan, 2025, "beds", "north", 1, "case"), Agency, Day(1, 7))); // the day before it began
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task LastPlaces_AskedForByHundredsAtOnce_AreNeverGivenTwice(Kind kind)
    {
        using var world = new YearWorld(kind);
        world.Started();
        var doors = Enumerable.Range(0, 8).Select(_ => new Bureau(world.Test.Workspace, world.Bureau.FindPlan, TimeProvider.System)).ToList(); // as many processes would
        var asked = Enumerable.Range(0, 300).Select(i => Task.Factory.StartNew(() => doors[i % doors.Count].Do(new ReservePlaces(Plan, 2025, "beds", i % 3 == 0 ? "north" : "south", 1, $"case-{i}") { Request = $"last-{i}", By = Agency, On = Day(2, 1) }).IsDone, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)); // a thread each: they wait for one another
        var done = (await Task.WhenAll(asked)).Count(given => given);
        Assert.Equal(30, done);
        using var db = world.Test.Connect();
        Assert.All(LedgerView.Lines(db, Plan, 2025).Where(line => line.Quota == "beds"), line => Assert.Equal((0L, 15L), (line.Available, line.Reserved)));
        Assert.Empty(world.Proof().Findings);
    }

    [Fact]
    public void Grant_OfAPerson_IsUsedOnceInATerm()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Done(new UseOnce(Plan, "masters", "国医大师-001", "诊所甲"), Agency, Day(2, 1));
        Assert.Equal(["grant-used"], world.Refused(new UseOnce(Plan, "masters", "国医大师-001", "诊所乙"), Agency, new(2026, 3, 1)));
        world.Done(new UseOnce(Plan, "masters", "国医大师-002", "诊所乙"), Agency, new(2026, 3, 1));
        Assert.Equal(["exemption-no-grant"], world.Refused(new UseOnce(Plan, "master", "x", "诊所丙"), Agency, Day(2, 1)));
    }

    [Fact]
    public void Exit_RecordedTwice_CountsOnce()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.KnowClinic();
        Assert.Equal(["exit-nobody"], world.Refused(new RecordExit(Plan, 2025, "clinics_new", "south", 1, "H1"), Agency, Day(2, 1)));
        Assert.Equal(["exit-more"], world.Refused(new RecordExit(Plan, 2025, "clinics_new", "south", 2, Clinic), Agency, Day(2, 1)));
        world.Done(new RecordExit(Plan, 2025, "clinics_new", "south", 1, Clinic), Agency, Day(2, 1));
        Assert.Equal(["exit-recorded"], world.Refused(new RecordExit(Plan, 2025, "clinics_new", "south", 1, Clinic), Agency, Day(2, 2)));
    }

    [Fact]
    public void Revision_BelowWhatIsUsed_IsRefusedWhole()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Reason: "核减"), Planner, Day(3, 1));
        world.Done(new ChooseValue(Plan, 2025, "coefficient", "0.4", Grounds: "基金"), Planner, Day(3, 2));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(3, 3));
        world.Done(new ApproveYear(Plan, 2025, "3号"), Approver, Day(3, 4));
        world.Done(new PublishYear(Plan, 2025, "3号", "门户网站"), Planner, Day(3, 5));
        world.Done(new ReservePlaces(Plan, 2025, "beds", "north", 14, "case"), Agency, Day(3, 5)); // meanwhile
        Assert.Equal(["places-used"], world.Refused(new StartYear(Plan, 2025), Planner, Day(3, 6)));
        world.Done(new ReturnYear(Plan, 2025, "名额已用"), Approver, Day(3, 6));
        Assert.Equal(["places-used"], world.Refused(new ReviewYear(Plan, 2025), Reviewer, Day(3, 7)));
        using var db = world.Test.Connect();
        Assert.Equal(15, LedgerView.Lines(db, Plan, 2025).Single(line => line is { Quota: "beds", Area: "south" }).Granted);
    }

    [Fact]
    public void Exits_ThatThePlanSharesOut_AreHandedOnToAnotherArea()
    {
        using var world = new YearWorld(Kind.Sqlite, Text.Replace("effect: { at_most: clinic_exits }", "effect: { at_most: shared }", StringComparison.Ordinal).Replace("\nquotas:\n", "\n  pool: { rule: R3, formula: \"min(sum(wanted), clinic_exits@city)\", unit: institution }\n  shared: { rule: R3, per: county, apportion: pool, by: wanted }\nquotas:\n", StringComparison.Ordinal));
        world.Started(); // 4 and 1 are wanted; 3 and 2 came free
        using var db = world.Test.Connect();
        Assert.Equal([("granted", "north", "north", 3L), ("exits-handed-on", "south", "north", 1), ("granted", "south", "south", 1)],
            LedgerView.Statement(db, Plan, 2025, "clinics_new", null, null).Where(line => line.Giver.Kind == Holding.Exits).Select(line => (line.Cause, line.Giver.Area, line.Taker.Area, line.Amount)));
    }

    [Fact]
    public void Reductions_AreOffsetByKeyProjectsBeforeTheyAreHandedOn()
    {
        using var world = new YearWorld(Kind.Sqlite, Text.Replace("\nquotas:\n", "\nquotas:\n  moved:\n    rule: R1\n    unit: bed\n    kind: [hospital]\n    per: county\n    amount: \"max(0 bed, lost - projects)\"\n    offset: { rule: R3, credit: projects, against: lost }\n", StringComparison.Ordinal)
            .Replace("  planned:", "  lost: { unit: bed, finest: county, additive: true }\n  projects: { unit: bed, finest: county, additive: true }\n  planned:", StringComparison.Ordinal));
        var facts = Facts + "\n  lost:\n    - { unit: bed, as_of: 2024-12-31, quality: assumed, source: tests, by_area: { north: 120, south: 30 } }\n  projects:\n    - { unit: bed, as_of: 2024-12-31, quality: assumed, source: tests, by_area: { north: 50, south: 40 } }\n";
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Facts: facts), Planner, Day(1, 2));
        world.Done(new ReviewYear(Plan, 2025, ["beds", "clinics_new"]), Reviewer, Day(1, 5));
        world.Done(new ApproveYear(Plan, 2025, "1号"), Approver, Day(1, 6));
        world.Done(new PublishYear(Plan, 2025, "1号", "门户网站"), Planner, Day(1, 7));
        world.Done(new StartYear(Plan, 2025), Planner, Day(1, 8));
        using var db = world.Test.Connect();
        Assert.Equal([("returned-by-exit", "north", 120L), ("offset", "north", 50), ("returned-by-exit", "south", 30), ("offset", "south", 30), ("granted", "north", 70)],
            LedgerView.Statement(db, Plan, null, "moved", null, null).Select(line => (line.Cause, line.Taker.Area, line.Amount)));
        Assert.Empty(world.Proof().Findings);
    }

    [Fact]
    public void ExitsOfTheTerm_NobodyTookOrAreCut_AreFreeAgain()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started(); // of three and two that came free, three and one are given
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Reason: "核减"), Planner, Day(3, 1));
        world.Done(new ChooseValue(Plan, 2025, "wanted", "2", "north", "报送"), Planner, Day(3, 2));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(3, 3));
        world.Done(new ApproveYear(Plan, 2025, "3号"), Approver, Day(3, 4));
        world.Done(new PublishYear(Plan, 2025, "3号", "门户网站"), Planner, Day(3, 5));
        world.Done(new StartYear(Plan, 2025), Planner, Day(3, 6));
        Assert.Equal([("north", 1L), ("south", 1)], Free(world));
        world.Done(new CloseYear(Plan, 2025), Planner, new(2025, 12, 31));
        Assert.Equal([("north", 2L), ("south", 2)], Free(world)); // but for the one the north kept for itself
        Assert.Empty(world.Proof().Findings);
    }

    private static IEnumerable<(string Area, long Balance)> Free(YearWorld world)
    {
        using var db = world.Test.Connect();
        return [.. LedgerView.Sources(db, Plan, 2025).Where(source => source.Kind == Holding.Exits).OrderBy(source => source.Area).Select(source => (source.Area, source.Balance))];
    }
}
