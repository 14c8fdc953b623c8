using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dingdian.Registry.Snapshots;

/// <summary>What two snapshots say differently: rows of lists are matched by what names them.</summary>
public static class SnapshotDifference
{
    /// <param name="Kind">The list: <c>institutions</c>, <c>facts</c> …</param>
    /// <param name="Key">What names the row.</param>
    /// <param name="What">Null for the row itself, or the part of it that differs.</param>
    /// <param name="Before">As written in the first snapshot; null where it has none.</param>
    /// <param name="After">As written in the second.</param>
    public sealed record Item(string Kind, string Key, string? What, string? Before, string? After);

    // What names a row of each list; the rest of the row is what it says.
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["institutions"] = ["key"],
        ["successions"] = ["predecessor", "successor", "on"],
        ["facts"] = ["measure", "division", "key", "as_of"],
        ["funds"] = ["division", "scheme", "through"],
        ["letters"] = ["division", "issuer", "issued", "document"],
        ["settlements"] = ["institution", "year", "scheme", "class", "local", "manual"],
        ["files"] = ["kind", "period"],
    };

    public static IReadOnlyList<Item> Between(Frozen before, Frozen after)
    {
        var (one, other) = (Tree(before), Tree(after));
        return [.. Keys.SelectMany(list => Rows(list.Key, list.Value, one[list.Key], other[list.Key]))];
    }

    private static JsonNode Tree(Frozen frozen) => JsonNode.Parse(CanonicalForm.Write(frozen))!;

    private static IEnumerable<Item> Rows(string kind, string[] names, JsonNode? before, JsonNode? after)
    {
        var (one, other) = (ByKey(names, before), ByKey(names, after));
        foreach (var key in one.Keys.Union(other.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (one.GetValueOrDefault(key), other.GetValueOrDefault(key));
            if (old is null || now is null) yield return new(kind, key, null, old is null ? null : Said(old, names), now is null ? null : Said(now, names));
            else
                foreach (var part in old.Select(p => p.Key).Union(now.Select(p => p.Key)).Where(part => !JsonNode.DeepEquals(old[part], now[part])))
                    yield return new(kind, key, part, Text(old[part]), Text(now[part]));
        }
    }

    private static Dictionary<string, JsonObject> ByKey(string[] names, JsonNode? rows) =>
        (rows?.AsArray() ?? []).OfType<JsonObject>().ToDictionary(row => string.Join(' ', names.Select(name => row[name]?.ToString()).Where(text => text is not null)), StringComparer.Ordinal);

    private static string Said(JsonObject row, string[] names) => Text(new JsonObject(row.Where(part => !names.Contains(part.Key)).Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone()))))!;

    private static string? Text(JsonNode? node) => node?.ToJsonString(Style);

    private static readonly JsonSerializerOptions Style = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
