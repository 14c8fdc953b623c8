namespace Dingdian.Analysis.Tests;

public class ClassesTests
{
    private static readonly ClassLimits Limits = new(1.2m, 0.8m);

    [Theory, InlineData(1.2, Richness.Rich), InlineData(1.19, Richness.FairlyRich), InlineData(0.8, Richness.FairlyRich), InlineData(0.79, Richness.Weak)]
    public void Class_AtALimit_IsAsThePlanSays(double ratio, Richness expected) => Assert.Equal(expected, AreaClasses.Of((decimal)ratio, Limits));

    [Fact]
    public void Class_WithoutAValueOrLimits_IsUnknown()
    {
        Assert.Null(AreaClasses.Of(null, Limits));
        Assert.Null(AreaClasses.Of(1m, null));
    }

    [Fact]
    public void NaturalBreaks_OfThreeClusters_PartThem() =>
        Assert.Equal(new ClassLimits(0.9m, 0.4m), AreaClasses.NaturalBreaks([0.95m, 0.1m, 0.4m, 0.12m, 0.9m, 0.45m]));

    [Fact]
    public void NaturalBreaks_OfTwoValues_AreUndefined() => Assert.Null(AreaClasses.NaturalBreaks([0.1m, 0.1m, 0.5m]));

    [Fact]
    public void NaturalBreaks_WithEqualScores_NeverPartThem() =>
        Assert.Equal(new ClassLimits(3m, 2m), AreaClasses.NaturalBreaks([1m, 2m, 2m, 2m, 3m]));

    [Fact]
    public void Weights_OfAConstantIndicator_AreZero()
    {
        var weights = EntropyWeights.Of([new("even", false, [4m, 4m, 4m]), new("uneven", false, [1m, 2m, 3m])])!;
        Assert.Equal([("even", 0m), ("uneven", 1m)], weights.Select(weight => (weight.Name, weight.Weight)));
    }

    [Fact]
    public void Weights_OfTheRarerIndicator_AreLarger()
    {
        // Scaled: (0, 0, 1) has entropy 0; (0, ½, 1) → p = ⅓, ⅔: e = 0.636514 / 1.098612 = 0.579380.
        var weights = EntropyWeights.Of([new("rare", false, [5m, 5m, 6m]), new("spread", false, [-1m, 0m, 1m])])!;
        Assert.Equal([0.703918m, 0.296082m], weights.Select(weight => weight.Weight)); // 1 and 0.420620 of 1.420620
        Assert.Equal((-1m, 1m), (weights[1].Low, weights[1].High));
    }

    [Fact]
    public void Weights_OfNothingToTellApart_AreUndefined()
    {
        Assert.Null(EntropyWeights.Of([new("even", false, [4m, 4m])]));
        Assert.Null(EntropyWeights.Of([new("one", false, [4m])]));
        Assert.Null(EntropyWeights.Of([new("gap", false, [4m, null])]));
        Assert.Null(EntropyWeights.Of([]));
    }

    [Fact]
    public void Weights_OfThirds_AddUpToOne() =>
        Assert.Equal(1m, EntropyWeights.Of([new("x", false, [1m, 2m]), new("y", false, [3m, 1m]), new("z", true, [0m, 9m])])!.Sum(weight => weight.Weight));

    [Fact]
    public void Topsis_OfTheBestAndTheWorst_IsOneAndZero()
    {
        IndicatorValues[] indicators = [new("beds", false, [1m, 2m, 3m]), new("distance", true, [9m, 5m, 1m])];
        Assert.Equal([0m, 0.5m, 1m], Topsis.Of(EntropyWeights.Of(indicators)!, indicators));
    }

    [Fact]
    public void Topsis_BeyondTheFrozenRange_CountsAsItsEnd()
    {
        IndicatorWeight[] frozen = [new("beds", false, 1m, 1m, 3m)];
        Assert.Equal([0m, 1m, 0.5m, null], Topsis.Of(frozen, [new("beds", false, [0m, 4m, 2m, null])]));
    }

    [Fact]
    public void Topsis_WithIndicatorsOfOtherNames_IsAMistake() =>
        Assert.Throws<ArgumentException>(() => Topsis.Of([new("beds", false, 1m, 1m, 3m)], [new("nurses", false, [1m])]));

    [Fact]
    public void Weighting_WrittenAndRead_IsTheSame()
    {
        var written = new Weighting(2026, "residents", [new("beds", false, 0.7m, 1m, 3.5m), new("distance", true, 0.3m, 0m, 9m)]);
        List<Model.Finding> findings = [];
        var read = Weighting.Read(written.Write(), "weights.json", findings)!;
        Assert.Equal((written.Year, written.People), (read.Year, read.People));
        Assert.Equal(written.Indicators, read.Indicators);
        Assert.Empty(findings);
    }
}
