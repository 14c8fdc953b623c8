using static Dingdian.Registry.Samples.Stock.Group;

namespace Dingdian.Registry.Samples.Stock;

/// <summary>How kinds come and go: hospitals, outpatient institutions, pharmacies.</summary>
internal enum Group { Hospital, Outpatient, Pharmacy }

/// <summary>What an institution of a kind usually has. Rough figures of ours; totals come from the city.</summary>
internal static class Norms
{
    private static readonly Dictionary<string, (string Specialty, double Share)[]> Mixes = new(StringComparer.Ordinal)
    {
        ["general_hospital"] = [("general", 0.60), ("tcm", 0.06), ("maternity", 0.08), ("paediatric", 0.07), ("oncology", 0.07), ("geriatric", 0.05), ("rehabilitation", 0.04), ("infectious", 0.02), ("eye", 0.01)],
        ["tcm_hospital"] = [("tcm", 0.72), ("general", 0.16), ("rehabilitation", 0.12)],
        ["psychiatric_hospital"] = [("psychiatric", 0.88), ("geriatric", 0.12)],
        ["infectious_hospital"] = [("infectious", 0.8), ("general", 0.2)],
        ["rehabilitation_hospital"] = [("rehabilitation", 0.8), ("nursing", 0.2)],
        ["nursing_hospital"] = [("nursing", 0.85), ("geriatric", 0.15)],
        ["hospice_centre"] = [("nursing", 1)],
        ["maternal_child_hospital"] = [("maternity", 0.65), ("paediatric", 0.35)],
    };

    private static readonly string[] Fields = ["eye", "oncology", "paediatric", "maternity", "dental", "geriatric"];

    public static Group GroupOf(string kind) => kind switch
    {
        "retail_pharmacy" => Pharmacy,
        _ when kind.EndsWith("_hospital", StringComparison.Ordinal) || kind == "hospice_centre" => Hospital,
        _ => Outpatient,
    };

    /// <summary>What the institution stands for.</summary>
    public static string? Specialty(string kind, Dice dice) => kind switch
    {
        "retail_pharmacy" => null,
        "specialist_hospital" => dice.Pick(Fields),
        "outpatient_department" or "clinic" => dice.Below(20) switch { < 7 => "dental", < 12 => "tcm", 12 => "eye", 13 => "paediatric", _ => "general" },
        _ when Mixes.TryGetValue(kind, out var mix) => mix[0].Specialty,
        _ => "general",
    };

    /// <summary>Specialties of its beds; small houses have few.</summary>
    public static IEnumerable<(string Specialty, double Share)> Mix(string kind, string? specialty, int beds) =>
        (Mixes.GetValueOrDefault(kind) ?? [(specialty ?? "general", 1)]).Take(beds < 60 ? 1 : beds < 250 ? 3 : 9);

    public static double Beds(string kind, string level) => (kind, level) switch
    {
        ("general_hospital", "tertiary") => 1300,
        ("general_hospital", "secondary") => 260,
        ("tcm_hospital", "tertiary") => 800,
        ("tcm_hospital", "secondary") => 190,
        ("psychiatric_hospital", "tertiary") => 700,
        ("psychiatric_hospital", _) => 320,
        ("nursing_hospital", _) => 90,
        ("township_hospital", _) => 35,
        ("community_health_centre", _) => 20,
        (_, "tertiary") => 500,
        (_, "secondary") => 120,
        _ => 48,
    };

    /// <summary>Insurance physicians before the county's total is split.</summary>
    public static double Physicians(string kind, int beds) => GroupOf(kind) switch
    {
        Pharmacy => 0,
        Hospital => 4 + 0.36 * beds,
        _ => kind switch { "community_health_centre" => 20 + 0.3 * beds, "outpatient_department" => 5, "community_health_station" => 2.5, "village_clinic" => 1.2, _ => 1.6 },
    };

    public static double FloorArea(string kind, int beds) => GroupOf(kind) switch
    {
        Pharmacy => 120,
        Hospital => 800 + 85.0 * beds,
        _ => kind switch { "community_health_centre" => 2600 + 40.0 * beds, "outpatient_department" => 520, "community_health_station" => 210, "village_clinic" => 110, _ => 130 },
    };

    /// <summary>The level of government it belongs to; the city's own hospitals stand in the counties that serve others too.</summary>
    public static string Affiliation(bool isPublic, string level, CountyData county) =>
        !isPublic ? "other" : level switch { "tertiary" when county.Pull > 1 => "city", "tertiary" or "secondary" => "county", _ => "township" };

    /// <summary>Whether the public usually runs it.</summary>
    public static double PublicShare(string kind, string level) => (kind, level) switch
    {
        ("retail_pharmacy" or "nursing_hospital" or "outpatient_department" or "clinic" or "blind_massage", _) => 0.03,
        ("township_hospital" or "maternal_child_hospital" or "infectious_hospital" or "emergency_centre", _) => 1,
        ("community_health_centre", _) => 0.9,
        ("community_health_station" or "village_clinic", _) => 0.75,
        ("internal_infirmary", _) => 0.6,
        (_, "tertiary") => 0.9,
        (_, "secondary") => 0.5,
        _ => 0.1,
    };
}
