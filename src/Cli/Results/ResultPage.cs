using Dingdian.Cli.Pages;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Results;

/// <summary>A computed year as a page: quantities, quotas with their gates, what waits, what a what-if or another reading changes.</summary>
public static class ResultPage
{
    /// <summary>Tables of areas are cut into pieces of this many columns.</summary>
    private const int MaxColumns = 6;

    public static Page Of(Report report)
    {
        var result = report.Result;
        return new Page(result.Plan.Title, Lead(result),
        [
            Whole(result),
            .. ByRow(result),
            .. QuotaPage.Sections(result),
            Flags(result),
            Obligations(result),
            Waits(result),
            Changes(report),
            Readings(report),
            Findings(report),
        ]);
    }

    private static Texts[] Lead(Result result)
    {
        var plan = result.Plan;
        var hash = Canonical.Hash(result.Facts.Document)[..12];
        return
        [
            new Texts($"{plan.Id} · {plan.Revision} · {plan.Issuer} · {result.Year}年", $"{plan.Id} · {plan.Revision} · {plan.Issuer} · year {result.Year}"),
            new Texts($"数据快照 {Canonical.Algorithm}:{hash}{Settings(result)}", $"snapshot {Canonical.Algorithm}:{hash}{Settings(result)}"),
        ];
    }

    private static string Settings(Result result) => string.Concat(result.Facts.Settings.Select(s => $" · {s}"));

    private static Section Whole(Result result)
    {
        var rows = result.Quantities.Where(q => q.Area == result.Plan.Scope.Whole.Name).Select(q => (IReadOnlyList<Texts>)
            [Words.Name(q.Construct), Words.Value(q.Value), Words.Same(q.Unit.Text), Words.Quality(q.Quality), Words.Clause(result.Plan, q.Construct)]);
        return Section.Of(new Texts("规划量", "Quantities"), new Grid(
            [new(new("量", "quantity")), new(new("数值", "value"), true), new(new("单位", "unit")), new(new("依据质量", "quality")), new(new("条款", "clause"))], [.. rows]));
    }

    /// <summary>Rows are areas or institutions, columns are quantities that stand at the same rows.</summary>
    private static IEnumerable<Section> ByRow(Result result)
    {
        var fine = result.Quantities.Where(q => q.Area != result.Plan.Scope.Whole.Name && q.Construct.Section == "quantities").GroupBy(q => q.Id).ToList();
        foreach (var alike in fine.GroupBy(g => string.Join('|', g.Select(q => q.Area))))
            foreach (var piece in alike.Chunk(MaxColumns))
            {
                var columns = piece.Select(g => g.ToList()).ToList();
                var rows = columns[0].Select((q, i) => (IReadOnlyList<Texts>)[Words.Area(result.Plan, q.Area), .. columns.Select(c => Words.Value(c[i].Value))]);
                var titles = columns.Select(c => new GridColumn(Header(c[0]), true));
                var clauses = columns.Select(c => Words.Same($"{c[0].Id}: {Words.Clause(result.Plan, c[0].Construct).En}"));
                yield return new Section(new Texts("分区域", "By area"), new Grid([new(new("区域", "area")), .. titles], [.. rows]), [.. clauses]);
            }
    }

    private static Texts Header(QuantityRow row)
    {
        var label = row.Construct.Label;
        return new Texts($"{label.In(Language.Chinese)}\n{row.Id}\n{row.Unit.Text}", $"{label.In(Language.English)}\n{row.Id}\n{row.Unit.Text}");
    }

    private static Section Flags(Result result)
    {
        var shown = result.Flags.Where(f => f.Raised != false).GroupBy(f => (f.Construct, f.Raised)).Select(g =>
        {
            var (name, areas) = (Words.Name(g.Key.Construct), g.Select(f => Words.Area(result.Plan, f.Area)).ToList());
            var state = g.Key.Raised is null ? new Texts("未知", "unknown") : new Texts("提示", "raised");
            return new Texts($"{state.Zh}：{name.Zh}：{string.Join('、', areas.Select(a => a.In(Language.Chinese)))}", $"{state.En}: {name.En}: {string.Join(", ", areas.Select(a => a.In(Language.English)))}");
        });
        return Section.Of(new Texts("筛查提示（非结论）", "Flags (a screening, no verdict)"), shown);
    }

    private static Section Obligations(Result result) => Section.Of(new Texts("应达到的配置", "Obligations"), new Grid(
        [new(new("要求", "obligation")), new(new("区域", "area")), new(new("尚欠", "owed"), true), new(new("条款", "clause"))],
        [.. result.Obligations.Select(o => (IReadOnlyList<Texts>)[Words.Name(o.Construct), Words.Area(result.Plan, o.Area), Words.Value(o.Owed), Words.Clause(result.Plan, o.Construct)])]));

    private static Section Waits(Result result) => Section.Of(new Texts("等待的输入", "Waiting for inputs"), result.Waits.Select(w =>
    {
        var results = w.Results.Select(r => r.Split('@')[0]).Distinct().ToList();
        var waits = WaitWords.Of(w, result.Plan);
        return new Texts($"{waits.Zh}：{string.Join('、', results)}", $"{waits.En}: {string.Join(", ", results)}");
    }));

    private static Section Changes(Report report) => Section.Of(new Texts("假设引起的变化", "What the settings change"), new Grid(
        [new(new("结果", "result")), new(new("区域", "area")), new(new("原值", "from"), true), new(new("新值", "to"), true), new(new("因为", "because"))],
        [.. report.Changes.Select(c => (IReadOnlyList<Texts>)[Words.Changed(c), Words.Area(report.Result.Plan, c.Area), Words.Same(c.From ?? "?"), Words.Same(c.To ?? "?"), Words.Same(string.Join("; ", c.Because))])]))
        with
    { Notes = report.Result.Facts.Settings.Count > 0 && report.Changes.Count == 0 ? [new Texts("没有变化", "Nothing changes")] : [] };

    private static Section Readings(Report report) => Section.Of(new Texts("解读", "Readings"), report.Readings.Select(r =>
    {
        var (name, count) = (Words.Name(r.Reading), r.Changes.Count);
        var shown = string.Join("; ", r.Changes.Where(c => c.Kind is "quantity" or "quota").Take(4).Select(c => $"{c.Id}@{c.Area} {c.From ?? "?"} → {c.To ?? "?"}"));
        return count == 0
            ? new Texts($"{name.Zh}：{r.InForce}；改读 {r.Alternative} 在此没有影响", $"{name.En}: {r.InForce}; {r.Alternative} has no effect here")
            : new Texts($"{name.Zh}：{r.InForce}；改读 {r.Alternative} 引起 {count} 处变化：{shown}", $"{name.En}: {r.InForce}; {r.Alternative} changes {count}: {shown}");
    }));

    /// <summary>What waits has a section of its own.</summary>
    private static Section Findings(Report report) => Section.Of(new Texts("提示与问题", "Findings"), report.Findings.Where(f => f.Code != "waiting").OrderBy(f => f.Place).Select(f =>
        new Texts(f.ToString(Language.Chinese), f.ToString(Language.English))));
}
