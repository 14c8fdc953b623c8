using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Expressions;

/// <summary>Names: which slot a name reads, at which level, time and keys.</summary>
public sealed partial class Binder
{
    private static readonly string[] Times = ["last_year", "term_start"];

    private Bound? Name(NameSyntax name, Level level)
    {
        if (name.Name == "pi" && scope.Find("pi") is null)
            return new Constant(name, new NumberType(Unit.One), scope.Whole, new Numbers([Exact.Pi], null));
        if (Resolve(name) is not { } symbol)
            return null;
        var (time, target, sound) = Qualifiers(name, level);
        if (!sound || SlotLevel(name, symbol, target, target != level) is not { } at || Keys(name, symbol) is not { } keys)
            return null;
        if (symbol.Keys.Count > 0 && keys.Any(k => k == "*") && !symbol.Additive)
            return Wrong("key-needed", name, name.Name, string.Join(", ", symbol.Keys.Where((_, i) => keys[i] == "*").SelectMany(d => d.Words)));
        return Read(name, symbol, at, time, keys);
    }

    private static Input Read(Syntax source, Symbol symbol, Level at, string? time, IEnumerable<string> keys) =>
        new(source, symbol.Type, new Slot(symbol, at, time, string.Join(',', keys)));

    private Symbol? Resolve(NameSyntax name)
    {
        if (name.Keys.Count == 1 && scope.Find($"{name.Name}[{Member(name.Keys[0])}]") is { } member)
            return member;
        if (scope.Find(name.Name) is { } symbol)
            return symbol;
        if (scope.IsBroken(name.Name))
            return null;
        var members = scope.Names.Where(n => n.StartsWith(name.Name + "[", StringComparison.Ordinal)).Select(n => n[(name.Name.Length + 1)..^1]).ToList();
        if (members.Count == 0)
            Wrong("unknown-name", name, name.Name, Meant(name.Name));
        else if (name.Keys.Count == 0)
            Wrong("key-needed", name, name.Name, string.Join(", ", members));
        else if (name.Keys.Select(Member).FirstOrDefault(k => !members.Contains(k)) is { } key)
            Wrong("unknown-key", name, key, name.Name, Nearest.Hint(key, members));
        return null;
    }

    /// <summary>A hyphen may be part of a name: a minus without spaces around it makes one name of two.</summary>
    private Texts Meant(string name) =>
        name.Split('-') is { Length: > 1 } parts && Array.TrueForAll(parts, p => scope.Find(p) is not null || scope.IsBroken(p))
            ? Nearest.Meant(string.Join(" - ", parts))
            : name.Contains('.', StringComparison.Ordinal) ? OfTheSame(name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)], name)
            : Nearest.Hint(name, scope.Names.Where(n => !n.EndsWith(']') && !n.Contains('.', StringComparison.Ordinal)));

    /// <summary>What is asked of a case or place is declared first.</summary>
    private Texts OfTheSame(string subject, string name) =>
        scope.Names.Where(n => n.StartsWith(subject, StringComparison.Ordinal)).ToList() is { Count: > 0 } known ? Nearest.Hint(name, known)
            : new Texts($"请在 attributes 下声明 {name}。", $"Declare {name} under attributes.");

    private string Member(string key) => scope.Each is { } each && key == each.Class ? each.Member : key;

    private (string? Time, Level Target, bool Sound) Qualifiers(NameSyntax name, Level level)
    {
        string? time = null;
        var target = level;
        foreach (var qualifier in name.Qualifiers)
        {
            if (Times.Contains(qualifier) && time is null)
                time = qualifier;
            else if (scope.FindLevel(qualifier) is { } found)
                target = found;
            else
            {
                string[] known = [.. Times, scope.Whole.Name, .. scope.AreaSets.Select(a => a.Name)];
                Wrong("unknown-qualifier", name, qualifier, Nearest.Hint(qualifier, known));
                return (null, level, false);
            }
        }
        return (time, target, true);
    }

    /// <summary>The level at which a name is read from a formula at <paramref name="target"/>: its own, or coarser where it adds up.</summary>
    private Level? SlotLevel(NameSyntax name, Symbol symbol, Level target, bool asked)
    {
        if (symbol.FollowsFormula)
            return target.Kind > LevelKind.Area ? scope.FirstAreas : target;
        if (symbol.Level == target || target.IsFinerThan(symbol.Level) && symbol.Level.Kind != LevelKind.Institution)
            return symbol.Level;
        if (symbol.Level.IsFinerThan(target) && (symbol.Additive || (symbol.Kind == SymbolKind.Measure && symbol.Level.Kind == LevelKind.Area)))
            return target;
        Wrong(asked ? "cannot-coarsen" : "finer-than-formula", name, symbol.Name, symbol.Level.Name, target.Name);
        return null;
    }

    /// <summary>One word per key dimension, <c>*</c> where none is chosen.</summary>
    private string[]? Keys(NameSyntax name, Symbol symbol)
    {
        var chosen = symbol.Keys.Select(_ => "*").ToArray();
        if (symbol.Name.EndsWith(']'))
            return chosen;
        foreach (var key in name.Keys.Select(Member))
        {
            var dimension = symbol.Keys.ToList().FindIndex(d => d.Words.Contains(key));
            if (dimension < 0 || chosen[dimension] != "*")
            {
                var words = symbol.Keys.SelectMany(d => d.Words).ToList();
                Wrong("unknown-key", name, key, symbol.Name, Nearest.Hint(key, words));
                return null;
            }
            chosen[dimension] = key;
        }
        return chosen;
    }

    /// <summary>The slots of a keyed measure, one for each combination of the keys not chosen; null when the name has none open.</summary>
    private Bound[]? OpenKeys(Syntax syntax, Level level)
    {
        if (syntax is not NameSyntax name || scope.Find(name.Name) is not { Keys.Count: > 0 } symbol)
            return null;
        var (time, target, sound) = Qualifiers(name, level);
        if (!sound || SlotLevel(name, symbol, target, target != level) is not { } at || Keys(name, symbol) is not { } keys || !keys.Contains("*"))
            return null;
        IEnumerable<IEnumerable<string>> combinations = [[]];
        for (var i = 0; i < keys.Length; i++)
        {
            var words = keys[i] == "*" ? symbol.Keys[i].Words : [keys[i]];
            combinations = [.. combinations.SelectMany(c => words.Select(w => c.Append(w)))];
        }
        return [.. combinations.Select(c => Read(new NameSyntax(name.Start, name.Length, name.Name, [.. c], name.Qualifiers), symbol, at, time, c))];
    }
}
