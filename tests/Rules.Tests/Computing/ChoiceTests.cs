using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class ChoiceTests
{
    private static string Choice(string definition) => $"choices: {{ k: {{ rule: R1, unit: ratio, {definition} }} }}\nquantities: {{ x: {{ rule: R1, formula: \"k\" }} }}\n";

    private static string Chosen(string value) => $"choices: {{ k: {{ value: {value}, by: bureau, grounds: because }} }}\n";

    private const string Lifted = "overrides: [{ gate: choices/k, reason: need, authority: mayor, document: No 7 }]\n";

    [Theory]
    [InlineData("0.2", 0.2)]
    [InlineData("0.5", 0.5)]
    [InlineData("50 %", 0.5)]
    public void Value_InsideItsBounds_Holds(string value, double expected) =>
        Assert.Equal((decimal)expected, Run(Choice("at_least: 0.2, at_most: 0.5"), Chosen(value)).FindQuantity("x", "city")!.Value);

    [Theory]
    [InlineData("0.19")]
    [InlineData("0.51")]
    public void Value_OutsideItsBounds_IsRefused(string value)
    {
        var result = Run(Choice("at_least: 0.2, at_most: 0.5, strength: in-principle"), Chosen(value));
        Assert.Null(result.FindQuantity("x", "city")!.Value);
        Assert.Contains("choice-bounds", Codes(result));
    }

    [Fact]
    public void Bounds_InPrinciple_AnOverrideLiftsThemAndIsShown()
    {
        var result = Run(Choice("at_most: 0.5, strength: in-principle"), Chosen("0.6") + Lifted);
        Assert.Equal(0.6m, result.FindQuantity("x", "city")!.Value);
        Assert.Contains("choice-overridden", Codes(result));
    }

    [Fact]
    public void Bounds_Mandatory_AnOverrideIsRefused()
    {
        var result = Run(Choice("at_most: 0.5"), Chosen("0.6") + Lifted);
        Assert.Null(result.FindQuantity("x", "city")!.Value);
        Assert.Contains("override-mandatory", Codes(result));
    }

    [Fact]
    public void Between_Bounds_BothCount()
    {
        Assert.Equal(900m, Run(Choice("between: 800..1000"), Chosen("900")).FindQuantity("x", "city")!.Value);
        Assert.Null(Run(Choice("between: 800..1000"), Chosen("1001")).FindQuantity("x", "city")!.Value);
    }

    [Fact]
    public void Grounds_Missing_IsAWarning() =>
        Assert.Contains("grounds-missing", Codes(Run(Choice("at_most: 1"), "choices: { k: { value: 0.4, by: bureau } }\n")));

    [Fact]
    public void Choice_NotMade_IsWaitedFor()
    {
        var wait = Assert.Single(Run(Choice("at_most: 1"), "").Waits);
        Assert.Equal(("choice", "k"), (wait.Kind, wait.Name));
        Assert.Equal(["x"], wait.Results);
    }

    [Fact]
    public void PerArea_Values_FallBackToTheCommonOne()
    {
        const string plan = "choices: { k: { rule: R1, unit: ratio, per: district, at_most: 1 } }\nquantities: { x: { rule: R1, per: district, formula: \"k\" } }\n";
        Assert.Equal([0.1m, 0.5m, 0.5m], Areas(Run(plan, "choices: { k: { value: 0.5, by_area: { a: 0.1 }, by: bureau, grounds: g } }\n"), "x"));
    }

    [Fact]
    public void Options_Words_SelectAWay()
    {
        const string plan = "choices: { way: { rule: R1, options: [wide, narrow] } }\nquantities: { x: { rule: R1, formula: \"if(way == wide, 2, 1)\" } }\n";
        Assert.Equal(2m, Run(plan, "choices: { way: { value: wide, by: bureau, grounds: g } }\n").FindQuantity("x", "city")!.Value);
        Assert.Null(Run(plan, "").FindQuantity("x", "city")!.Value);
    }
}
