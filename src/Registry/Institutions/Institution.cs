namespace Dingdian.Registry.Institutions;

/// <summary>An identity. It survives renaming, moving and new codes; everything said about it is dated.</summary>
public sealed class Institution
{
    public long Id { get; set; }

    /// <summary>The change that first named it.</summary>
    public long LearnedBy { get; set; }

    /// <summary>Marks generated institutions, which never pass for real ones.</summary>
    public bool Synthetic { get; set; }
}
