using Dingdian.Geo;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Circles;

/// <summary>What the map's layers tell of places, and the limits that follow there.</summary>
internal sealed class PlaceValues
{
    private readonly Surroundings around;
    private readonly (string Name, Layer? Layer)[] attributes;
    private readonly Dictionary<string, (string? Area, Dictionary<string, string> Given)> cases = new(StringComparer.Ordinal);
    private readonly string[] keys;

    /// <param name="around">The ground.</param>
    /// <param name="at">The places.</param>
    /// <param name="counties">The county of each; null or empty where it is not known.</param>
    public PlaceValues(Surroundings around, IReadOnlyList<Coordinate> at, IReadOnlyList<string?> counties)
    {
        this.around = around;
        attributes = [.. LayersOf(around.Plan, "place.").Select(a => (a.Name, around.Ground.Layers.GetValueOrDefault(a.Layer)))];
        keys = new string[at.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Note(around.AreaOf(counties[i]), at[i]);
    }

    /// <summary>Attributes of a subject that a layer tells, with the layer's name.</summary>
    public static IEnumerable<(string Name, string Layer)> LayersOf(Plan plan, string subject) =>
        from attribute in plan.All("attributes")
        where attribute.Name.StartsWith(subject, StringComparison.Ordinal) && attribute.Node["from"]?["layer"]?.Text is not null
        select (attribute.Name, attribute.Node["from"]!["layer"]!.Text!);

    public string? AreaOf(int place) => cases[keys[place]].Area;

    /// <summary>What the layers say of a place, by the names of attributes; what is not known is left out.</summary>
    public IReadOnlyDictionary<string, string> Of(int place) => cases[keys[place]].Given;

    /// <summary>The reach of a rule or circle at each place, worked out once for all places of which the map says the same.</summary>
    public Reach[] Reaches(Construct construct)
    {
        var reaches = cases.ToDictionary(c => c.Key, c => Reach.Of(around.Ask(c.Value.Area, c.Value.Given, []), construct), StringComparer.Ordinal);
        return [.. keys.Select(k => reaches[k])];
    }

    private string Note(string? area, Coordinate at)
    {
        var words = Array.ConvertAll(attributes, a => at.IsOnEarth ? a.Layer?.Find(at) : null);
        var key = string.Join('\n', words.Prepend(area));
        if (!cases.ContainsKey(key))
            cases[key] = (area, Enumerable.Range(0, words.Length).Where(i => words[i] is not null).ToDictionary(i => attributes[i].Name, i => words[i]!, StringComparer.Ordinal));
        return key;
    }
}
