using System.Text;
using Dingdian.Model;

namespace Dingdian.Rules.PlanTexts;

/// <summary>A rule id as a map names it, with its place.</summary>
public readonly record struct CitedRule(string Id, Place Place);

/// <summary>What one sentence of an official text comes to: rules of the plan, or no rule because it only declares.</summary>
public sealed record TextMapEntry(string At, string Hash, IReadOnlyList<CitedRule> Rules, bool Declaratory, Place Place);

/// <summary>
/// Which rules each sentence of an official text became. The map knows sentences by locator and hash; the words stay with whoever issued them.
/// </summary>
public sealed record TextMap(string Document, IReadOnlyList<TextMapEntry> Sentences, Place Place)
{
    private const int CommentLength = 8;

    /// <summary>
    /// A map of the whole text for a plan's author to fill in. The first letters of each sentence follow as a comment, to see what is what; a map
    /// to be published goes without.
    /// </summary>
    public static string Draft(TextOutline outline, bool comments = true)
    {
        var draft = new StringBuilder();
        draft.Append("document: ").Append(Quote(outline.Name)).Append('\n').Append("sentences:\n");
        foreach (var sentence in outline.Sentences)
        {
            draft.Append("  - { at: ").Append(Quote(sentence.Id)).Append(", hash: ").Append(Quote(sentence.Hash)).Append(", rules: [] }");
            if (comments)
                draft.Append("  # ").Append(Beginning(sentence.Text, CommentLength));
            draft.Append('\n');
        }
        return draft.ToString();
    }

    internal static string Beginning(string text, int length) => text.Length <= length ? text : text[..length];

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
