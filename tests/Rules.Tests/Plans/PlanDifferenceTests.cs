using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests.Plans;

public class PlanDifferenceTests
{
    private const string Sections = """
        parameters: { p: { rule: R1, unit: bed, values: { 2025-01-01: 5 } } }
        quotas:
          q:
            rule: R1
            per: district
            amount: beds
            gates:
              - { id: one, rule: R1, stage: area, when: beds > 5 bed, effect: none }
              - { id: two, rule: R1, stage: area, when: beds > 9 bed, effect: 50 % }

        """;

    private static IEnumerable<string> Between(string before, string after) =>
        PlanDifference.Between(TinyWorld.Load(before), TinyWorld.Load(after)).Select(c => $"{c.Path}: {c.Before ?? "-"} -> {c.After ?? "-"}");

    [Fact]
    public void Same_NoChange() => Assert.Empty(Between(Sections, Sections));

    [Theory]
    [InlineData("2025-01-01: 5", "2025-01-01: 6", "parameters.p.values.2025-01-01: 5 -> 6")]
    [InlineData("2025-01-01: 5", "2025-01-01: 5, 2026-01-01: 7", "parameters.p.values.2026-01-01: - -> 7")]
    [InlineData("effect: 50 %", "effect: 40 %", "quotas.q.gates.two.effect: 50 % -> 40 %")]
    [InlineData("    - { id: one", "    - { id: zero, rule: R1, stage: bar, when: beds > 99 bed, effect: none }\n      - { id: one", "quotas.q.gates.zero: - -> { id: zero, rule: R1, stage: bar, when: beds > 99 bed, effect: none }")]
    [InlineData("amount: beds", "amount: 2 * beds", "quotas.q.amount: beds -> 2 * beds")]
    public void One_Change_IsOnePath(string from, string to, string expected) =>
        Assert.Equal([expected], Between(Sections, Sections.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void Construct_Removed_IsOneChange() => Assert.Equal(
        ["flags: { f: { rule: R1, per: district, when: beds > 1 bed } } -> -"], Between(Sections + "flags: { f: { rule: R1, per: district, when: beds > 1 bed } }\n", Sections));

    [Theory]
    [InlineData("2025-01-01: 5", "2025-01-01: 5.0")]
    [InlineData("amount: beds", "amount: 'beds'  # a remark")]
    public void Spelling_Changed_IsNoChange(string from, string to) => Assert.Empty(Between(Sections, Sections.Replace(from, to, StringComparison.Ordinal)));
}
