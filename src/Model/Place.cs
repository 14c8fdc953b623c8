namespace Dingdian.Model;

/// <summary>
/// Where something stands in a file: line and column count from one; zero means "the file as a whole".
/// In a table (<paramref name="Sheet"/> is not null, and empty where sheets have no names) line and column are those of a cell.
/// </summary>
public readonly record struct Place(string File, int Line = 0, int Column = 0, string? Sheet = null) : IComparable<Place>
{
    public int CompareTo(Place other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        var bySheet = byFile != 0 ? byFile : string.CompareOrdinal(Sheet, other.Sheet);
        return bySheet != 0 ? bySheet : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary>A column as spreadsheets name it: A, B … Z, AA.</summary>
    public static string Letters(int column)
    {
        var text = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            text = (char)('A' + (rest - 1) % 26) + text;
        return text;
    }

    public Place Shift(int columns) => this with { Column = Column + columns };

    /// <summary><c>plan.yaml:12:5</c>, <c>beds.xlsx 床位!C7</c>, <c>beds.csv C7</c>, and <c>beds.xlsx 床位!7</c> for a whole row.</summary>
    public override string ToString() => Sheet switch
    {
        null => Line == 0 ? File : $"{File}:{Line}:{Column}",
        _ when Line == 0 && Column == 0 => Sheet.Length == 0 ? File : $"{File} {Sheet}",
        "" => $"{File} {Cell}",
        _ => $"{File} {Sheet}!{Cell}",
    };

    private string Cell => Line == 0 ? $"{Letters(Column)}:{Letters(Column)}" : $"{Letters(Column)}{Line}";

    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;
    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;
    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;
}
