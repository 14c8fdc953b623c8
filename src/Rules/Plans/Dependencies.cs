using Dingdian.Rules.Expressions;

namespace Dingdian.Rules.Plans;

/// <summary>Which names each result reads, directly and through other results: why a changed input changes it.</summary>
public sealed class Dependencies(Plan plan)
{
    private readonly Dictionary<string, IReadOnlySet<string>> known = new(StringComparer.Ordinal);

    /// <summary>All names read by a construct, however deep; its own name is not among them.</summary>
    public IReadOnlySet<string> Of(Construct construct)
    {
        var key = $"{construct.Section}/{construct.Layer}/{construct.Name}";
        if (known.TryGetValue(key, out var names))
            return names;
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Direct(construct));
        while (open.TryPop(out var name))
            if (all.Add(name))
                foreach (var next in Deeper(name))
                    open.Push(next);
        return known[key] = all;
    }

    /// <summary>The names a construct's own expressions, gates and references mention.</summary>
    public IEnumerable<string> Direct(Construct construct)
    {
        var names = construct.Expressions.Values.SelectMany(Names);
        if (construct.Section == "quotas" && plan.Gates.TryGetValue(construct.Name, out var gates))
            names = names.Concat(gates.SelectMany(g => Names(g.When).Concat(g.Cap is null ? [] : Names(g.Cap))));
        return names.Concat(References(construct)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(Bound bound) => bound.Slots().Select(s => s.Symbol.Kind == SymbolKind.Parameter ? s.Symbol.Name.Split('[')[0] : s.Symbol.Name);

    private static IEnumerable<string> References(Construct construct)
    {
        string?[] single = [construct.Text("apportion"), construct.Section == "parameters" ? construct.Text("by") : null, construct.Node["priorities"]?["requests"]?.Text];
        return single.OfType<string>().Concat(Construct.ListOf(construct.Node["deduct"]?["measures"]));
    }

    private IEnumerable<string> Deeper(string name) =>
        new[] { "quantities", "quotas", "classes", "parameters" }
            .Select(section => plan.Find(section, name)).OfType<Construct>().SelectMany(Direct);
}
