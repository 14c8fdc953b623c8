using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>A part of the body or of an annex: a heading, a paragraph, a table or a chart.</summary>
public abstract record Block
{
    /// <summary>There are no others: a writer knows them all.</summary>
    private protected Block()
    {
    }
}

/// <summary>A heading, without its number: 一、 （一） 1. （1） in Chinese, 1. 1.1 1.1.1 1.1.1.1 in English.</summary>
/// <exception cref="ArgumentOutOfRangeException">The level is not 1 to 4.</exception>
public sealed record Heading(int Level, Texts Text) : Block
{
    public const int Deepest = 4;

    /// <summary>1 to 4.</summary>
    public int Level { get; } = Level is >= 1 and <= Deepest ? Level : throw new ArgumentOutOfRangeException(nameof(Level), Level, $"Headings have levels 1 to {Deepest}.");
}

/// <summary>A paragraph; a line break in the text is kept.</summary>
public sealed record Paragraph(Texts Text) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands in it.</param>
/// <param name="Unit">Its unit, shown behind the title: 床位数（张）.</param>
/// <param name="IsNumber">Values stand to the right, do not wrap, and are numbers in a workbook where they read as one.</param>
public sealed record Column(Texts Title, Texts? Unit = null, bool IsNumber = false);

/// <summary>A table. Its caption gets a number; without rows it says that there is nothing.</summary>
/// <exception cref="ArgumentException">There is no column, or a row or the totals have not as many values as there are columns.</exception>
public sealed record Table(Texts Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Texts>> Rows) : Block
{
    private readonly IReadOnlyList<Texts>? totals;

    public IReadOnlyList<Column> Columns { get; } = Columns.Count > 0 ? Columns : throw new ArgumentException("A table has at least one column.", nameof(Columns));

    public IReadOnlyList<IReadOnlyList<Texts>> Rows { get; } = Rows.Select((row, i) => Checked(row, Columns, $"Row {i + 1}", nameof(Rows))).ToList();

    /// <summary>Remarks below the table.</summary>
    public IReadOnlyList<Texts> Notes { get; init; } = [];

    /// <summary>A last row set apart, one value for each column. It is not summed here: the caller knows what may be added.</summary>
    public IReadOnlyList<Texts>? Totals
    {
        get => totals;
        init => totals = value is null ? null : Checked(value, Columns, "The totals", nameof(Totals));
    }

    private static IReadOnlyList<Texts> Checked(IReadOnlyList<Texts> row, IReadOnlyList<Column> columns, string what, string parameter) =>
        row.Count == columns.Count ? row : throw new ArgumentException($"{what}: {row.Count} values for {columns.Count} columns.", parameter);
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars beside each other, for comparing.</summary>
    Bar,

    /// <summary>A line over categories in order, such as years; a missing value is a gap.</summary>
    Line,

    /// <summary>Bars of parts of a whole, with the sum at the end; negative parts lie on the other side of zero.</summary>
    Stacked,
}

/// <summary>Values of one name over the categories of a chart; null where there is none, which is not zero.</summary>
public sealed record Series(Texts Name, IReadOnlyList<decimal?> Values);

/// <summary>A chart: a picture with its table in a page, its table alone in text documents and workbooks.</summary>
/// <param name="Caption">The caption; it is numbered with those of tables.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Categories">The names along the axis, in their order.</param>
/// <param name="Series">The values, each with one for every category.</param>
/// <param name="Unit">The unit of all values; empty for a bare number.</param>
/// <exception cref="ArgumentException">A series has not as many values as there are categories.</exception>
public sealed record Chart(Texts Caption, ChartKind Kind, IReadOnlyList<Texts> Categories, IReadOnlyList<Series> Series, Texts Unit) : Block
{
    public IReadOnlyList<Series> Series { get; } = Series.Select(series => series.Values.Count == Categories.Count ? series
        : throw new ArgumentException($"{series.Name}: {series.Values.Count} values for {Categories.Count} categories.", nameof(Series))).ToList();

    /// <summary>What the categories are, as head of the table's first column.</summary>
    public Texts CategoryTitle { get; init; } = Wording.Item;

    /// <summary>Remarks below.</summary>
    public IReadOnlyList<Texts> Notes { get; init; } = [];

    /// <summary>Its values as a table.</summary>
    public Table ToTable() => new(
        Caption,
        [new Column(CategoryTitle), .. Series.Select(series => new Column(series.Name, Unit, IsNumber: true))],
        Series.Count == 0 ? [] : [.. Categories.Select((category, i) => (IReadOnlyList<Texts>)[category, .. Series.Select(series => Wording.Figure(series.Values[i]))])])
    {
        Notes = Notes,
    };
}
