using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>Collects the names expressions may use, each with its unit or class, level and keys.</summary>
public sealed class ScopeBuilder
{
    private readonly Plan plan;
    private readonly List<Finding> findings;
    private readonly Scope scope;
    private readonly Dictionary<string, Construct> claimed = new(StringComparer.Ordinal);

    public ScopeBuilder(Plan plan, List<Finding> findings)
    {
        this.plan = plan;
        this.findings = findings;
        scope = new Scope(Level.Whole(plan.LevelName), [.. plan.AreaSets.Select(s => Level.Area(s.Name))], plan.Units, plan.AreaSets.ToDictionary(s => s.Name, s => s.Areas.Count));
    }

    public Scope Build()
    {
        foreach (var section in (string[])["classes", "attributes", "measures", "parameters", "choices", "readings"])
            foreach (var construct in plan.All(section))
                Add(construct, Symbols(construct));
        foreach (var construct in plan.All("quantities").Concat(plan.All("quotas")).ToList())
            Expand(construct);
        foreach (var construct in plan.All("obligations"))
            AreaOrWhole(construct, "for_each");
        foreach (var construct in plan.All("flags"))
            AreaOrWhole(construct, "per");
        new ResultTypes(plan, scope, findings).Add();
        foreach (var misplaced in plan.Node.Entries.Select(e => e.Value).OfType<BrokenNode>().SelectMany(b => b.Was?.Entries ?? []))
            scope.AddBroken(misplaced.Key);
        return scope;
    }

    /// <summary>The words of a class, in order.</summary>
    public static IReadOnlyList<string> WordsOf(Construct @class) =>
        @class.Node["values"] is MapNode map ? [.. map.All.Select(e => e.Key)] : @class.List("values");

    /// <summary>Names whose declaration shows a fault are known, and nothing more is said about what uses them.</summary>
    private void Add(Construct construct, IEnumerable<Symbol> symbols)
    {
        Claim(construct);
        var before = findings.Count;
        var made = symbols.ToList();
        construct.IsBroken |= findings.Count > before;
        if (construct.IsBroken)
            scope.AddBroken(construct.Name);
        foreach (var symbol in made)
            if (construct.IsBroken)
                scope.AddBroken(symbol.Name);
            else
                scope.Add(symbol);
    }

    /// <summary>A name means one thing; where a layer had it first, the finding stands with the plan.</summary>
    private void Claim(Construct construct)
    {
        if (construct.Section is "attributes" or "classes" || claimed.TryAdd(construct.Name, construct))
            return;
        var other = claimed[construct.Name];
        var (later, earlier) = construct.Layer == plan.Id || other.Layer != plan.Id ? (construct, other) : (other, construct);
        findings.Add(later.Layer == earlier.Layer
            ? new Finding("declared-twice", later.Place, later.Name, earlier.Section)
            : new Finding("declared-in-layer", later.Place, later.Name, earlier.Layer, earlier.Section));
        later.IsBroken = true;
        scope.AddBroken(later.Name);
    }

    private IEnumerable<Symbol> Symbols(Construct construct) => construct.Section switch
    {
        "classes" => Class(construct),
        "attributes" => Attribute(construct),
        "measures" => Measure(construct),
        "parameters" => Parameter(construct),
        "choices" => [new Symbol(construct.Name, SymbolKind.Choice, ChoiceType(construct), AreaOrWhole(construct, "per"))],
        _ => [new Symbol(construct.Name, SymbolKind.Reading, new WordType(construct.Name, [construct.Text("default") ?? "", .. construct.List("alternative")]), scope.Whole)],
    };

    private Symbol[] Class(Construct construct)
    {
        var words = WordsOf(construct);
        foreach (var capability in (construct.Node["capabilities"]?.Entries ?? []).SelectMany(e => Construct.ListOf(e.Value)).Distinct())
            scope.AddCapability(construct.Name, capability, [.. construct.Node["capabilities"]!.Entries.Where(e => Construct.ListOf(e.Value).Contains(capability)).Select(e => e.Key)]);
        var type = new WordType(construct.Name, words);
        return scope.FindLevel(construct.Text("of") ?? "") is { Kind: LevelKind.Area or LevelKind.Institution } area ? [new Symbol(construct.Name, SymbolKind.Class, type, area)] : [];
    }

    private Symbol[] Attribute(Construct construct)
    {
        var level = construct.Name.Split('.')[0] switch { "other" => Level.Other, "institution" or "fund" or "letter" or "settlement" => Level.Institution, _ => Level.Case };
        var type = construct.Text("class") is not null ? ClassType(construct, "class") : Number(construct);
        var symbol = new Symbol(construct.Name, SymbolKind.Attribute, type, level);
        return construct.Name.StartsWith("applicant.", StringComparison.Ordinal)
            ? [symbol, symbol with { Name = "other." + construct.Name["applicant.".Length..], Level = Level.Other }, symbol with { Name = "institution." + construct.Name["applicant.".Length..], Level = Level.Institution }]
            : [symbol];
    }

