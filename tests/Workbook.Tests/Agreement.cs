using System.Globalization;
using Dingdian.Rules.Computing;

namespace Dingdian.Workbook.Tests;

/// <summary>Holds a recalculated workbook against the engine: every quantity and every row of every quota.</summary>
internal static class Agreement
{
    private const decimal Noise = 0.000_000_01m;

    /// <summary>Quotas stand in the order of the plan, behind the first page and the quantities.</summary>
    private const int FirstQuota = 2;

    private const int QuantityValue = 3, QuantityName = 7, QuantityRow = 8;

    /// <summary>What differs, one line each. Nothing compared is a difference too.</summary>
    public static IReadOnlyList<string> Differences(Result result, Book book)
    {
        var compared = Quantities(result, book).Concat(result.Quotas.GroupBy(q => q.Id).SelectMany((q, i) => Quota([.. q], book.Sheets.ElementAt(FirstQuota + i), book))).ToList();
        return compared.Count == 0 ? ["nothing was compared"] : [.. compared.Where(c => !Same(c.Engine, c.Sheet)).Select(c => $"{c.What}: engine {c.Engine}, workbook {c.Sheet}")];
    }

    private static IEnumerable<(string What, string Engine, string Sheet)> Quantities(Result result, Book book) =>
        from quantity in result.Quantities
        let row = book.Row("Quantities", (QuantityName, quantity.Id), (QuantityRow, quantity.Area))
        select ($"{quantity.Id}@{quantity.Area}", Text(quantity.Value), row is { } found ? book.At("Quantities", QuantityValue, found) : "no row");

    private static IEnumerable<(string What, string Engine, string Sheet)> Quota(IReadOnlyList<QuotaRow> rows, string sheet, Book book)
    {
        var titles = Enumerable.Range(1, book.Cells(sheet).Keys.Count(k => k.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]) == "1")).ToDictionary(c => book.At(sheet, c, 1).Split('\n')[^1], c => c);
        foreach (var row in rows)
        {
            var line = book.Row(sheet, (titles["id"], row.Area))!.Value;
            foreach (var (title, value) in Expected(row))
                yield return ($"{row.Id}@{row.Area} {title}", value, titles.TryGetValue(title, out var column) ? book.At(sheet, column, line) : "no column");
        }
    }

    private static IEnumerable<(string Title, string Value)> Expected(QuotaRow row) =>
    [
        ("raw", row.Unlimited ? "unlimited" : Text(row.Raw)),
        .. row.Gates.Where(g => !g.Replaced).Select(g => (g.Gate.Id, g.Acts ? "TRUE" : g.IsOpen ? Book.Unknown : "FALSE")),
        ("value", row is { Unlimited: true, Value: null } && !row.Gates.Any(g => g.IsOpen) ? "unlimited" : Text(row.Value)),
        ("unallocated", row.Unlimited ? "" : Text(row.Unallocated)),
        .. row.Parts.Select(p => (p.Id, Text(p.Value))),
    ];

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? Book.Unknown;

    public static bool Same(string engine, string sheet) => engine == sheet
        || (decimal.TryParse(engine, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(sheet, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            && Math.Abs(a - b) <= Noise * Math.Max(1m, Math.Abs(a)));
}
