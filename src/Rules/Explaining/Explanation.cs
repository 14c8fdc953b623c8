using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>What one step of an explanation is.</summary>
public enum StepKind
{
    Quantity, Quota, Operation, Constant, Fact, Parameter, Choice, Reading, Class, Attribute,

    /// <summary>Rounding to the published number.</summary>
    Rounding,

    /// <summary>Splitting a whole over areas by largest remainder.</summary>
    Apportionment,
    Gate,

    /// <summary>What a quota's parts get: deductions, priorities, offsets.</summary>
    Part,

    /// <summary>Values of finer rows that are folded into one.</summary>
    Rows,

    /// <summary>What a plan names and declares: a site rule, a duty, an area.</summary>
    Declared,

    /// <summary>One key of it as written, or a remark about it.</summary>
    Key,
    Rule,
}

/// <summary>A value of any kind: a number, a truth or a word; all null when it is unknown.</summary>
public readonly record struct Cell(decimal? Number, bool? Truth = null, string? Word = null)
{
    public static readonly Cell Unknown;

    public bool IsKnown => Number is not null || Truth is not null || Word is not null;

    /// <summary>The value in one row of a column.</summary>
    public static Cell At(Column column, ResultType type, int row)
    {
        if (row >= column.Rows || !column.IsKnown(row))
            return Unknown;
        return column switch
        {
            Numbers numbers => new Cell(numbers[row]),
            Truths truths => new Cell(null, truths[row]),
            Words words when type is WordType { Words: var all } => new Cell(null, null, all[words.Codes[row]]),
            _ => Unknown,
        };
    }

    /// <summary>As programs read it; null when unknown.</summary>
    public string? Text => Number is { } number ? Canonical.Number(number) : Truth is { } truth ? (truth ? "true" : "false") : Word;
}

/// <summary>
/// One step from a published number down to its facts: what was written, what it came to in the row in hand, on whose word.
/// </summary>
public sealed record Explanation(StepKind Kind, string Text)
{
    public Texts Label { get; init; }

    /// <summary>What it is for in the thing above: its formula, condition, limit.</summary>
    public Texts Role { get; init; }

    /// <summary>The row the value stands in.</summary>
    public string? Area { get; init; }
    public Cell Value { get; init; }

    /// <summary>False where no row is in hand: a condition on a case nobody has brought, a formula of areas asked of the whole.</summary>
    public bool HasValue { get; init; } = true;
    public Unit? Unit { get; init; }

    /// <summary>The rule that speaks, with its clause and the layer it comes from.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Date, source and quality of a fact.</summary>
    public DateOnly? Date { get; init; }
    public string? Source { get; init; }
    public Quality? Quality { get; init; }

    /// <summary>A remark: the state of a gate, who chose, the document of an override, the arithmetic of a split.</summary>
    public Texts Detail { get; init; }

    /// <summary>Already unfolded further up.</summary>
    public bool Seen { get; init; }

    public IReadOnlyList<Explanation> Parts { get; init; } = [];

    /// <summary>This step and all below it.</summary>
    public IEnumerable<Explanation> All() => Parts.SelectMany(p => p.All()).Prepend(this);
}
