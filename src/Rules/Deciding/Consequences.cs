using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Deciding;

/// <summary>What follows from an event, and for how long.</summary>
internal sealed record Consequence(IReadOnlyList<string> Does, Amount? Lasts);

/// <summary>A list of cases, of which the first that holds speaks.</summary>
internal static class Consequences
{
    /// <summary>The first that holds; nothing when none does; null when an earlier one is not known.</summary>
    public static Consequence? First(Question question, string list)
    {
        var items = question.Construct.Node[list]?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
            switch (question.Truth($"{list}.{i}.case"))
            {
                case true:
                    return new Consequence([.. (items[i]["does"]?.Items ?? []).Select(d => d.Text ?? "")], question.Construct.Amount($"{list}.{i}.lasts"));
                case null:
                    return null;
            }
        return new Consequence([], null);
    }

    public static string[] Paths(Question question, string list) =>
        [.. Enumerable.Range(0, question.Construct.Node[list]?.Items.Count ?? 0).Select(i => $"{list}.{i}.case")];
}
