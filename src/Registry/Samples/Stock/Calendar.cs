namespace Dingdian.Registry.Samples.Stock;

/// <summary>The years a sample tells of: it opens with what stood before, then a change each quarter says what happened.</summary>
internal sealed class Calendar(City city)
{
    private const int Years = 5;
    private const int TermYears = 2;

    /// <summary>The first day told of.</summary>
    public DateOnly First { get; } = new(city.Until.Year - Years, 1, 1);

    public DateOnly Last => city.Until;

    public double YearsBeforeCount => (city.CountedOn.DayNumber - First.DayNumber) / 365.25;
    public double YearsAfterCount => (city.Until.DayNumber - city.CountedOn.DayNumber) / 365.25;

    /// <summary>Changes: the opening, and one for each quarter.</summary>
    public int Count => ChangeOf(Last) + 1;

    /// <summary>The change that first hears of a day: 0 for what stood at the opening.</summary>
    public int ChangeOf(DateOnly day) => day < First ? 0 : 1 + (Math.Min(day.Year, Last.Year) - First.Year) * 4 + ((day > Last ? Last : day).Month - 1) / 3;

    /// <summary>When a change is written: three weeks after its quarter.</summary>
    public DateTime WrittenAt(int change) => First.AddMonths(3 * change).AddDays(change == 0 ? 4 : 20).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    /// <summary>First day of the agreement term a day lies in; agreements of all run from odd years.</summary>
    public DateOnly Term(DateOnly day) => new(day.Year - (day.Year - First.Year + 20 * TermYears) % TermYears, 1, 1);

    public DateOnly NextTerm(DateOnly day) => Term(day).AddYears(TermYears);

    /// <summary>Of those standing, each year a share came in; the rest were there before.</summary>
    public DateOnly Start(Dice dice, double entering, DateOnly from, DateOnly to) =>
        dice.Chance(entering * (to.DayNumber - from.DayNumber) / 365.25) ? dice.Day(from.AddDays(2), to.AddDays(-2)) : dice.Day(new DateOnly(2003, 1, 1), First.AddDays(-40));

    /// <summary>How and when it leaves between the days; an agreement expires only with its term.</summary>
    public void End(Stock.Founding founding, DateOnly from, DateOnly to)
    {
        var (how, day) = founding.Dice.Below(10) switch { < 2 => ("terminated", 0), < 3 => ("cut", 0), < 5 => ("expired", 1), _ => ("voluntary", 0) };
        var end = founding.Dice.Day(from, to);
        var term = Term(to);
        if (day == 1 && term >= from && term > founding.Start) end = term;
        else if (day == 1) how = "voluntary";
        if (end <= founding.Start.AddDays(30)) return;
        (founding.End, founding.EndedBy) = (end, how);
    }
}
