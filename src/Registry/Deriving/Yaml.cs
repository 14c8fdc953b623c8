using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Deriving;

/// <summary>Builds a facts document in memory; entries without a value are left out.</summary>
internal static class Yaml
{
    public static readonly ScalarNode Nothing = new(default, "", false);

    public static MapNode Map(params (string Key, Node Value)[] entries) =>
        new(default, [.. entries.Where(entry => !ReferenceEquals(entry.Value, Nothing)).Select(entry => new Entry(entry.Key, default, entry.Value))]);

    public static ListNode List(IEnumerable<Node> items) => new(default, [.. items]);

    public static ScalarNode Text(string text) => new(default, text, true);

    public static ScalarNode Text(DateOnly date) => new(default, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), false);

    public static ScalarNode Value(decimal value) => new(default, Canonical.Number(value), false);

    public static ScalarNode Value(bool value) => new(default, value ? "true" : "false", false);
}
