using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests.Explaining;

public class ThingsTests
{
    private const string Sections = """
        actors: { bureau: { zh: 医保局, en: the bureau } }
        choices: { factor: { rule: R1, unit: ratio, at_most: 0.5, strength: in-principle } }
        parameters: { per_bed: { rule: R1, unit: resident/bed, values: { 2025-01-01: 100 } } }
        quantities: { need: { rule: R1, zh: 需要, en: need, per: district, formula: (residents + 100 resident) / per_bed, round: down } }
        quotas:
          places: { rule: R1, unit: bed, per: district, amount: need * factor, gates: [ { id: full, rule: R1, stage: area, when: beds >= need, effect: none } ] }
        sites:
          near: { rule: R1, zh: 间距, en: spacing, within: 800 m, counting: other.designated, at_most: 2 institution, strength: in-principle }
        goals: { fewer: { rule: R1, indicator: beds@city, direction: down, target: 100 bed, due: 2027-12-31, actor: bureau, evidence: list } }
        duties: { report: { rule: R1, actor: bureau, every: year, due: 03-31, evidence: report } }
        attributes: { other.designated: { unit: boolean, zh: 已定点 } }

        """;

    private static readonly Plan Plan = TinyWorld.Load(Sections);

    private static readonly FactSet Facts = TinyWorld.Facts(Plan, TinyWorld.Measures(
        TinyWorld.Series("residents", "resident", "by_area: { a: 900, b: 400, c: 100 }"), TinyWorld.Series("beds", "bed", "by_area: { a: 20, b: 1, c: 0 }")));

    public static TheoryData<string, string, string> Said => new()
    {
        { "near", "within", "800 m" },
        { "sites.near", "at most", "2 institution" },
        { "间距", "counting", "other.designated" },
        { "fewer", "verdict", "met" },
        { "report", "due for 2025", "2025-03-31" },
        { "factor", "used by", "places" },
        { "per_bed", "runs", "computed" },
        { "near", "runs", "enforced" },
        { "places", "waits for inputs", "factor" },
        { "residents", "used by", "need" },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void Explain_AName_SaysWhatThePlanSaysOfIt(string name, string role, string text) =>
        Assert.Contains(Explain(name).Parts, p => p.Role.In(Language.English) == role && p.Text == text);

    [Fact]
    public void Explain_AGateOfAnArea_ShowsItsConditionWithItsFacts()
    {
        var steps = Explain("full", "a").All().ToList();
        Assert.Contains(steps, s => s is { Kind: StepKind.Gate, Value.Truth: true });
        Assert.Contains(steps, s => s is { Text: "beds", Value.Number: 20m });
    }

    [Fact]
    public void Explain_AGateOfTheWhole_ShowsWhatItDidInEachArea() =>
        Assert.Equal([("a", true), ("b", false), ("c", false)], Explain("places/full").All().Where(s => s.Kind == StepKind.Gate).Select(s => (s.Text, s.Value.Truth == true)));

    [Fact]
    public void Explain_ARule_NamesAllThatCarriesItOut() =>
        Assert.Equal(["factor", "fewer", "near", "need", "per_bed", "places", "places/full", "report"], Explain("R1").Parts.Where(p => p.Kind == StepKind.Declared).Select(p => p.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void Explain_AnActor_NamesItsDuties() => Assert.Equal(["fewer", "report"], Explain("bureau").Parts.Where(p => p.Kind == StepKind.Declared).Select(p => p.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void Explain_AnArea_ShowsItsResults() => Assert.Contains(Explain("b").Parts, p => p is { Text: "need", Value.Number: 5m });

    [Fact]
    public void Explain_ABracketedFormula_IsWrittenWithBothBrackets() =>
        Assert.Contains(Explain("need", "a").All(), s => s.Text == "(residents + 100 resident) / per_bed");

    [Fact]
    public void Explain_ACaseNobodyHasBrought_ShowsNoValue() =>
        Assert.DoesNotContain(Explain("near").All(), s => s.HasValue && !s.Value.IsKnown);

    [Theory]
    [InlineData("nee", "need")]
    [InlineData("需", "need")]
    [InlineData("spacin", "near")]
    public void Like_ANameNobodyHas_IsTheNearOrSpeakingOne(string asked, string expected)
    {
        Assert.Empty(Named.Find(Plan, asked));
        Assert.Contains(expected, Named.Like(Plan, asked));
    }

    [Theory]
    [InlineData("cn-suzhou-2025")]
    [InlineData("cn-fujian")]
    public void Find_EveryNameOfAShippedPlan_MeansThatThing(string id)
    {
        var plan = Home.Load(id).Plan!;
        var names = Named.All(plan);
        Assert.All(names, n => Assert.Same(n.Node, Assert.Single(Named.Find(plan, n.Written(names))).Node));
    }

    [Fact]
    public void Explain_OneOfEachSection_HasSomethingToSayBeforeAnyFacts()
    {
        var plan = Home.Load("cn-suzhou-2025").Plan!;
        var computation = new Computation(plan, FactSet.Empty, plan.Starts.Year);
        Assert.All(Named.All(plan).DistinctBy(n => n.Section), n => Assert.NotEmpty(Explainer.Explain(computation, n, plan.Scope.Whole.Name).Parts));
    }

    private static Explanation Explain(string name, string area = "city") =>
        Explainer.Explain(new Computation(Plan, Facts, 2025), Assert.Single(Named.Find(Plan, name)), area);
}
