using Dingdian.Geo;
using Dingdian.Registry.Deriving;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Geography;

/// <summary>An institution on the map.</summary>
/// <param name="Key">As the snapshot names it.</param>
/// <param name="Name">On the day.</param>
/// <param name="At">CGCS2000; null when it is not known.</param>
/// <param name="County">Six digits.</param>
/// <param name="Township">Nine digits, or empty when it is not known.</param>
/// <param name="Attributes">What plans ask of a neighbour, by the names after <c>other.</c>: words, <c>true</c> and <c>false</c>; what is not known is left out.</param>
public sealed record InstitutionPlace(string Key, string Name, Coordinate? At, string County, string Township, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>What can be counted of it, under the same names.</summary>
    public static readonly IReadOnlyList<string> Counted = ["open_beds", "insured_beds", "physicians", "insurance_physicians", "pharmacists"];

    /// <summary>How many of each of <see cref="Counted"/>; what is not known is left out.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; private init; } = new Dictionary<string, decimal>();

    /// <summary>The words and truths among the attributes of an institution.</summary>
    internal static readonly string[] Asked =
    [
        "kind", "level", "ownership", "affiliation", "specialty", "host", "hospital", "has_beds", "designated", "inpatient", "outpatient", "pharmacy", "suspended",
        "pooled_outpatient", "personal_account_only", "dual_channel", "village_integrated", "key_project",
    ];

    /// <summary>Those of a snapshot that are there on its day.</summary>
    internal static IEnumerable<InstitutionPlace> Of(Frozen frozen)
    {
        var profiles = frozen.Institutions.ToDictionary(institution => institution.Key, institution => institution.Profiles, StringComparer.Ordinal);
        return new RegistryRows(frozen).On("institutions", frozen.AsOf).Select(row => Of(row, profiles[row.Institution!].First(profile => profile.Holds(frozen.AsOf))));
    }

    private static InstitutionPlace Of(Row row, FrozenProfile profile) => new(
        row.Institution!, profile.Name, profile is { Longitude: { } lon, Latitude: { } lat } ? new Coordinate(lon, lat) : null,
        profile.County, profile.Township is { Length: 9 } township ? township : "", Answers(row))
    {
        Numbers = Counted.Select(name => (Name: name, Value: row.Read($"institution.{name}") as decimal?)).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!.Value, StringComparer.Ordinal),
    };

    private static Dictionary<string, string> Answers(Row row) => Asked
        .Select(name => (Name: name, Value: row.Read($"institution.{name}") switch { string word => word, true => "true", false => "false", _ => null }))
        .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal);
}
