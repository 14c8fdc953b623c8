using CsCheck;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;

namespace Dingdian.Registry.Tests.History;

public class TimelineTests
{
    private const int Days = 12;
    private static readonly DateOnly First = new(2024, 1, 1);

    [Fact]
    public void Put_InTheMiddle_LeavesBothEnds()
    {
        var after = Put([Row(0, 10, 100)], Row(3, 5, 80));
        Assert.Equal(["0-3:100", "3-5:80", "5-10:100"], Shown(after));
    }

    [Fact]
    public void Put_TheSameAgain_ChangesNothing()
    {
        var believed = new List<Beds> { Row(0, 10, 100) };
        var revisions = Timeline.Put(believed, Row(2, 4, 100));
        Assert.Empty(revisions.Retired);
        Assert.Empty(revisions.Added);
    }

    [Fact]
    public void Put_TheSameBeside_GrowsOneRow() => Assert.Equal(["0-7:100"], Shown(Put([Row(0, 3, 100)], Row(3, 7, 100))));

    [Fact]
    public void Put_AnEmptySpan_IsRefused() => Assert.Throws<ArgumentException>(() => Timeline.Put([], Row(3, 3, 1)));

    [Fact]
    public void Clear_AcrossTwoRows_KeepsTheRests() =>
        Assert.Equal(["0-2:1", "8-9:2"], Shown(Apply([Row(0, 5, 1), Row(5, 9, 2)], rows => Timeline.Clear(rows, Day(2), Day(8)))));

    /// <summary>Against the plainest model there is: one value a day, the last statement wins.</summary>
    [Fact]
    public void Put_AnySequence_IsTheLastWordOfEachDay()
    {
        var statement = from start in Gen.Int[0, Days - 2] from length in Gen.Int[1, Days - 1] from value in Gen.Int[0, 3] select (start, end: Math.Min(Days, start + length), value);
        statement.List[0, 12].Sample(statements =>
        {
            var model = new int?[Days];
            List<Beds> rows = [];
            foreach (var (start, end, value) in statements)
            {
                if (value == 0)
                {
                    rows = Apply(rows, believed => Timeline.Clear(believed, Day(start), Day(end)));
                    Array.Fill(model, null, start, end - start);
                }
                else
                {
                    rows = Put(rows, Row(start, end, value));
                    Array.Fill(model, value, start, end - start);
                }
            }
            for (var day = 0; day < Days; day++)
                Assert.Equal(model[day], rows.SingleOrDefault(row => row.From <= Day(day) && row.To > Day(day))?.Open); // SingleOrDefault: no two rows overlap
            Assert.DoesNotContain(rows, row => rows.Exists(other => other.From == row.To && other.Says(row))); // neighbours are joined
        });
    }

    private static DateOnly Day(int day) => First.AddDays(day);
    private static Beds Row(int from, int to, int beds) => new() { Specialty = "general", Open = beds, From = Day(from), To = Day(to) };
    private static List<Beds> Put(List<Beds> rows, Beds statement) => Apply(rows, believed => Timeline.Put(believed, statement));

    private static List<Beds> Apply(List<Beds> rows, Func<List<Beds>, Revisions> act)
    {
        var revisions = act(rows);
        return [.. rows.Except(revisions.Retired.Cast<Beds>()), .. revisions.Added.Cast<Beds>()];
    }

    private static IEnumerable<string> Shown(IEnumerable<Beds> rows) =>
        rows.OrderBy(row => row.From).Select(row => $"{row.From.DayNumber - First.DayNumber}-{row.To.DayNumber - First.DayNumber}:{row.Open}");
}
