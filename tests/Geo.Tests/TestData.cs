using Dingdian.Model;

namespace Dingdian.Geo.Tests;

/// <summary>
/// Real files that may not be carried in the repository: read from the folder that DINGDIAN_TEST_DATA names; tests that need them are
/// skipped, saying so, where it is not set.
/// </summary>
internal static class TestData
{
    public static string Read(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DINGDIAN_TEST_DATA is not set: real places and boundaries are not at hand.");
        return File.ReadAllText(Path.Combine([folder!, "data", .. path]));
    }

    /// <summary>County outlines of a city from OpenStreetMap, without findings.</summary>
    public static Boundaries Counties(string city)
    {
        var findings = new List<Finding>();
        var boundaries = new BoundaryReader(city, "Code_County", "Name_County", findings)
            .Read(Read("boundaries", $"{city}_counties_wgs84.geojson"), Datum.Wgs84);
        Assert.Empty(findings.Select(f => f.ToString()));
        return boundaries!;
    }
}
