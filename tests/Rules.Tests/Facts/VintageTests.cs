using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Facts;

public class VintageTests
{
    private static string Beds(params (int Year, int Value)[] series) => "measures:\n  beds:\n" + string.Concat(series.Select(s =>
        $"    - {{ unit: bed, as_of: {s.Year}-12-31, quality: assumed, source: test, city: {s.Value} }}\n"));

    [Fact]
    public void Stock_SeveralDates_TheLatestBeforeCompilationIsRead() =>
        Assert.Equal(20m, Value("beds@city", Beds((2023, 10), (2024, 20), (2025, 30))));

    [Fact]
    public void Stock_CompiledLater_TheLaterFigureIsRead() =>
        Assert.Equal(30m, Value("beds@city", "compiled_on: 2026-02-01\n" + Beds((2023, 10), (2024, 20), (2025, 30))));

    [Fact]
    public void Stock_OnlyLaterFigures_ReadWithAWarning()
    {
        var result = Run(Formula("beds@city"), Beds((2025, 30)));
        Assert.Equal(30m, result.FindQuantity("x", "city")!.Value);
        Assert.Equal(["fact-later"], Codes(result));
    }

    /// <summary>The plan for 2027 is compiled at the end of 2026; a stock from before the end of 2025 has aged.</summary>
    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    public void Stock_Of2024_WarnsOnceAYearEndHasPassedItBy(int year, bool warned)
    {
        var result = Run(Formula("beds@city"), Beds((2024, 20)), year);
        Assert.Equal(20m, result.FindQuantity("x", "city")!.Value);
        Assert.Equal(warned ? ["fact-vintage"] : [], Codes(result));
    }

    [Theory]
    [InlineData("latest", 2027, true)]
    [InlineData("any", 2027, false)]
    [InlineData("any", 2026, false)]
    [InlineData("last-year", 2026, true)]
    [InlineData("last-year", 2025, false)]
    public void Vintage_Declared_SaysWhichDatesAreRight(string vintage, int year, bool warned)
    {
        var plan = Head.Replace("beds:      { unit: bed,", $"beds:      {{ unit: bed, vintage: {vintage},", StringComparison.Ordinal) + Formula("beds@city");
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", plan)).Plan!;
        var result = Computation.Run(loaded, TinyWorld.Facts(loaded, Beds((2024, 20))), year);
        Assert.Equal(20m, result.FindQuantity("x", "city")!.Value);
        Assert.Equal(warned ? ["fact-vintage"] : [], Codes(result));
    }

    [Fact]
    public void LastYear_OfAStock_TakesAnotherDateWithAWarning()
    {
        var result = Run(Formula("beds@city@last_year"), Beds((2023, 20)));
        Assert.Equal(20m, result.FindQuantity("x", "city")!.Value);
        Assert.Equal(["fact-vintage"], Codes(result));
    }

    [Theory]
    [InlineData("2023-12-31", 7, false)]
    [InlineData("2022-12-31", 7, true)]
    public void PreviousYearEnd_CompiledAtYearEnd_AsksForTheYearBefore(string date, int value, bool warned)
    {
        var result = Run(Formula("shops@city"), Measures(Series("shops", "institution", $"city: {value}", $"as_of: {date}")));
        Assert.Equal(value, result.FindQuantity("x", "city")!.Value);
        Assert.Equal(warned, Codes(result).Contains("fact-vintage"));
    }

    [Fact]
    public void TermStart_LaterYear_StaysWithTheDayBeforeTheTerm() =>
        Assert.Equal(20m, Run(Formula("beds@city@term_start"), Beds((2024, 20), (2025, 30)), 2026).FindQuantity("x", "city")!.Value);

    [Fact]
    public void Flow_PlanYear_ReadsTheYearBefore()
    {
        var facts = "measures:\n  spending:\n" + string.Concat(new[] { (2023, 5), (2024, 6) }.Select(s => $"    - {{ unit: yuan, year: {s.Item1}, quality: assumed, source: test, city: {s.Item2} }}\n"));
        Assert.Equal(6m, Value("spending@city", facts));
        Assert.Equal(6m, Value("spending@city@last_year", facts));
    }

    [Fact]
    public void Flow_OtherYearOnly_IsUnknownUnlessTolerant()
    {
        var facts = Measures(Series("spending", "yuan", "city: 5", "year: 2022"));
        Assert.Null(Value("spending@city", facts));
        var tolerant = Run(Formula("spending@city"), facts, tolerant: true);
        Assert.Equal(5m, tolerant.FindQuantity("x", "city")!.Value);
        Assert.Contains("fact-vintage", Codes(tolerant));
    }

    [Fact]
    public void Flow_PartOfAYear_IsReadWithAWarning()
    {
        var result = Run(Formula("spending@city"), Measures(Series("spending", "yuan", "city: 5", "as_of: 2024-09-30")));
        Assert.Equal(5m, result.FindQuantity("x", "city")!.Value);
        Assert.Contains("part-year", Codes(result));
    }

    [Fact]
    public void Result_RestsOnSeveralFacts_IsAsGoodAsTheWeakest()
    {
        var facts = Measures("beds: { unit: bed, as_of: 2024-12-31, quality: published, source: t, city: 4 }", "residents: { unit: resident, as_of: 2024-12-31, quality: estimated, source: t, city: 2 }");
        Assert.Equal(Rules.Facts.Quality.Estimated, Run(Formula("beds@city / residents@city"), facts).FindQuantity("x", "city")!.Quality);
    }
}
