using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions;

/// <summary>
/// A state of the agreement between the agency and an institution. States follow each other without gaps while the
/// institution is designated; the end of the last one says how it left.
/// </summary>
public sealed class Agreement : Held
{
    public const string InForce = "in_force";
    public const string Suspended = "suspended";

    /// <summary>What is agreed: <c>inpatient</c>, <c>outpatient</c> or <c>pharmacy</c>.</summary>
    public required string Service { get; set; }

    public string? Number { get; set; }
    public required string State { get; set; }
    public DateOnly? Expires { get; set; }

    /// <summary>How the state began: <c>signed</c>, <c>renewed</c>, <c>suspended</c>, <c>resumed</c>.</summary>
    public string? Began { get; set; }

    /// <summary>How it ended: <c>suspended</c>, <c>resumed</c>, <c>renewed</c>; or left: <c>terminated</c>, <c>expired</c>, <c>voluntary</c>, <c>cut</c>, <c>succeeded</c>.</summary>
    public string? Ended { get; set; }

    internal override string Part => Service;

    public override bool Says(Held other) => other is Agreement o
        && (Service, Number, State, Expires, Began, Ended) == (o.Service, o.Number, o.State, o.Expires, o.Began, o.Ended);
}
