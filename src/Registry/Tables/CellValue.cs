using System.Globalization;

namespace Dingdian.Registry.Tables;

/// <summary>A cell that was understood. Which of the readings makes sense follows from the column's type.</summary>
public readonly struct CellValue : IEquatable<CellValue>
{
    private const int ExactDigits = 12;
    private const decimal LargestQuick = 1000m; // with twelve places still below 2⁵³

    private readonly object? text;
    private readonly decimal number;
    private readonly bool known;

    private CellValue(object? text, decimal number) => (this.text, this.number, known) = (text, number, true);

    public static CellValue Of(string text) => new(text, 0);

    public static CellValue Of(IReadOnlyList<string> items) => new(items, 0);

    public static CellValue Of(decimal number) => new(null, number);

    public static CellValue Of(DateOnly day) => new(null, day.DayNumber);

    public static CellValue Of(bool truth) => new(null, truth ? 1 : 0);

    public bool IsBlank => !known;

    /// <summary>Text, code, or the id of a word.</summary>
    public string? Text => text as string;

    public IReadOnlyList<string> Items => text as IReadOnlyList<string> ?? [];

    public decimal? Number => known ? number : null;

    public int? Whole => known ? decimal.ToInt32(number) : null;

    /// <summary>A day; of a month, its first.</summary>
    public DateOnly? Day => known ? DateOnly.FromDayNumber((int)number) : null;

    public bool? Truth => known ? number != 0 : null;

    /// <summary>The nearest binary number: dividing two exact ones rounds once, anything longer is read from its digits.</summary>
    public double? Coordinate => !known ? null
        : decimal.Abs(number) < LargestQuick && number.Scale <= ExactDigits ? (double)number
        : double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public bool Equals(CellValue other) => known == other.known && number == other.number
        && (Equals(text, other.text) || (text is IReadOnlyList<string> && Items.SequenceEqual(other.Items)));

    public override bool Equals(object? obj) => obj is CellValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(known, number, Text, Items.Count);

    public static bool operator ==(CellValue left, CellValue right) => left.Equals(right);

    public static bool operator !=(CellValue left, CellValue right) => !left.Equals(right);
}
