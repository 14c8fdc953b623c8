using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// An official plan text read into clauses and sentences. Every letter of the text stands in exactly one sentence, in the order of the text;
/// page numbers and bookmarks are no letters of it.
/// </summary>
/// <remarks>
/// <para>What has no number of its own: 标题 is all before the preamble (issuing notice, titles, dates); 前言 the unbroken run of full sentences right
/// before section 一; 结尾 what follows the last numbered clause of the body and no longer belongs to it.</para>
/// <para>The closing begins, after the last numbered clause of the last section, at the first paragraph that speaks of the document as a whole (本规划…,
/// 《规划》…, （此件…）, 附件：…) or at the signature above a date. The paragraph right below a clause's name is always that clause's text,
/// whatever it begins with. From there to the annex all is closing.</para>
/// </remarks>
public sealed partial class TextOutline
{
    private readonly Dictionary<string, TextClause> byLocator = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextClause> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly List<TextClause> clauses = [];

    private TextOutline(string name) => Name = name;

    /// <summary>The name the text was read under; places of sentences carry it.</summary>
    public string Name { get; }

    /// <summary>All clauses in the order of the text, a parent before what stands below it.</summary>
    public IReadOnlyList<TextClause> Clauses => clauses;

    public IEnumerable<Sentence> Sentences => clauses.SelectMany(c => c.Sentences);

    public static TextOutline Read(string text, string name)
    {
        var outline = new TextOutline(name);
        var paragraphs = ParagraphReader.Read(text);
        var sections = paragraphs.FindIndex(p => p.Label is not null);
        if (sections < 0)
            sections = paragraphs.Count;
        var annexes = paragraphs.FindIndex(sections, ParagraphReader.IsAnnexHead);
        if (annexes < 0)
            annexes = paragraphs.Count;
        var preamble = PreambleStart(paragraphs, sections);
        var closing = ClosingStart(paragraphs, sections, annexes);

        outline.AddPlain(Locator.Title, paragraphs[..preamble]);
        outline.AddPlain(Locator.Preamble, paragraphs[preamble..sections]);
        outline.AddNumbered(null, paragraphs[sections..closing]);
        outline.AddPlain(Locator.Closing, paragraphs[closing..annexes]);
        outline.AddAnnexes(paragraphs[annexes..]);
        return outline;
    }

    /// <summary>The clause a plan cites, however its spaces and brackets are typed; null when the text has none.</summary>
    public TextClause? Find(string locator) =>
        byLocator.GetValueOrDefault(locator) ?? byKey.GetValueOrDefault(Locator.Key(locator));

    /// <summary>The sentence with this id, or null.</summary>
    public Sentence? FindSentence(string id)
    {
        var hash = id.LastIndexOf('#');
        return hash > 0 && int.TryParse(id.AsSpan(hash + 1), out var ordinal)
            ? Find(id[..hash])?.Sentences.ElementAtOrDefault(ordinal - 1)
            : null;
    }

    // Walking up from section 一, titles show by having no stop.
    private static int PreambleStart(List<Paragraph> paragraphs, int sections)
    {
        var start = sections;
        while (start > 0 && Stops.EndsSentence(paragraphs[start - 1].Text))
            start--;
        return start;
    }

    private static int ClosingStart(List<Paragraph> paragraphs, int sections, int annexes)
    {
        var last = paragraphs.FindLastIndex(annexes - 1, annexes - sections, p => p.Label is not null);
        if (last < 0)
            return annexes;
        for (var i = last + (paragraphs[last].IsTitle ? 2 : 1); i < annexes; i++)
        {
            if (OfTheWhole().IsMatch(paragraphs[i].Text))
                return i;
            if (DateAlone().IsMatch(paragraphs[i].Text))
                return i - 1 > last && !Stops.EndsSentence(paragraphs[i - 1].Text) ? i - 1 : i;
        }
        return annexes;
    }

    private void AddPlain(string locator, List<Paragraph> paragraphs)
    {
        if (paragraphs.Count == 0)
            return;
        var clause = NewClause(locator, null);
        paragraphs.ForEach(p => clause.Add(p, Name));
    }

    private void AddAnnexes(List<Paragraph> paragraphs)
    {
        for (var start = 0; start < paragraphs.Count;)
        {
            var next = paragraphs.FindIndex(start + 1, ParagraphReader.IsAnnexHead);
            if (next < 0)
                next = paragraphs.Count;
            var annex = NewClause($"{Locator.Annex}{ParagraphReader.AnnexNumber(paragraphs[start])}", null);
            AddNumbered(annex, paragraphs[start..next]);
            start = next;
        }
    }

    private void AddNumbered(TextClause? root, List<Paragraph> paragraphs)
    {
        var open = new TextClause?[4];
        var current = root;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Label is { } label)
            {
                var level = (int)label.Level;
                var parent = open.Take(level).LastOrDefault(c => c is not null) ?? root;
                current = NewClause(Locator.Below(parent?.Locator, label.Level, label.Ordinal), parent);
                open[level] = current;
                Array.Clear(open, level + 1, open.Length - level - 1);
            }
            current!.Add(paragraph, Name);
        }
    }

    private TextClause NewClause(string locator, TextClause? parent)
    {
        var use = uses[locator] = uses.GetValueOrDefault(locator) + 1;
        var clause = new TextClause(use == 1 ? locator : Locator.Again(locator, use), parent);
        clauses.Add(clause);
        byLocator[clause.Locator] = clause;
        byKey.TryAdd(Locator.Key(clause.Locator), clause);
        return clause;
    }

    [GeneratedRegex("^(?:本(?:规划|通知|办法|方案|意见|细则|文件)|《规划》|[（(](?:此件|信息公开)|附件|抄送)")]
    private static partial Regex OfTheWhole();

    [GeneratedRegex(@"^\d{4}年\d{0,2}月\d{0,2}日$")]
    private static partial Regex DateAlone();
}
