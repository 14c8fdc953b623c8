namespace Dingdian.Rules.Expressions;

/// <summary>Where an expression gets its rows and values from: a computation, a case, or a block of a large table.</summary>
public abstract class Frame
{
    public abstract int Rows(Level level);

    public abstract Column Read(Slot slot);

    /// <summary>For each row of the finer level, its row of the coarser one (-1: it has none).</summary>
    public abstract int[] Parents(Level finer, Level coarser);

    /// <summary>A column of a coarser level, repeated for the rows of a finer one.</summary>
    public Column Lift(Column column, Level from, Level to) =>
        from == to ? column
        : from.Kind == LevelKind.Whole ? column.Pick(new int[Rows(to)])
        : column.Pick(Parents(to, from));
}
