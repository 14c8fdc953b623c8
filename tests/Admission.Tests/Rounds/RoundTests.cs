using Dingdian.Admission.Cases;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Admission.Tests.Years;
using Dingdian.Admission.Years;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Rounds;

public class RoundTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Round_Opened_RestsOnTheYearInForce(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Opened();
        var round = Told(world);
        Assert.Equal((1, world.Years.Snapshot, Day(2, 1), Day(2, 28), "clinic", "north"), (round.Revision, round.Snapshot, round.From, round.To, round.Kinds.Single(), round.Areas.Single()));
        Assert.Equal((false, true, true, false), (round.Takes(Day(1, 31)), round.Takes(Day(2, 1)), round.Takes(Day(2, 28)), round.Takes(Day(3, 1))));
    }

    [Fact]
    public void Round_WithoutYearWindowOrNames_IsRefusedWithAllOfIt()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        var wrong = new OpenRound(Plan, "a/b", 2026, Day(2, 1), Day(1, 1)) { Kinds = ["clinik"], Areas = ["west"], Quotas = ["rooms"] };
        Assert.Equal(["quota-unknown", "round-name", "round-window", "site-kind-unknown", "unknown-area", "year-not-in-force"], world.Refused(wrong, Agency, Day(1, 20)).Order());
        world.Opened();
        Assert.Equal(["round-taken"], world.Refused(new OpenRound(Plan, "2025-1", 2025, Day(3, 1), Day(3, 2)), Agency, Day(1, 20)));
    }

    [Theory]
    [InlineData("clinic", "990101", 2, 1, null)]
    [InlineData("clinic", "990101", 2, 28, null)]
    [InlineData("clinic", "990101", 1, 31, "round-shut")]
    [InlineData("clinic", "990101", 3, 1, "round-shut")]
    [InlineData("hospital", "990101", 2, 1, "round-kind")]
    [InlineData("clinic", "990102", 2, 1, "round-area")]
    public void Application_ByKindAreaAndDay_ComesInOrNot(string kind, string county, int month, int day, string? code)
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Opened();
        var asked = Asked() with { Kind = kind, County = county, Round = "2025-1" };
        if (code is null) Assert.Equal("2025-1", world[Numbered(world.Done(asked, Applicant, Day(month, day)))].Round);
        else Assert.Equal([code], world.Refused(asked, Applicant, Day(month, day)));
    }

    [Fact]
    public void Application_InAYearWithRounds_NamesOneUnlessItNeedsNoPlace()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Years.KnowClinic();
        world.Done(Asked("0", "先到诊所"), Applicant, Day(1, 19));
        world.Opened();
        Assert.Equal(["round-needed"], world.Refused(Asked(), Applicant, Day(2, 3)));
        Assert.Equal(["round-unknown"], world.Refused(Asked() with { Round = "2025-9" }, Applicant, Day(2, 3)));
        world.Done(Asked() with { Declared = new Dictionary<string, string> { ["applicant.public"] = "true" } }, Applicant, Day(2, 3));
        world.Done(Change(), Applicant, Day(2, 3));
        Assert.Equal(["round-unneeded"], world.Refused(Change("d") with { Round = "2025-1", Applicant = "另一诊所" }, Applicant, Day(2, 3)));
        var move = Asked("m") with { Matter = "relocation", Institution = YearWorld.Clinic };
        Assert.Equal(["round-needed"], world.Refused(move with { Declared = new Dictionary<string, string> { ["case.same_area"] = "false" } }, Applicant, Day(2, 3)));
        world.Done(move with { Declared = new Dictionary<string, string> { ["case.same_area"] = "true" } }, Applicant, Day(2, 3));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Revision_InForceLater_LeavesCasesOfTheRoundOnTheirs(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Opened();
        world.Done(Asked() with { Round = "2025-1" }, Applicant, Day(2, 3));
        var first = world.Years.Snapshot;
        world.Done(new DraftYear(Plan, 2025, world.Years.Take(new(2024, 12, 31), "later"), Facts: Facts, Reason: "调整"), Planner, Day(2, 4));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(2, 5));
        world.Done(new ApproveYear(Plan, 2025, "3号"), Approver, Day(2, 6));
        world.Done(new PublishYear(Plan, 2025, "3号", "网站"), Planner, Day(2, 7));
        world.Done(new StartYear(Plan, 2025), Planner, Day(2, 8));
        world.Done(Asked("2", "北区二诊所") with { Round = "2025-1" }, Applicant, Day(2, 9));
        Assert.Equal(2, world.Years.Year.InForce!.Number);
        Assert.Equal([new CaseBasis(2025, 1, first), new CaseBasis(2025, 1, first)], [world["1"].Basis, world["2"].Basis]);
    }

    [Fact]
    public void Round_ClosedEarly_SaysWhyAndTakesNoMore()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Opened();
        Assert.Equal(["words-missing"], world.Refused(new CloseRound(Plan, "2025-1"), Agency, Day(2, 10)));
        world.Done(new CloseRound(Plan, "2025-1", "名额已满"), Agency, Day(2, 10));
        Assert.Equal(["round-closed"], world.Refused(new CloseRound(Plan, "2025-1", "名额已满"), Agency, Day(2, 11)));
        Assert.Equal(["round-shut"], world.Refused(Asked() with { Round = "2025-1" }, Applicant, Day(2, 10)));
        Assert.Equal(["round-unknown"], world.Refused(new CloseRound(Plan, "2025-2"), Agency, Day(2, 11)));
    }

    private static string Numbered(Registry.Journal.JournalEntry entry) => entry.Subject.Split('/')[1];

    private static Round Told(CaseWorld world)
    {
        using var db = world.Years.Test.Connect();
        return Round.All(db, Plan).Single();
    }
}
