using Dingdian.Model;
using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests.Plans;

/// <summary>One mistake is one finding: it hides no other, and what rests on it is not blamed.</summary>
public class PlanLoaderTests
{
    private const string Layer = """
        language: 1
        plan: below
        revision: first
        level: city
        title: Layer
        issuer: bureau
        status: layer
        horizon: 2020-01-01..
        rules: { L1: { zh: 规则, en: rule, clauses: [甲] } }
        classes: { kind: { of: applicant, values: [clinic, pharmacy] } }
        attributes: { applicant.kind: { class: kind } }
        measures: { nurses: { unit: nurse, finest: city } }
        conditions: { ours: { rule: L1, requires: applicant.kind == clinic } }
        """;

    private static string[] Codes(string sections) => [.. TinyWorld.TryLoad(sections).Findings.Select(f => f.Code)];

    private static IReadOnlyList<Finding> OnLayer(string sections, string basis = "below", string rules = "") =>
        new PlanLoader(id => id == "below" ? new PlanSource("below.yaml", Layer) : null, ["below"])
            .Load(new PlanSource("plan.yaml", $"basis: [{basis}]\n" + TinyWorld.Head.Replace("areas:", rules + "areas:", StringComparison.Ordinal) + sections)).Findings;

    [Fact]
    public void Reading_ExplainingAWordItDoesNotOffer_IsAFinding() =>
        Assert.Equal(["unknown-word"], Codes("readings: { r: { rule: R1, default: one, alternative: two, words: { one: { zh: 一, en: one }, three: { zh: 三, en: three } } } }\n"));

    [Theory]
    [InlineData("case.below", "", "Declare case.below under attributes.")]
    [InlineData("case.below", "case.late: { unit: boolean }", "Known: case.late.")]
    public void Name_OfACaseNobodyDeclared_SaysWhereToDeclareIt(string name, string attributes, string remedy) =>
        Assert.Equal(remedy, Assert.Single(TinyWorld.TryLoad($"attributes: {{ {attributes} }}\nconditions: {{ c: {{ rule: R1, requires: {name} }} }}\n").Findings).Remedy(Language.English));

    [Theory]
    [InlineData("within: 15")]
    [InlineData("within: { time: 15, mode: walk }")]
    public void Site_AReachWithoutAUnit_IsAFinding(string within) =>
        Assert.Equal(["wrong-kind-of-unit"], Codes($"sites: {{ near: {{ rule: R1, {within}, counting: true, at_most: 2 }} }}\n"));

    [Theory]
    [InlineData("x: { rule: R1, formula: nix }, y: { rule: R1, formula: x * 2 }, z: { rule: R1, formula: y + 1 bed }", "unknown-name")]
    [InlineData("x: { rule: R1, apportion: nix, by: beds, per: district }, y: { rule: R1, formula: \"x@city + 1 bed\" }", "dead-reference")]
    [InlineData("x: { rule: R1, formula: beds@city + 3 peopel }, y: { rule: R1, formula: x + 1 m }", "unknown-unit")]
    [InlineData("x: { rule: R1, formula: beds@city, unit: bedd }, y: { rule: R1, formula: x + 1 m }", "unknown-unit")]
    [InlineData("x: { rule: R1, fromula: beds@city }, y: { rule: R1, formula: x + 1 bed }", "unknown-key-here")]
    [InlineData("x: { rule: R1, formula: beds@city, round: [up] }, y: { rule: R1, formula: x + 1 m }", "wrong-structure")]
    [InlineData("x: { rule: R1, per: distrikt, formula: sum(beds) }, y: { rule: R1, formula: x@city + 1 m }", "dead-reference")]
    [InlineData("x: { rule: R1, for_each: scheem, formula: 2 }, y: { rule: R1, formula: \"x[employee] + sum(x) + 1 m\" }", "dead-reference")]
    [InlineData("x: { rule: R1, formula: y }, y: { rule: R1, formula: x + 1 m }", "cycle")]
    [InlineData("x: { rule: R1, per: district, formula: sum(nix) }", "unknown-name")]
    public void Load_NamesRestingOnAMistake_AreNotBlamed(string quantities, string code) =>
        Assert.Equal([code], Codes($"quantities: {{ {quantities} }}\n"));

