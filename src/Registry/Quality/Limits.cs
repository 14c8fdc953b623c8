namespace Dingdian.Registry.Quality;

/// <summary>What a number or a day can sanely be. Files that come in, acts and data calls are held to the same.</summary>
internal static class Limits
{
    /// <summary>Of one institution.</summary>
    public const int MostBeds = 20_000, MostPeople = 30_000, MostSquareMetres = 10_000_000;

    /// <summary>Of one row of settlements or one point of population.</summary>
    public const int MostStays = 100_000_000, MostAtAPoint = 10_000_000;

    /// <summary>Yuan of a fund in a year, and of one row of settlements.</summary>
    public const decimal MostFund = 1_000_000_000_000m, MostSettled = 100_000_000_000m;

    /// <summary>Square kilometres of a division; no city has more.</summary>
    public const decimal MostLand = 1_700_000m;

    /// <summary>Years from today within which something may be planned to begin or be due.</summary>
    public const int YearsAhead = 1;

    /// <summary>A day before all records: what held since then has no known start.</summary>
    public static readonly DateOnly FirstDay = new(1901, 1, 1);

    /// <summary>Accounts and settlements of the insurance are not older.</summary>
    public static readonly DateOnly FirstFigure = new(2000, 1, 1);

    private static readonly Dictionary<string, decimal> Counted = new(StringComparer.Ordinal)
    {
        ["resident"] = 200_000_000m, ["insured"] = 200_000_000m, ["person"] = 200_000_000m, ["bed"] = 2_000_000m, ["institution"] = 1_000_000m,
        ["physician"] = 2_000_000m, ["nurse"] = 2_000_000m, ["pharmacist"] = 2_000_000m, ["visit"] = 10_000_000_000m, ["discharge"] = 1_000_000_000m, ["case"] = 1_000_000_000m,
    };

    /// <summary>Things that are counted come in whole numbers.</summary>
    public static bool IsCounted(string unit) => Counted.ContainsKey(unit);

    /// <summary>What a figure of a division in that unit lies between; money and rates may be negative.</summary>
    public static (decimal Least, decimal Most) OfArea(string unit, string division = "") =>
        unit == "boolean" ? (0m, 1m) : unit == "km^2" ? (0m, MostLand) : Counted.TryGetValue(unit, out var most) ? (0m, most / Share(division)) : (-MostFund, MostFund);

    /// <summary>Nothing smaller than the country holds all of it: the largest cities have thirty million people, counties six, townships one.</summary>
    private static decimal Share(string division) => division.Length switch { 4 => 4m, 6 => 20m, 9 => 80m, _ => 1m };

    public static bool IsFar(DateOnly day, DateOnly today) => day > today.AddYears(YearsAhead);
}
