namespace Dingdian.Registry.History;

/// <summary>
/// A row the bureau believed for a while. Rows are never edited: a later change only notes that it revised them,
/// so what was known on any day can be asked again.
/// </summary>
public abstract class Believed
{
    /// <summary>The number of <see cref="RevisedBy"/> while a row is still believed.</summary>
    public const long StillBelieved = long.MaxValue;

    public long Id { get; set; }

    /// <summary>The change that brought the row.</summary>
    public long LearnedBy { get; set; }

    /// <summary>The change that took it back, or <see cref="StillBelieved"/>.</summary>
    public long RevisedBy { get; set; } = StillBelieved;

    /// <summary>What the row is about; of rows about the same thing one at most is believed.</summary>
    internal abstract object About { get; }

    /// <summary>Whether the two, being about the same thing, cannot both be believed.</summary>
    internal virtual bool Excludes(Believed other) => true;

    /// <summary>A row with the same content that nobody has recorded yet.</summary>
    internal Believed Copy()
    {
        var copy = (Believed)MemberwiseClone();
        (copy.Id, copy.LearnedBy, copy.RevisedBy) = (0, 0, StillBelieved);
        return copy;
    }
}