    [Fact]
    public void Load_MistakesOfEveryKind_AreAllFound() =>
        Assert.Equal(["wrong-structure", "unknown-name", "unit-mismatch", "effect-unreadable", "declared-twice", "unknown-actor"], Codes("""
            actors: { bureau: { zh: 局, en: bureau } }
            choices: { c: [1] }
            quantities:
              x: { rule: R1, formula: nix }
              y: { rule: R1, formula: beds@city + 1 m }
            quotas:
              q:
                rule: R1
                city: beds@city
                gates:
                  - { id: g, rule: R1, stage: fund, when: any(deficit), effect: nothing }
                  - { id: g, rule: R1, stage: fund, when: all(deficit), effect: none }
            duties: { d: { rule: R1, actor: agency, every: year, due: 03-31, evidence: report } }
            """));

    [Fact]
    public void Load_WordsOfALayerDeclaredAnew_AreFoundInThePlanOnly()
    {
        var findings = OnLayer("""
            classes: { kind: { of: applicant, values: [hospital] } }
            attributes: { applicant.kind: { unit: boolean } }
            parameters: { nurses: { rule: R1, unit: m, values: { 2025-01-01: 1 } } }
            quantities: { x: { rule: [R1, L1], formula: nurses + 1 nurse } }
            """, rules: "  L1: { zh: 规则, en: rule, clauses: [一] }\n");
        Assert.Equal(["L1", "kind", "applicant.kind", "nurses"], findings.Select(f => f.What(Language.English).Split('\'')[1]));
        Assert.All(findings, f => Assert.Equal(("declared-in-layer", "plan.yaml"), (f.Code, f.Place.File)));
    }

    [Fact]
    public void Load_LayerMissing_NamesAreNotJudgedButUnitsAre() =>
        Assert.Equal(["basis-unknown", "unit-mismatch"], OnLayer("quantities: { x: { rule: L1, formula: nurses + 1 nurse }, y: { rule: R1, formula: beds@city + 1 m } }\n", "elsewhere").Select(f => f.Code));

    [Fact]
    public void Load_LayerMisspelt_IsReadAsMeant() =>
        Assert.Equal(["basis-unknown", "unknown-name"], OnLayer("quantities: { x: { rule: [R1, L1], formula: nurses + nix } }\n", "bellow").Select(f => f.Code));

    [Theory]
    [InlineData("{ 2026-01-01: 1 }", "2025-01-01")]
    [InlineData("{ 2025-01-01..2025-12-31: 1, 2027-01-01: 2 }", "2026-01-01")]
    [InlineData("{ 2024-06-01: 1 }", null)]
    [InlineData("{ 2025-01-01..2025-12-31: 1 }", null)]
    public void Load_YearWithoutValue_IsTheFirstThatMissesOne(string values, string? day)
    {
        var findings = TinyWorld.TryLoad($"parameters: {{ p: {{ rule: R1, unit: bed, values: {values} }} }}\nquantities: {{ x: {{ rule: R1, formula: p }} }}\n").Findings;
        Assert.Equal(day is null ? [] : [$"'p' has no value on {day}, while the plan holds"], findings.Select(f => f.What(Language.English)));
    }

    [Theory]
    [InlineData("previous-11-15", 11, 15)]
    [InlineData("03-31", 3)]
    [InlineData("12-31")]
    [InlineData("2026-06-15", 2026, 6, 15)]
    [InlineData("2027-12-31")]
    public void RulesOf_DueDate_IsToBeFoundInTheText(string due, params int[] numbers)
    {
        var plan = TinyWorld.Load($"duties: {{ d: {{ rule: R1, actor: bureau, every: year, due: {due}, evidence: report }} }}\n");
        Assert.Equal(numbers, PlanProof.RulesOf(plan).Single().Numbers.Select(n => (int)n.Value));
    }
}
