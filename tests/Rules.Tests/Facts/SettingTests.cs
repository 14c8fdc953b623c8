using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Facts;

public class SettingTests
{
    private const string Plan = """
        parameters: { rate: { rule: R1, unit: ratio, values: { 2025-01-01: 2 } } }
        choices: { more: { rule: R1, unit: bed, grounds: optional } }
        readings: { way: { rule: R1, default: plain, alternative: doubled } }
        quantities:
          x: { rule: R1, per: district, formula: "if(way == doubled, 2, 1) * beds * rate + more" }
          y: { rule: R1, formula: "beds@city" }

        """;

    private static readonly string Given = "choices: { more: { value: 5, by: bureau } }\n" + Measures(Series("beds", "bed", "by_area: { a: 10, b: 20, c: 30 }"));

    private static decimal?[] With(params string[] changes) => Areas(Run(Plan, Given, changes: changes), "x");

    [Fact]
    public void Fact_OfAnArea_ChangesThatArea() => Assert.Equal([205m, 45m, 65m], With("fact.beds@a=100"));

    [Fact]
    public void Fact_OfAnArea_ChangesTheSum() => Assert.Equal(150m, Run(Plan, Given, changes: "fact.beds@a=100").FindQuantity("y", "city")!.Value);

    [Fact]
    public void Fact_MadeUnknown_IsUnknown() => Assert.Equal([null, 45m, 65m], With("fact.beds@a=unknown"));

    [Fact]
    public void Parameter_Changed_HoldsEverywhere() => Assert.Equal([35m, 65m, 95m], With("parameter.rate=3"));

    [Fact]
    public void Choice_Changed_HoldsEverywhere() => Assert.Equal([20m, 40m, 60m], With("choice.more=0"));

    [Fact]
    public void Reading_Switched_ShowsItsEffect() => Assert.Equal([45m, 85m, 125m], With("reading.way=doubled"));

    [Fact]
    public void Changes_ToOneInput_TheLastWins() => Assert.Equal([25m, 45m, 65m], With("parameter.rate=9", "parameter.rate=2"));

    [Fact]
    public void Changes_None_ChangeNothing()
    {
        var plan = Load(Plan);
        var facts = TinyWorld.Facts(plan, Given);
        var (before, after) = (Computation.Run(plan, facts, 2025), Computation.Run(plan, facts.With([]), 2025));
        Assert.Equal(before.Quantities, after.Quantities);
        Assert.Equal(before.Findings.Select(f => f.ToString()), after.Findings.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("fact.beds@a=10", "fact.beds@b=20", "fact.beds@c=30")]
    [InlineData("choice.more=5", "parameter.rate=2", "reading.way=plain")]
    public void Changes_ToTheSameValues_ChangeNothing(params string[] changes) => Assert.Equal([25m, 45m, 65m], With(changes));

    [Theory]
    [InlineData("fact.beds[x, y]@a@last_year=9", "x,y", "a", "last_year", "9")]
    [InlineData("choice.more=0.4", null, null, null, "0.4")]
    [InlineData("fact.beds=", null, null, null, null)]
    public void Parse_Written_IsRead(string text, string? keys, string? row, string? time, string? value)
    {
        var setting = Settings.TryParse(text, default, [])!;
        Assert.Equal((keys, row, time, value), (setting.Keys, setting.Row, setting.Time, setting.Value));
    }

    [Theory]
    [InlineData("beds=4")]
    [InlineData("fact.beds")]
    [InlineData("choice.more[x]=4")]
    [InlineData("reading.way@a=plain")]
    [InlineData("fact.beds@a@b=4")]
    [InlineData("fact.beds@last_year@term_start=4")]
    public void Parse_Unreadable_IsAFinding(string text)
    {
        var findings = new List<Model.Finding>();
        Assert.Null(Settings.TryParse(text, default, findings));
        Assert.Equal("set-unreadable", Assert.Single(findings).Code);
    }
}
