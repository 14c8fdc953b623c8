using System.Globalization;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>A column of a table and what it says of a row of the registry; reading, comparing and exporting follow it.</summary>
internal sealed record Field<T>(Column Column, Func<T, CellValue> Get, Action<T, CellValue> Set);

/// <summary>Cells from values that may be absent.</summary>
internal static class Cell
{
    public static CellValue Of(string? text) => string.IsNullOrEmpty(text) ? default : CellValue.Of(text);

    public static CellValue Of(int? number) => number is { } known ? CellValue.Of((decimal)known) : default;

    public static CellValue Of(decimal? number) => number is { } known ? CellValue.Of(known) : default;

    public static CellValue Of(bool? truth) => truth is { } known ? CellValue.Of(known) : default;

    public static CellValue Of(DateOnly? day) => day is { } known ? CellValue.Of(known) : default;

    /// <summary>Fen as yuan.</summary>
    public static CellValue OfFen(long? fen) => fen is { } known ? CellValue.Of(known / 100m) : default;

    /// <summary>All digits, so that the same number is read again.</summary>
    public static CellValue OfDegrees(double? degrees) => degrees is { } known
        ? CellValue.Of(decimal.Parse(known.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture))
        : default;

    public static CellValue OfList(string? items) => string.IsNullOrEmpty(items) ? default : CellValue.Of(items.Split(';'));

    public static string? List(CellValue items) => items.IsBlank ? null : string.Join(';', items.Items.Order(StringComparer.Ordinal).Distinct());

    public static long? Fen(CellValue yuan) => yuan.Number is { } known ? (long)decimal.Round(known * 100m) : null;
}
