using Dingdian.Geo;

namespace Dingdian.Registry.Quality;

/// <summary>Institutions without a place, and places outside the county the institution is said to be in.</summary>
internal static class Places
{
    public static IEnumerable<Issue> In(Register register, Boundaries? outlines)
    {
        foreach (var entry in register.Entries)
        {
            if (entry.At is not { } at)
            {
                if (entry.Agreements.Count > 0) yield return entry.Issue("place-missing");
            }
            else if (outlines?.Find(entry.Profile.County)?.MetresOutside(at) is { } outside and > Boundaries.Tolerance)
            {
                yield return entry.Issue("place-outside", (long)Math.Round(outside), entry.Profile.County, outlines.Find(at)?.ToString() ?? "–");
            }
        }
    }
}
