using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class BarsTests
{
    private const string TwoBars = """
        bars:
          short: { rule: R1, when: case.breach == serious, from: terminated, lasts: 1 year, about: breach }
          long: { rule: R1, when: case.breach == serious, from: terminated, lasts: 2 year, about: breach }
        """;

    private static BarAnswer Decide(string name, string given, CaseDates dates)
    {
        var plan = Load(TwoBars);
        return Bars.Decide(plan.Case(given), plan.Find("bars", name)!, dates);
    }

    [Theory]
    [InlineData("2027-02-27", "barred")]
    [InlineData("2027-02-28", "clear")]
    public void Bar_EndsByTheCalendar(string on, string verdict)
    {
        var answer = Decide("short", "case.breach=serious", Dates("terminated=2026-02-28", on));
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(Day("2027-02-28"), answer.Until);
    }

    [Fact]
    public void Bar_FromALeapDay_EndsOnTheLastOfFebruary() =>
        Assert.Equal(Day("2025-02-28"), Decide("short", "case.breach=serious", Dates("terminated=2024-02-29")).Until);

    [Fact]
    public void Bar_ConditionFalse_IsClear() => Assert.Equal("clear", Decide("short", "case.breach=minor", Dates("terminated=2026-02-28")).Verdict);

    [Fact]
    public void Bar_ConditionNotKnown_IsUnknown() => Assert.Equal(["case.breach"], Decide("short", "", CaseDates.None).Because);

    [Fact]
    public void Bar_WithoutItsDate_BarsWithoutEnd()
    {
        var answer = Decide("short", "case.breach=serious", Dates("", "2099-01-01"));
        Assert.Equal(("barred", null), (answer.Verdict, answer.Until));
    }

    [Fact]
    public void Longest_OfTwoOnOneGround_IsTheLonger()
    {
        var plan = Load(TwoBars);
        var answers = plan.All("bars").Select(b => Bars.Decide(plan.Case("case.breach=serious"), b, Dates("terminated=2026-03-01", "2026-06-01")));
        Assert.Equal("long", Bars.Longest(answers, "breach")!.Construct.Name);
        Assert.Null(Bars.Longest(answers, "other"));
    }

    [Fact]
    public void Bar_InPrinciple_CanBeLifted()
    {
        var plan = Load("bars: { stop: { rule: R1, when: case.ready, strength: in-principle } }");
        Assert.Equal("overridable", Bars.Decide(plan.Case("case.ready=true"), plan.Only("bars"), CaseDates.None).Verdict);
        Assert.Equal("clear", Bars.Decide(plan.Case("case.ready=true", facts: Lifting("bars/stop")), plan.Only("bars"), CaseDates.None).Verdict);
    }
}
