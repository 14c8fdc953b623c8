using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions;

/// <summary>Premises and what the level standards look at: departments, equipment, information systems, accessibility.</summary>
public sealed class Facilities : Held
{
    /// <summary>Square metres.</summary>
    public decimal? FloorArea { get; set; }

    /// <summary>Words separated by semicolons, sorted; what is not named is not there.</summary>
    public string? Departments { get; set; }
    public string? Equipment { get; set; }

    public bool? InformationSystem { get; set; }
    public bool? Safety { get; set; }
    public bool? BarrierFree { get; set; }
    public bool? AgeFriendly { get; set; }

    public override bool Says(Held other) => other is Facilities o
        && (FloorArea, Departments, Equipment, InformationSystem, Safety, BarrierFree, AgeFriendly)
        == (o.FloorArea, o.Departments, o.Equipment, o.InformationSystem, o.Safety, o.BarrierFree, o.AgeFriendly);
}
