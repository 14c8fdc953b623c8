using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Tests.Agreements;
using Dingdian.Admission.Tests.Merit;
using Dingdian.Registry.History;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

/// <summary>Many at once on the same cases and the same places, as separate processes would be; requests that come twice; a clock that was moved back.</summary>
public class CaseRaceTests
{
    private const int Doors = 8;

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task TwoHandlers_DecideOneCase_OneOfThemWins(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Submitted();
        var outcomes = await AtOnce(world.Years, Doors, i => i % 2 == 0
            ? new AcceptCase("1") { Request = $"accept-{i}", By = Handler, On = Day(3, 4) }
            : new RefuseAcceptance("1", ["R5"], "处罚未履行") { Request = $"refuse-{i}", By = Second, On = Day(3, 4) });
        var done = Assert.Single(outcomes, outcome => outcome.IsDone).Entry!;
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal("life-state", Assert.Single(outcome.Findings).Code));
        Assert.Equal(done.Act == "accept-case" ? CaseState.Accepted : CaseState.NotAccepted, world["1"].State);
        Assert.Equal(2, world["1"].Steps.Count);
        Assert.Empty(world.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task WhoSawAnEarlierState_IsToldWhoMovedOn(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Accepted();
        var seen = world["1"].LastEntry;
        var outcomes = await AtOnce(world.Years, Doors, i => new EstablishFact("1", "applicant.public", i % 2 == 0 ? "true" : "false", $"核查{i}") { Request = $"fact-{i}", By = i % 2 == 0 ? Handler : Second, On = Day(3, 5), Seen = seen });
        var won = Assert.Single(outcomes, outcome => outcome.IsDone).Entry!;
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Contains(won.Who, Assert.Single(outcome.Findings).Arguments));
        Assert.Equal(won.Who, world["1"].Facts["applicant.public"].By);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task OneRequest_HandedInByManyAtOnce_IsDoneOnceAndAnsweredAlike(Kind kind)
    {
        using var world = new CaseWorld(kind);
        var asked = Asked() with { Papers = ["申请表", "执业许可证"], Request = "window-7-0001", By = Applicant, On = Day(3, 3) };
        var outcomes = await AtOnce(world.Years, Doors, _ => asked);
        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        Assert.Single(outcomes, outcome => !outcome.IsRepeated);
        Assert.Single(outcomes.Select(outcome => outcome.Entry!.Hash).Distinct());
        Assert.Equal(["request-reused"], world.Years.Bureau.Do(asked with { Applicant = "另一诊所" }).Findings.Select(finding => finding.Code));
        Assert.Equal(["request-reused"], world.Years.Bureau.Do(new AcceptCase("1") { Request = asked.Request, By = Handler, On = Day(3, 4) }).Findings.Select(finding => finding.Code));
        Assert.Single(world["1"].Steps);
    }

    /// <summary>Fifty hospitals want a bed each and ten are left; then five clerks sign each of the ten cases at once.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task FiftySignatures_OnTenPlaces_TakeEachPlaceOnce(Kind kind)
    {
        const int asking = 50, left = 10;
        using var world = new AgreementWorld(kind);
        world.Done(new ReservePlaces(Plan, 2025, "beds", "north", 5, "别处"), Agency, Day(2, 1));
        for (var i = 0; i < asking; i++) Assessed(world, $"{i}");
        var begun = await AtOnce(world.Years, asking, i => new BeginNegotiation($"{i}") { Request = $"begin-{i}", By = Handler, On = Day(3, 3) });
        Assert.All(begun.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(["places-short"], outcome.Findings.Select(finding => finding.Code)));
        var won = begun.Select((outcome, i) => (outcome.IsDone, Case: $"{i}")).Where(one => one.IsDone).Select(one => one.Case).ToList();
        Assert.Equal((left, 0L, 15L), (won.Count, world.Balance("beds", Holding.Available), world.Balance("beds", Holding.Reserved)));
        foreach (var number in won)
        {
            world.Done(new SettleTerms(number, true, "按标准协议"), Handler, Day(3, 4));
            world.Done(new PublishCase(number, 5, "门户网站", "6号"), Handler, Day(3, 5));
        }
        var signed = await AtOnce(world.Years, asking, i => new SignAgreement(won[i % left], $"A-{won[i % left]}", ["inpatient"]) { Request = $"sign-{i}", By = Agency, On = Day(3, 20) });
        Assert.Equal(left, signed.Count(outcome => outcome.IsDone));
        Assert.All(signed.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(["life-state"], outcome.Findings.Select(finding => finding.Code)));
        Assert.Equal((0L, 5L, 10L), (world.Balance("beds", Holding.Available), world.Balance("beds", Holding.Reserved), world.Balance("beds", Holding.Consumed)));
        using var db = world.Years.Test.Connect();
        Assert.Equal((left, left), (db.Profiles.Believed().Count(row => row.Name.StartsWith("医院")), db.Agreements.Believed().Count()));
        Assert.Empty(world.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Signature_HandedInAgain_IsTheOneThatWasDone(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        world.Negotiated(AgreementWorld.Clinic());
        var sign = new SignAgreement("1", "A-1", ["outpatient"]) { Request = "sign-1", By = Agency, On = Day(3, 20) };
        var first = world.Years.Bureau.Do(sign);
        var again = world.Years.Bureau.Do(sign);
        Assert.Equal((true, false, true, first.Entry!.Hash), (first.IsDone, first.IsRepeated, again.IsRepeated, again.Entry!.Hash));
        Assert.Equal(["request-reused"], world.Years.Bureau.Do(sign with { Agreement = "A-2" }).Findings.Select(finding => finding.Code));
        using var db = world.Years.Test.Connect();
        Assert.Equal((1, 1L), (db.Agreements.Believed().Count(), world.Balance("clinics_new", Holding.Consumed)));
        Assert.Empty(world.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void ClockMovedBack_NothingIsDoneUntilItIsRight(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Submitted();
        var head = world.Years.Proof().Head;
        var late = new Bureau(world.Years.Test.Workspace, world.Years.Bureau.FindPlan, new Clock(new(2026, 6, 29, 4, 0, 0, TimeSpan.Zero))); // a day before the last entry was made
        var accept = new AcceptCase("1") { Request = "accept", By = Handler, On = Day(3, 4) };
        Assert.Equal(["clock-back"], late.Do(accept).Findings.Select(finding => finding.Code));
        Assert.Equal((head, CaseState.Received), (world.Years.Proof().Head, world["1"].State));
        Assert.True(world.Years.Bureau.Do(accept).IsDone); // the refused request is still free
    }

    private static void Assessed(AgreementWorld world, string number)
    {
        world.Done(AgreementWorld.Hospital(number, 1), new($"申{number}", Roles.Applicant), Day(2, 3));
        world.Done(new AcceptCase(number), Handler, Day(2, 4));
        world.Done(new NamePanel(number, MeritWorld.Panel), Handler, Day(2, 5));
        foreach (var one in MeritWorld.Panel) world.Done(MeritWorld.Sheet(number, 80), MeritWorld.Assessor(one.Name), Day(2, 6));
        world.Done(new ConcludeAssessment(number), Handler, Day(2, 7));
    }

    /// <summary>So many requests at the same time, through as many doors as processes would have.</summary>
    private static async Task<Outcome[]> AtOnce(Years.YearWorld world, int count, Func<int, UseCase> asked)
    {
        var doors = Enumerable.Range(0, Doors).Select(_ => new Bureau(world.Test.Workspace, world.Bureau.FindPlan, world.Clock)).ToList();
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(() => doors[i % Doors].Do(asked(i)), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))); // a thread each: they wait for one another
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
