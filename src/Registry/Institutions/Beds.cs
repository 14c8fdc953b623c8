using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions;

/// <summary>Beds of one specialty: approved by the health department (核定), open (开放), paid by the insurance (医保).</summary>
public sealed class Beds : Held
{
    public required string Specialty { get; set; }
    public int? Approved { get; set; }
    public int? Open { get; set; }
    public int? Insured { get; set; }

    internal override string Part => Specialty;

    public override bool Says(Held other) =>
        other is Beds o && (Specialty, Approved, Open, Insured) == (o.Specialty, o.Approved, o.Open, o.Insured);
}
