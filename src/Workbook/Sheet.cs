using System.Globalization;

namespace Dingdian.Workbook;

/// <summary>What a cell holds. Text is always text: data can never start a formula.</summary>
public abstract record Cell(bool Input = false)
{
    /// <summary>Counts whole things: shown with separators and without decimals.</summary>
    public bool IsCount { get; init; }

    /// <summary>An exact share: shown with four decimals.</summary>
    public bool IsShare { get; init; }

    public static Cell Of(string? text) => new TextCell(text ?? "");

    public static Cell Of(decimal? number) => number is { } value ? new NumberCell(value) : FormulaCell.Unknown();
}

public sealed record TextCell(string Text, bool Head = false, bool IsInput = false) : Cell(IsInput);

public sealed record NumberCell(decimal Value, bool IsInput = false) : Cell(IsInput);

public sealed record TruthCell(bool Value, bool IsInput = false) : Cell(IsInput);

/// <summary>A formula without its equals sign, and its value by the engine. <c>NA()</c> as an input means: not known, to be filled in.</summary>
public sealed record FormulaCell(string Formula, Known Value, bool IsInput = false) : Cell(IsInput)
{
    public static FormulaCell Unknown(bool isInput = false) => new("NA()", Known.Unknown, isInput);
}

/// <summary>What may be typed into a cell: a number within bounds, or one of some words; and what is said when something else is.</summary>
public sealed record Validation(string Address, decimal? Least, decimal? Most, IReadOnlyList<string> Words, string Title, string Message, bool Refuses);

/// <summary>A sheet built row by row.</summary>
public sealed class Sheet(string name)
{
    private readonly List<IReadOnlyList<Cell>> rows = [];

    public string Name => name;

    public IReadOnlyList<IReadOnlyList<Cell>> Rows => rows;

    /// <summary>Adds a row and returns its number, counted from one.</summary>
    public int Add(params Cell[] cells)
    {
        rows.Add(cells);
        return rows.Count;
    }

    public List<Validation> Validations { get; } = [];

    /// <summary>Rows at the top that stay in sight and are printed on every page.</summary>
    public int HeadRows { get; private set; }

    public int Head(params string[] titles)
    {
        HeadRows++;
        return Add([.. titles.Select(t => new TextCell(t, Head: true))]);
    }

    /// <summary>An absolute reference to a cell of this sheet, for formulas on any sheet.</summary>
    public string Reference(int column, int row) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!{Fixed(column, row)}";

    /// <summary>A reference within a sheet: column fixed.</summary>
    public static string At(int column, int row) => $"${Letters(column)}{row}";

    private static string Fixed(int column, int row) => $"${Letters(column)}${row}";

    public static string Letters(int column)
    {
        var text = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            text = (char)('A' + (rest - 1) % 26) + text;
        return text;
    }

    internal static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
