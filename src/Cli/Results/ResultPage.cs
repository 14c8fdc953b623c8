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

    /// <summary>Of what another reading changes, so many are named.</summary>
    private const int ShownChanges = 4;

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
        var hash = result.Facts.Hash[..12];
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
            [Words.Name(q.Construct), Words.Value(q.Value), Words.Unit(result.Plan, q.Unit), Words.Quality(q.Quality), Words.Clause(result.Plan, q.Construct)]);
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
                var rows = columns[0].Select((q, i) => (IReadOnlyList<Texts>)[AreaWords.Area(result.Plan, q.Area), .. columns.Select(c => Words.Value(c[i].Value))]);
                var titles = columns.Select(c => new GridColumn(Header(result.Plan, c[0]), true));
                var clauses = columns.Select(c => Cited(c[0].Id, Words.Clause(result.Plan, c[0].Construct)));
                yield return new Section(ByTitle(result.Plan, columns[0][0].Area), new Grid([new(new("区域", "area")), .. titles], [.. rows]), [.. clauses]);
            }
    }

    /// <summary>Of several area sets each is named.</summary>
    private static Texts ByTitle(Plan plan, string row) => plan.AreaSets.FirstOrDefault(s => s.IndexOf(row) >= 0) is not { } set ? new("分机构", "By institution")
        : plan.AreaSets.Count == 1 ? new("分区域", "By area") : new($"分区域（{set.Name}）", $"By {set.Name}");

    private static Texts Header(Plan plan, QuantityRow row)
    {
        var (label, unit) = (row.Construct.Label, Words.Unit(plan, row.Unit));
        return new Texts($"{label.In(Language.Chinese)}\n{row.Id}\n{unit.Zh}", $"{label.In(Language.English)}\n{row.Id}\n{unit.En}");
    }

    private static Texts Cited(string id, Texts clause) => new($"{id}：{clause.Zh}", $"{id}: {clause.En}");

    private static Section Flags(Result result)
    {
        var shown = result.Flags.Where(f => f.Raised != false).GroupBy(f => (f.Construct, f.Raised)).Select(g =>
        {
            var (name, areas) = (Words.Name(g.Key.Construct), AreaWords.Areas(result.Plan, [.. g.Select(f => f.Area)]));
            var state = Vocabulary.Of(g.Key.Raised is null ? "unknown" : "raised");
            return new Texts($"{state.Zh}：{name.Zh}：{areas.Zh}", $"{state.En}: {name.En}: {areas.En}");
        });
        return Section.Of(new Texts("筛查提示（非结论）", "Flags (a screening, no verdict)"), shown);
    }

    private static Section Obligations(Result result) => Section.Of(new Texts("应达到的配置", "Obligations"), new Grid(
        [new(new("要求", "obligation")), new(new("区域", "area")), new(new("尚欠", "owed"), true), new(new("条款", "clause"))],
        [.. result.Obligations.Select(o => (IReadOnlyList<Texts>)[Words.Name(o.Construct), AreaWords.Area(result.Plan, o.Area), Words.Value(o.Owed), Words.Clause(result.Plan, o.Construct)])]));

    private static Section Waits(Result result) => Section.Of(new Texts("等待的输入", "Waiting for inputs"), result.Waits.Select(w =>
    {
        var results = w.Results.Select(r => r.Split('@')[0]).Distinct().ToList();
        var missing = AreaWords.Missing(result.Plan, w);
        return new Texts($"{missing.Zh}：{string.Join('、', results)}", $"{missing.En}: {string.Join(", ", results)}");
    }));

    private static Section Changes(Report report) => Section.Of(new Texts("假设引起的变化", "What the settings change"), new Grid(
        [new(new("结果", "result")), new(new("区域", "area")), new(new("原值", "from"), true), new(new("新值", "to"), true), new(new("因为", "because"))],
        [.. report.Changes.Select(c => (IReadOnlyList<Texts>)[Words.Changed(c), AreaWords.Area(report.Result.Plan, c.Area), Words.Given(c.From), Words.Given(c.To), Words.Same(string.Join("; ", c.Because))])]))
        with
    { Notes = report.Result.Facts.Settings.Count > 0 && report.Changes.Count == 0 ? [new Texts("没有变化", "Nothing changes")] : [] };

    private static Section Readings(Report report) => Section.Of(new Texts("解读", "Readings"),
        report.Readings.Select(r => new Texts(Line(r, Language.Chinese), Line(r, Language.English))));

    private static string Line(ReadingEffect effect, Language language)
    {
        string Say(string en, string zh) => language == Language.Chinese ? zh : en;
        var shown = effect.Changes.OrderBy(c => c.Kind is "quantity" or "quota" ? 0 : 1).Take(ShownChanges)
            .Select(c => $"{c.Id}@{c.Area} {Words.Given(c.From).In(language)} → {Words.Given(c.To).In(language)}");
        var changes = Say($"changes {effect.Changes.Count}: {string.Join("; ", shown)}", $"引起 {effect.Changes.Count} 处变化：{string.Join("；", shown)}");
        var decides = string.Join(Say(", ", "、"), effect.Decides.Select(d => Words.Name(d).In(language)));
        var cases = Say($"bears on cases: {decides}", $"关系到个案判断：{decides}");
        var what = (effect.Changes.Count, effect.Decides.Count) switch
        {
            (0, 0) => Say("has no effect here", "在此没有影响"),
            (0, _) => Say($"changes no number here, but {cases}", $"不改变本年度数值，但{cases}"),
            (_, 0) => changes,
            _ => $"{changes}{Say("; ", "；")}{cases}",
        };
        var name = Words.Name(effect.Reading).In(language);
        var (now, other) = (Words.Reading(effect.Reading, effect.InForce).In(language), Words.Reading(effect.Reading, effect.Alternative).In(language));
        return Say($"{name}: {now}; {other} {what}", $"{name}：{now}；改读为{other}，{what}");
    }

    /// <summary>What waits has a section of its own.</summary>
    private static Section Findings(Report report) => Section.Of(new Texts("提示与问题", "Findings"), report.Findings.Where(f => f.Code != "waiting").OrderBy(f => f.Place).Select(f =>
        new Texts(f.ToString(Language.Chinese), f.ToString(Language.English))));
}
