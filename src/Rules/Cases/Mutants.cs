using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>One small change of a plan: a number up or down, a comparison turned, a strength flipped.</summary>
public sealed record Mutant(Place Place, string Path, string From, string To, IReadOnlyList<string> Rules)
{
    internal Node Target { get; init; } = new ScalarNode(Place, From, false);

    internal Node Replacement { get; init; } = new ScalarNode(Place, To, false);

    public override string ToString() => $"{Place}: {Path}: {From} → {To}";
}

/// <summary>Finds every change to make, from the shape of the plan language: what is a number there is known, not guessed.</summary>
public static partial class Mutants
{
    private static readonly Dictionary<string, string> Turned = new(StringComparer.Ordinal)
    {
        ["<"] = "<=", ["<="] = "<", [">"] = ">=", [">="] = ">", ["=="] = "!=", ["!="] = "==",
    };

    /// <summary>Dates that decide something; others (<c>issued</c>) are labels.</summary>
    private static readonly string[] Deciding = ["horizon", "ends", "due"];

    public static IReadOnlyList<Mutant> Of(Node root) => [.. Of(root, PlanShape.Plan, "", [])];

    /// <summary>The plan with one node changed; all other nodes are shared.</summary>
    public static Node Apply(Mutant mutant, Node root) => Replace(root, mutant.Target, mutant.Replacement);

    private static IEnumerable<Mutant> Of(Node node, Shape shape, string path, IReadOnlyList<string> rules) => (shape, node) switch
    {
        (EitherShape either, _) => Of(node, either.For(node), path, rules),
        (ListShape list, ListNode items) => items.All.SelectMany((item, i) => Of(item, list.Item, $"{path}.{i}", rules)),
        (ListShape { OrSingle: true } list, ScalarNode) => Of(node, list.Item, path, rules),
        (TableShape table, MapNode map) => map.All.SelectMany(e => Of(e.Value, table.Value, Join(path, e.Key), rules)).Concat(table.Key == ScalarKind.DateKey ? LaterKeys(map, path, rules) : []),
        (RecordShape record, MapNode map) => OfRecord(record, map, path, rules),
        (_, ScalarNode scalar) => Texts(scalar, shape, path).Distinct().Where(t => t != scalar.Value).Select(t =>
            new Mutant(scalar.Place, path, scalar.Value, t, rules) { Target = scalar, Replacement = scalar with { Value = t } }),
        _ => [],
    };

    private static IEnumerable<Mutant> OfRecord(RecordShape record, MapNode map, string path, IReadOnlyList<string> rules)
    {
        var own = record.Find("rule") is not null && map.Find("rule") is { } entry ? Construct.ListOf(entry.Value) : rules;
        foreach (var member in map.All)
            if (record.Find(member.Key) is { } field && !ReferenceEquals(field.Shape, PlanShape.MeasureSource)) // cases give facts, wherever they come from
                foreach (var mutant in Of(member.Value, field.Shape, Join(path, member.Key), own))
                    yield return mutant;
        if (record.Find("strength") is null || map.Find("strength") is not null)
            yield break;
        var weaker = new Entry("strength", map.Place, new ScalarNode(map.Place, "in-principle", false));
        yield return new Mutant(map.Place, Join(path, "strength"), "mandatory", "in-principle", own) { Target = map, Replacement = new MapNode(map.Place, [.. map.All, weaker]) };
    }

    /// <summary>A dated value starting a day later. Values are looked up on the first day of a year, so a day earlier is the same plan.</summary>
    private static IEnumerable<Mutant> LaterKeys(MapNode map, string path, IReadOnlyList<string> rules)
    {
        for (var i = 0; i < map.All.Count; i++)
        {
            var entry = map.All[i];
            if (Days(entry.Key).FirstOrDefault() is { } later)
                yield return new Mutant(entry.KeyPlace, path, entry.Key, later, rules) { Target = map, Replacement = new MapNode(map.Place, [.. map.All.Take(i), entry with { Key = later }, .. map.All.Skip(i + 1)]) };
        }
    }

    /// <summary>The texts a scalar is changed to.</summary>
    private static IEnumerable<string> Texts(ScalarNode scalar, Shape shape, string path)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        if (shape is WordShape)
            return last == "strength" ? [scalar.Value == "mandatory" ? "in-principle" : "mandatory"] : [];
        return shape is not ScalarShape { Kind: var kind } ? [] : kind switch
        {
            ScalarKind.Number when path == "language" => [],
            ScalarKind.Number or ScalarKind.Quantity or ScalarKind.Range => Steps(scalar.Value),
            ScalarKind.Condition or ScalarKind.Formula => Steps(scalar.Value).Concat(Turns(scalar.Value)),
            ScalarKind.Date or ScalarKind.DateRange when Deciding.Contains(last) => Days(scalar.Value),
            ScalarKind.Text when last == "due" => Days(scalar.Value),
            ScalarKind.Text when last == "effect" && scalar.Value.Contains('%', StringComparison.Ordinal) => Steps(scalar.Value),
            _ => [],
        };
    }

    /// <summary>Each number one up and one down in its last place.</summary>
    private static IEnumerable<string> Steps(string text) => Numbers().Matches(text).SelectMany(m => new[] { 1m, -1m }
        .Where(_ => Scalars.TryNumber(m.Value, out _))
        .Select(sign => Put(text, m, Step(m.Value, sign))));

    private static string Step(string number, decimal sign)
    {
        var places = number.Contains('.', StringComparison.Ordinal) ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var unit = Enumerable.Repeat(0.1m, places).Aggregate(1m, (a, b) => a * b);
        return (decimal.Parse(number, CultureInfo.InvariantCulture) + (sign * unit)).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Turns(string text) => Comparisons().Matches(text).Select(m => Put(text, m, Turned[m.Value]));

    /// <summary>A date, or a day of the year, one later and one earlier.</summary>
    private static IEnumerable<string> Days(string text)
    {
        foreach (Match match in DayPattern().Matches(text))
        {
            var full = match.Value.Length > 5;
            if (Scalars.TryDate(full ? match.Value : $"2001-{match.Value}", out var date))
                foreach (var days in new[] { 1, -1 })
                    yield return Put(text, match, date.AddDays(days).ToString(full ? "yyyy-MM-dd" : "MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static string Put(string text, Match match, string other) => text[..match.Index] + other + text[(match.Index + match.Length)..];

    private static Node Replace(Node node, Node target, Node replacement)
    {
        if (ReferenceEquals(node, target))
            return replacement;
        switch (node)
        {
            case MapNode map:
                for (var i = 0; i < map.All.Count; i++)
                    if (Replace(map.All[i].Value, target, replacement) is var value && !ReferenceEquals(value, map.All[i].Value))
                        return new MapNode(map.Place, [.. map.All.Take(i), map.All[i] with { Value = value }, .. map.All.Skip(i + 1)]);
                return map;
            case ListNode list:
                for (var i = 0; i < list.All.Count; i++)
                    if (Replace(list.All[i], target, replacement) is var item && !ReferenceEquals(item, list.All[i]))
                        return new ListNode(list.Place, [.. list.All.Take(i), item, .. list.All.Skip(i + 1)]);
                return list;
            default:
                return node;
        }
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    /// <summary>A number that is no part of a name.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_@-]|[\p{L}\p{N}_]\.)\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex("<=|>=|==|!=|<|>", RegexOptions.CultureInvariant)]
    private static partial Regex Comparisons();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex DayPattern();
}
