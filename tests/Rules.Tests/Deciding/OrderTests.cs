using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

/// <summary>Preferences, processes, goals and materials.</summary>
public class OrderTests
{
    [Fact]
    public void Preference_EarlierConditionsDecideFirst_OrderIsKeptOtherwise()
    {
        var plan = Load("preferences: { first: { rule: R1, order: [applicant.kind == hospital, applicant.designated] } }");
        Candidate[] candidates =
        [
            new("a", null, Pairs("kind=clinic, designated=false")), new("b", null, Pairs("kind=clinic, designated=true")), new("c", null, Pairs("kind=hospital, designated=false")),
            new("d", null, Pairs("kind=hospital, designated=true")), new("e", null, Pairs("applicant.kind=clinic, applicant.designated=true")), new("f", null, Pairs("kind=clinic")),
        ];
        var answer = Preferences.Decide(plan.Case(), plan.Only("preferences"), candidates);
        Assert.Equal(["d", "c", "b", "e", "a", "f"], answer.Order);
        Assert.Equal(["applicant.designated"], answer.Because);
    }

    [Theory]
    [InlineData("apply,check", "case.ready=true", "checked")]
    [InlineData("apply,check", "case.ready=false", "refused")]
    [InlineData("apply,check", "", "unknown")]
    [InlineData("check", "case.ready=true", "refused")]
    [InlineData("", "", "open")]
    public void Process_MovesStepByStep(string steps, string given, string state)
    {
        var plan = Load("""
            actors: { agency: 经办 }
            processes:
              admission:
                rule: R1
                states: [open, applied, checked]
                steps:
                  - { from: open, to: applied, on: apply, actor: agency }
                  - { from: applied, to: checked, on: check, actor: agency, requires: case.ready }
            """);
        Assert.Equal(state, Processes.Run(plan.Case(given), plan.Only("processes"), steps.Split(',', StringSplitOptions.RemoveEmptyEntries)).Verdict);
    }

    [Theory]
    [InlineData("up", "90", "met")]
    [InlineData("up", "89.9", "not-met")]
    [InlineData("down", "90", "met")]
    [InlineData("down", "90.1", "not-met")]
    [InlineData("reach", "91", "met")]
    [InlineData("hold", "90", "met")]
    [InlineData("hold", "91", "not-met")]
    [InlineData("up", null, "unknown")]
    [InlineData("qualitative", "95", "unknown")]
    public void Goal_IsHeldAgainstItsTarget(string direction, string? value, string verdict)
    {
        var plan = Load($$"""
            actors: { bureau: 医保局 }
            measures: { coverage: { unit: "%", finest: city } }
            goals: { reach: { rule: R1, indicator: coverage, direction: {{direction}}, target: 0.9, due: 2027-12-31, actor: bureau, evidence: map } }
            """);
        var facts = FactSet.Empty.With([new Setting("fact", "coverage", null, null, null, value)]);
        var answer = Goals.Decide(plan.Case(facts: facts), plan.Only("goals"));
        Assert.Equal((verdict, 90m, Day("2027-12-31")), (answer.Verdict, answer.Limit, answer.Due));
    }

    [Fact]
    public void Goal_WithoutATarget_IsUnset()
    {
        var plan = Load("actors: { bureau: 医保局 }\ngoals: { better: { rule: R1, direction: up, target: unset, due: 2027-12-31, actor: bureau, evidence: map } }");
        Assert.Equal("unset", Goals.Decide(plan.Case(), plan.Only("goals")).Verdict);
    }

    [Theory]
    [InlineData("applicant.kind=clinic", 2)]
    [InlineData("applicant.kind=pharmacy", 0)]
    [InlineData("", null)]
    public void Materials_AreCountedWhereAskedFor(string given, int? items)
    {
        var plan = Load("materials: { form: { rule: R1, for: applicant.kind == clinic, items: [form, licence] } }");
        Assert.Equal((decimal?)items, Materials.Decide(plan.Case(given), plan.Only("materials")).Measured);
    }
}
