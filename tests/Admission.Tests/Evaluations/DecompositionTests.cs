using CsCheck;
using Dingdian.Admission.Evaluations;
using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Evaluations;

/// <summary>On facts alone, without a registry: the stock then changes all at once.</summary>
public class DecompositionTests
{
    private const string Start = "10000 100 60 false 0.5", End = "11000 120 30 true 0.4";

    [Fact]
    public void Quota_OfFiveThings_IsTakenApartInTheStatedOrder()
    {
        var quota = Of(Start, End).Single(row => row.Construct.Name == "beds");
        Assert.Equal((20m, 19m), (quota.From, quota.To)); // 92 × 0.4 = 36.8 → 37, half of it 18.5 → 19
        Assert.Equal([("rules", 10m), ("people", 11m), ("changes", 5m), ("funds", -23m), ("decisions", -4m)], quota.Amounts.Select(amount => (amount.Effect, amount.Amount)));
    }

    [Fact]
    public void Number_ThatWaits_IsNotTakenApart()
    {
        var quota = Of("10000 100 60 false -", End).Single(row => row.Construct.Name == "beds");
        Assert.Null(quota.From);
        Assert.Empty(quota.Amounts);
    }

    [Fact]
    public void SameFacts_AYearLater_DifferByTheRulesAlone()
    {
        foreach (var number in Of(Start, Start)) Assert.All(number.Amounts, amount => Assert.Equal("rules", amount.Effect));
        Assert.Equal(20m, Of(Start, Start).Single(row => row.Construct.Name == "ceiling").Amounts.Single().Amount);
    }

    [Fact]
    public void Amounts_OfAnyTwoYears_AddUpExactly() =>
        Gen.Select(Gen.Int[1, 90_000], Gen.Int[0, 900], Gen.Int[0, 900], Gen.Bool, Gen.Int[0, 100]).Select((people, north, south, deficit, share) => FormattableString.Invariant($"{people} {north} {south} {(deficit ? "true" : "false")} {share / 100m}"))
            .Select(row => row).Array[2].Sample(years =>
            {
                foreach (var number in Of(years[0], years[1]).Where(row => row.From is not null && row.To is not null))
                    Assert.Equal(number.To!.Value - number.From!.Value, number.Amounts.Sum(amount => amount.Amount));
            }, iter: 200);

    private static IReadOnlyList<Explained> Of(string start, string end)
    {
        var plan = EvaluationWorld.Load();
        return Decomposition.Of(plan, 2025, Facts(plan, 2024, start), Facts(plan, 2025, end), new Dictionary<string, FactSet>());
    }

    /// <summary>People of each county, beds north and south, a deficit, the coefficient.</summary>
    private static FactSet Facts(Plan plan, int year, string row)
    {
        var (parts, findings) = (row.Split(' '), new List<Finding>());
        var choices = parts[4] == "-" ? "" : $"choices: {{ coefficient: {{ value: {parts[4]}, by: bureau, grounds: tests }} }}\n";
        var facts = FactsReader.Read($$"""
            facts: tinytown
            compiled_on: {{year}}-12-31
            measures:
              residents: { unit: resident, as_of: {{year}}-12-31, quality: assumed, source: tests, by_division: { "990101": {{parts[0]}}, "990102": {{parts[0]}} } }
              beds_there: { unit: bed, as_of: {{year}}-12-31, quality: assumed, source: tests, by_area: { north: {{parts[1]}}, south: {{parts[2]}} } }
              clinics: { unit: institution, as_of: {{year}}-12-31, quality: assumed, source: tests, by_area: { north: 3, south: 1 } }
              deficit: { unit: boolean, year: {{year}}, quality: assumed, source: tests, city: { employee: {{parts[3]}}, resident: false } }
            {{choices}}
            """, "facts.yaml", plan, findings);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return facts!;
    }
}
