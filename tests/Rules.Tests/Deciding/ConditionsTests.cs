using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class ConditionsTests
{
    private const string Beds = """
        conditions:
          enough_beds: { rule: R1, for: applicant.kind == hospital, requires: applicant.beds >= 20 bed }
        """;

    [Theory]
    [InlineData("applicant.kind=hospital, applicant.beds=20", "passes")]
    [InlineData("applicant.kind=hospital, applicant.beds=19", "fails")]
    [InlineData("applicant.kind=hospital", "unknown")]
    [InlineData("applicant.kind=clinic", "not-applicable")]
    [InlineData("applicant.beds=20", "unknown")]
    public void Condition_HeldAgainstTheApplicant(string given, string verdict)
    {
        var plan = Load(Beds);
        Assert.Equal(verdict, Conditions.Decide(plan.Case(given), plan.Only("conditions")).Verdict);
    }

    [Fact]
    public void Condition_Mandatory_IsNotLifted()
    {
        var plan = Load(Beds);
        Assert.Equal("fails", Conditions.Decide(plan.Case("applicant.kind=hospital, applicant.beds=1", facts: Lifting("tiny/enough_beds")), plan.Only("conditions")).Verdict);
    }

    [Fact]
    public void Condition_Replaced_DoesNotApply()
    {
        var plan = Load("""
            conditions:
              old: { rule: R1, requires: case.ready }
              new: { rule: R1, requires: case.ready, replaces: [{ name: tiny/old }] }
            """);
        Assert.Equal("not-applicable", Conditions.Decide(plan.Case("case.ready=false"), plan.Find("conditions", "old")!).Verdict);
        Assert.Equal("fails", Conditions.Decide(plan.Case("case.ready=false"), plan.Find("conditions", "new")!).Verdict);
    }
}
