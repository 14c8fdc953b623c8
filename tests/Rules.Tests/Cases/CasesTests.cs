using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using Dingdian.Rules.Tests.Deciding;

namespace Dingdian.Rules.Tests.Cases;

public class CasesTests
{
    private const string Sections = """
        actors: { bureau: 医保局 }
        measures:
          residents: { unit: resident, finest: county, additive: true }
          deficit: { unit: boolean, finest: county }
        parameters:
          density: { rule: R1, unit: bed/1000 resident, values: { 2026-01-01: 5 bed/1000 resident } }
        quantities:
          ceiling: { rule: R1, per: county, formula: residents * density, round: down }
        quotas:
          beds:
            rule: R1
            per: county
            amount: ceiling
            gates: [ { id: stop, rule: R1, stage: fund, when: deficit, effect: 50 %, strength: in-principle } ]
        sites:
          spacing: { rule: R1, within: 800 m, counting: other.designated, at_most: 0 }
        duties:
          file: { rule: R1, actor: bureau, every: year, due: 01-31, evidence: paper }

        """;

    private const string Base = """
        plan: tiny
        base:
          measures:
            residents: { unit: resident, as_of: 2025-12-31, quality: assumed, source: example, by_area: { east: 10000, west: 20000 } }
            deficit: { unit: boolean, as_of: 2025-12-31, quality: assumed, source: example, by_area: { east: false, west: false } }
        cases:

        """;

    private static (CaseFile? File, List<Finding> Findings) Read(string cases)
    {
        var findings = new List<Finding>();
        return (CaseReader.Read(Base + cases, "cases.yaml", TinyPlan.Load(Sections), findings), findings);
    }

    private static IReadOnlyList<Check> Run(string body)
    {
        var (file, findings) = Read("  - { name: a case, rules: [R1], " + body + " }");
        Assert.Empty(findings);
        return new CaseRunner(TinyPlan.Load(Sections)).Run(file!.Cases[0]).Checks;
    }

    [Theory]
    [InlineData("expect: { ceiling@east: 50, ceiling@west: 100, ceiling: 150 }")]
    [InlineData("expect: { beds@east: 50, beds.raw@east: 50, beds: 150, beds.stop@east: not-fired, beds.mode: open }")]
    [InlineData("set: { fact.deficit@east: true }, expect: { beds@east: 25, beds.unallocated@east: 25, beds.stop@east: fired, beds.stop.strength: in-principle }")]
    [InlineData("set: { fact.deficit@east: null }, expect: { beds@east: null, beds.stop@east: unknown, beds@west: 100 }")]
    [InlineData("set: { fact.deficit@east: true }, overrides: [ { gate: beds/stop, area: east, reason: r, authority: a, document: d } ], expect: { beds@east: 50, beds.stop@east: overridden }")]
    [InlineData("measures: { residents: { unit: resident, as_of: 2025-12-31, quality: assumed, source: example, by_area: { east: 999, west: 0 } } }, expect: { ceiling@east: 4, beds.stop@west: not-fired }")]
    [InlineData("others: [ { distance: 0.8 km, designated: true } ], expect: { sites.spacing: fails, sites.spacing.strength: mandatory }")]
    [InlineData("others: [ { distance: 801 m, designated: true } ], expect: { sites.spacing: passes }")]
    [InlineData("year: 2027, expect: { duties.file.due: 2027-01-31, plan.starts: 2026-01-01, plan.ends: 2027-12-31 }")]
    [InlineData("year: 2030, expect: { findings: [year-outside-horizon] }")]
    [InlineData("expect: { ceiling@east: 50, findings: [] }")]
    public void Case_ThatHolds_Passes(string body) => Assert.All(Run(body), c => Assert.True(c.Holds, c.ToString()));

    [Theory]
    [InlineData("expect: { ceiling@east: 51 }", "cases.yaml:7:44: ceiling@east is 50, expected 51")]
    [InlineData("expect: { ceiling@east: 50.0001 }", "cases.yaml:7:44: ceiling@east is 50, expected 50.0001")]
    [InlineData("expect: { ceiling@east: null }", "cases.yaml:7:44: ceiling@east is 50, expected unknown")]
    [InlineData("year: 2030, expect: { findings: [waiting] }", "cases.yaml:7:56: findings is [year-outside-horizon], expected [waiting]")]
    public void Case_ThatDoesNotHold_SaysWhatCameOut(string body, string said) => Assert.Equal(said, Assert.Single(Run(body)).ToString());

    [Fact]
    public void Case_OutsideTheHorizon_SaysItOnce() =>
        Assert.Equal("year-outside-horizon", Assert.Single(Run("year: 2030, expect: { sites.spacing: passes }, set: { fact.residents@east: 5 }"), c => !c.Holds).Actual);

    [Fact]
    public void Case_WithAnErrorNobodyExpects_Fails() =>
        Assert.Contains(Run("set: { fact.nothing: 1 }, expect: { sites.spacing: passes }"), c => c is { Holds: false, Actual: "set-unknown" });

