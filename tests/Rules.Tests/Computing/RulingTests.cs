using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Tests.Deciding;
using Xunit;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Computing;

public class RulingTests
{
    /// <summary>Strength, is an override on the register, did it fire: does it act, and what is shown.</summary>
    [Theory]
    [InlineData("mandatory", false, false, false, "not-fired")]
    [InlineData("mandatory", false, true, true, "fired")]
    [InlineData("mandatory", false, null, null, "unknown")]
    [InlineData("mandatory", true, false, false, "not-fired")]
    [InlineData("mandatory", true, true, true, "fired")]
    [InlineData("mandatory", true, null, null, "unknown")]
    [InlineData("in-principle", false, false, false, "not-fired")]
    [InlineData("in-principle", false, true, true, "fired")]
    [InlineData("in-principle", false, null, null, "unknown")]
    [InlineData("in-principle", true, false, false, "not-fired")]
    [InlineData("in-principle", true, true, false, "overridden")]
    [InlineData("in-principle", true, null, false, "overridden")]
    public void Ruling_OfEachKind_ActsAndIsShown(string strength, bool overridden, bool? fired, bool? acts, string state)
    {
        var rule = Load($"conditions: {{ c: {{ rule: R1, requires: case.ready, strength: {strength} }} }}").Only("conditions");
        var ruling = Ruling.On(rule, fired, overridden ? Lifting("conditions/c") : FactSet.Empty, null);
        Assert.Equal((acts, state), (ruling.Acts, ruling.State));
    }

    [Theory]
    [InlineData("conditions/c", null, null, true)]
    [InlineData("tiny/c", null, null, true)]
    [InlineData("q/c", null, "q", true)]
    [InlineData("q/c", null, "r", false)]
    [InlineData("q/c", null, null, false)]
    [InlineData("conditions/d", null, null, false)]
    [InlineData("tiny/c", "east", null, false)]
    public void Override_OfAName_LiftsWhatItNames(string name, string? area, string? quota, bool lifted)
    {
        var rule = Load("conditions: { c: { rule: R1, requires: case.ready, strength: in-principle } }").Only("conditions");
        Assert.Equal(lifted, Ruling.On(rule, true, Lifting(name, area), "west", quota).IsLifted);
    }

    [Fact]
    public void Override_OfOneQuota_LiftsOnlyThere()
    {
        var rule = Load("conditions: { c: { rule: R1, requires: case.ready, strength: in-principle } }").Only("conditions");
        var facts = FactSet.Empty with { Overrides = [new Override("tiny/c", "q", null, "reason", "authority", "document", new Place("facts.yaml"))] };
        Assert.True(Ruling.On(rule, true, facts, null, "q").IsLifted);
        Assert.False(Ruling.On(rule, true, facts, null, "r").IsLifted);
    }

    /// <summary>What is lifted passes also while nobody knows whether it would have spoken.</summary>
    [Theory]
    [InlineData("conditions: { c: { rule: R1, requires: case.ready, strength: in-principle } }", "conditions/c", "passes")]
    [InlineData("sites: { c: { rule: R1, requires: place.dense, strength: in-principle } }", "sites/c", "passes")]
    [InlineData("bars: { c: { rule: R1, when: case.ready, strength: in-principle } }", "bars/c", "clear")]
    public void Unknown_Lifted_PassesOnTheRegister(string sections, string gate, string verdict)
    {
        var plan = Load(sections);
        Assert.Equal("unknown", Decide(plan.Case()).Verdict);
        var answer = Decide(plan.Case(facts: Lifting(gate)));
        Assert.Equal((verdict, "document"), (answer.Verdict, answer.Override?.Document));

        Answer Decide(Computation computation) => plan.Constructs.Single(c => c.Name == "c") switch
        {
            { Section: "conditions" } condition => Conditions.Decide(computation, condition),
            { Section: "sites" } site => Sites.Decide(computation, site),
            var bar => Bars.Decide(computation, bar, CaseDates.None),
        };
    }
}
