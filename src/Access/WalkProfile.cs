using System.Text.Json;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>Why a way was left out.</summary>
public enum WayVerdict { Kept, NoStreet, ClosedKind, ClosedToFoot, Private, TooShort }

/// <summary>Where a person may walk, and how fast: tag rules and speeds as data. The shipped one is <c>walk.json</c>.</summary>
/// <param name="Name">What results call it.</param>
/// <param name="Kmh">Walking speed in km/h.</param>
/// <param name="Detour">How much longer the walk is than the straight line, where no streets are at hand.</param>
/// <param name="Slower">Kinds with a speed of their own, in km/h.</param>
/// <param name="Open">Kinds of street that are walked unless a tag forbids it.</param>
/// <param name="Asked">Kinds that are walked only where a tag allows it or names a sidewalk.</param>
/// <param name="Allow">Values of foot and access that allow.</param>
/// <param name="Deny">Values that forbid.</param>
public sealed record WalkProfile(
    string Name, double Kmh, double Detour, IReadOnlyDictionary<string, double> Slower,
    IReadOnlyList<string> Open, IReadOnlyList<string> Asked, IReadOnlyList<string> Allow, IReadOnlyList<string> Deny)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static WalkProfile Default { get; } = Shipped();

    /// <summary>Minutes for a metre.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Pace => PaceOf(Kmh);

    /// <summary>All kinds, in the order edges number them.</summary>
    internal IReadOnlyList<string> Kinds => [.. Open, .. Asked];

    /// <summary>Minutes for a metre, by number of kind.</summary>
    internal double[] Paces => [.. Kinds.Select(kind => PaceOf(Slower.GetValueOrDefault(kind, Kmh)))];

    public static WalkProfile? Read(string json, string file, List<Finding> findings)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<WalkProfile>(json, Json);
            if (profile?.Fault is not { } fault)
                return profile;
            findings.Add(new Finding("walk-profile-wrong", new Place(file), fault));
        }
        catch (JsonException wrong)
        {
            var at = new Place(file, (int)(wrong.LineNumber ?? -1) + 1, (int)(wrong.BytePositionInLine ?? -1) + 1);
            findings.Add(new Finding("walk-profile-wrong", at, new Texts("JSON 语法或键名有误", "its JSON or a key in it is wrong")));
        }
        return null;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>
    /// Judges a way by its tags, first rule that speaks: what foot says; whether access is denied; whether its kind is open; whether a kind
    /// that must be asked names a sidewalk. Oneway never binds walkers.
    /// </summary>
    internal WayVerdict Judge(Func<string, string?> tag, out int kind)
    {
        kind = KindOf(tag);
        if (kind == NoKind)
            return WayVerdict.NoStreet;
        var foot = tag("foot");
        if (Deny.Contains(foot))
            return WayVerdict.ClosedToFoot;
        if (kind == OtherKind)
            return WayVerdict.ClosedKind;
        if (Allow.Contains(foot))
            return WayVerdict.Kept;
        if (Deny.Contains(tag("access")))
            return WayVerdict.Private;
        var open = kind < Open.Count && tag("motorroad") != "yes";
        return open || HasSidewalk(tag) ? WayVerdict.Kept : WayVerdict.ClosedKind;
    }

    private const int NoKind = -2, OtherKind = -1;

    private int KindOf(Func<string, string?> tag)
    {
        var word = tag("highway")
            ?? (tag("route") == "ferry" ? "ferry" : tag("man_made") == "pier" ? "pier" : IsPlatform(tag) ? "platform" : null);
        if (word is null)
            return NoKind;
        for (var i = 0; i < Open.Count + Asked.Count; i++)
            if ((i < Open.Count ? Open[i] : Asked[i - Open.Count]) == word)
                return i;
        return OtherKind;
    }

    private static bool IsPlatform(Func<string, string?> tag) => tag("railway") == "platform" || tag("public_transport") == "platform";

    private static readonly string[] SidewalkKeys = ["sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right"];

    /// <summary>A sidewalk mapped as a way of its own (<c>separate</c>) opens that way, not this one.</summary>
    private static bool HasSidewalk(Func<string, string?> tag) => SidewalkKeys.Any(key => tag(key) is "yes" or "both" or "left" or "right");

    private static double PaceOf(double kmh) => 0.06 / kmh;

    private Texts? Fault =>
        !(Kmh > 0 && double.IsFinite(Kmh)) || Slower.Values.Any(v => !(v > 0 && double.IsFinite(v))) ? new Texts("速度须大于 0", "speeds must be above zero")
        : !(Detour >= 1 && double.IsFinite(Detour)) ? new Texts("绕行系数不得小于 1", "a detour factor is at least 1")
        : Slower.Keys.Except(Kinds).FirstOrDefault() is { } strange ? new Texts($"“{strange}”不在道路种类中", $"'{strange}' is no kind of street in it")
        : Kinds.Distinct().Count() != Kinds.Count ? new Texts("同一道路种类出现两次", "a kind of street comes twice")
        : null;

    private static WalkProfile Shipped()
    {
        using var stream = typeof(WalkProfile).Assembly.GetManifestResourceStream("walk.json")!;
        return JsonSerializer.Deserialize<WalkProfile>(stream, Json)!;
    }
}
