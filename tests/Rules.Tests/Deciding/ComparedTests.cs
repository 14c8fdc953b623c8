using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class ComparedTests
{
    [Theory]
    [InlineData("applicant.beds >= 20 bed", "applicant.beds=19", "19/20")]
    [InlineData("applicant.designated and applicant.beds >= 20 bed", "applicant.beds=21, applicant.designated=true", "21/20")]
    [InlineData("applicant.beds >= 20 bed and applicant.beds <= 30 bed", "applicant.beds=31", "31/30")]
    [InlineData("applicant.beds >= 20 bed", "", "/20")]
    [InlineData("applicant.designated", "applicant.designated=true", "/")]
    public void Condition_ThatComparesNumbers_SaysBoth(string requires, string given, string said)
    {
        var plan = Load($"conditions: {{ c: {{ rule: R1, requires: {requires} }} }}");
        var answer = Conditions.Decide(plan.Case(given), plan.Only("conditions"));
        Assert.Equal(said, $"{answer.Measured}/{answer.Limit}");
    }
}
