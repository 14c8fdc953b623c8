using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary>A number, or a word with what people read for it. Neither: undefined.</summary>
internal readonly record struct Cell(decimal? Number, Texts? Text = null, string? Word = null)
{
    /// <summary>Results are shown, and given to programs, with six decimals, half away from zero; what decides is never rounded.</summary>
    private const int Places = 6;

    public static Cell Of(decimal? number) => new(number is { } known ? decimal.Round(known, Places, MidpointRounding.AwayFromZero) : null);

    public static Cell Of(string text) => new(null, new(text, text), text);

    public static Cell Of(string word, Texts shown) => new(null, shown, word);

    public static readonly Cell None = new(null);
}

/// <summary>A column: its name for programs, its title with its unit for people.</summary>
internal sealed record Field(string Name, Texts Title, bool IsNumber = true);

internal sealed record Table(string Name, Texts Title, IReadOnlyList<Field> Fields, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <summary>The outcome of an analysis, before it becomes a page, CSV, JSON or a picture.</summary>
/// <param name="Kind">The command.</param>
/// <param name="Title">With the plan and the year.</param>
/// <param name="Lead">What was held against what.</param>
/// <param name="Main">What CSV holds.</param>
/// <param name="Notes">How to read it; undefined cases met.</param>
internal sealed record Analysed(string Kind, Texts Title, IReadOnlyList<Texts> Lead, Table Main, IReadOnlyList<Texts> Notes)
{
    /// <summary>Tables beside the main one.</summary>
    public IReadOnlyList<Table> More { get; init; } = [];

    /// <summary>What the page shows instead of the main table, where that is long.</summary>
    public IReadOnlyList<Table>? Shown { get; init; }

    /// <summary>Draws it in a language.</summary>
    public Func<Language, string>? Chart { get; init; }

    /// <summary>Which facts it rests on: plan, year and hash, for programs.</summary>
    public (string Plan, int Year, string Hash)? Of { get; init; }
}
