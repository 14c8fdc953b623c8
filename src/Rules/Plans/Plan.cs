using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>An area of a set, with its county-level divisions.</summary>
public sealed record Area(string Id, Texts Name, IReadOnlyList<string> Divisions);

public sealed record AreaSet(string Name, IReadOnlyList<Area> Areas)
{
    public int IndexOf(string area)
    {
        for (var i = 0; i < Areas.Count; i++)
            if (Areas[i].Id == area)
                return i;
        return -1;
    }

    /// <summary>The area that holds all divisions of another, of this set or a finer one; -1 when none does.</summary>
    public int Enclosing(Area area)
    {
        for (var i = 0; i < Areas.Count; i++)
            if (ReferenceEquals(Areas[i], area) || (area.Divisions.Count > 0 && area.Divisions.All(Areas[i].Divisions.Contains)))
                return i;
        return -1;
    }
}

/// <summary>A plan with the layers it rests on: checked, its names resolved, ready to compute.</summary>
public sealed class Plan(Node node, string file, IReadOnlyList<Plan> basis)
{
    /// <summary>Values that a layer above may declare anew under the same name; all other constructs of the layers add up.</summary>
    private static readonly string[] Values = ["classes", "attributes", "measures", "parameters", "choices", "readings", "quantities", "quotas"];

    private readonly List<Construct> constructs = [];
    private readonly Dictionary<(string Section, string Name), Construct> nearest = [];

    /// <summary>False when a layer or a section could not be read: then a name that is not found may stand there.</summary>
    internal bool IsWhole { get; init; } = true;

    public string File => file;
    public Node Node => node;

    /// <summary>The layers below, nearest first.</summary>
    public IReadOnlyList<Plan> Basis => basis;

    public string Id => Text("plan");
    public string Revision => Text("revision");
    public string LevelName => node["level"]?.Text ?? "city";
    public string? City => node["city"]?.Text;
    public string Issuer => Text("issuer");
    public string Status => Text("status");
    public string? Issued => node["issued"]?.Text;
    public Texts Title => TextsOf(node["title"]);
    public DateOnly Starts => Horizon.From;
    public DateOnly? Ends => Horizon.To;

    public UnitTable Units { get; internal set; } = UnitTable.BuiltIn;
    public Scope Scope { get; internal set; } = new(Level.Whole("city"), [], UnitTable.BuiltIn);
    public IReadOnlyList<AreaSet> AreaSets { get; internal set; } = [];
    public IReadOnlyDictionary<string, Rule> Rules { get; internal set; } = new Dictionary<string, Rule>();

    /// <summary>Constructs of this plan and its layers, in the order declared, lowest layer first.</summary>
    public IReadOnlyCollection<Construct> Constructs => constructs;

    /// <summary>Names replaced, with the quota they are replaced for (null: everywhere) and what replaces them.</summary>
    public IReadOnlyList<(string Name, string? For, Construct By)> Replacements { get; internal set; } = [];

    public IEnumerable<Construct> All(string section) => constructs.Where(c => c.Section == section);

    public Construct? Find(string section, string name) => nearest.GetValueOrDefault((section, name));

    public AreaSet? FindAreaSet(string name) => AreaSets.FirstOrDefault(s => s.Name == name);

    public Area? FindArea(string id) => AreaSets.SelectMany(s => s.Areas).FirstOrDefault(a => a.Id == id);

    /// <summary>What an actor is called in the plan or the nearest layer that names it.</summary>
    public Texts Actor(string id) => node["actors"]?[id] is { } named ? TextsOf(named) : basis.Select(layer => layer.Node["actors"]?[id]).FirstOrDefault(found => found is not null) is { } below ? TextsOf(below) : new(id, id);

    /// <summary>The set in which most of the plan is written.</summary>
    public AreaSet? FirstAreas => AreaSets.Count > 0 ? AreaSets[0] : null;

    public bool IsReplaced(Construct construct, string? quota) =>
        Replacements.Any(r => r.Name == construct.Path && (r.For is null || r.For == quota));

    /// <summary>Rules of this plan itself, in order.</summary>
    public IEnumerable<Rule> OwnRules => Rules.Values.Where(r => r.Layer == Id);

    /// <summary>The gates of each quota, its own and those of the layers, bound at the quota's level, in order of stages.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Gate>> Gates { get; internal set; } = new Dictionary<string, IReadOnlyList<Gate>>();

    internal void Remove(Construct construct)
    {
        constructs.Remove(construct);
        nearest.Remove((construct.Section, construct.Name));
    }

    internal void Put(Construct construct)
    {
        if (Values.Contains(construct.Section) && Find(construct.Section, construct.Name) is { } below)
            Remove(below);
        constructs.Add(construct);
        nearest[(construct.Section, construct.Name)] = construct;
    }

    /// <summary>A text in two languages, or one text in Chinese.</summary>
    public static Texts TextsOf(Node? node) => node is ScalarNode { Value: var one } ? new Texts(one, null) : new Texts(node?["zh"]?.Text, node?["en"]?.Text);

    private (DateOnly From, DateOnly? To) Horizon =>
        Scalars.TryDates(node["horizon"]?.Text ?? "", out var from, out var to) ? (from, to) : (new DateOnly(2000, 1, 1), null);

    private string Text(string key) => node[key]?.Text ?? "";
}
