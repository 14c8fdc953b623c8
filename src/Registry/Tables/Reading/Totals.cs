using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>
/// Holds rows of totals against the rows they stand among. A total may cover all rows, those since the total before it,
/// or those down to the next; it is wrong only when it agrees with none of these. A row of the whole, such as 全市, counts all of them again
/// and is left out of the sums, unless there is nothing else.
/// </summary>
internal sealed class Totals(ColumnReader[] columns, RowSource file)
{
    private readonly decimal[] parts = new decimal[columns.Length];
    private readonly decimal[] wholes = new decimal[columns.Length];
    private readonly bool[] broken = new bool[columns.Length];
    private readonly List<(int Row, decimal[] Before, decimal?[] Given)> totals = [];
    private int rows;
    private bool hasParts;

    public int Count => totals.Count;

    public void Add(TableRow row)
    {
        rows++;
        hasParts |= !row.IsWhole;
        var sums = row.IsWhole ? wholes : parts;
        for (var i = 0; i < columns.Length; i++)
        {
            broken[i] |= !row.IsGood(columns[i].Index);
            sums[i] += row[columns[i].Index].Number ?? 0;
        }
    }

    public void Total(RawRow raw) =>
        totals.Add((raw.Number, [.. hasParts ? parts : wholes], [.. columns.Select(c => c.Peek(raw))]));

    public IEnumerable<Finding> Differences()
    {
        for (var t = 0; t < totals.Count; t++)
            for (var i = 0; i < columns.Length; i++)
                if (!broken[i] && totals[t].Given[i] is { } given && Expected(t, i, given) is { } expected)
                    yield return new Finding("total-differs", file.Place(totals[t].Row, columns[i].Source), columns[i].Column.Header, given, expected);
    }

    /// <summary>Null when the total agrees; otherwise what it most likely should be.</summary>
    private decimal? Expected(int t, int i, decimal given)
    {
        var sums = hasParts ? parts : wholes;
        var here = totals[t].Before[i];
        var before = t > 0 ? totals[t - 1].Before[i] : 0;
        var after = t + 1 < totals.Count ? totals[t + 1].Before[i] : sums[i];
        decimal[] readings = [here - before, sums[i], here, after - here, sums[i] / 2m]; // a row of the whole among its parts counts all of it twice
        var slack = Slack(columns[i].Scale, given);
        return readings.Any(sum => Math.Abs(sum - given) <= slack) ? null : t + 1 == totals.Count && totals.Count > 1 ? sums[i] : readings[0] != 0 ? readings[0] : readings[3];
    }

    /// <summary>Figures in 万元 are rounded row by row: as much as that can make, and no more, is let pass.</summary>
    private decimal Slack(decimal scale, decimal given)
    {
        var places = (given / scale).Scale;
        return scale == 1m || rows == 0 ? 0 : scale * (rows + 1) / 2m / Pow10(Math.Min((int)places, 6));
    }

    private static decimal Pow10(int places) => Enumerable.Repeat(10m, places).Aggregate(1m, (a, b) => a * b);
}
