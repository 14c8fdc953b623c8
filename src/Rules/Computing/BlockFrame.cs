using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>
/// A block of entities out of a large table: measures as columns, quantities per institution computed over them.
/// Memory is bounded by the block, however many entities stream through.
/// </summary>
public sealed class BlockFrame(Plan plan) : Frame
{
    /// <summary>Entities in one block: its columns stay in the processor's cache.</summary>
    public const int Size = 2048;

    private readonly Dictionary<string, Column> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> computed = new(StringComparer.Ordinal);
    private int rows;

    /// <summary>Begins the next block with the values of its measures (keys in brackets: <c>beds[tcm]</c>).</summary>
    public void Begin(int count, IEnumerable<(string Measure, Column Values)> columns)
    {
        rows = count;
        given.Clear();
        computed.Clear();
        foreach (var (measure, values) in columns)
            given[measure] = values;
    }

    /// <summary>The published values of a quantity for the entities of this block.</summary>
    public Column Compute(string quantity)
    {
        if (computed.TryGetValue(quantity, out var column))
            return column;
        var construct = plan.Find("quantities", quantity)!;
        var values = (Numbers)construct.Expression("formula")!.At(Level.Institution, this);
        var places = int.TryParse(construct.Text("places"), out var given) ? given : 0;
        var rounding = Computation.RoundingOf(construct, Rounding.None);
        return computed[quantity] = rounding == Rounding.None ? values : Kernels.Round(values, rounding, places);
    }

    public override int Rows(Level level) => level.Kind == LevelKind.Whole ? 1 : rows;

    public override Column Read(Slot slot) => slot.Symbol.Kind switch
    {
        SymbolKind.Quantity => Compute(slot.Symbol.Name),
        _ when given.TryGetValue(slot.Symbol.Name, out var column) => column,
        _ => Numbers.Of(new decimal?[Rows(slot.Level)]),
    };

    public override int[] Parents(Level finer, Level coarser) => new int[rows];
}
