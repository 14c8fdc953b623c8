using Dingdian.Registry.History;

namespace Dingdian.Registry.Areas;

/// <summary>A published or filed figure of a division.</summary>
public sealed class AreaFact : Believed
{
    /// <summary>Four digits for a city, six for a county, nine for a township.</summary>
    public required string Division { get; set; }

    public required string Measure { get; set; }

    /// <summary>A keyed measure's key, such as <c>employee</c>; empty otherwise.</summary>
    public string Key { get; set; } = "";

    /// <summary>The day a stock was counted; the last day a flow covers.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>First day of a flow; null for a stock.</summary>
    public DateOnly? Since { get; set; }

    public decimal Value { get; set; }
    public required string Unit { get; set; }
    public required string Quality { get; set; }
    public string Source { get; set; } = "";

    internal override object About => (Division, Measure, Key, AsOf);
}
