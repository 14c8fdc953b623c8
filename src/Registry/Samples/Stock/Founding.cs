using Dingdian.Registry.Samples.Land;

namespace Dingdian.Registry.Samples.Stock;

/// <summary>An institution to be: what it is, where it stands, what it has on the day of the count, when it was designated and when it leaves.</summary>
internal sealed class Founding
{
    public required string Kind { get; init; }
    public required string Level { get; init; }
    public required string? Specialty { get; init; }
    public required bool Public { get; init; }
    public required Home Home { get; set; }
    public required Dice Dice { get; init; }

    public Group Group => Norms.GroupOf(Kind);
    public CountyData County => Home.Township.County;

    public bool HasBeds { get; init; }

    /// <summary>Insured beds by specialty.</summary>
    public IReadOnlyList<(string Specialty, int Insured)> Beds { get; set; } = [];

    public int InsurancePhysicians { get; set; }
    public DateOnly Start { get; set; }

    /// <summary>The first day without an agreement, and how it came to that.</summary>
    public DateOnly? End { get; set; }
    public string? EndedBy { get; set; }

    /// <summary>Designated in the years told of.</summary>
    public bool IsNewcomer { get; set; }

    /// <summary>Whose place it took, at the same address.</summary>
    public Founding? Predecessor { get; set; }

    public string Name { get; set; } = "";
    public string Code { get; set; } = "";
    public string CreditCode { get; set; } = "";
}
