using Dingdian.Model;

namespace Dingdian.Registry.Quality;

/// <summary>Something in the registry that cannot be right, or had better be looked at.</summary>
/// <param name="County">Six digits; empty when it is no matter of a county.</param>
/// <param name="Institution">Key of the institution; empty when it is a matter of none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Finding">What, how bad, and how to mend it.</param>
public sealed record Issue(string County, string Institution, string Name, Finding Finding);
