using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Duties;

/// <summary>A district with a bureau and an agency of its own.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">As the registry calls it, else the plan where an area is one district.</param>
public sealed record District(string Code, Texts Name);

/// <summary>The districts of a plan's city.</summary>
internal static class Districts
{
    /// <summary>In the order of the plan.</summary>
    public static IReadOnlyList<District> Of(RegistryDb db, Plan plan)
    {
        var all = plan.FirstAreas?.Areas.SelectMany(area => area.Divisions.Select(code => (area, code))).ToList() ?? [];
        var codes = all.Select(row => row.code).ToList();
        var known = db.Divisions.Where(row => codes.Contains(row.Code)).ToDictionary(row => row.Code, row => row.Name);
        return [.. all.Select(row => new District(row.code, Name(row.area, known.GetValueOrDefault(row.code))))];
    }

    public static string Listed(RegistryDb db, Plan plan) => string.Join(", ", Of(db, plan).Select(district => district.Code));

    /// <summary>Whether each district owes it by itself.</summary>
    public static bool Owe(Construct duty) => duty.Text("actor") is "district_bureau" or "district_agency";

    private static Texts Name(Area area, string? known) => area.Divisions.Count == 1 ? new(known ?? area.Name.Zh, area.Name.En ?? known) : new(known, known);
}
