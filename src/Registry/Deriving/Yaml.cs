using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Deriving;

/// <summary>Builds a facts document in memory; entries without a value are left out.</summary>
internal static class Yaml
{
    // Findings about such facts have no file to point to.
    private static readonly Place Origin = new("snapshot");

    public static readonly ScalarNode Nothing = new(Origin, "", false);

    public static MapNode Map(params (string Key, Node Value)[] entries) =>
        new(Origin, [.. entries.Where(entry => !ReferenceEquals(entry.Value, Nothing)).Select(entry => new Entry(entry.Key, Origin, entry.Value))]);

    public static ListNode List(IEnumerable<Node> items) => new(Origin, [.. items]);

    public static ScalarNode Text(string text) => new(Origin, text, true);

    public static ScalarNode Text(DateOnly date) => new(Origin, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), false);

    public static ScalarNode Value(decimal value) => new(Origin, Canonical.Number(value), false);

    public static ScalarNode Value(bool value) => new(Origin, value ? "true" : "false", false);
}
