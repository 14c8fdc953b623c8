using Dingdian.Registry.History;

namespace Dingdian.Registry.Funds;

/// <summary>A warning about the state of a fund, with the level that issued it.</summary>
public sealed class WarningLetter : Believed
{
    public required string Division { get; set; }

    /// <summary><c>national</c>, <c>provincial</c>, <c>city</c> or <c>county</c>.</summary>
    public required string Issuer { get; set; }

    public DateOnly Issued { get; set; }
    public DateOnly? Lifted { get; set; }
    public string? Document { get; set; }

    internal override object About => (Division, Issuer, Issued, Document);
}
