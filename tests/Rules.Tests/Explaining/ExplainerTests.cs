using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Explaining;

public class ExplainerTests
{
    private static readonly string Beds = Measures(Series("beds", "bed", "by_area: { a: 10, b: 20, c: 30 }"));

    private static Explanation Explain(string sections, string facts, string name, string area = "city", params string[] changes)
    {
        var plan = Load(sections);
        return Explainer.Explain(new Computation(plan, TinyWorld.Facts(plan, facts, changes), 2025), Assert.Single(Named.Find(plan, name)), area);
    }

    /// <summary>The proof itself, without what is said about the thing proved.</summary>
    private static IEnumerable<string> Lines(Explanation step, int depth = 0) =>
        step.Parts.Where(p => p.Kind is not (StepKind.Key or StepKind.Rule)).SelectMany(p => Lines(p, depth + 1)).Prepend($"{new string(' ', depth)}{step.Kind} {step.Text} = {step.Value.Text ?? "?"}{(step.Seen ? " seen" : "")}");

    private static Explanation Find(Explanation root, StepKind kind) => root.All().First(s => s.Kind == kind);

    private const string Split = """
        quotas:
          q:
            rule: R1
            per: district
            city: 7 bed
            apportion_by: beds
            gates: [{ id: full, rule: R1, stage: area, when: beds > 15 bed, effect: none, strength: in-principle }]

        """;

    private const string Lifting = "overrides: [{ gate: q/full, area: b, reason: need, authority: mayor, document: No 7 }]\n";

    [Fact]
    public void Quantity_Unfolds_ToItsFacts_AndEachResultOnce()
    {
        const string plan = "parameters: { p: { rule: R1, unit: ratio, values: { 2025-01-01: 1.551 } } }\nquantities: { y: { rule: R1, formula: beds@city }, x: { rule: R1, formula: \"y * p + y + 1 bed\", round: down } }\n";
        Assert.Equal(
        [
            "Quantity x = 154",
            " Operation y * p + y + 1 bed = 154.06",
            "  Operation y * p + y = 153.06",
            "   Operation y * p = 93.06",
            "    Quantity y = 60",
            "     Fact beds@city = 60",
            "    Parameter p = 1.551",
            "   Quantity y = 60 seen",
            " Rounding down = 154",
        ], Lines(Explain(plan, Beds, "x")));
    }

    [Fact]
    public void Quota_Unfolds_ThroughTheSplitAndItsGates()
    {
        var step = Explain(Split, Beds + Lifting, "q", "b");
        Assert.Equal(
        [
            "Quota q = 2",
            " Constant 7 bed = 7",
            " Apportionment q × beds = 2",
            "  Fact beds = 20",
            " Rounding raw = 2",
            " Gate full = true",
            "  Operation beds > 15 bed = true",
            "   Fact beds = 20",
        ], Lines(step));
        Assert.Equal("7 × 20 / 60 = 2.333333; floor 2, remainder 0.333333", Find(step, StepKind.Apportionment).Detail.En);
        Assert.Equal("fired, lifted by mayor (No 7): need; effect none; in principle", Find(step, StepKind.Gate).Detail.En);
    }

    [Theory]
    [InlineData("a", "did not fire; effect none; in principle")]
    [InlineData("b", "did not fire; effect none; in principle")]
    [InlineData("c", "fired; effect none; in principle")]
    public void Gate_LiftedOrNot_SaysWhatItDid(string area, string expected) =>
        Assert.Equal(expected, Find(Explain(Split, Beds + Lifting, "q", area, "fact.beds@b=15"), StepKind.Gate).Detail.En);

    [Fact]
    public void Gate_LiftedWhileNotKnown_SaysBoth() =>
        Assert.Equal("unknown, lifted by mayor (No 7): need; effect none; in principle",
            Find(Explain(Split, Beds + Lifting, "q", "b", "fact.beds@b=unknown"), StepKind.Gate).Detail.En);

    [Fact]
    public void LargestRemainder_OneMore_IsSaid() =>
        Assert.Equal("7 × 30 / 60 = 3.5; floor 3, remainder 0.5, gets one more", Find(Explain(Split, Beds, "q", "c"), StepKind.Apportionment).Detail.En);

    [Fact]
    public void Quota_OfTheWhole_ListsItsAreas() =>
        Assert.Equal(["Rows a = 1", "Rows b = 2", "Rows c = 0"], Lines(Explain(Split, Beds + Lifting, "q")).Where(l => l.StartsWith("  Rows", StringComparison.Ordinal)).Select(l => l.Trim()));

    [Theory]
    [InlineData("beds@city > 50 bed", "beds@city residents@city")]
    [InlineData("beds@city > 90 bed", "beds@city shops@city")]
    [InlineData("shops@city > 9 institution", "shops@city residents@city shops@city")]
    public void Branch_ShowsTheSideTaken_BothWhileItIsOpen(string condition, string expected)
    {
        var step = Explain($"quantities: {{ x: {{ rule: R1, formula: \"if({condition}, residents@city * 1 bed/resident, shops@city * 1 bed/institution)\" }} }}\n", Beds, "x");
        Assert.Equal(expected, string.Join(' ', step.All().Where(s => s.Kind == StepKind.Fact).Select(s => s.Text)));
    }

    [Fact]
    public void Quota_OfAmounts_AddsUpItsAreas()
    {
        var step = Explain("quotas: { q: { rule: R1, unit: bed, per: district, amount: beds * 0.5, round: down } }\n", Beds, "q");
        Assert.DoesNotContain(step.All(), s => s.Kind == StepKind.Operation);
        Assert.Equal(["a 5", "b 10", "c 15"], step.Parts.First(p => p.Label.En == "amounts of the areas").Parts.Select(p => $"{p.Text} {p.Value.Text}"));
    }

    [Fact]
    public void Parameter_OnItsWay_ShowsBaselineTargetAndShare()
    {
        const string plan = "parameters: { p: { rule: R1, unit: bed, path: linear, baseline: beds@city@term_start, values: { 2027-12-31: 90 } } }\nquantities: { x: { rule: R1, formula: p } }\n";
        Assert.Equal(["baseline beds@city@term_start 60", "target 90 ", "share of the way gone 33.33 % "],
            Find(Explain(plan, Beds, "x"), StepKind.Parameter).Parts.Select(p => $"{p.Role.En} {p.Text} {p.Value.Text}"));
    }

    [Fact]
    public void Fact_CarriesDateSourceAndQuality_AWhatIfItsSetting()
    {
        var fact = Find(Explain(Formula("beds@city"), Beds, "x"), StepKind.Fact);
        Assert.Equal((new DateOnly(2024, 12, 31), "test", Rules.Facts.Quality.Assumed), (fact.Date, fact.Source, fact.Quality));
        var set = Find(Explain(Formula("beds@city"), Beds, "x", changes: "fact.beds@city=7"), StepKind.Fact);
        Assert.Equal(("7", "--set fact.beds@city = 7", "set for a what-if"), (set.Value.Text, set.Source, set.Detail.En));
        Assert.Equal("not in the facts", Find(Explain(Formula("beds@city"), "", "x"), StepKind.Fact).Detail.En);
    }
}
