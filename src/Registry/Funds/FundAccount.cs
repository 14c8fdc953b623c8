using Dingdian.Registry.History;

namespace Dingdian.Registry.Funds;

/// <summary>A pooled fund's year in one division. Amounts are whole fen. Income and expense are as published, with the transfers; these stand again beside them.</summary>
public sealed class FundAccount : Believed
{
    public required string Division { get; set; }
    public int Year { get; set; }

    /// <summary><c>employee</c> or <c>resident</c>.</summary>
    public required string Scheme { get; set; }

    /// <summary>The last day covered: 31 December for a full year.</summary>
    public DateOnly Through { get; set; }

    public long Income { get; set; }
    public long Expense { get; set; }

    /// <summary>From the city (下拨) and to the city (上解); null when not reported, which is not none.</summary>
    public long? TransferIn { get; set; }
    public long? TransferOut { get; set; }

    public long? Cumulative { get; set; }
    public bool MaternityIncluded { get; set; }
    public string Source { get; set; } = "";

    internal override object About => (Division, Scheme, Through);
}
