namespace Dingdian.Registry.Deriving;

/// <summary>A row of the registry as an expression sees it: where it stands, and its attributes by name (text, truth or number; null is unknown).</summary>
/// <param name="Division">County, six digits.</param>
/// <param name="Institution">Key of the institution, or null where the row is of an area.</param>
/// <param name="Read">The attribute called so in plans: <c>institution.kind</c>.</param>
internal sealed record Row(string Division, string? Institution, Func<string, object?> Read);
