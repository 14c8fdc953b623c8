namespace Dingdian.Registry.Areas;

/// <summary>An administrative division: city (4 digits), county (6) or township (9).</summary>
public sealed class Division
{
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? Parent { get; set; }
}
