using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>One path at which two plans differ: before is null when it was added, after is null when it was removed.</summary>
public sealed record PlanChange(string Path, string? Before, string? After);

/// <summary>
/// What changed between two plans or revisions, by path in the first plan's order. A rule or construct that only one of them has is one change.
/// </summary>
public static class PlanDifference
{
    /// <summary>Keys by which members of a list are told apart, so that one inserted in the middle does not shift the others.</summary>
    private static readonly string[] Identities = ["id", "name", "case", "on"];

    public static IReadOnlyList<PlanChange> Between(Plan before, Plan after)
    {
        var changes = new List<PlanChange>();
        Compare("", before.Node, after.Node, changes);
        return changes;
    }

    private static void Compare(string path, Node? before, Node? after, List<PlanChange> changes)
    {
        var (old, now) = (Members(before), Members(after));
        if (old is null || now is null)
        {
            var (from, to) = (Text(before), Text(after));
            if (from != to)
                changes.Add(new PlanChange(path, from, to));
            return;
        }
        foreach (var key in old.Keys.Union(now.Keys, StringComparer.Ordinal))
            Compare(path.Length == 0 ? key : $"{path}.{key}", old.GetValueOrDefault(key), now.GetValueOrDefault(key), changes);
    }

    /// <summary>What stands below a mapping or a list of mappings; null for what is compared as one text.</summary>
    private static Dictionary<string, Node>? Members(Node? node) => node switch
    {
        MapNode map => map.All.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal),
        ListNode list when list.All.Count > 0 && list.All.All(i => i is MapNode) =>
            list.All.Select((item, i) => (Key: Identity(item) ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Item: item))
                .GroupBy(m => m.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal),
        _ => null,
    };

    private static string? Identity(Node item) => Identities.Select(k => item[k]?.Text).FirstOrDefault(t => t is not null);

    private static string? Text(Node? node) => node switch
    {
        null => null,
        ScalarNode scalar => Scalars.TryNumber(scalar.Value, out var number) ? Facts.Canonical.Number(number) : scalar.Value,
        ListNode list => $"[{string.Join(", ", list.All.Select(Text))}]",
        _ => $"{{ {string.Join(", ", node.Entries.Select(e => $"{e.Key}: {Text(e.Value)}"))} }}",
    };
}
