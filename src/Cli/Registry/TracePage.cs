using System.Globalization;
using System.Text.Json;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Deriving;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Registry;

/// <summary>The rows behind a derived figure, with the total they add up to.</summary>
internal static class TracePage
{
    public static Finding? Problem(Plan plan, string measure, string? area)
    {
        if (plan.Find("measures", measure) is not { } found)
            return new("unknown-measure", new Place(plan.Id), measure, Nearest.Hint(measure, plan.All("measures").Select(m => m.Name)));
        if (found.Node["from"] is not { } from || from["circle"] is not null) return new("measure-filed", found.Place, measure);
        return area is null || found.Text("finest") is "institution" or "division" || Keys(plan, area).Count > 0 ? null
            : new("unknown-area", new Place(plan.Id), area, string.Join(", ", plan.AreaSets.SelectMany(set => set.Areas).Select(one => one.Id)));
    }

    /// <summary>What the rows of an area may be filed under: its id or its counties, whichever of the two, or its name, somebody wrote.</summary>
    public static IReadOnlyList<string> Keys(Plan plan, string area)
    {
        var meant = plan.AreaSets.SelectMany(set => set.Areas).Where(one => one.Id == area || one.Name.Zh == area || one.Name.En == area || one.Divisions is [var only] && only == area).ToList();
        return [.. meant.SelectMany(one => (string[])[one.Id, .. one.Divisions]).Distinct()];
    }

    public static Page Of(Plan plan, string measure, Frozen frozen, IReadOnlyList<TracedRow> rows)
    {
        var found = plan.Find("measures", measure)!;
        var names = frozen.Institutions.Where(institution => institution.Profiles.Count > 0).ToDictionary(institution => institution.Key, institution => institution.Profiles[^1].Name, StringComparer.Ordinal);
        var isRatio = found.Node["from"]!["over"] is not null;
        var (zh, en) = (found.Label.Zh ?? measure, found.Label.En ?? measure);
        return new(new($"{zh}（{measure}）", $"{en} ({measure})"),
            [rows.Count == 0 ? new("登记库中没有相应的行。", "No row of the registry counts.") : Total(rows, isRatio)],
            [Section.Of(new("来源", "Rows"), new Grid(
                [new(new("区域", "area")), new(new("键", "key")), new(new("对象", "row")), new(new("名称", "name")), new(new("数值", "value"), true), .. isRatio ? new GridColumn[] { new(new("除以", "over"), true) } : []],
                [.. rows.Select(row => (IReadOnlyList<Texts>)[AreaWords.Area(plan, row.Area), row.Key.Length == 0 ? Words.Same("") : Words.Member(plan, row.Key), Words.Same(row.Row), Words.Same(names.GetValueOrDefault(row.Row, "")),
                    Number(row.Value), .. isRatio ? new[] { Number(row.Over) } : []])]))]);
    }

    public static string Json(string measure, string snapshot, IReadOnlyList<TracedRow> rows) => JsonSerializer.Serialize(new { measure, snapshot, rows }, Style);

    private static Texts Number(decimal? number) => number is { } value ? Words.Same(Words.Number(value)) : Vocabulary.Of("unknown");

    private static Texts Total(IReadOnlyList<TracedRow> rows, bool isRatio)
    {
        var day = rows[0].AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (sum, over) = (Sum(rows.Select(row => row.Value)), Sum(rows.Select(row => row.Over)));
        var text = !isRatio ? Shown(sum) : $"{Shown(sum)} ÷ {Shown(over)} = {Shown(over is 0m ? null : sum / over)}";
        return new($"{day}：{rows.Count} 行，合计 {text}", $"{day}: {Words.Count(rows.Count, "row")}, together {text}");
    }

    private static decimal? Sum(IEnumerable<decimal?> values) => values.Aggregate((decimal?)0m, (total, value) => total + value);

    private static string Shown(decimal? number) => number is { } known ? Words.Number(known) : "?";

    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
