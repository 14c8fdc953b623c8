namespace Dingdian.Registry.History;

/// <summary>Something that held of an institution from a day up to, not including, another.</summary>
public abstract class Held : Believed
{
    public static readonly DateOnly NoStart = DateOnly.MinValue;
    public static readonly DateOnly NoEnd = DateOnly.MaxValue;

    public long InstitutionId { get; set; }
    public DateOnly From { get; set; }

    /// <summary>The first day on which it held no more; <see cref="NoEnd"/> while no end is known.</summary>
    public DateOnly To { get; set; } = NoEnd;

    /// <summary>What of the institution this is: rows of one part follow each other, rows of two stand side by side.</summary>
    internal virtual string Part => "";

    internal sealed override object About => (InstitutionId, Part);

    internal sealed override bool Excludes(Believed other) => other is Held held && From < held.To && To > held.From;

    /// <summary>Whether the other says the same, dates and origin aside.</summary>
    public abstract bool Says(Held other);

    internal Held Over(DateOnly from, DateOnly to)
    {
        var piece = (Held)Copy();
        (piece.From, piece.To) = (from, to);
        return piece;
    }
}
