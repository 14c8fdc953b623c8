using System.Diagnostics;
using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using Xunit;

namespace Dingdian.Rules.Tests.Broken;

/// <summary>Files made to break a reader end in findings, soon.</summary>
public class HostileTests
{
    private static string Only(string text) => Assert.Single(new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", text)).Findings).ToString();

    [Fact]
    public void Plan_OverTheSizeLimit_IsRefusedUnread() =>
        Assert.Equal("plan.yaml: error file-too-large: the file has 8000001 characters. At most 8000000; split the facts, or export only what the plan reads.",
            Only(new string('#', YamlReader.MaxCharacters + 1)));

    [Theory]
    [InlineData("[", "")]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    [InlineData("- ", "")]
    public void Plan_TenThousandLevelsDeep_IsRefused(string open, string close) =>
        Assert.Contains("nested-too-deep", Only("plan: " + (open == "- " ? "\n" : "") + string.Concat(Enumerable.Repeat(open, 10_000)) + "x" + string.Concat(Enumerable.Repeat(close, 10_000))), StringComparison.Ordinal);

    [Fact]
    public void Plan_AliasBomb_IsNotFollowed()
    {
        var bomb = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        var watch = Stopwatch.StartNew();
        Assert.Contains(new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", bomb)).Findings, f => f.Code == "alias-refused");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    public static TheoryData<string> Formulas => new(
        new string('(', 1_000) + "1" + new string(')', 1_000),
        string.Concat(Enumerable.Repeat("max(1, ", 1_000)) + "1" + new string(')', 1_000),
        new string('-', 1_000) + "1",
        string.Concat(Enumerable.Repeat("if(not ", 1_000)) + "true",
        "1" + string.Concat(Enumerable.Repeat(" + 1", 100_000)),
        string.Concat(Enumerable.Repeat("2 ^ -", 1_000)) + "1",
        "1 > 0 and " + string.Concat(Enumerable.Repeat("not ", 599)) + "true",
        "1 in [" + string.Join(", ", Enumerable.Repeat("1", 100_000)) + "]",
        new string('9', 100_000),
        "beds" + new string('[', 5_000));

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Formula_FarTooLarge_IsAFinding(string formula) =>
        Assert.Contains(TinyWorld.TryLoad(TinyWorld.Formula(formula)).Findings, f => f.Severity == Severity.Error);

    [Theory]
    [InlineData("1 亿 亿 亿 亿 亿 bed")]
    [InlineData("1 km^9")]
    [InlineData("1 bed/0.0000000000000000000000000001 bed/0.0000000000000000000000000001 bed")]
    [InlineData("(1 亿)^6")]
    [InlineData("1 亿 * 1 亿 * 1 亿 * 1 亿 * 1 亿")]
    [InlineData("1 亿 / 1 亿 / 1 亿 / 1 亿 / 1 亿 / 1 亿")]
    [InlineData("round(1 / 3, 12) ^ 6")]
    [InlineData("900000000000000 ^ 6")]
    public void Formula_BeyondExactNumbers_NeverThrows(string formula)
    {
        var loaded = TinyWorld.TryLoad(TinyWorld.Formula(formula));
        if (loaded.IsSound)
            Assert.NotNull(Computation.Run(loaded.Plan!, TinyWorld.Facts(loaded.Plan!, ""), 2025));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1e9")]
    [InlineData("9999999999999999999999999999999999999")]
    [InlineData("NaN")]
    [InlineData("12,000")]
    [InlineData("٣")]
    [InlineData("true")]
    public void Fact_AbsurdValue_IsAnError(string value)
    {
        var plan = TinyWorld.Load(TinyWorld.Formula("beds@city"));
        var findings = new List<Finding>();
        FactsReader.Read("facts: tinytown\n" + TinyWorld.Measures(TinyWorld.Series("beds", "bed", $"city: \"{value}\"")), "facts.yaml", plan, findings);
        Assert.StartsWith("fact-", Assert.Single(findings, f => f.Severity == Severity.Error).Code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("facts:")]
    [InlineData("facts: tinytown\nmeasures: { beds: }")]
    [InlineData("facts: tinytown\nmeasures: { beds: [] }")]
    [InlineData("facts: tinytown\nannual_quotas: { q: { 99999999999: 4, 2025: +4 } }")]
    [InlineData("facts: tinytown\ncompiled_on: 0001-01-01")]
    [InlineData("facts: tinytown\nchoices: { k: [] }")]
    public void Facts_Misshapen_NeverThrow(string text)
    {
        var plan = TinyWorld.Load(TinyWorld.Formula("beds@city@last_year + beds@city"));
        if (FactsReader.Read(text, "facts.yaml", plan, []) is { } facts)
            Assert.NotNull(Computation.Run(plan, facts, 2025));
        CaseReader.Read(text, "cases.yaml", plan, []);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9999)]
    [InlineData(10_000)]
    [InlineData(int.MaxValue)]
    public void Year_Absurd_NeverThrows(int year)
    {
        var plan = TinyWorld.Load("parameters: { p: { rule: R1, unit: bed, path: linear, values: { 2026-01-01: 1, 2026-01-31: 5 } } }\n" + TinyWorld.Formula("p + beds@city + spending@city * 0 bed/yuan + shops@city * 0 bed/institution"));
        var facts = TinyWorld.Facts(plan, TinyWorld.Measures(TinyWorld.Series("spending", "yuan", "city: 3"), TinyWorld.Series("beds", "bed", "city: 3"), TinyWorld.Series("shops", "institution", "city: 3")));
        Assert.NotEmpty(Computation.Run(plan, facts, year, tolerant: true).Findings);
    }
}
