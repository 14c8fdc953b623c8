using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Rounds;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Merit.MeritWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Merit;

public class MeritActsTests
{
    private static LedgerLine North(MeritWorld world)
    {
        using var db = world.Cases.Years.Test.Connect();
        return LedgerView.Lines(db, Plan, 2025).Single(line => line is { Quota: "clinics_new", Area: "north" });
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Case_FromPanelToTerms_GetsItsPlace(Kind kind)
    {
        using var world = new MeritWorld(kind);
        world.Ranked();
        Assert.Equal([("a", "wins"), ("b", "wins"), ("c", "no-places"), ("d", "place-taken")], world.Round.Ranking!.List.Select(one => (one.Case, one.Outcome)));
        world.Done(new BeginNegotiation("a"), Handler, Day(3, 3));
        Assert.Equal((CaseState.Negotiating, "clinics_new", 1L), (world["a"].State, world["a"].Quota, world["a"].Places));
        Assert.Equal((1L, 1L), (North(world).Available, North(world).Reserved));
        Assert.Equal(["ranking-lost"], world.Refused(new BeginNegotiation("c"), Handler, Day(3, 3)));
        world.Done(new SettleTerms("a", true, "按标准协议"), Handler, Day(3, 4));
        Assert.Equal((CaseState.Negotiated, "按标准协议"), (world["a"].State, world["a"].Terms));
        Assert.Empty(world.Cases.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Negotiation_ThatFails_FreesThePlaceForTheNext(Kind kind)
    {
        using var world = new MeritWorld(kind);
        world.Ranked();
        world.Done(new BeginNegotiation("a"), Handler, Day(3, 3));
        world.Done(new BeginNegotiation("b"), Handler, Day(3, 3));
        world.Done(new SettleTerms("a", false, "价格未达成一致"), Handler, Day(3, 4));
        Assert.Equal((CaseState.Refused, 0L, 1L), (world["a"].State, world["a"].Places, North(world).Available));
        world.Done(new RankRound(Plan, "2025-1"), Handler, Day(3, 5));
        Assert.Equal([("b", "holds"), ("c", "wins"), ("d", "no-places")], world.Round.Ranking!.List.Select(one => (one.Case, one.Outcome))); // d stands free now, and after c nothing is left
        world.Done(new BeginNegotiation("c"), Handler, Day(3, 6));
        Assert.Equal((0L, 2L), (North(world).Available, North(world).Reserved));
        Assert.Empty(world.Cases.Years.Proof().Findings);
    }

    [Fact]
    public void Ranking_MadeOnceMore_IsTheSameToTheByte()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        world.Done(new BeginNegotiation("a"), Handler, Day(3, 3)); // what came after does not matter
        using var db = world.Cases.Years.Test.Connect();
        var made = world.Round.Ranking!;
        var again = RankedRound.Again(world.Cases.Years.Bureau, db, Load(MeritWorld.PlanText), made.Input, []);
        Assert.Equal(made.Hash, RankedRound.HashOf(again!));
    }

    [Fact]
    public void Sheets_AreBlindUntilAllAreIn_AndStay()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Accepted("1", round: null);
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        foreach (var one in Panel.Take(4)) world.Done(Sheet("1", 80), Assessor(one.Name), Day(2, 6));
        Assert.True(world["1"].IsBlind);
        Assert.Null(world["1"].Assessment);
        Assert.Equal(["sheets-missing"], world.Refused(new ConcludeAssessment("1"), Handler, Day(2, 6)));
        Assert.Equal(["sheet-there"], world.Refused(Sheet("1", 90), Assessor("评甲"), Day(2, 6)));
        world.Done(Sheet("1", 80), Assessor("评戊"), Day(2, 6));
        Assert.Equal((false, 80m), (world["1"].IsBlind, world["1"].Assessment!.Score));
        Assert.Equal(["conflict-late"], world.Refused(new DeclareConflict("1", "评甲", "亲属"), Handler, Day(2, 6)));
    }

    [Fact]
    public void Conflict_TakesAnAssessorOut_AndItsSeatIsFilledOnce()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Accepted("1", round: null);
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        world.Done(Sheet("1", 10), Assessor("评甲"), Day(2, 6));
        world.Done(new DeclareConflict("1", "评甲", "曾任职"), Assessor("评甲"), Day(2, 6));
        Assert.Equal(["sheet-conflict"], world.Refused(Sheet("1", 10), Assessor("评甲"), Day(2, 6)));
        foreach (var one in Panel.Skip(1)) world.Done(Sheet("1", 80), Assessor(one.Name), Day(2, 6));
        Assert.True(world["1"].IsBlind); // four sheets of a panel of five
        Assert.Equal(["panel-seat-empty"], world.Refused(new ConcludeAssessment("1"), Handler, Day(2, 6)));
        Assert.Equal(["panel-twice"], world.Refused(new DeclareConflict("1", "评甲", "", "评乙"), Handler, Day(2, 6)));
        Assert.Equal(["panel-names-itself"], world.Refused(new DeclareConflict("1", "评甲", "", "评己"), Assessor("评甲"), Day(2, 6)));
        world.Done(new DeclareConflict("1", "评甲", "", "评己"), Handler, Day(2, 6));
        Assert.Equal(("评己", "medicine", "评甲"), (world["1"].Panel[^1].Name, world["1"].Panel[^1].Profession, world["1"].Panel[^1].Replaces));
        Assert.Equal(["panel-seat-taken"], world.Refused(new DeclareConflict("1", "评甲", "", "评庚"), Handler, Day(2, 6)));
        world.Done(Sheet("1", 80), Assessor("评己"), Day(2, 6));
        world.Done(new ConcludeAssessment("1"), Handler, Day(2, 6));
        Assert.Equal(80m, world["1"].MeritScore); // the sheet handed in before the conflict counts nothing
    }

