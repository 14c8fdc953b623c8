using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions;

/// <summary>People who work in an institution.</summary>
public sealed class Staff : Held
{
    public int? Physicians { get; set; }
    public int? InsurancePhysicians { get; set; }
    public int? Nurses { get; set; }
    public int? Pharmacists { get; set; }
    public int? InsuranceManagers { get; set; }

    public override bool Says(Held other) => other is Staff o
        && (Physicians, InsurancePhysicians, Nurses, Pharmacists, InsuranceManagers)
        == (o.Physicians, o.InsurancePhysicians, o.Nurses, o.Pharmacists, o.InsuranceManagers);
}
