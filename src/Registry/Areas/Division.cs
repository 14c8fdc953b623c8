using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Areas;

/// <summary>An administrative division: city (4 digits), county (6) or township (9).</summary>
public sealed class Division
{
    public required string Code { get; set; }
    public required string Name { get; set; }
    public string? Parent { get; set; }

    /// <summary>Names by code, of a city and all in it.</summary>
    public static Dictionary<string, string> NamesIn(RegistryDb db, string city) => db.Divisions.Where(d => d.Code.StartsWith(city)).ToDictionary(d => d.Code, d => d.Name);
}