    [Fact]
    public void Assessment_FailedTwice_EndsInRefusalAndABar()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Accepted("1", round: null);
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        world.Scored("1", Day(2, 6), 50);
        world.Done(new ConcludeAssessment("1"), Handler, Day(2, 7));
        Assert.Equal((CaseState.Rectifying, Day(5, 7)), (world["1"].State, world["1"].Conclusions[0].AgainFrom));
        Assert.Equal(["rectification-runs"], world.Refused(Sheet("1", 90), Assessor("评甲"), Day(5, 6)));
        world.Scored("1", Day(5, 7), 59);
        world.Done(new ConcludeAssessment("1"), Handler, Day(5, 8));
        var told = world["1"];
        Assert.Equal((CaseState.Refused, "true", Day(5, 8)), (told.State, told.Facts["applicant.failed_twice"].Value, told.Events["second_result"]));
    }

    [Fact]
    public void Outliers_HaveToBeAnsweredFor()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Accepted("1", round: null);
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        world.Scored("1", Day(2, 6), 80, 80, 81, 82, 20);
        Assert.Equal(["words-missing"], world.Refused(new ConcludeAssessment("1"), Handler, Day(2, 7)));
        world.Done(new ConcludeAssessment("1", "已核对评戊的评分依据"), Handler, Day(2, 7));
        Assert.Equal(("评戊", 68.6m), (Assert.Single(world["1"].Conclusions[0].Outliers), world["1"].MeritScore));
    }

    [Fact]
    public void Nobody_DecidesOnWhatTheyAssessOrOwn()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Accepted("1", round: null);
        Assert.Equal(["panel-worked"], world.Refused(new NamePanel("1", [new(Handler.Name, "medicine"), .. Panel.Skip(1)]), Second, Day(2, 5)));
        Assert.Equal(["panel-applicant"], world.Refused(new NamePanel("1", [new("申1", "medicine"), .. Panel.Skip(1)]), Second, Day(2, 5)));
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        Assert.Equal(["decides-own-assessment"], world.Refused(new ConcludeAssessment("1"), new("评甲", Roles.CaseHandler), Day(2, 6)).Take(1));
        Assert.Equal(["decides-own-case"], world.Refused(new ConcludeAssessment("1"), new("申1", Roles.CaseHandler), Day(2, 6)).Take(1));
        Assert.Equal(["role-may-not"], world.Refused(Sheet("1", 80), Handler, Day(2, 6)));
        Assert.Equal(["panel-not-on"], world.Refused(Sheet("1", 80), Assessor("路人"), Day(2, 6)));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Objection_Upheld_FreesThePlaceAndTheCaseIsAssessedAnew(Kind kind)
    {
        using var world = new MeritWorld(kind);
        world.Ranked();
        world.Done(new BeginNegotiation("a"), Handler, Day(3, 3));
        Assert.Equal(["notice-missing"], world.Refused(new ObjectToCase("a", "诊所乙", "材料不实"), Handler, Day(3, 3)));
        world.Done(new PublishRound(Plan, "2025-1", 7, "门户网站", "小医保公〔2025〕3号"), Handler, Day(3, 3));
        Assert.Equal((Day(3, 12), "a,b"), (world.Round.Notices[0].Notice.To, string.Join(',', world.Round.Notices[0].Cases))); // seven working days after Monday the third
        Assert.Equal(["objection-day"], world.Refused(new ObjectToCase("a", "诊所乙", "材料不实"), Handler, Day(3, 13)));
        world.Done(new ObjectToCase("a", "诊所乙", "材料不实"), Handler, Day(3, 12));
        Assert.Equal(["notice-runs", "objection-open"], Against(world, "a", Day(3, 12)));
        Assert.Equal(["objection-open"], Against(world, "a", Day(3, 13)));
        world.Done(new AnswerObjection("a", 1, ObjectionAnswer.Back, "需重新核实"), Boss, Day(3, 14));
        Assert.Equal((CaseState.Accepted, 2L), (world["a"].State, North(world).Available));
        Assert.Equal(["notice-nobody"], world.Refused(new PublishRound(Plan, "2025-1", 7, "门户网站", "4号"), Handler, Day(3, 14)));
    }

    /// <summary>As Shenyang has it (SY16): from applied to assessed once, then terms.</summary>
    [Fact]
    public void Case_SentBack_PassesTheCitysProcessAgain()
    {
        const string Process = "processes:\n  admission: { rule: R7, zh: 流程, en: process, for: case.matter == new, states: [open, applied, assessed, negotiated], steps: [{ from: open, to: applied, on: apply, act: submit-case, actor: institution }, { from: applied, to: assessed, on: assessment_passed, act: conclude-assessment, state: assessed, actor: agency }, { from: assessed, to: negotiated, on: terms_settled, act: settle-terms, state: negotiated, actor: agency }] }\n";
        using var world = new MeritWorld(Kind.Sqlite, MeritWorld.PlanText.Replace("processes:\n", Process, StringComparison.Ordinal));
        world.Assessed("1", 80, round: null);
        world.Done(new PublishCase("1", 5, "门户网站", "6号"), Handler, Day(3, 3));
        world.Done(new ObjectToCase("1", "诊所乙", "材料不实"), Handler, Day(3, 4));
        world.Done(new AnswerObjection("1", 1, ObjectionAnswer.Back, "需重新核实"), Boss, Day(3, 5));
        world.Done(new NamePanel("1", Panel), Handler, Day(3, 6));
        world.Scored("1", Day(3, 6), 70);
        world.Done(new ConcludeAssessment("1"), Handler, Day(3, 7));
        Assert.Equal((CaseState.Assessed, 70m), (world["1"].State, world["1"].MeritScore));
    }

    [Fact]
    public void Objection_Dismissed_LetsTheCaseGoOn()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        world.Done(new PublishRound(Plan, "2025-1", 1, "门户网站", "3号"), Handler, Day(3, 3));
        world.Done(new ObjectToCase("a", "诊所乙", "材料不实"), Handler, Day(3, 4));
        world.Done(new AnswerObjection("a", 1, ObjectionAnswer.Dismissed, "经核材料属实"), Boss, Day(3, 5));
        Assert.Equal((CaseState.Assessed, "dismissed"), (world["a"].State, world["a"].Objections[0].Answer));
        Assert.Empty(Against(world, "a", Day(3, 5)));
        Assert.Equal(["objection-answered"], world.Refused(new AnswerObjection("a", 1, ObjectionAnswer.Dismissed, "再"), Boss, Day(3, 5)));
    }

    /// <summary>The kept verdict finds an open penalty (R5): a refusal rests on that, and not on what does not stand against the case.</summary>
    [Fact]
    public void Refusal_ByARuleThatDoesNotStandAgainstTheCase_IsNone()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        world.Done(new EstablishFact("b", "applicant.penalty_open", "true", "档案"), Handler, Day(3, 3));
        world.Done(new Admission.Verdicts.StoreVerdict("b"), Handler, Day(3, 3));
        Assert.Equal(["refusal-unfounded"], world.Refused(new RefuseCase("b", ["R6"], "不符", "5号"), Boss, Day(3, 4)));
        Assert.Equal(["four-eyes"], world.Refused(new RefuseCase("b", ["R5"], "处罚未履行", "5号"), new(Handler.Name, Roles.Approver), Day(3, 4)));
        world.Done(new RefuseCase("b", ["R5"], "处罚未履行", "5号"), Boss, Day(3, 4));
        Assert.Equal(CaseState.Refused, world["b"].State);
    }

    [Fact]
    public void Refusal_RestsOnRules_AndFreesPlaces()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        world.Done(new BeginNegotiation("b"), Handler, Day(3, 3));
        Assert.Equal(["refusal-rule"], world.Refused(new RefuseCase("b", ["R99"], "不符", "5号"), Boss, Day(3, 4)));
        world.Done(new RefuseCase("b", ["R8"], "距离不符", "5号"), Boss, Day(3, 4));
        Assert.Equal((CaseState.Refused, "R8", 2L), (world["b"].State, world["b"].Refusal!.Grounds.Single(), North(world).Available));
    }

    [Fact]
    public void Ranking_WaitsForTheRoundAndItsCases()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Cases.Opened();
        world.Assessed("a", 90);
        Assert.Equal(["ranking-early"], world.Refused(new RankRound(Plan, "2025-1"), Handler, Day(2, 20)));
        world.Accepted("b", 1000);
        Assert.Equal(["ranking-waits"], world.Refused(new RankRound(Plan, "2025-1"), Handler, Day(3, 1)));
        Assert.Equal(["decides-own-assessment"], world.Refused(new RankRound(Plan, "2025-1"), new("评甲", Roles.CaseHandler), Day(3, 1)).Take(1));
        Assert.Equal(["round-unknown"], world.Refused(new RankRound(Plan, "2025-9"), Handler, Day(3, 1)));
        world.Done(new WithdrawCase("b", "自行撤回"), Handler, Day(2, 28));
        world.Done(new RankRound(Plan, "2025-1"), Handler, Day(3, 1));
    }

    [Fact]
    public void Case_OutsideRounds_TakesPlacesWhileThereAreAny()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        foreach (var number in new[] { "1", "2", "3" }) world.Assessed(number, 80, 1000 * int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), round: null);
        Assert.Equal(["assessment-missing"], Unassessed(world));
        world.Done(new PublishCase("1", 5, "门户网站", "6号"), Handler, Day(3, 3));
        Assert.Equal(Day(3, 10), world["1"].Announced!.To);
        world.Done(new BeginNegotiation("1"), Handler, Day(3, 3));
        world.Done(new BeginNegotiation("2"), Handler, Day(3, 3));
        Assert.Equal(["places-short"], world.Refused(new BeginNegotiation("3"), Handler, Day(3, 3)));
    }

    private static string[] Unassessed(MeritWorld world)
    {
        world.Accepted("9", 9000, round: null);
        return world.Refused(new BeginNegotiation("9"), Handler, Day(3, 3));
    }

    private static IEnumerable<string> Against(MeritWorld world, string number, DateOnly on)
    {
        using var db = world.Cases.Years.Test.Connect();
        return [.. Notices.AgainstSigning(db, world[number], on).Select(finding => finding.Code)];
    }
}
