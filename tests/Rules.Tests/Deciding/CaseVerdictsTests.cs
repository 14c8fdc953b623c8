using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

/// <summary>A case held against a whole plan, with 3 places in the east and none in the west.</summary>
public class CaseVerdictsTests
{
    private const string Sections = """
        measures:
          free: { unit: institution, finest: county }
          poor: { unit: boolean, finest: county }
        quotas:
          clinics:
            rule: R1
            kind: clinic
            for: applicant.designated
            per: county
            amount: free
            gates:
              - { id: stop, rule: R1, stage: fund, when: poor, effect: none, strength: in-principle }
              - { id: half, rule: R1, stage: factor, when: free > 5 institution, effect: 50 % }
        exemptions: { village: { rule: R1, when: applicant.kind == hospital, skips: quantity, counted: true } }
        conditions: { room: { rule: R1, requires: case.ready, of: quantity }, ready: { rule: R1, requires: case.ready } }
        """;

    private static CaseVerdict Decide(string given, string area = "east", params Setting[] settings)
    {
        var facts = FactSet.Empty.With([new("fact", "free", null, "east", null, "3"), new("fact", "free", null, "west", null, "0"), new("fact", "poor", null, "east", null, "false"), new("fact", "poor", null, "west", null, "false"), .. settings]);
        var plan = Load(Sections);
        var asked = new Computation(plan, facts, plan.Starts.Year, input: new CaseInput(area, Pairs(given), []));
        return new CaseVerdicts(asked, asked.Run(), CaseDates.None).Decide();
    }

    private static string Show(CaseVerdict verdict) => string.Join(", ", verdict.Lines.Select(line => $"{line.Construct.Name} {line.Outcome}"));

    [Theory]
    [InlineData("applicant.kind=clinic, applicant.designated=true, case.ready=true", "east", "admissible")]
    [InlineData("applicant.kind=clinic, applicant.designated=true, case.ready=true", "west", "refused")]
    [InlineData("applicant.kind=clinic, applicant.designated=false, case.ready=true", "west", "admissible")]
    [InlineData("applicant.kind=clinic, case.ready=true", "west", "person")]
    [InlineData("applicant.kind=clinic, applicant.designated=true", "east", "person")]
    [InlineData("applicant.kind=clinic, applicant.designated=true, case.ready=false", "east", "refused")]
    [InlineData("applicant.kind=hospital, applicant.designated=true, case.ready=true", "west", "admissible")]
    public void Case_IsHeldAgainstPlacesAndConditions(string given, string area, string outcome) => Assert.Equal(outcome, Decide(given, area).Outcome);

    [Fact]
    public void Class_OutsideTheQuantity_IsNotAskedAboutIt_ButAboutTheRest()
    {
        var verdict = Decide("applicant.kind=hospital, applicant.designated=true, case.ready=false");
        Assert.Equal("village exempt, room not-applicable, ready fails", Show(verdict));
        Assert.Equal("village", Assert.Single(verdict.Lines, line => line.SkippedBy is not null).SkippedBy!.Name);
    }

    [Fact]
    public void Stop_InPrinciple_SpeaksForItself_AndPlacesAreThoseItWouldLeave()
    {
        var verdict = Decide("applicant.kind=clinic, applicant.designated=true, case.ready=true", "east", new Setting("fact", "poor", null, "east", null, "true"));
        Assert.Equal(CaseOutcome.WithApproval, verdict.Outcome);
        Assert.Equal("stop overridable, village not-exempt, half passes, clinics passes, room passes, ready passes", Show(verdict));
    }

    [Fact]
    public void Places_NotKnown_WaitForTheCity()
    {
        var verdict = Decide("applicant.kind=clinic, applicant.designated=true, case.ready=true", "west", new Setting("fact", "free", null, "west", null, null));
        Assert.Equal((CaseOutcome.Unknown, "free"), (verdict.Outcome, Assert.Single(verdict.Because)));
    }

    [Theory]
    [InlineData("renewal", "admissible")]
    [InlineData("more_beds", "admissible")]
    [InlineData("relocation", "person")]
    [InlineData("new", "refused")]
    public void Matter_DecidesWhatIsAsked(string matter, string outcome) => Assert.Equal(outcome,
        Decide($"case.matter={matter}, applicant.kind=clinic, applicant.designated=true, case.ready=true", "west").Outcome);

    [Theory]
    [InlineData(1, "admissible")]
    [InlineData(0, "refused")]
    public void QuotaOfTheWholeCity_GivesItsPlacesToEveryArea(int free, string outcome)
    {
        var plan = Load("""
            measures: { free: { unit: institution, finest: city } }
            quotas: { clinics: { rule: R1, kind: clinic, amount: free } }
            """);
        var facts = FactSet.Empty.With([new("fact", "free", null, null, null, $"{free}")]);
        var asked = new Computation(plan, facts, plan.Starts.Year, input: new CaseInput("west", Pairs("applicant.kind=clinic"), []));
        var verdict = new CaseVerdicts(asked, asked.Run(), CaseDates.None).Decide();
        Assert.Equal((outcome, 1m, (decimal)free), (verdict.Outcome, verdict.Lines[^1].Measured, verdict.Lines[^1].Limit));
    }
}
