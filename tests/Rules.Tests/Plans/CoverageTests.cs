using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests.Plans;

public class CoverageTests
{
    private static readonly string Rules = string.Concat(new[] { "R2", "R3" }.Select(r => $"  {r}: {{ zh: 规则, en: rule, clauses: [一] }}\n"));

    private static IReadOnlyList<RuleCoverage> Of(string sections) =>
        Coverage.Of(new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", TinyWorld.Head.Replace("areas:\n", Rules + "areas:\n", StringComparison.Ordinal) + sections)).Plan!);

    private static string Show(RuleCoverage rule) =>
        $"{rule.Rule.Id} {rule.Runs?.ToString() ?? "waits"}: {string.Join(", ", rule.Parts.Select(p => $"{p.Section}/{p.Name} {p.Runs?.ToString() ?? p.WaitsFor.En}"))}";

    [Fact]
    public void Rule_OfAQuantity_IsComputed_OfNothing_Waits() => Assert.Equal(
        ["R1 Computed: quantities/x Computed", "R2 waits: rules/ a construct that carries it out", "R3 waits: rules/ a construct that carries it out"],
        Of(TinyWorld.Formula("beds@city")).Select(Show));

    [Fact]
    public void Gate_OfAQuota_IsEnforced() => Assert.Equal(
        "R2 Enforced: gates/q/full Enforced",
        Show(Of("quotas: { q: { rule: R1, per: district, amount: beds, gates: [{ id: full, rule: R2, stage: area, when: beds > 1 bed, effect: none }] } }\n")[1]));

    [Fact]
    public void SiteAndBar_AreEnforced_AndAFlagOfACaseIsComputed()
    {
        var rules = Of("attributes: { place.dense: { unit: boolean } }\nsites: { s: { rule: R1, requires: place.dense } }\nbars: { b: { rule: R2, when: place.dense } }\nflags: { f: { rule: R3, when: place.dense } }\n");
        Assert.Equal(["R1 Enforced: sites/s Enforced", "R2 Enforced: bars/b Enforced", "R3 Computed: flags/f Computed"], rules.Select(Show));
    }

    /// <summary>A parameter runs where the best of its readers runs, however deep, and does not speak beside what carries the rule out.</summary>
    [Fact]
    public void Parameter_RunsThroughItsReaders()
    {
        const string parameters = "parameters: { read: { rule: R1, unit: bed, values: { 2025-01-01: 5 } }, unread: { rule: R2, unit: bed, values: { 2025-01-01: 5 } }, beside: { rule: R3, unit: bed, values: { 2025-01-01: 5 } } }\n";
        Assert.Equal(["R1 Computed: parameters/read Computed", "R2 waits: parameters/unread a construct that carries it out", "R3 Computed: quantities/y Computed"],
            Of(parameters + "quantities: { y: { rule: R3, formula: read + beside } }\n").Select(Show));
    }

    [Fact]
    public void Duty_IsTracked() => Assert.Equal("R1 Tracked: duties/d Tracked", Show(Of("actors: { bureau: 医保局 }\nduties: { d: { rule: R1, actor: bureau, every: year, evidence: paper } }\n")[0]));

    [Fact]
    public void Choice_NobodyReads_IsTracked() =>
        Assert.Equal("R1 Tracked: choices/k Tracked", Show(Of("choices: { k: { rule: R1, unit: ratio, at_most: 1 } }\n")[0]));

    [Fact]
    public void Deduction_OfAQuota_CarriesItsOwnRule() =>
        Assert.Equal("R2 Computed: quotas/q.deduct Computed", Show(Of("quotas: { q: { rule: R1, per: district, amount: beds, deduct: { as: left, measures: [beds], rule: R2 } } }\n")[1]));
}
