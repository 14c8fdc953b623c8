using Dingdian.Admission.Duties;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using static Dingdian.Admission.Tests.Duties.DutyWorld;

namespace Dingdian.Admission.Tests.Duties;

/// <summary>The table of working days that is shipped, and tables a bureau writes itself.</summary>
public class WorkingDaysTests
{
    private static CaseDates Dates(WorkingDays days) => days.Dates(CaseDates.None.Events);

    /// <summary>As announced: 28 days off in 2024 and 2025, 33 in 2026; so many days are worked.</summary>
    [Theory]
    [InlineData(2024, 28, 8, 251)]
    [InlineData(2025, 28, 5, 248)]
    [InlineData(2026, 33, 6, 248)]
    public void Shipped_Year_HasTheDaysAnnounced(int year, int off, int makeUps, int worked)
    {
        var dates = Dates(Shipped);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
        Assert.Equal((off, makeUps, worked), (dates.Holidays.Count(day => day.Year == year), dates.MakeUps.Count(day => day.Year == year), days.Count(dates.IsWorkingDay)));
    }

    /// <summary>Back from 28 February 2026, itself worked: 27, 26, 25, 24, then the holiday, 14 (worked), 13, 12, 11, 10 and 9 February.</summary>
    [Fact]
    public void Reminder_AcrossSpringFestival_IsTenWorkingDaysBefore() => Assert.Equal(Day("2026-02-09"), Dates(Shipped).After(Day("2026-02-28"), Rules.Deciding.Duties.TenWorkingDays, before: true));

    [Fact]
    public void With_AnOwnTable_AddsAYearAndTakesThePlaceOfAnother()
    {
        var own = Read("years: { 2026: { source: 更正, holidays: { 元旦: 2026-01-01 }, make_ups: [] }, 2027: { source: 通知, holidays: { 元旦: 2027-01-01..2027-01-03 }, make_ups: [2027-01-09] } }", out var findings)!;
        var all = Shipped.With(own);
        Assert.Empty(findings);
        Assert.Equal([2024, 2025, 2026, 2027], all.Years);
        Assert.Equal([true, true, false, true], new[] { "2026-01-02", "2026-02-18", "2027-01-01", "2027-01-09" }.Select(day => Dates(all).IsWorkingDay(Day(day))));
    }

    [Theory]
    [InlineData("2026", "2026-01-01", "2026-01-05", "make-up-weekday")] // a Monday
    [InlineData("2026", "2026-01-03..2026-01-04", "2026-01-04", "make-up-weekday")] // a Sunday that is off
    [InlineData("2026", "2025-12-31..2026-01-01", "2026-01-04", "working-day-elsewhere")]
    [InlineData("soon", "2026-01-01", "2026-01-04", "working-year")]
    [InlineData("2026", "2026-02-30", "2026-01-04", "wrong-value")]
    public void Read_ATableThatCannotBe_IsRefused(string year, string holiday, string makeUp, string code)
    {
        Assert.Null(Read($"years: {{ {year}: {{ source: 通知, holidays: {{ 元旦: {holiday} }}, make_ups: [{makeUp}] }} }}", out var findings));
        Assert.Equal([code], findings.Select(finding => finding.Code));
    }

    internal static WorkingDays? Read(string text, out List<Finding> findings) => WorkingDays.Read(text, WorkingDays.FileName, findings = []);
}
