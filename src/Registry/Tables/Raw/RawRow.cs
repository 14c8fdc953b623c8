namespace Dingdian.Registry.Tables.Raw;

public enum RawKind : byte
{
    Blank, Text,

    /// <summary>A number, as the file writes it, with a dot.</summary>
    Number,

    /// <summary>A fraction shown as percent: 0.85 where a person sees 85%.</summary>
    Percent,

    /// <summary>A day as <c>2024-12-31</c>.</summary>
    Date,

    /// <summary><c>1</c> or <c>0</c>.</summary>
    Truth,

    /// <summary>A fault of a spreadsheet, such as <c>#REF!</c>.</summary>
    Fault,
}

/// <summary>One cell as the file has it. The text is good until the next row is read.</summary>
public readonly ref struct RawCell(RawKind kind, ReadOnlySpan<char> text, bool isFormula = false)
{
    public RawKind Kind { get; } = kind;
    public ReadOnlySpan<char> Text { get; } = text;
    public bool IsFormula { get; } = isFormula;
}

/// <summary>One row, kept in a buffer that the next row uses again: millions of rows cost no memory.</summary>
public sealed class RawRow
{
    private char[] letters = new char[1024];
    private Cell[] cells = new Cell[64];
    private int used;

    /// <summary>The number a person sees beside the row.</summary>
    public int Number { get; private set; }

    /// <summary>Columns up to the last one present.</summary>
    public int Count { get; private set; }

    /// <summary>A cell by column, counted from one; blank beyond the last.</summary>
    public RawCell this[int column]
    {
        get
        {
            if ((uint)(column - 1) >= (uint)Count)
                return default;
            ref readonly var cell = ref cells[column - 1];
            return new RawCell(cell.Kind, letters.AsSpan(cell.Start, cell.Length), cell.IsFormula);
        }
    }

    public bool IsBlank
    {
        get
        {
            for (var column = 1; column <= Count; column++)
                if (!CellText.Trim(this[column].Text).IsEmpty || this[column].IsFormula)
                    return false;
            return true;
        }
    }

    public void Begin(int number) => (Number, Count, used) = (number, 0, 0);

    /// <summary>Sets a cell; columns come in rising order and those left out are blank.</summary>
    public void Set(int column, RawKind kind, ReadOnlySpan<char> text, bool isFormula = false)
    {
        if (column > cells.Length)
            Array.Resize(ref cells, Math.Max(column, cells.Length * 2));
        while (Count < column)
            cells[Count++] = default;
        if (used + text.Length > letters.Length)
            Array.Resize(ref letters, Math.Max(used + text.Length, letters.Length * 2));
        text.CopyTo(letters.AsSpan(used));
        cells[column - 1] = new Cell(text.IsEmpty ? RawKind.Blank : kind, isFormula, used, text.Length);
        used += text.Length;
    }

    /// <summary>The cells' texts, for headers.</summary>
    public string[] Texts() => [.. Enumerable.Range(1, Count).Select(column => this[column].Text.ToString())];

    private readonly record struct Cell(RawKind Kind, bool IsFormula, int Start, int Length);
}
