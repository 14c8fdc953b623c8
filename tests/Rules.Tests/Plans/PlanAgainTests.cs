using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using Xunit;

namespace Dingdian.Rules.Tests.Plans;

/// <summary>A plan read again with its own text changed.</summary>
public class PlanAgainTests
{
    private static readonly Plan Plan = TinyWorld.Load("goals: { fewer: { rule: R1, direction: qualitative, target: unset, due: 2027-12-31, actor: bureau, evidence: list } }\n");

    [Fact]
    public void Again_WithAGoalMeasured_BindsItInThePlansOwnScope()
    {
        var again = With("beds@city", "down", "500 bed");
        Assert.True(again.IsSound);
        Assert.Equal("bed", again.Plan!.All("goals").Single().Expression("target")!.Unit.Text);
        Assert.Null(Plan.All("goals").Single().Expression("indicator")); // the plan itself stays as it was
    }

    [Theory]
    [InlineData("bedz@city", "down", "500 bed", "unknown-name")]
    [InlineData("beds@city", "down", "500 resident", "unit-unexpected")]
    [InlineData("beds@city", "sideways", "500 bed", "word-not-allowed")]
    public void Again_WithWhatThePlanCannotSay_HasThePlansOwnFindings(string indicator, string direction, string target, string code) =>
        Assert.Equal(code, Assert.Single(With(indicator, direction, target).Findings, finding => finding.Severity == Severity.Error).Code);

    private static LoadedPlan With(string indicator, string direction, string target)
    {
        var root = (MapNode)Plan.Node;
        var goals = (MapNode)root["goals"]!;
        var fewer = (MapNode)goals["fewer"]!;
        (string Key, string Text)[] said = [("indicator", indicator), ("direction", direction), ("target", target)];
        var changed = new MapNode(fewer.Place, [.. fewer.All.Where(entry => !said.Any(part => part.Key == entry.Key)), .. said.Select(part => new Entry(part.Key, new(part.Key), new ScalarNode(new(part.Key), part.Text, false)))]);
        return PlanLoader.Again(Plan, Put(root, "goals", Put(goals, "fewer", changed)));
    }

    private static MapNode Put(MapNode map, string key, Node value) => new(map.Place, [.. map.All.Select(entry => entry.Key == key ? entry with { Value = value } : entry)]);
}
