using Dingdian.Cli.Pages;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Results;

/// <summary>Each quota as a table of areas, and beneath it the gates that did anything.</summary>
public static class QuotaPage
{
    private static readonly Texts Unlimited = Vocabulary.Of("unlimited");

    public static IEnumerable<Section> Sections(Result result) => result.Quotas.GroupBy(q => q.Id).Select(g => Quota(result.Plan, [.. g]));

    private static Section Quota(Plan plan, IReadOnlyList<QuotaRow> rows)
    {
        var (name, unit, clause) = (Words.Name(rows[0].Construct), Words.Unit(plan, rows[0].Unit), Words.Clause(plan, rows[0].Construct));
        var parts = rows.SelectMany(r => r.Parts).Select(p => p.Id).Distinct().ToList();
        var grid = new Grid(
            [new(new("区域", "area")), new(new("初值", "raw"), true), new(new("配额", "value"), true), new(new("未分配", "unallocated"), true), new(new("方式", "mode")),
                .. parts.Select(p => new GridColumn(Words.Member(plan, p), true))],
            [.. rows.Select(r => Row(plan, r, parts))]);
        return new Section(new Texts($"{name.Zh}，{unit.Zh}，{clause.Zh}", $"{name.En}, {unit.En}, {clause.En}"), grid, [.. Gates(plan, rows)]);
    }

    private static IReadOnlyList<Texts> Row(Plan plan, QuotaRow row, IReadOnlyList<string> parts) =>
    [
        AreaWords.Area(plan, row.Area),
        row.Unlimited ? Unlimited : Words.Value(row.Raw),
        row.Unlimited && row.Value is null ? Unlimited : Words.Value(row.Value),
        row.Unallocated is { } left ? Words.Value(left) : Words.None,
        Words.Mode(row.Mode),
        .. parts.Select(p => row.Parts.FirstOrDefault(part => part.Id == p) is { } part ? Words.Value(part.Value) : Words.None),
    ];

    private static IEnumerable<Texts> Gates(Plan plan, IReadOnlyList<QuotaRow> rows)
    {
        var all = rows.SelectMany(r => r.Gates.Select(g => (Row: g, r.Area))).Where(g => g.Row.State != "not-fired");
        foreach (var alike in all.GroupBy(g => (g.Row.Gate.Construct.Path, g.Row.State)))
        {
            var areas = AreaWords.Areas(plan, [.. alike.Select(g => g.Area).Where(a => a != plan.Scope.Whole.Name || alike.Count() == 1)]);
            var waits = alike.SelectMany(g => g.Row.Because).Distinct().ToList();
            yield return new Texts(Line(plan, alike.First().Row, areas.Zh, Language.Chinese) + (waits.Count == 0 ? "" : $"；待补充：{string.Join('、', waits)}"),
                Line(plan, alike.First().Row, areas.En, Language.English) + (waits.Count == 0 ? "" : $"; add {string.Join(", ", waits)}"));
        }
        if (rows.Any(r => r.Value is null && r.Gates.Any(g => g.IsOpen)))
            yield return new Texts("未知的闸不等于未触发：补充上述数据之前，除非另有归零的闸触发，配额待定。",
                "An unknown gate does not count as not fired: until these facts are added the quota waits, unless another gate leaves nothing.");
    }

    private static string Line(Plan plan, GateRow row, string? areas, Language language)
    {
        var gate = row.Gate.Construct;
        var chinese = language == Language.Chinese;
        var lifted = row.Override is { } o ? chinese ? $"（{o.Document}，{o.Authority}：{o.Reason}）" : $" ({o.Document}, {o.Authority}: {o.Reason})" : "";
        string[] words = [Words.State(row).In(language) + lifted, Words.Name(gate).In(language), GateWords.Effect(row.Gate, plan).In(language), Words.Strength(gate).In(language), Words.Clause(plan, gate).In(language)];
        return chinese
            ? $"{string.Join('，', words)}：{areas}"
            : $"{string.Join(", ", words)}: {areas}";
    }
}
