using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Deciding;

/// <summary>What follows from an event, and for how long; a time that lengthens a period of the trial names it.</summary>
internal sealed record Consequence(IReadOnlyList<string> Does, Amount? Lasts, string? Extends = null)
{
    /// <summary>The day of what follows (<c>terminated</c>) when that is given, else the day in hand.</summary>
    public DateOnly? Start(CaseDates dates) => Does.Select(d => dates.Of(d)).FirstOrDefault(d => d is not null) ?? dates.On;
}

/// <summary>A list of cases, of which the first that holds speaks.</summary>
internal static class Consequences
{
    /// <summary>
    /// The first that holds; nothing when none does; null when that is not known. Of <paramref name="events"/> one that is not
    /// reported does not stand before one that is; of classes an earlier one that is not known leaves the later ones open.
    /// </summary>
    public static Consequence? First(Question question, string list, bool events = false)
    {
        var items = question.Construct.Node[list]?.Items ?? [];
        var open = false;
        for (var i = 0; i < items.Count; i++)
            switch (question.Truth($"{list}.{i}.case"))
            {
                case true:
                    return new Consequence([.. (items[i]["does"]?.Items ?? []).Select(d => d.Text ?? "")], question.Construct.Amount($"{list}.{i}.lasts"), items[i]["extends"]?.Text);
                case null when !events:
                    return null;
                case null:
                    open = true;
                    break;
            }
        return open ? null : new Consequence([], null);
    }

    public static string[] Paths(Question question, string list) =>
        [.. Enumerable.Range(0, question.Construct.Node[list]?.Items.Count ?? 0).Select(i => $"{list}.{i}.case")];
}
