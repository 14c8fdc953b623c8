using Dingdian.Admission.Duties;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Duties;

/// <summary>What <c>docs/duties.md</c> says of states, words and years is what the program and its table say.</summary>
public class DutiesPageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(DutyWorld.Home, "docs", "duties.md"));

    [Fact]
    public void Page_States_AreThose() => Assert.Equal(DutyState.All.Select(word => $"| `{word}` | {Vocabulary.Of(word).Zh} |"), Lines.Where(line => DutyState.All.Any(word => line.StartsWith($"| `{word}` |", StringComparison.Ordinal))).Select(line => string.Join('|', line.Split('|')[..3]) + "|"));

    [Fact]
    public void Page_WordsOfDoneBy_AreThose() => Assert.Equal(DoneBy.All, Lines.Where(line => DoneBy.All.Any(word => line.StartsWith($"| `{word}` |", StringComparison.Ordinal))).Select(line => line.Split('`')[1]));

    [Fact]
    public void Page_Years_AreThoseOfTheTable()
    {
        var dates = DutyWorld.Shipped.Dates(CaseDates.None.Events);
        Assert.Equal(
            DutyWorld.Shipped.Years.Select(year => $"| {year} | {dates.Holidays.Count(day => day.Year == year)} | {dates.MakeUps.Count(day => day.Year == year)} | {Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Count(day => dates.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(day)))} | {DutyWorld.Shipped.SourceOf(year)} |"),
            Lines.Where(line => line.StartsWith("| 2", StringComparison.Ordinal)));
    }
}
