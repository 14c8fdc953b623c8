using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class ExemptionsTests
{
    private const string Plan = """
        measures: { deficit: { unit: boolean, finest: county } }
        gates:
          fund-stop: { rule: R1, stage: fund, when: deficit, effect: none, strength: in-principle }
        quotas: { beds: { rule: R1, unit: bed, per: county, amount: 10 bed } }
        exemptions:
          projects: { rule: R1, when: applicant.kind == hospital, skips: plan, counted: true, blocked_by_fund_stop: true }
          masters: { rule: R1, when: applicant.kind == clinic, skips: quantity, counted: false, grant: { once_per: person, in: term } }
        """;

    private static ExemptionAnswer Decide(string name, string given, FactSet facts)
    {
        var plan = Load(Plan);
        return Exemptions.Decide(plan.Case(given, "east", facts), plan.Find("exemptions", name)!, CaseDates.None);
    }

    private static FactSet Deficit(string? east) => FactSet.Empty.With([new Setting("fact", "deficit", null, "east", null, east), new Setting("fact", "deficit", null, "west", null, "true")]);

    [Theory]
    [InlineData("applicant.kind=hospital", "false", "exempt")]
    [InlineData("applicant.kind=hospital", "true", "blocked")]
    [InlineData("applicant.kind=hospital", null, "unknown")]
    [InlineData("applicant.kind=clinic", "true", "not-exempt")]
    [InlineData("", "false", "unknown")]
    public void Exemption_StopOfTheFund_BlocksWhereItActs(string given, string? deficit, string verdict) =>
        Assert.Equal(verdict, Decide("projects", given, Deficit(deficit)).Verdict);

    [Fact]
    public void Exemption_StopLifted_DoesNotBlock() =>
        Assert.Equal("exempt", Decide("projects", "applicant.kind=hospital", Deficit("true") with { Overrides = Lifting("tiny/fund-stop", "east").Overrides }).Verdict);

    [Fact]
    public void Exemption_TwoFlags_AreKeptApart()
    {
        var answer = Decide("masters", "applicant.kind=clinic", FactSet.Empty);
        Assert.Equal(("exempt", "quantity", false), (answer.Verdict, answer.Skips, answer.Counted));
    }

    [Theory]
    [InlineData("case.person=wang", "2026-03-01", "used-up")]
    [InlineData("applicant.person=wang", "2027-12-31", "used-up")]
    [InlineData("case.person=wang", "2025-12-31", "exempt")]
    [InlineData("case.person=li", "2026-03-01", "exempt")]
    public void Grant_OncePerPersonInTheTerm(string holder, string used, string verdict) => Assert.Equal(verdict,
        Decide("masters", $"applicant.kind=clinic, {holder}", FactSet.Empty with { Grants = [new Grant("masters", "wang", Day(used))] }).Verdict);

    [Fact]
    public void Grant_HolderNotGiven_IsUnknown()
    {
        var answer = Decide("masters", "applicant.kind=clinic", FactSet.Empty with { Grants = [new Grant("masters", "wang", Day("2026-03-01"))] });
        Assert.Equal("unknown", answer.Verdict);
        Assert.Equal(["case.person"], answer.Because);
    }
}
