using System.Text;
using Dingdian.Model;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// A sentence of an official text. Its id is the clause's locator and its place in the clause's own text, as 附件 三(一)#3;
/// its hash names its words without carrying them.
/// </summary>
public sealed record Sentence(string Locator, int Ordinal, string Text, string Hash, Place Place)
{
    public string Id => $"{Locator}#{Ordinal}";
}

/// <summary>A numbered piece of an official text with what stands below it. Locators are written as plans cite them.</summary>
public sealed class TextClause
{
    private readonly List<TextClause> children = [];
    private readonly List<Sentence> sentences = [];
    private readonly StringBuilder text = new();
    private readonly StringBuilder words = new();

    internal TextClause(string locator, TextClause? parent)
    {
        Locator = locator;
        Parent = parent;
        parent?.children.Add(this);
    }

    public string Locator { get; }
    public TextClause? Parent { get; }
    public IReadOnlyList<TextClause> Children => children;

    /// <summary>The sentences of its own text, not of the clauses below it.</summary>
    public IReadOnlyList<Sentence> Sentences => sentences;

    /// <summary>Its own text, number and name included, one line to a paragraph.</summary>
    public string Text => text.ToString();

    /// <summary>Its own text and that of all clauses below it.</summary>
    public string FullText => Join(c => c.text);

    /// <summary>As <see cref="FullText"/> without the numbers of the clauses, which are no figures of the plan.</summary>
    public string FullWords => Join(c => c.words);

    public override string ToString() => Locator;

    internal void Add(Paragraph paragraph, string file)
    {
        var whole = paragraph.Text;
        AppendLine(text, whole);
        AppendLine(words, whole[paragraph.LabelLength..].TrimStart());
        foreach (var (start, end) in Stops.Cut(whole))
        {
            var sentence = whole[start..end].Trim();
            if (sentence.Length == 0)
                continue;
            var (line, column) = paragraph.PlaceAt(start);
            sentences.Add(new Sentence(Locator, sentences.Count + 1, sentence, TextFold.Hash(sentence), new Place(file, line, column)));
        }
    }

    private string Join(Func<TextClause, StringBuilder> part)
    {
        var all = new StringBuilder();
        Collect(all, part);
        return all.ToString();
    }

    private void Collect(StringBuilder all, Func<TextClause, StringBuilder> part)
    {
        if (part(this).Length > 0)
            AppendLine(all, part(this).ToString());
        foreach (var child in children)
            child.Collect(all, part);
    }

    private static void AppendLine(StringBuilder target, string line)
    {
        if (target.Length > 0)
            target.Append('\n');
        target.Append(line);
    }
}
