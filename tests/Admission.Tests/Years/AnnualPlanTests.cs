using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Years;

public class AnnualPlanTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Year_FromDraftToClosed_KeepsEachStepWithPersonDayAndDocument(Kind kind)
    {
        using var world = new YearWorld(kind);
        world.Started();
        world.Done(new CloseYear(Plan, 2025), Planner, new(2025, 12, 31));
        var revision = Assert.Single(world.Year.Revisions);
        Assert.Equal((YearState.Closed, 1, "one"), (revision.State, revision.Number, revision.Rules));
        Assert.Equal(["draft-year", "choose-value", "choose-value", "choose-value", "review-year", "approve-year", "publish-year", "start-year", "close-year"], revision.Steps.Select(step => step.Act));
        Assert.Equal(("丙", "approver", Day(1, 6), "小医保〔2025〕1号"), (revision.Last("approve-year")!.Who, revision.Last("approve-year")!.Role, revision.Last("approve-year")!.On, revision.Last("approve-year")!.Document));
        Assert.Empty(world.Proof().Findings);
    }

    [Fact]
    public void Review_FixesTheNumbersOfTheDraft()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        var lines = world.Year.Working!.Lines;
        Assert.Equal([("beds", "city", 30m), ("beds", "north", 15m), ("beds", "south", 15m), ("clinics_new", "city", 4m), ("clinics_new", "north", 3m), ("clinics_new", "south", 1m)],
            lines.Select(line => (line.Quota, line.Area, line.Value!.Value)));
        Assert.Equal(2m, lines.Single(line => line is { Quota: "clinics_new", Area: "north" }).Parts.Single().Value); // of three, one is planned by the district
    }

    [Fact]
    public void Choose_OutOfBoundsOrWithoutGroundsOrForAnother_IsRefusedWithEveryReason()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        Assert.Equal(["choice-bounds"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "0.6", Grounds: "多"), Planner, Day(1, 5)));
        Assert.Equal(["words-missing"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "0.4"), Planner, Day(1, 5)));
        Assert.Equal(["choice-value"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "many", Grounds: "多"), Planner, Day(1, 5)));
        Assert.Equal(["unknown-choice"], world.Refused(new ChooseValue(Plan, 2025, "coeficient", "0.4", Grounds: "多"), Planner, Day(1, 5)));
        Assert.Equal(["choice-area"], world.Refused(new ChooseValue(Plan, 2025, "wanted", "2", "east", "报送"), Planner, Day(1, 5)));
        Assert.Equal(["district-other"], world.Refused(new ChooseValue(Plan, 2025, "wanted", "2", "south", "报送"), North, Day(1, 5)));
        Assert.Equal(["choice-level"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "0.4", Grounds: "报送"), North, Day(1, 5)));
        Assert.Equal(["words-missing", "choice-area"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "0.4", "north"), Planner, Day(1, 5)));
        Assert.Equal("0.5", world.Year.Working!.Choices["coefficient"].Value);
        Assert.Equal("北、甲", world.Year.Working!.Choices["wanted"].By); // the north's officer, and the planner for the south
    }

    [Fact]
    public void Sign_WithAHandInIt_IsRefused()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        Assert.Equal(["four-eyes"], world.Refused(new ReviewYear(Plan, 2025), new(Planner.Name, Roles.Reviewer), Day(1, 5)));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        Assert.Equal(["four-eyes"], world.Refused(new ApproveYear(Plan, 2025, "1号"), new(Reviewer.Name, Roles.Approver), Day(1, 6)));
        Assert.Equal(["words-missing", "four-eyes"], world.Refused(new ApproveYear(Plan, 2025, " "), new(Planner.Name, Roles.Approver), Day(1, 6)));
        Assert.Equal(YearState.Reviewed, world.Year.Working!.State);
    }

    [Fact]
    public void Override_CountsOnlyOnceSomebodyElseApprovedIt()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Facts: Facts.Replace("by_area: { north: 20, south: 20 }", "by_area: { north: 60, south: 20 }", StringComparison.Ordinal)), Planner, Day(1, 2));
        world.Done(new ChooseValue(Plan, 2025, "coefficient", "0.5", Grounds: "供需"), Planner, Day(1, 3));
        var full = new ProposeOverride(Plan, 2025, "beds/full", null, "north", "新院区", "市政府", "市府〔2025〕9号");
        Assert.Equal(["words-missing", "words-missing"], world.Refused(full with { Authority = "", Document = " " }, Planner, Day(1, 3)));
        Assert.Equal(["override-mandatory"], world.Refused(full with { Gate = "clinics_new/over" }, Planner, Day(1, 3)));
        Assert.Equal(["override-unknown"], world.Refused(full with { Gate = "beds/ful" }, Planner, Day(1, 3)));
        world.Done(full, Planner, Day(1, 3));
        Assert.Equal(["override-open"], world.Refused(new ReviewYear(Plan, 2025, ["clinics_new"]), Reviewer, Day(1, 5)));
        Assert.Equal(["four-eyes"], world.Refused(new DecideOverride(Plan, 2025, 1, true), new(Planner.Name, Roles.Approver), Day(1, 4)));
        world.Done(new DecideOverride(Plan, 2025, 1, true), Approver, Day(1, 4));
        Assert.Equal(["override-decided"], world.Refused(new DecideOverride(Plan, 2025, 1, false, "否"), Approver, Day(1, 4)));
        world.Done(new ReviewYear(Plan, 2025, ["clinics_new"]), Reviewer, Day(1, 5));
        Assert.Equal(7.5m * 2 - 7, world.Year.Working!.Lines.Single(line => line is { Quota: "beds", Area: "north" }).Value); // 20 missing, half of them; 60 : 20 = 7.5 : 2.5, the remainder to the first
    }

    [Fact]
    public void Review_OfAQuotaThatWaits_NamesWhatItWaitsForUnlessLeftOpen()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Facts: Facts), Planner, Day(1, 2));
        var outcome = world.Do(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        Assert.Equal(["quota-waits", "quota-waits"], outcome.Findings.Where(f => f.Severity == Model.Severity.Error).Select(f => f.Code));
        Assert.Contains("coefficient", outcome.Findings[0].ToString(), StringComparison.Ordinal);
        world.Done(new ReviewYear(Plan, 2025, ["beds", "clinics_new"]), Reviewer, Day(1, 5));
    }

    [Fact]
    public void Approve_AfterALaterSnapshot_IsRefusedUnlessAReasonIsKept()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        world.Test.Learn((revision, _) => revision.Name(new Registry.Areas.Division { Code = "990101", Name = "北新区" }));
        world.Test.Learn((revision, _) => revision.Add(new Registry.Areas.AreaFact { Division = "990101", Measure = "other", Key = "", AsOf = new(2024, 12, 31), Value = 1, Unit = "bed", Quality = "assumed", Source = "tests" }));
        world.Take(new(2024, 12, 31));
        Assert.Equal(["snapshot-stale"], world.Refused(new ApproveYear(Plan, 2025, "1号"), Approver, Day(1, 6)));
        world.Done(new ApproveYear(Plan, 2025, "1号", "新快照无关"), Approver, Day(1, 6));
    }

    [Fact]
    public void Revision_OfAYearInForce_NeedsAReasonAndPostsTheDifference()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        Assert.Equal(["words-missing"], world.Refused(new DraftYear(Plan, 2025, world.Snapshot), Planner, Day(3, 1)));
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Reason: "年中调整"), Planner, Day(3, 1));
        world.Done(new ChooseValue(Plan, 2025, "coefficient", "0.4", Grounds: "基金"), Planner, Day(3, 2));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(3, 3));
        world.Done(new ApproveYear(Plan, 2025, "3号"), Approver, Day(3, 4));
        world.Done(new PublishYear(Plan, 2025, "3号", "门户网站"), Planner, Day(3, 5));
        world.Done(new StartYear(Plan, 2025), Planner, Day(3, 6));
        Assert.Equal([YearState.Superseded, YearState.InForce], world.Year.Revisions.Select(revision => revision.State));
        using var db = world.Test.Connect();
        Assert.Equal([12L, 12], Admission.Ledger.LedgerView.Lines(db, Plan, 2025).Where(line => line.Quota == "beds").Select(line => line.Granted)); // 60 × 0.4 = 24
        Assert.Empty(world.Proof().Findings);
    }

    [Fact]
    public void Draft_ByTheWrongBodyOrOfAnotherYearOrOfLaterKnowledge_IsRefused()
    {
        using var world = new YearWorld(Kind.Sqlite);
        Assert.Equal(["maker-other"], world.Refused(new DraftYear(Plan, 2025, world.Snapshot, Maker: "agency"), Planner, Day(1, 2)));
        Assert.Equal(["year-beyond"], world.Refused(new DraftYear(Plan, 2028, world.Snapshot), Planner, Day(1, 2)));
        Assert.Equal(["snapshot-ahead"], world.Refused(new DraftYear(Plan, 2025, world.Take(new(2026, 1, 1))), Planner, Day(1, 2)));
        Assert.Equal(["snapshot-unknown"], world.Refused(new DraftYear(Plan, 2025, "ffff"), Planner, Day(1, 2)));
        Assert.Empty(world.Year.Revisions);
    }

    [Fact]
    public void Steps_OutOfOrder_AreRefused()
    {
        using var world = new YearWorld(Kind.Sqlite);
        Assert.Equal(["year-state"], world.Refused(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5)));
        world.Drafted();
        Assert.Equal(["year-state"], world.Refused(new ApproveYear(Plan, 2025, "1号"), Approver, Day(1, 6)));
        Assert.Equal(["day-before-step"], world.Refused(new ReviewYear(Plan, 2025), Reviewer, Day(1, 3)));
        Assert.Equal(["day-ahead"], world.Refused(new ReviewYear(Plan, 2025), Reviewer, new(2027, 1, 1)));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        Assert.Equal(["year-state"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "0.1", Grounds: "少"), Planner, Day(1, 6)));
        Assert.Equal(["year-signed"], world.Refused(new DraftYear(Plan, 2025, world.Snapshot), Planner, Day(1, 6)));
        world.Done(new ReturnYear(Plan, 2025, "再议"), Approver, Day(1, 6));
        Assert.Equal((YearState.Draft, 0), (world.Year.Working!.State, world.Year.Working!.Lines.Count));
        Assert.Equal(["year-state"], world.Refused(new CloseYear(Plan, 2025), Planner, new(2025, 12, 31)));
    }

    [Fact]
    public void Close_BeforeTheYearIsOver_IsRefused()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        Assert.Equal(["year-not-over"], world.Refused(new CloseYear(Plan, 2025), Planner, Day(12, 30)));
    }

    [Fact]
    public void LaterYears_GiveOutNoMoreThanTheTermHas()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started(); // 30 of the term's 60
        world.Done(new DraftYear(Plan, 2026, world.Take(new(2025, 12, 31)), Facts: Facts.Replace("2024-12-31, quality: assumed, source: tests, by_area: { north: 20, south: 20 }", "2024-12-31, quality: assumed, source: tests, by_area: { north: 20, south: 20 } }\n    - { unit: bed, as_of: 2025-12-31, quality: assumed, source: tests, by_area: { north: 1, south: 1 }", StringComparison.Ordinal)), Planner, Day(12, 1));
        world.Done(new ChooseValue(Plan, 2026, "coefficient", "0.5", Grounds: "供需"), Planner, Day(12, 2)); // (100 − 2) × 0.5 = 49, but only 30 are left
        world.Done(new ReviewYear(Plan, 2026, ["clinics_new"]), Reviewer, Day(12, 3));
        using var db = world.Test.Connect();
        Assert.Equal(30m, AnnualPlan.Of(db, Plan, 2026).Working!.Lines.Single(line => line is { Quota: "beds", Area: "city" }).Value);
    }
}
