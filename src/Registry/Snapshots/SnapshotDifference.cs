using System.Text.Json.Nodes;

namespace Dingdian.Registry.Snapshots;

/// <summary>What two snapshots say differently, row by row and field by field: rows of lists are matched by what names them.</summary>
public static class SnapshotDifference
{
    /// <summary>How a row stands in the second snapshot to the first.</summary>
    public enum Turn { New, Gone, Changed }

    /// <param name="Kind">The list: <c>institutions</c>, <c>facts</c> …</param>
    /// <param name="Turn">Of the row of that list.</param>
    /// <param name="Names">What names the row.</param>
    /// <param name="Part">Of an institution the list within: <c>profiles</c>, <c>beds</c> …; null for the row itself.</param>
    /// <param name="PartNames">What names the row of the part.</param>
    /// <param name="InBoth">Whether both have the row; else it is named with all it says.</param>
    /// <param name="Fields">What they say differently of it; of a row that only one of them has, all it says.</param>
    public sealed record Item(string Kind, Turn Turn, IReadOnlyList<Field> Names, string? Part, IReadOnlyList<Field> PartNames, bool InBoth, IReadOnlyList<Change> Fields)
    {
        public string Key => string.Join(' ', Names.Select(name => name.Value));
    }

    public sealed record Field(string Name, string Value);

    /// <summary>Null where there is none.</summary>
    public sealed record Change(string Field, string? Before, string? After);

    // What names a row of each list; the rest of the row is what it says.
    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["institutions"] = ["key"],
        ["successions"] = ["predecessor", "successor", "on"],
        ["facts"] = ["measure", "division", "key", "as_of"],
        ["funds"] = ["division", "scheme", "through"],
        ["letters"] = ["division", "issuer", "issued", "document"],
        ["settlements"] = ["institution", "year", "scheme", "class", "local", "manual"],
        ["files"] = ["kind", "period"],
    };

    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["profiles"] = ["from"], ["beds"] = ["specialty", "from"], ["staff"] = ["from"], ["facilities"] = ["from"], ["agreements"] = ["service", "from"],
    };

    public static IReadOnlyList<Item> Between(Frozen before, Frozen after)
    {
        var (one, other) = (Tree(before), Tree(after));
        return [.. Lists.SelectMany(list => Pairs(one[list.Key], other[list.Key], list.Value).SelectMany(pair => Of(list.Key, list.Value, pair.Before, pair.After)))];
    }

    private static IEnumerable<Item> Of(string kind, string[] names, JsonObject? before, JsonObject? after)
    {
        var (turn, named) = (before is null ? Turn.New : after is null ? Turn.Gone : Turn.Changed, Named(before ?? after!, names));
        if (NameOf(after ?? before!) is { } name) named = [.. named, new("name", name)];
        var own = Changes(before, after, turn == Turn.Changed ? [] : names).FindAll(change => !Parts.ContainsKey(change.Field)); // a changed name is an institution's new code
        if (own.Count > 0 || turn != Turn.Changed && kind != "institutions") yield return new(kind, turn, named, null, [], turn == Turn.Changed, own);
        if (kind != "institutions") yield break;
        foreach (var (part, partNames) in Parts)
            foreach (var (old, now) in Pairs(before?[part], after?[part], partNames))
                if (Changes(old, now, partNames) is { Count: > 0 } changes) yield return new(kind, turn, named, part, Named(old ?? now!, partNames), old is not null && now is not null, changes);
    }

    private static List<Change> Changes(JsonObject? before, JsonObject? after, string[] names) => [..
        from field in (before ?? []).Select(part => part.Key).Union((after ?? []).Select(part => part.Key))
        where !names.Contains(field) && !JsonNode.DeepEquals(before?[field], after?[field])
        select new Change(field, before?[field]?.ToString(), after?[field]?.ToString())];

    private static IEnumerable<(JsonObject? Before, JsonObject? After)> Pairs(JsonNode? before, JsonNode? after, string[] names)
    {
        var (one, other) = (ByKey(names, before), ByKey(names, after));
        foreach (var (key, row) in other.Where(pair => !one.ContainsKey(pair.Key)).ToList())
            if (FormerKeys(row).FirstOrDefault(former => one.ContainsKey(former) && !other.ContainsKey(former)) is { } former)
            {
                other.Remove(key);
                other[former] = row;
            }
        return one.Keys.Union(other.Keys).Order(StringComparer.Ordinal).Select(key => (one.GetValueOrDefault(key), other.GetValueOrDefault(key)));
    }

    // An institution that took another code is still the same.
    private static IEnumerable<string> FormerKeys(JsonObject row) => (row["profiles"]?.AsArray() ?? []).Select(profile => profile?["code"]?.ToString()).OfType<string>();

    private static string? NameOf(JsonObject row) => row["profiles"]?.AsArray().LastOrDefault()?["name"]?.ToString();

    private static Dictionary<string, JsonObject> ByKey(string[] names, JsonNode? rows)
    {
        Dictionary<string, JsonObject> all = new(StringComparer.Ordinal);
        foreach (var row in (rows?.AsArray() ?? []).OfType<JsonObject>())
        {
            var key = string.Join(' ', names.Select(name => row[name]?.ToString()));
            while (!all.TryAdd(key, row)) key += " again"; // two letters of one day without a number
        }
        return all;
    }

    private static IReadOnlyList<Field> Named(JsonObject row, string[] names) => [.. names.Where(name => row[name] is not null).Select(name => new Field(name, row[name]!.ToString()))];

    private static JsonNode Tree(Frozen frozen) => JsonNode.Parse(CanonicalForm.Write(frozen))!;
}
