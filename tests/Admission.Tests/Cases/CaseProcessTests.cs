using Dingdian.Admission.Cases;
using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Reading;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

/// <summary>A plan says by data which act of a case takes which step of its processes.</summary>
public class CaseProcessTests
{
    /// <summary>A city with words of its own: whoever asks is heard before papers count.</summary>
    private const string Sixth = """
        processes:
          hearing:
            rule: R8
            zh: 听证
            en: hearing
            for: case.matter == new
            states: [quiet, knocked, let_in, shown_round]
            steps:
              - { from: quiet, to: knocked, on: knock, act: submit-case, actor: institution }
              - { from: knocked, to: let_in, on: door_opens, act: accept-case, actor: agency, requires: case.met }
              - { from: let_in, to: shown_round, on: tour, act: check-on-site, actor: district_agency }

        """;

    private static readonly string Text = PlanText.Replace("processes:\n", Sixth, StringComparison.Ordinal);

    [Fact]
    public void Process_InWordsNobodyElseUses_IsWalkedByTheActsItNames()
    {
        using var world = new CaseWorld(Kind.Sqlite, Text);
        world.Submitted();
        Assert.Equal("knocked", State(world, "1"));
        Assert.Equal(["process-open"], world.Refused(new AcceptCase("1"), Handler, Day(3, 4)));
        world.Done(Asked("2", "北区二诊所") with { Papers = ["申请表", "执业许可证"], Declared = new Dictionary<string, string> { ["case.met"] = "true" } }, Applicant, Day(3, 3));
        world.Done(new AcceptCase("2"), Handler, Day(3, 4));
        Assert.Equal(["check-by-district"], world.Refused(new CheckOnSite("2", "记录1"), Handler, Day(3, 5)));
        world.Done(new CheckOnSite("2", "记录1"), North, Day(3, 5));
        Assert.Equal("shown_round", State(world, "2"));
        Assert.Equal(["process-refuses"], world.Refused(new CheckOnSite("2", "记录2"), North, Day(3, 6)));
    }

    [Fact]
    public void Process_ThatNamesNoAct_IsNotTheAgencysToHold()
    {
        using var world = new CaseWorld(Kind.Sqlite, Text.Replace(", act: submit-case", "", StringComparison.Ordinal).Replace(", act: accept-case", "", StringComparison.Ordinal).Replace(", act: check-on-site", "", StringComparison.Ordinal));
        world.Accepted();
        Assert.Empty(CaseProcess.Of(world.Years.Bureau.FindPlan(YearWorld.Plan, [])!, world["1"]));
    }

    [Fact]
    public void Words_OfThePlanLanguage_AreActsOfTheLifeOfACase() =>
        Assert.Empty(PlanShape.CaseActs.Except([.. CaseLife.Life.Steps.Select(step => step.Act), "submit-case"]));

    private static string State(CaseWorld world, string number) => CaseProcess.Of(Load(Text), world[number]).Single().State;
}
