using Dingdian.Model;

namespace Dingdian.Rules.Expressions;

/// <summary>The names, units and levels an expression may use.</summary>
public sealed class Scope(Level whole, IReadOnlyList<Level> areaSets, UnitTable units, IReadOnlyDictionary<string, int>? areaCounts = null)
{
    private readonly Dictionary<string, Symbol> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> capabilities = new(StringComparer.Ordinal);
    private readonly HashSet<string> broken = new(StringComparer.Ordinal);

    public Level Whole => whole;
    public IReadOnlyList<Level> AreaSets => areaSets;
    public UnitTable Units => units;
    public IEnumerable<string> Names => symbols.Keys.Concat(broken);

    /// <summary>Where a value known per division stands in a formula finer than the whole.</summary>
    public Level FirstAreas => areaSets.Count > 0 ? areaSets[0] : whole;

    /// <summary>How many areas a set has: of two the finer has more.</summary>
    public int AreasOf(Level set) => areaCounts?.GetValueOrDefault(set.Name) ?? 0;

    /// <summary>Inside <c>for_each</c>: the class and the member now in hand.</summary>
    public (string Class, string Member)? Each { get; init; }

    public void Add(Symbol symbol) => symbols[symbol.Name] = symbol;

    /// <summary>A name whose declaration has a finding of its own: what uses it cannot be judged.</summary>
    public void AddBroken(string name) => broken.Add(name);

    public bool IsBroken(string name) => broken.Contains(name);

    public Symbol? Find(string name) =>
        (Each is { } each ? symbols.GetValueOrDefault($"{name}[{each.Member}]") : null) ?? symbols.GetValueOrDefault(name);

    public void AddCapability(string className, string capability, IReadOnlyList<string> words) => capabilities[$"{className}.{capability}"] = words;

    /// <summary>The words of a class that have a capability, or null.</summary>
    public IReadOnlyList<string>? FindCapability(string className, string capability) => capabilities.GetValueOrDefault($"{className}.{capability}");

    public IEnumerable<string> CapabilitiesOf(string className) =>
        capabilities.Keys.Where(k => k.StartsWith(className + ".", StringComparison.Ordinal)).Select(k => k[(className.Length + 1)..]);

    public Level? FindLevel(string name) =>
        name == whole.Name ? whole : name == "institution" ? Level.Institution : areaSets.FirstOrDefault(a => a.Name == name);

    public Scope ForMember(string className, string member)
    {
        var scope = new Scope(whole, areaSets, units, areaCounts) { Each = (className, member) };
        foreach (var symbol in symbols.Values)
            scope.Add(symbol);
        scope.broken.UnionWith(broken);
        foreach (var (name, words) in capabilities)
            scope.capabilities[name] = words;
        return scope;
    }
}
