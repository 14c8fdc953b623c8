using Dingdian.Model;
using Xunit;

namespace Dingdian.Rules.Tests.Plans;

public class PlaceSourceChecksTests
{
    private const string Circles = """
        circles:
          near: { rule: R1, counting: other.designated, within: 800 m, people: insured, threshold: 5000 insured }
          walk: { rule: R1, counting: other.designated, within: { time: 15 minute, mode: walk } }

        """;

    private static IEnumerable<string> Codes(string attribute, string measures = "") => TinyWorld.TryLoad(
        $"  {measures}\nattributes:\n  other.designated: {{ unit: boolean }}\n  {attribute}\n{Circles}").Findings.Select(f => f.Code);

    [Theory]
    [InlineData("place.x: { unit: boolean, from: { layer: built_up } }")]
    [InlineData("place.x: { unit: insured, from: { circle: near, tells: uncovered } }")]
    [InlineData("place.x: { unit: resident, from: { circle: walk, tells: uncovered } }")]
    [InlineData("place.x: { unit: km, from: { circle: near, tells: nearest } }")]
    [InlineData("place.x: { unit: minute, from: { circle: walk, tells: nearest } }")]
    [InlineData("other.x: { unit: institution, from: { circle: near, tells: count } }")]
    [InlineData("place.x: { unit: institution, from: { circle: near, tells: township } }")]
    [InlineData("place.x: { unit: boolean, from: { circle: near, tells: none_in_township } }")]
    public void Attribute_WithASourceInItsUnit_IsSound(string attribute) => Assert.Empty(Codes(attribute));

    [Theory]
    [InlineData("place.x: { unit: resident, from: { circle: near, tells: uncovered } }", "wrong-kind-of-unit")]
    [InlineData("place.x: { unit: minute, from: { circle: near, tells: nearest } }", "wrong-kind-of-unit")]
    [InlineData("place.x: { unit: m, from: { circle: walk, tells: nearest } }", "wrong-kind-of-unit")]
    [InlineData("place.x: { unit: boolean, from: { circle: near, tells: township } }", "wrong-kind-of-unit")]
    [InlineData("place.x: { unit: institution, from: { circle: near, tells: none_in_township } }", "wrong-kind-of-unit")]
    [InlineData("place.x: { unit: institution, from: { circle: nearr, tells: count } }", "dead-reference")]
    [InlineData("place.x: { unit: institution, from: { circle: near } }", "place-source")]
    [InlineData("place.x: { unit: institution, from: { tells: count } }", "place-source")]
    [InlineData("place.x: { unit: boolean, from: { layer: a, circle: near } }", "place-source")]
    [InlineData("applicant.x: { unit: boolean, from: { layer: built_up } }", "place-source")]
    public void Attribute_WithoutOneSourceInItsUnit_IsAFinding(string attribute, string code) => Assert.Equal([code], Codes(attribute));

    [Theory]
    [InlineData("covered: { unit: insured, finest: district, additive: true, from: { circle: near, tells: covered } }", null)]
    [InlineData("openings: { unit: institution, finest: district, additive: true, from: { circle: near, tells: openings } }", null)]
    [InlineData("covered: { unit: bed, finest: district, additive: true, from: { circle: near, tells: covered } }", "wrong-kind-of-unit")]
    [InlineData("covered: { unit: insured, finest: district, additive: true, from: { circle: near } }", "place-source")]
    [InlineData("covered: { unit: insured, finest: district, additive: true, from: { circle: near, tells: covered, of: beds } }", "place-source")]
    public void Measure_OfACircle_IsHeldToItsUnit(string measure, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes("place.x: { unit: boolean, from: { layer: a } }", measure));

    [Theory]
    [InlineData("threshold: 5000 bed")]
    [InlineData("linking: 10 minute")]
    [InlineData("within: 3 bed")]
    public void Circle_InTheUnitOfSomethingElse_IsAFinding(string key)
    {
        var within = key.StartsWith("within", StringComparison.Ordinal) ? "" : "within: 800 m, ";
        Assert.Equal(["wrong-kind-of-unit"], TinyWorld.TryLoad($"attributes: {{ other.designated: {{ unit: boolean }} }}\ncircles: {{ c: {{ rule: R1, counting: other.designated, {within}{key} }} }}\n").Findings.Select(f => f.Code));
    }
}
