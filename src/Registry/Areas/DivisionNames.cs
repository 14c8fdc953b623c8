using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Areas;

/// <summary>What divisions are called, by their codes.</summary>
public static class DivisionNames
{
    /// <summary>Of a city and all in it.</summary>
    public static IReadOnlyDictionary<string, string> In(RegistryDb db, string city) => db.Divisions.Where(division => division.Code.StartsWith(city)).ToDictionary(division => division.Code, division => division.Name);
}
