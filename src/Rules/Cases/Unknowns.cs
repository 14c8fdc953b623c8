using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>In a case, <c>null</c> under <c>set</c> and <c>expect</c> is a value: unknown. Elsewhere it is a key without one.</summary>
internal static class Unknowns
{
    public const string Word = "unknown";

    public static Node Named(Node root) => Change(root, "cases", cases => cases is ListNode list
        ? new ListNode(list.Place, [.. list.All.Select(c => Change(Change(c, "set", Entries), "expect", Entries))])
        : cases);

    private static Node Change(Node node, string key, Func<Node, Node> change) => node is MapNode map
        ? new MapNode(map.Place, [.. map.All.Select(e => e.Key == key ? e with { Value = change(e.Value) } : e)])
        : node;

    private static Node Entries(Node node) => node is MapNode map
        ? new MapNode(map.Place, [.. map.All.Select(e => e.Value is ScalarNode { IsNull: true } none ? e with { Value = none with { Value = Word } } : e)])
        : node;
}