    [Theory]
    [InlineData("expect: { ceilng@east: 50 }", "expectation-unknown")]
    [InlineData("expect: { beds.stopp: fired }", "expectation-unknown")]
    [InlineData("expect: { sites.spacing.until: fired }", "expectation-unknown")]
    [InlineData("expect: { beds@north: 1 }", "unknown-area")]
    [InlineData("expect: { sites.spacing: override }", "given-value")]
    [InlineData("expect: { duties.file.due: 31.3.2026 }", "given-value")]
    [InlineData("expect: { ceiling@east: fired }", "given-value")]
    [InlineData("area: north, expect: { beds: 1 }", "unknown-area")]
    [InlineData("given: { applicant.kindd: clinic }, expect: { beds: 1 }", "given-unknown")]
    [InlineData("given: { applicant.kind: clinik }, expect: { beds: 1 }", "given-value")]
    [InlineData("others: [ { distance: 5 minute } ], expect: { beds: 1 }", "given-value")]
    [InlineData("set: { facts.residents: 1 }, expect: { beds: 1 }", "set-unreadable")]
    [InlineData("expects: { beds: 1 }, expect: { beds: 1 }", "unknown-key-here")]
    public void Read_BrokenCase_IsAFinding(string body, string code) =>
        Assert.Equal(code, Assert.Single(Read("  - { name: a case, rules: [R1], " + body + " }").Findings).Code);

    [Fact]
    public void Read_RuleOfNoPlan_IsAFinding() => Assert.Equal("case-rule-unknown", Assert.Single(Read("  - { name: a, rules: [R2], expect: { beds: 1 } }").Findings).Code);

    [Fact]
    public void Read_CasesOfAnotherPlan_AreRefused()
    {
        var findings = new List<Finding>();
        Assert.Null(CaseReader.Read("plan: other\ncases: []", "cases.yaml", TinyPlan.Load(Sections), findings));
        Assert.Equal("cases-of-another-plan", Assert.Single(findings).Code);
    }

    private static MutationReport Mutate(string cases)
    {
        var findings = new List<Finding>();
        var root = YamlReader.Read(TinyPlan.Head + Sections, "plan.yaml", findings)!;
        return new Mutation(new PlanLoader(_ => null), root, "plan.yaml", Read(cases).File!).Run();
    }

    private const string Thorough = """
          - { name: a, rules: [R1], set: { fact.residents@east: 1000000 }, expect: { ceiling@east: 5000, beds@east: 5000, duties.file.due: 2026-01-31, duties.file.strength: mandatory } }
          - { name: b, rules: [R1], set: { fact.residents@east: 1000000, fact.deficit@east: true }, expect: { beds@east: 2500 } }
          - { name: c, rules: [R1], set: { fact.deficit@east: true }, overrides: [ { gate: beds/stop, reason: r, authority: a, document: d } ], expect: { beds@east: 50 } }
          - { name: d, rules: [R1], others: [ { distance: 800 m, designated: true } ], expect: { sites.spacing: fails } }
          - { name: e, rules: [R1], others: [ { distance: 801 m, designated: true } ], expect: { sites.spacing: passes } }
          - { name: f, rules: [R1], expect: { plan.starts: 2026-01-01, plan.ends: 2027-12-31 } }
        """;

    [Fact]
    public void Mutation_BoundaryNotTested_IsASurvivor()
    {
        var report = Mutate(Thorough.Replace("801 m", "900 m", StringComparison.Ordinal));
        Assert.Equal(["800 m → 801 m"], report.Survivors.Where(s => s.Path == "sites.spacing.within").Select(s => $"{s.From} → {s.To}"));
    }

    [Fact]
    public void Mutation_ThoroughCases_NoticeEveryChange()
    {
        var report = Mutate(Thorough);
        Assert.Empty(report.Survivors.Select(s => s.ToString()));
        Assert.Equal(report.Total, report.Noticed);
    }

    [Fact]
    public void Mutation_WithoutCases_LeavesEverything()
    {
        var report = Mutate("  []");
        Assert.True(report.Survivors.Count > 10);
        Assert.Contains(report.Survivors, s => s is { Path: "quotas.beds.gates.0.effect", From: "50 %", To: "51 %" });
        Assert.Contains(report.Survivors, s => s is { Path: "duties.file.due", From: "01-31", To: "02-01" });
        Assert.Contains(report.Survivors, s => s is { Path: "sites.spacing.strength", To: "in-principle" });
    }

    [Theory]
    [InlineData("applicant.beds >= 20 bed", "applicant.beds > 20 bed")]
    [InlineData("applicant.beds >= 20 bed", "applicant.beds >= 21 bed")]
    [InlineData("applicant.beds >= 20 bed", "applicant.beds >= 19 bed")]
    [InlineData("applicant.beds == 0.50 bed", "applicant.beds == 0.51 bed")]
    [InlineData("applicant.beds == 0.50 bed", "applicant.beds != 0.50 bed")]
    [InlineData("h1 == 2 and level-3 < 4", "h1 == 2 and level-3 < 5")]
    public void Mutants_OfAnExpression_ChangeOneThing(string condition, string mutant)
    {
        var root = YamlReader.Read($"conditions: {{ c: {{ rule: R1, requires: {condition} }} }}", "plan.yaml", [])!;
        Assert.Contains(mutant, Mutants.Of(root).Select(m => m.To));
        Assert.DoesNotContain(Mutants.Of(root), m => m.To.Contains("h0", StringComparison.Ordinal) || m.To.Contains("level-4", StringComparison.Ordinal));
    }
}
