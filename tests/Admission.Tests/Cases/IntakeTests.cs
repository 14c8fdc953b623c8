using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Tests.Years;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

public class IntakeTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Case_WithEveryPaper_IsAccepted(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Accepted();
        var told = world["1"];
        Assert.Equal((CaseState.Accepted, Day(3, 3), Day(3, 4), "午"), (told.State, told.Events["received"], told.Events["accepted"], told.AppliedBy));
        Assert.Equal(["申请表", "执业许可证"], told.Papers.Select(paper => paper.Item));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Supplement_AskedOnce_StopsTheCaseUntilEverythingCame(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Done(Asked() with { Papers = ["申请表"] }, Applicant, Day(3, 3));
        Assert.Equal(["papers-missing"], world.Refused(new AcceptCase("1"), Handler, Day(3, 4)));
        Assert.Equal(["supplement-short"], world.Refused(new AskSupplement("1", ["申请表"]), Handler, Day(3, 4)));
        world.Done(new AskSupplement("1", ["申请表", "执业许可证"], "申请表未盖章"), Handler, Day(3, 5));
        Assert.Equal(["life-state"], world.Refused(new AcceptCase("1"), Handler, Day(3, 5)));
        Assert.Equal(["papers-missing"], world.Refused(new SupplyMaterials("1", ["执业许可证"]), Applicant, Day(3, 10)));
        world.Done(new SupplyMaterials("1", ["申请表", "执业许可证"]), Applicant, Day(3, 10));
        Assert.Equal(["supplement-asked"], world.Refused(new AskSupplement("1", ["申请表"]), Handler, Day(3, 11)));
        world.Done(new AcceptCase("1"), Handler, Day(3, 11));
        Assert.Equal((Day(3, 6), Day(3, 10), "supplement"), (world["1"].Pauses[0].From, world["1"].Pauses[0].To, world["1"].Pauses[0].As));
    }

    [Fact]
    public void Submission_OfWhatIsUnknown_NamesAllOfIt()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        var wrong = Asked() with { Matter = "novel", Kind = "clinik", County = "110101", Institution = "H00000000000", Latitude = null, Declared = new Dictionary<string, string> { ["applicant.publik"] = "true" } };
        Assert.Equal(["case-coordinates", "county-unknown", "exit-nobody", "matter-unknown", "site-given-unknown", "site-kind-unknown"], world.Refused(wrong, Applicant, Day(3, 3)).Order());
    }

    [Fact]
    public void Submission_WithoutCoordinates_IsTakenWithAWarning()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        var outcome = world.Years.Do(Asked() with { Longitude = null, Latitude = null }, Applicant, Day(3, 3));
        Assert.Equal((true, "case-place-open", Severity.Warning), (outcome.IsDone, outcome.Findings.Single().Code, outcome.Findings.Single().Severity));
        Assert.Null(world["1"].At);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Submission_OfTheSameAgain_IsAnsweredOrRefused(Kind kind)
    {
        using var world = new CaseWorld(kind);
        var asked = Asked() with { Request = "one", By = Applicant, On = Day(3, 3) };
        var (first, again) = (world.Years.Bureau.Do(asked), world.Years.Bureau.Do(asked));
        Assert.Equal((first.Entry!.Id, true), (again.Entry!.Id, again.IsRepeated));
        Assert.Equal(["case-taken", "case-open-already"], world.Refused(Asked(), Applicant, Day(3, 4)));
        Assert.Equal(["case-open-already"], world.Refused(Asked("2"), Applicant, Day(3, 4)));
        world.Done(Asked("3", "北区诊所\"二\""), Applicant, Day(3, 4));
        Assert.Equal(["case-open-already"], world.Refused(Asked("4", "北区诊所\"二\""), Applicant, Day(3, 4)));
        world.Done(new WithdrawCase("1", "暂缓"), Applicant, Day(3, 5));
        world.Done(Asked("2"), Applicant, Day(3, 6));
    }

    [Fact]
    public void Submission_UnderOneNameWithTwoCreditCodes_IsOfTwoApplicants()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Done(Asked() with { CreditCode = "A" }, Applicant, Day(3, 3));
        world.Done(Asked("2") with { CreditCode = "B" }, Stranger, Day(3, 3));
        Assert.Equal(["case-open-already"], world.Refused(Asked("3", "改名诊所") with { CreditCode = "B" }, Stranger, Day(3, 4)));
    }

    [Fact]
    public void Case_OfAnother_IsNobodyElses()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Submitted();
        Assert.Equal(["case-of-another"], world.Refused(new WithdrawCase("1", "暂缓"), Stranger, Day(3, 4)));
        Assert.Equal(["case-of-another-district"], world.Refused(new AcceptCase("1"), South, Day(3, 4)));
        Assert.Equal(["day-before-step"], world.Refused(new AcceptCase("1"), Handler, Day(3, 2)));
        world.Done(new AcceptCase("1"), North, Day(3, 4));
    }

    [Fact]
    public void Handlers_TwoOnOneCase_TheSecondIsToldOfTheFirst()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Submitted();
        var seen = world["1"].LastEntry;
        world.Done(new AcceptCase("1"), Handler, Day(3, 4));
        Assert.Equal(["moved-on"], world.Refused(new RefuseAcceptance("1", ["R5"], "处罚未履行") { Seen = seen }, Second, Day(3, 4)));
    }

    [Fact]
    public void Acceptance_RefusedByABar_EndsTheCase()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Submitted();
        Assert.Equal(["ground-unknown", "words-missing"], world.Refused(new RefuseAcceptance("1", ["R1"], ""), Handler, Day(3, 4)));
        world.Done(new RefuseAcceptance("1", ["R5"], "罚款未缴"), Handler, Day(3, 4));
        Assert.True(world["1"].IsOver);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Withdrawal_WithPlacesKept_FreesThem(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Accepted();
        world.Done(new ReservePlaces(Plan, 2025, "clinics_new", "north", 1, "1"), Agency, Day(3, 5));
        Assert.Equal((1, 1), Places(world));
        world.Done(new WithdrawCase("1", "暂缓"), Applicant, Day(3, 6));
        Assert.Equal((2, 0), Places(world));
        Assert.Empty(world.Years.Proof().Findings);
    }

    private static (long Available, long Reserved) Places(CaseWorld world)
    {
        using var db = world.Years.Test.Connect();
        var line = LedgerView.Lines(db, Plan, 2025).Single(line => line is { Quota: "clinics_new", Area: "north", Part: "" });
        return (line.Available, line.Reserved);
    }

    [Fact]
    public void Fact_Established_TakesThePlaceOfWhatWasDeclared()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Done(Asked() with { Papers = ["申请表", "执业许可证"], Declared = new Dictionary<string, string> { ["applicant.penalty_open"] = "false" } }, Applicant, Day(3, 3));
        Assert.Null(world["1"].Facts["applicant.penalty_open"].Evidence);
        world.Done(new AcceptCase("1"), Handler, Day(3, 4));
        Assert.Equal(["fact-fixed"], world.Refused(new EstablishFact("1", "applicant.kind", "hospital", "许可证"), Handler, Day(3, 5)));
        foreach (var beds in new[] { "120 physician", "-3 bed" }) Assert.Equal(["site-given-value"], world.Refused(new EstablishFact("1", "applicant.beds", beds, "档案"), Handler, Day(3, 5)));
        Assert.Equal(["site-given-value", "words-missing"], world.Refused(new EstablishFact("1", "applicant.penalty_open", "maybe", ""), Handler, Day(3, 5)));
        world.Done(new EstablishFact("1", "applicant.penalty_open", "true", "处罚决定书"), Handler, Day(3, 5));
        Assert.Equal(new("true", "辰", Day(3, 5), "处罚决定书"), world["1"].Facts["applicant.penalty_open"]);
    }

    /// <summary>Whether the county has to look hangs on a fact nobody gave: until it is established nobody looks.</summary>
    [Fact]
    public void Change_OfWhichItIsNotKnownWhetherTheProcessApplies_Waits()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Years.KnowClinic();
        world.Done(Change() with { Declared = new Dictionary<string, string>() }, Applicant, Day(3, 3));
        world.Done(new AcceptCase("c"), Handler, Day(3, 4));
        Assert.Equal(["process-open"], world.Refused(new CheckOnSite("c", "核查"), Handler, Day(3, 5)));
    }

    [Fact]
    public void Change_WithTwoLevels_IsCheckedInTheCountyThenReviewedInTheCity()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Years.KnowClinic();
        world.Done(Change(), Applicant, Day(3, 3));
        world.Done(new AcceptCase("c"), Handler, Day(3, 4));
        Assert.Equal(["check-missing"], world.Refused(new ReviewCheck("c", "属实"), Handler, Day(3, 5)));
        Assert.Equal(["check-by-district"], world.Refused(new CheckOnSite("c", "记录1"), Handler, Day(3, 5)));
        world.Done(new CheckOnSite("c", "记录1") { Found = new Dictionary<string, string> { ["applicant.public"] = "false" } }, North, Day(3, 5));
        Assert.Equal(("checked", "记录1"), (State(world), world["c"].Facts["applicant.public"].Evidence));
        Assert.Equal(["process-refuses"], world.Refused(new CheckOnSite("c", "记录2"), North, Day(3, 6)));
        world.Done(new ReviewCheck("c", "属实"), Handler, Day(3, 6));
        Assert.Equal("reviewed", State(world));
    }

    private static string State(CaseWorld world) => CaseProcess.Of(YearWorld.Load(PlanText), world["c"]).Single().State;
}
