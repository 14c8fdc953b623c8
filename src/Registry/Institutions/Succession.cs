using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions;

/// <summary>One institution came out of another: by merger, by split, or as successor at the same address.</summary>
public sealed class Succession : Believed
{
    public long Predecessor { get; set; }
    public long Successor { get; set; }
    public DateOnly On { get; set; }

    /// <summary><c>merge</c>, <c>split</c> or <c>same_address</c>.</summary>
    public required string Kind { get; set; }

    internal override object About => (Predecessor, Successor, On);
}
