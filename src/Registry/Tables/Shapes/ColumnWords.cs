using Dingdian.Model;

namespace Dingdian.Registry.Tables.Shapes;

/// <summary>What a column expects, in words.</summary>
internal static class ColumnWords
{
    public static Texts Expected(Column column) => column.Type switch
    {
        ColumnType.Code => Example(column, "编码", "a code"),
        ColumnType.Whole => Example(column, "整数", "a whole number", Bounds(column)),
        ColumnType.Number => Example(column, "数值", "a number", Bounds(column)),
        ColumnType.Coordinate => Example(column, "坐标数值", "a coordinate", Bounds(column)),
        ColumnType.Date => new("1901 年以后的日期，如 2024-12-31", "a day after 1900 such as 2024-12-31"),
        ColumnType.Month => new("月份，如 2024-12", "a month such as 2024-12"),
        ColumnType.Truth => new("是 或 否", "yes or no"),
        ColumnType.Choice => Known(column),
        ColumnType.List when column.Words is not null => new($"以“、”分隔：{Known(column).Zh}", $"separated by commas: {Known(column).En}"),
        ColumnType.List => Example(column, "以“、”分隔的若干项", "items separated by commas"),
        _ => Example(column, "文字", "text"),
    };

    private static Texts Known(Column column) =>
        new(string.Join("、", column.Words?.Shown(Language.Chinese) ?? []), string.Join(", ", column.Words?.Shown(Language.English) ?? []));

    private static Texts Example(Column column, string zh, string en, string bounds = "")
    {
        var unit = column.Unit is { } word and not ("ratio" or "year") ? word : null;
        return new(
            $"{zh}{bounds}{(unit is null ? "" : $"，单位{UnitWords.Shown(unit)}")}{(column.Example.Length > 0 ? $"，如 {column.Example}" : "")}",
            $"{en}{bounds}{(unit is null ? "" : $" in {unit}")}{(column.Example.Length > 0 ? $" such as {column.Example}" : "")}");
    }

    private static string Bounds(Column column) => (column.AtLeast, column.AtMost) switch
    {
        ({ } low, { } high) => $" {low}–{high}",
        ({ } low, null) => $" ≥ {low}",
        (null, { } high) => $" ≤ {high}",
        _ => "",
    };
}
