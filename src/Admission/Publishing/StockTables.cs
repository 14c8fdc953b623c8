using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Publishing;

/// <summary>Stock against ceiling in a document: the whole city in one table, areas as charts with their tables.</summary>
internal static class StockTables
{
    public static IEnumerable<Block> Of(Plan plan, IReadOnlyList<StockAgainst> all)
    {
        var whole = all.Where(pair => pair.Rows.Count == 1).ToList();
        yield return Table("全市存量与规划量", "The whole city's stock against the plan", [Text("存量", "stock"), Text("规划量", "plan"), Text("单位", "unit"), Number("现有", "there"), Number("规划", "planned"), Number("差额", "difference")],
            whole, pair => [Name(pair.Stock), Name(pair.Limit), plan.Units.Say(pair.Unit.Text), Value(pair.Rows[0].Stock), Value(pair.Rows[0].Limit), Value(pair.Rows[0].Limit - pair.Rows[0].Stock)]);
        foreach (var pair in all.Where(pair => pair.Rows.Count > 1))
            yield return new Chart(new($"{Name(pair.Stock).Zh}与{Name(pair.Limit).Zh}（分区域）", $"{Name(pair.Stock).En} against {Name(pair.Limit).En}, by area"), ChartKind.Bar, [.. pair.Rows.Select(row => Area(plan, row.Area))],
                [new(new("现有", "there"), [.. pair.Rows.Select(row => row.Stock)]), new(new("规划", "planned"), [.. pair.Rows.Select(row => row.Limit)])], plan.Units.Say(pair.Unit.Text))
            { CategoryTitle = new("区域", "area") };
    }
}
