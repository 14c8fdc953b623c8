using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents;

/// <summary>The stretches of a text document whose pages lie the same way.</summary>
internal sealed class DocxSections
{
    private static readonly string[] Titles = [DocxStyles.AnnexLabel, DocxStyles.AnnexTitle, .. Enumerable.Range(1, Heading.Deepest).Select(DocxStyles.HeadingId)];

    private readonly List<(bool Landscape, List<OpenXmlElement> Elements)> all = [];

    /// <summary>Adds to pages lying this way.</summary>
    /// <param name="landscape">Which way.</param>
    /// <param name="elements">Paragraphs and tables.</param>
    /// <param name="withTitles">Whether headings that stand right before come along, when the page turns here.</param>
    public void Add(bool landscape, IEnumerable<OpenXmlElement> elements, bool withTitles = false)
    {
        if (all.Count == 0 || all[^1].Landscape != landscape) Turn(landscape, withTitles);
        all[^1].Elements.AddRange(elements);
    }

    /// <summary>The body; each stretch but the last ends with the properties of its pages in its last paragraph.</summary>
    /// <param name="references">Headers and footers of a stretch.</param>
    public W.Body ToBody(Func<IEnumerable<OpenXmlElement>> references)
    {
        var body = new W.Body();
        foreach (var (landscape, elements) in all)
        {
            var page = Page(Paper.Of(landscape), references());
            if (elements == all[^1].Elements)
            {
                body.Append(elements);
                body.Append(page);
            }
            else
            {
                body.Append(elements);
                ((W.Paragraph)elements[^1]).ParagraphProperties!.Append(page);
            }
        }
        return body;
    }

    private void Turn(bool landscape, bool withTitles)
    {
        List<OpenXmlElement> moved = [];
        if (withTitles && all.Count > 0)
        {
            var before = all[^1].Elements;
            var first = before.FindLastIndex(element => !IsTitle(element)) + 1;
            moved = before[first..];
            before.RemoveRange(first, moved.Count);
            if (before.Count == 0) all.RemoveAt(all.Count - 1);
        }
        if (all.Count == 0 || all[^1].Landscape != landscape) all.Add((landscape, []));
        all[^1].Elements.AddRange(moved);
    }

    private static bool IsTitle(OpenXmlElement element) => element is W.Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: { } style } && Titles.Contains(style);

    private static W.SectionProperties Page(Paper paper, IEnumerable<OpenXmlElement> references)
    {
        var page = new W.SectionProperties(references);
        page.Append(
            new W.SectionType { Val = W.SectionMarkValues.NextPage },
            new W.PageSize { Width = paper.Width, Height = paper.Height, Orient = paper.Landscape ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait },
            new W.PageMargin { Top = paper.Top, Bottom = paper.Bottom, Left = paper.Left, Right = paper.Right, Header = paper.Header, Footer = paper.Footer, Gutter = 0 },
            new W.DocGrid { Type = W.DocGridValues.Lines, LinePitch = Paper.Line });
        return page;
    }
}