    /// <summary>A value keyed by a class can also be asked for one of its words: <c>target_share[chronic]</c>.</summary>
    private IEnumerable<Symbol> Parameter(Construct construct)
    {
        var symbol = new Symbol(construct.Name, SymbolKind.Parameter, Number(construct), ParameterLevel(construct));
        var words = construct.Text("by") is { } by && plan.Find("classes", by) is { } keyed ? WordsOf(keyed) : [];
        if (construct.Node["tolerance"] is not null)
            yield return new Symbol($"{construct.Name}.tolerance", SymbolKind.Parameter, symbol.Type, scope.Whole);
        yield return symbol;
        foreach (var word in words)
            yield return symbol with { Name = $"{construct.Name}[{word}]", Level = scope.Whole };
    }

    private Symbol[] Measure(Construct construct)
    {
        var finest = construct.Text("finest") ?? "";
        var level = finest == "division" ? scope.FirstAreas : scope.FindLevel(finest);
        if (level is null)
        {
            Refuse(construct, construct.Node["finest"], Kinds.Level, new[] { "division", "institution", scope.Whole.Name }.Concat(plan.AreaSets.Select(a => a.Name)));
            level = scope.Whole;
        }
        return
        [
            new Symbol(construct.Name, SymbolKind.Measure, Number(construct), level)
            {
                Additive = construct.Flag("additive") == true,
                FollowsFormula = finest == "division",
                Keys = [.. (construct.Node["keys"]?.Entries ?? []).Select(e => new KeyDimension(e.Key, e.Value is ScalarNode ? ClassType(construct, e.Value).Words : Construct.ListOf(e.Value)))],
            },
        ];
    }

    /// <summary>A quantity or quota declared <c>for_each</c> class becomes one for each member.</summary>
    private void Expand(Construct construct)
    {
        Add(construct, []);
        AreaOrWhole(construct, "per");
        if (construct.Text("for_each") is not { } each)
            return;
        var words = ClassType(construct, "for_each").Words;
        if (construct.IsBroken)
        {
            scope.AddBroken(construct.Name);
            return;
        }
        plan.Remove(construct);
        foreach (var word in words)
            plan.Put(construct.For(each, word));
    }

    private ResultType ChoiceType(Construct construct) =>
        construct.Node["options"] is not null ? new WordType(construct.Name, construct.List("options")) : Number(construct);

    private ResultType Number(Construct construct) =>
        construct.Text("unit") == "boolean" ? TruthType.Instance : new NumberType(UnitOf(construct, construct.Text("unit"), Unit.One));

    private Unit UnitOf(Construct construct, string? text, Unit otherwise)
    {
        if (text is null or "boolean")
            return otherwise;
        if (plan.Units.TryParse(text, out var unit, out var unknown))
            return unit;
        construct.IsBroken = true;
        findings.Add(new Finding("unknown-unit", (construct.Node["unit"] ?? construct.Node).Place, unknown, Nearest.Hint(unknown, plan.Units.Words)));
        return otherwise;
    }

    private WordType ClassType(Construct construct, string key) => ClassType(construct, construct.Node[key]!);

    private WordType ClassType(Construct construct, Node reference)
    {
        var name = reference.Text ?? "";
        if (plan.Find("classes", name) is { } found)
        {
            construct.IsBroken |= found.IsBroken;
            return new WordType(name, WordsOf(found));
        }
        Refuse(construct, reference, Kinds.Class, plan.All("classes").Select(c => c.Name));
        return new WordType(name, []);
    }

    /// <summary>A reference that leads nowhere.</summary>
    private void Refuse(Construct construct, Node? reference, Texts kind, IEnumerable<string> known)
    {
        construct.IsBroken = true;
        if (reference is ScalarNode { Value: var name })
            findings.Add(new Finding("dead-reference", reference.Place, name, kind, Nearest.Hint(name, known)));
    }

    internal Level AreaOrWhole(Construct construct, string key)
    {
        if (construct.Text(key) is not { } name)
            return scope.Whole;
        if (scope.FindLevel(name) is { } level)
            return level;
        Refuse(construct, construct.Node[key], Kinds.AreaSet, plan.AreaSets.Select(s => s.Name).Append("institution"));
        return scope.Whole;
    }

    /// <summary>A value keyed by a class stands where the class stands.</summary>
    private Level ParameterLevel(Construct construct)
    {
        if (construct.Text("by") is null)
            return AreaOrWhole(construct, "per");
        var name = ClassType(construct, "by").Class;
        return construct.IsBroken ? scope.Whole : scope.FindLevel(plan.Find("classes", name)!.Text("of") ?? "") ?? Level.Case;
    }
}
