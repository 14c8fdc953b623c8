using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>
/// A block of entities out of a large table: measures as columns, quantities per institution computed over them.
/// Memory is bounded by the block, however many entities stream through: columns live until the next block begins, and their arrays
/// are used again.
/// </summary>
public sealed class BlockFrame(Plan plan) : Frame
{
    /// <summary>Entities in one block: its columns stay in the processor's cache.</summary>
    public const int Size = 2048;

    private readonly Dictionary<string, Column> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> computed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Formula> formulas = new(StringComparer.Ordinal);
    private readonly Dictionary<Column, Column> repeated = [];
    private readonly Buffers buffers = new();
    private Column? unknown;
    private int rows;

    public override Buffers Buffers => buffers;

    /// <summary>Begins the next block.</summary>
    public void Begin(int count)
    {
        if (count != rows)
        {
            repeated.Clear();
            unknown = null;
        }
        rows = count;
        buffers.Reset(count);
        given.Clear();
        computed.Clear();
    }

    /// <summary>Gives a measure of the block (keys in brackets: <c>beds[tcm]</c>).</summary>
    public void Give(string measure, Column values) => given[measure] = values is Numbers numbers ? Numbers.Packed(numbers, buffers) : values;

    /// <summary>Gives a measure known everywhere as whole multiples of 10^-<paramref name="scale"/>; copied, so the span may be reused.</summary>
    public void Give(string measure, ReadOnlySpan<long> mantissas, int scale)
    {
        var copy = buffers.Longs(rows);
        mantissas.CopyTo(copy);
        given[measure] = Numbers.Scaled(copy, scale, null);
    }

    /// <summary>Gives a measure known everywhere as decimals; copied, so the span may be reused.</summary>
    public void Give(string measure, ReadOnlySpan<decimal> values) => given[measure] = Numbers.Packed(values, buffers);

    /// <summary>The published values of a quantity for the entities of this block; they hold until the next one begins.</summary>
    public Column Compute(string quantity)
    {
        if (computed.TryGetValue(quantity, out var column))
            return column;
        if (!formulas.TryGetValue(quantity, out var formula))
            formulas[quantity] = formula = Formula.Of(plan.Find("quantities", quantity)!);
        var values = (Numbers)formula.Value.At(Level.Institution, this);
        var rounded = formula.Rounding == Rounding.None ? values : Kernels.Round(values, formula.Rounding, formula.Places, buffers);
        return computed[quantity] = Numbers.Packed(rounded, buffers);
    }

    public override int Rows(Level level) => level.Kind == LevelKind.Whole ? 1 : rows;

    public override Column Read(Slot slot) => slot.Symbol.Kind switch
    {
        SymbolKind.Quantity => Compute(slot.Symbol.Name),
        _ when given.TryGetValue(slot.Symbol.Name, out var column) => column,
        _ when slot.Level.Kind == LevelKind.Whole => Numbers.Of([null]),
        _ => unknown ??= Numbers.Of(new decimal?[Rows(slot.Level)]),
    };

    public override int[] Parents(Level finer, Level coarser) => new int[rows];

    public override Column Lift(Column column, Level own, Level target) =>
        own == target || column is not Numbers { IsScaled: false } one ? base.Lift(column, own, target) : base.Lift(Numbers.Packed(one, Buffers.None), own, target);

    public override Column Repeat(Column constant, Level own, Level target)
    {
        if (own == target)
            return constant;
        if (!repeated.TryGetValue(constant, out var column))
            repeated[constant] = column = Lift(constant, own, target);
        return column;
    }

    /// <summary>What is looked up once for all blocks.</summary>
    private sealed record Formula(Bound Value, Rounding Rounding, int Places)
    {
        public static Formula Of(Construct construct) => new(construct.Expression("formula")!,
            Computation.RoundingOf(construct, Rounding.None), int.TryParse(construct.Text("places"), out var places) ? places : 0);
    }
}
