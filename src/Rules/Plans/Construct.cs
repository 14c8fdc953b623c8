using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>
/// One thing a plan declares: a quantity, quota, gate, site rule, duty … Its values stay where they were written;
/// expressions and amounts are bound and found again by their path (<c>when</c>, <c>events.0.case</c>).
/// </summary>
public sealed class Construct(string section, string name, string layer, Node node, (string Class, string Member)? each = null)
{
    private readonly Dictionary<string, Bound> expressions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Amount> amounts = new(StringComparer.Ordinal);

    public string Section => section;
    public string Name => name;

    /// <summary>Plan or layer that declares it.</summary>
    public string Layer => layer;
    public Node Node => node;

    /// <summary>The member this one stands for, when it was declared <c>for_each</c>.</summary>
    public (string Class, string Member)? Each => each;

    public Construct For(string @class, string member) => new(section, $"{name}[{member}]", layer, node, (@class, member)) { IsBroken = IsBroken };

    public Place Place => node.Place;

    /// <summary>Something about it is wrong and reported: its unit, level or words cannot be relied on. A gate inside a quota speaks for itself.</summary>
    public bool IsBroken { get; internal set; } = node is BrokenNode || node.Entries.Any(e => e.Key != "gates" && e.Value.IsBroken);

    /// <summary>Name that replacements use: <c>cn-national/deficit-stop</c>.</summary>
    public string Path => $"{layer}/{name}";

    public IReadOnlyList<string> Rules { get; } = ListOf(node["rule"]);

    public string Rule => Rules.Count > 0 ? Rules[0] : "";

    public Texts Label => new(Text("zh"), Text("en"));

    public bool InPrinciple => Text("strength") == "in-principle";

    public string Strength => Text("strength") ?? "mandatory";

    public bool Ours => Flag("ours") == true;

    public IReadOnlyDictionary<string, Bound> Expressions => expressions;

    public void Bind(string path, Bound bound) => expressions[path] = bound;

    public void Bind(string path, Amount amount) => amounts[path] = amount;

    public Bound? Expression(string path) => expressions.GetValueOrDefault(path);

    public Amount? Amount(string path) => amounts.TryGetValue(path, out var amount) ? amount : null;

    public string? Text(string key) => node[key]?.Text;

    public bool? Flag(string key) => Text(key) is { } text ? text == "true" : null;

    public DateOnly? Date(string key) => Scalars.TryDate(Text(key) ?? "", out var date) ? date : null;

    /// <summary>One word or a list of words under a key.</summary>
    public IReadOnlyList<string> List(string key) => ListOf(node[key]);

    /// <summary>Names replaced here, with the quota they are replaced for (null: everywhere).</summary>
    public IEnumerable<(string Name, string? For, Place Place)> Replaces =>
        (node["replaces"]?.Items ?? []).Where(r => r["name"]?.Text is not null).Select(r => (r["name"]!.Text!, r["for"]?.Text?.Replace("quotas.", "", StringComparison.Ordinal), r.Place));

    public static IReadOnlyList<string> ListOf(Node? node) => node switch
    {
        ScalarNode scalar => [scalar.Value],
        ListNode list => [.. list.All.Select(i => i.Text).OfType<string>()],
        _ => [],
    };
}
