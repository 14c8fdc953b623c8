namespace Dingdian.Rules.Expressions;

/// <summary>Where an expression gets its rows and values from: a computation, a case, or a block of a large table.</summary>
public abstract class Frame
{
    public abstract int Rows(Level level);

    public abstract Column Read(Slot slot);

    /// <summary>Told of an expression whose numbers leave the range of a decimal.</summary>
    public virtual void TooLarge(Bound bound)
    {
    }

    /// <summary>For each row of the finer level, its row of the coarser one (-1: it has none).</summary>
    public abstract int[] Parents(Level finer, Level coarser);

    /// <summary>Where new columns get their arrays.</summary>
    public virtual Buffers Buffers => Buffers.None;

    /// <summary>A column of a coarser level, repeated for the rows of a finer one.</summary>
    public virtual Column Lift(Column column, Level own, Level target) =>
        own == target ? column
        : own.Kind == LevelKind.Whole ? column.Pick(new int[Rows(target)])
        : column.Pick(Parents(target, own));

    /// <summary>A constant, repeated for the rows of a level.</summary>
    public virtual Column Repeat(Column constant, Level own, Level target) => Lift(constant, own, target);
}
