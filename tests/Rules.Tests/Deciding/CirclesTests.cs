using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class CirclesTests
{
    private const string Reach = """
        circles:
          reach: { rule: R1, counting: other.kind == pharmacy and other.designated, within: 800 m, threshold: 5000 insured, linking: 0.4 km }
        """;

    private static Answer Decide(string plan, params Dingdian.Rules.Computing.Neighbour[] others)
    {
        var loaded = Load(plan);
        return Circles.Decide(loaded.Case("", "east", null, others), loaded.Only("circles"));
    }

    [Theory]
    [InlineData(800, "covered")]
    [InlineData(800.01, "uncovered")]
    public void Place_AtTheEdge_IsCovered(double metres, string verdict) => Assert.Equal(verdict, Decide(Reach, Other((decimal)metres)).Verdict);

    [Fact]
    public void Place_WithAnotherNotKnown_IsUnknownAndSaysWhy()
    {
        var answer = Decide(Reach, Other(100, "kind=pharmacy"));
        Assert.Equal("unknown", answer.Verdict);
        Assert.Empty(answer.Because);
    }

    [Fact]
    public void Place_WithOneThatServes_IsCoveredWhateverElseIsNotKnown() => Assert.Equal("covered", Decide(Reach, Other(100, "kind=pharmacy"), Other(200)).Verdict);

    [Fact]
    public void Threshold_AndLinking_AreRead()
    {
        var loaded = Load(Reach);
        var computation = loaded.Case("", "east", null);
        Assert.Equal(5000m, Circles.Threshold(computation, loaded.Only("circles")));
        Assert.Equal(400m, Circles.LinkingMetres(computation, loaded.Only("circles")));
    }

    [Fact]
    public void Linking_NotSaid_Is500Metres()
    {
        var loaded = Load(Reach.Replace(", linking: 0.4 km", "", StringComparison.Ordinal));
        Assert.Equal(500m, Circles.LinkingMetres(loaded.Case("", "east", null), loaded.Only("circles")));
    }

    [Fact]
    public void Serving_SaysOfEachWhetherItCounts() =>
        Assert.Equal([true, false, null], Serving(Other(5000), Other(1, "kind=clinic,designated=true"), Other(1, "kind=pharmacy")));

    private static IReadOnlyList<bool?> Serving(params Dingdian.Rules.Computing.Neighbour[] others)
    {
        var loaded = Load(Reach);
        return Circles.Serving(loaded.Case("", "east", null, others), loaded.Only("circles"));
    }
}
