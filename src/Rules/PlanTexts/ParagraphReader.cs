using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>Joins physical lines into paragraphs and finds those that begin a clause or an annex.</summary>
internal static partial class ParagraphReader
{
    public static List<Paragraph> Read(string text)
    {
        var lines = TextLines.Read(text);
        var wrap = TextLines.WrapWidth(lines);
        var numbers = new ClauseNumbers();
        var paragraphs = new List<Paragraph>();
        var listsAnnexes = false;
        foreach (var line in lines)
        {
            var last = paragraphs.LastOrDefault();
            var complete = last is null || IsAnnexHead(last) || last.IsComplete(wrap);
            if (numbers.Begun && AnnexHead().IsMatch(line.Text))
            {
                numbers.BeginAnnex();
                listsAnnexes = false;
                paragraphs.Add(new Paragraph(line));
            }
            else if (!listsAnnexes && ClauseLabel.Find(line.Text) is { } label
                && numbers.Accept(label, last?.Tail ?? "", complete) is { } accepted)
                paragraphs.Add(new Paragraph(line, accepted));
            else if (complete)
            {
                // "附件：1.…" names the annexes to come; the numbers below it are no clauses.
                listsAnnexes |= numbers.Begun && AnnexList().IsMatch(line.Text);
                paragraphs.Add(new Paragraph(line));
            }
            else
                last!.Append(line);
        }
        return paragraphs;
    }

    /// <summary>附件, alone on its line, perhaps numbered; 附件：名称 only announces one.</summary>
    public static bool IsAnnexHead(Paragraph paragraph) => paragraph.Length < 12 && AnnexHead().IsMatch(paragraph.Text);

    /// <summary>The annex's number, or null when it has none.</summary>
    public static int? AnnexNumber(Paragraph paragraph)
    {
        var number = AnnexHead().Match(paragraph.Text).Groups[1].Value;
        if (number.Length == 0)
            return null;
        return int.TryParse(string.Concat(number.Select(TextFold.Width)), out var arabic) ? arabic : (int?)ChineseNumeral.Parse(number);
    }

    [GeneratedRegex(@"^附件\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$")]
    private static partial Regex AnnexHead();

    [GeneratedRegex(@"^附件\s*[：:]?\s*\S")]
    private static partial Regex AnnexList();
}
