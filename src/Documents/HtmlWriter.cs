using System.Globalization;
using System.Net;
using System.Text;
using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>
/// Writes a document as one HTML file: no script, no style attribute and nothing loaded from elsewhere, for light and dark, screen readers and paper.
/// Charts are pictures with a description, followed by their tables.
/// </summary>
public static class HtmlWriter
{
    /// <summary>The page; equal documents give equal texts.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="language">Whose words.</param>
    /// <exception cref="ArgumentException">A heading is more than one level below the one before it.</exception>
    public static string Write(Document document, Language language) => new HtmlPage(document, language).Write();
}

/// <summary>One page being written.</summary>
internal sealed class HtmlPage(Document document, Language language)
{
    /// <summary>A list of contents helps from this many headings on, and names the two upper levels.</summary>
    private const int LongDocument = 5, ContentsDepth = 2;

    private readonly StringBuilder body = new();
    private readonly Numbering numbering = new(language);
    private readonly List<(int Level, string Id, string Text)> contents = [];
    private int headings;

    public string Write()
    {
        foreach (var line in document.Lead) Paragraph("body", line.Printed(language));
        foreach (var block in document.Body) Write(block, 0);
        if (document.Annexes.Count > 0) AnnexList();
        if (document.Attribution is { } attribution)
            body.Append(CultureInfo.InvariantCulture, $"<div class=\"signature\"><p>{Say(attribution.Issuer)}</p><p>{Encode(Wording.Day(attribution.Day, language))}</p></div>\n");
        for (var i = 0; i < document.Annexes.Count; i++) Write(document.Annexes[i], i);
        return Frame();
    }

