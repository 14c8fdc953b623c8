namespace Dingdian.Analysis.Tests;

/// <summary>Tiny worlds with answers known by hand.</summary>
internal static class Worlds
{
    /// <summary>Areas a, b, c … with the resource, people and land of each.</summary>
    public static AreaFigures[] Areas(params (decimal? Resource, decimal? People, decimal? Land)[] figures) =>
        [.. figures.Select((own, i) => new AreaFigures(((char)('a' + i)).ToString(), own.Resource, own.People, own.Land))];

    /// <summary>A secondary hospital with 100 beds open all year and the bed use asked.</summary>
    public static Operation Hospital(string id, decimal use, string level = "secondary") => new(id, id, "a", level, "general_hospital")
    {
        OpenBedDays = 36_500m, BedDays = 36_500m * use, Discharges = 3_650m * use, Visits = 50_000m, Physicians = 50m, Cost = 36_500_000m * use, FundPaid = 18_250_000m * use,
    };
}
