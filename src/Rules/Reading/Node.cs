using Dingdian.Model;

namespace Dingdian.Rules.Reading;

/// <summary>A piece of a YAML file with its exact place: a scalar, a mapping or a sequence.</summary>
public abstract record Node(Place Place)
{
    public string? Text => (this as ScalarNode)?.Value;

    /// <summary>The value under a key, or null when this is no mapping or the key is absent.</summary>
    public Node? this[string key] => (this as MapNode)?.Find(key)?.Value;

    public IReadOnlyList<Entry> Entries => (this as MapNode)?.All ?? [];

    public IReadOnlyList<Node> Items => (this as ListNode)?.All ?? [];

    /// <summary>Does something here stand for what could not be read?</summary>
    public bool IsBroken => this is BrokenNode || Entries.Any(e => e.Value.IsBroken) || Items.Any(i => i.IsBroken);
}

/// <summary>Stands where a finding was made already, so that nobody takes offence a second time; <paramref name="Was"/> is what stood there.</summary>
public sealed record BrokenNode(Place Place, Node? Was = null) : Node(Place);

/// <summary>A scalar as written; <paramref name="Offset"/> is 1 when quotes stand before the text.</summary>
public sealed record ScalarNode(Place Place, string Value, bool Quoted) : Node(Place)
{
    /// <summary>Place of the first character of the value, inside any quotes.</summary>
    public Place Start => Quoted ? Place.Shift(1) : Place;

    public bool IsNull => !Quoted && Value is "" or "~" or "null";
}

public sealed record Entry(string Key, Place KeyPlace, Node Value);

public sealed record MapNode(Place Place, IReadOnlyList<Entry> All) : Node(Place)
{
    private readonly Dictionary<string, Entry> byKey =
        All.GroupBy(e => e.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    public Entry? Find(string key) => byKey.GetValueOrDefault(key);
}

public sealed record ListNode(Place Place, IReadOnlyList<Node> All) : Node(Place);