    private string Frame()
    {
        var mark = document.Mark?.OneLine(language);
        return $"""
            <!doctype html>
            <html lang="{OfficeFile.Tag(language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(document.Title.OneLine(language))}</title>
            <meta name="author" content="{Encode(document.Issuer.OneLine(language))}">
            <style>
            {HtmlStyle.Sheet(mark)}
            </style>
            </head>
            <body>
            <a class="skip" href="#text">{(language == Language.Chinese ? "跳到正文" : "Skip to the text")}</a>
            {(mark is null ? "" : $"<p class=\"mark\" role=\"note\">{Encode(mark)}</p>\n<div class=\"watermark\" aria-hidden=\"true\">{Encode(mark)}</div>\n")}<header>
            {Head()}</header>
            {Contents()}<main id="text">
            {body}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private string Head()
    {
        var head = new StringBuilder();
        if (document.Number is { } number) head.Append(CultureInfo.InvariantCulture, $"<p>{Say(document.Issuer)}</p>\n<p>{Encode(Wording.Number(number))}</p>\n");
        head.Append(CultureInfo.InvariantCulture, $"<h1>{Say(document.Title)}</h1>\n");
        if (document.Attribution is null) head.Append(CultureInfo.InvariantCulture, $"<p>{Say(document.Issuer)}　{Encode(Wording.Day(document.Day, language))}</p>\n");
        if (document.Addressee is { } addressee) head.Append(CultureInfo.InvariantCulture, $"<p class=\"addressee\">{Encode(Wording.Addressee(addressee, language))}</p>\n");
        return head.ToString();
    }

    private string Contents()
    {
        if (contents.Count < LongDocument) return "";
        var title = Wording.Contents.In(language);
        var list = new StringBuilder($"<nav aria-labelledby=\"contents\"><h2 id=\"contents\">{title}</h2>\n<ol>");
        for (var i = 0; i < contents.Count; i++)
        {
            var (level, id, text) = contents[i];
            list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{id}\">{Encode(text)}</a>");
            var next = i + 1 < contents.Count ? contents[i + 1].Level : 1;
            list.Append(next > level ? "\n<ol>" : next < level ? "</li></ol></li>\n" : "</li>\n");
        }
        return list.Append("</ol></nav>\n").ToString();
    }

    private void AnnexList()
    {
        body.Append(CultureInfo.InvariantCulture, $"<p>{Wording.Annexes(document.Annexes.Count, language)}</p>\n<ol>");
        for (var i = 0; i < document.Annexes.Count; i++) body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#annex{i + 1}\">{Say(document.Annexes[i].Title)}</a></li>");
        body.Append("</ol>\n");
    }

    private void Write(Annex annex, int index)
    {
        numbering.Restart();
        var (id, label) = (string.Create(CultureInfo.InvariantCulture, $"annex{index + 1}"), Wording.AnnexLabel(index + 1, document.Annexes.Count, language));
        contents.Add((1, id, label + "　" + annex.Title.OneLine(language)));
        body.Append(CultureInfo.InvariantCulture, $"<section class=\"annex{(annex.Landscape ? " across" : "")}\" aria-labelledby=\"{id}\">\n<p>{label}</p>\n<h2 id=\"{id}\">{Say(annex.Title)}</h2>\n");
        foreach (var block in annex.Blocks) Write(block, 1);
        body.Append("</section>\n");
    }

    /// <param name="block">What to write.</param>
    /// <param name="below">How many levels headings stand lower: those of an annex below its title.</param>
    private void Write(Block block, int below)
    {
        switch (block)
        {
            case Heading heading:
                Write(heading, heading.Level + below);
                break;
            case Paragraph paragraph:
                Paragraph("body", paragraph.Text.Printed(language));
                break;
            case Table table:
                Write(table, numbering.NextTable(), null);
                break;
            case Chart chart:
                Write(chart.Caption, chart.ToTable(), numbering.NextTable(), (id, caption) => new ChartPicture(chart, language).Draw(id, caption));
                break;
            case Sketch sketch:
                Write(sketch.Caption, sketch.ToTable(), numbering.NextTable(), (id, caption) => sketch.Draw(id, caption, language));
                break;
        }
    }

    private void Write(Heading heading, int level)
    {
        var (id, text) = (string.Create(CultureInfo.InvariantCulture, $"h{++headings}"), numbering.Next(heading) + heading.Text.Printed(language));
        if (level <= ContentsDepth) contents.Add((level, id, text));
        body.Append(CultureInfo.InvariantCulture, $"<h{level + 1} id=\"{id}\">{Encode(text)}</h{level + 1}>\n");
    }

    /// <summary>A picture with a description, followed by its table.</summary>
    private void Write(Texts name, Table table, int number, Func<string, string, string?> draw)
    {
        var (id, caption) = (string.Create(CultureInfo.InvariantCulture, $"table{number}"), Wording.Caption(number, name, language));
        body.Append(CultureInfo.InvariantCulture, $"<figure>\n<figcaption>{Encode(caption)}</figcaption>\n");
        body.Append(draw(id, caption) ?? $"<p>{Wording.NoFigures.In(language)}</p>\n");
        Write(table, number, Wording.Data.In(language));
        body.Append("</figure>\n");
    }

    /// <param name="table">What to write.</param>
    /// <param name="number">Its number.</param>
    /// <param name="name">What stands above it instead of number and caption, when those stand elsewhere.</param>
    private void Write(Table table, int number, string? name)
    {
        var (id, across) = (string.Create(CultureInfo.InvariantCulture, $"caption{number}"), TableFit.Of(table, language, across: false) is { Landscape: true });
        body.Append(CultureInfo.InvariantCulture, $"<div class=\"wide{(across ? " across many" : "")}\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\">");
        body.Append(CultureInfo.InvariantCulture, $"<table><caption id=\"{id}\">{Encode(name ?? Wording.Caption(number, table.Caption, language))}</caption>\n<thead><tr>");
        foreach (var column in table.Columns) body.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Side(column)}>{Encode(Wording.Head(column, language))}</th>");
        body.Append("</tr></thead>\n<tbody>\n");
        if (table.Rows.Count == 0) body.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{table.Columns.Count}\">{Wording.Nothing.In(language)}</td></tr>\n");
        foreach (var row in table.Rows) Row(table, row);
        body.Append("</tbody>\n");
        if (table.Totals is { } totals)
        {
            body.Append("<tfoot>\n");
            Row(table, totals);
            body.Append("</tfoot>\n");
        }
        body.Append("</table></div>\n");
        if (table.Notes.Count > 0) body.Append("<ul class=\"notes\">").AppendJoin("", Wording.Notes(table.Notes, language).Select(note => $"<li>{Encode(note)}</li>")).Append("</ul>\n");
    }

    /// <summary>A row; its first cell is its head, unless that is a number.</summary>
    private void Row(Table table, IReadOnlyList<Texts> values)
    {
        body.Append("<tr>");
        for (var i = 0; i < values.Count; i++)
        {
            var head = i == 0 && !table.Columns[0].IsNumber;
            body.Append(CultureInfo.InvariantCulture, $"<{(head ? "th scope=\"row\"" : "td")}{Side(table.Columns[i])}>{Say(values[i])}</{(head ? "th" : "td")}>");
        }
        body.Append("</tr>\n");
    }

    private void Paragraph(string kind, string text) => body.Append(CultureInfo.InvariantCulture, $"<p class=\"{kind}\">{Encode(text)}</p>\n");

    private static string Side(Column column) => column.IsNumber ? " class=\"n\"" : "";

    private string Say(Texts texts) => Encode(texts.Printed(language));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
