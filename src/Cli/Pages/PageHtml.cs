using System.Net;
using System.Text;
using Dingdian.Model;

namespace Dingdian.Cli.Pages;

/// <summary>A page as one HTML file: no script, nothing loaded from elsewhere, both languages with a switch, fit to print.</summary>
public static class PageHtml
{
    private const string Style = """
        :root { color-scheme: light dark; font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
        body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
        table { border-collapse: collapse; margin: .5rem 0; }
        th, td { border-bottom: 1px solid #8884; padding: .25rem .7rem; text-align: left; vertical-align: top; }
        .n { text-align: right; font-variant-numeric: tabular-nums; } td.n, td:first-child { white-space: nowrap; }
        th { vertical-align: bottom; overflow-wrap: anywhere; max-width: 15rem; } .wide { overflow-x: auto; }
        .switch { float: right; } .switch label { margin-left: .6rem; }
        body:has(#zh:checked) [lang=en], body:has(#en:checked) [lang=zh] { display: none; }
        h1, summary, .leaf, dd { overflow-wrap: anywhere; }
        details { padding-left: 1.1rem; } details details { border-left: 1px solid #8884; } summary { cursor: pointer; margin-left: -1.1rem; } .leaf { padding-left: 1.1rem; border-left: 1px solid #8884; }
        summary, .leaf { padding-top: .15rem; padding-bottom: .15rem; } summary:hover, .leaf:hover { background: #8881; } :target { background: #fc04; }
        dt { font-weight: 600; margin-top: .5rem; } dd { margin-left: 1.1rem; } .cite { white-space: normal; font-size: .92em; } .cite a { color: inherit; }
        code { font-family: ui-monospace, monospace; font-size: .92em; }
        .muted { opacity: .7; } blockquote { border-left: 3px solid #8886; margin: .2rem 0 .4rem; padding: .1rem .8rem; white-space: pre-wrap; }
        @media (max-width: 40rem) { body { margin: 1rem auto; padding: 0 .6rem; } h1 { font-size: 1.2rem; } details { padding-left: .7rem; } summary { margin-left: -.7rem; } .leaf { padding-left: .7rem; } .switch { float: none; } }
        @media print { a { text-decoration: none; } .leaf, summary { break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } body { margin: 0; max-width: none; font-size: 10pt; } .switch { display: none; } h2 { break-after: avoid; } tr, blockquote { break-inside: avoid; } thead { display: table-header-group; } }
        """;

    public static string Write(Page page, Language language)
    {
        var body = new StringBuilder();
        foreach (var line in page.Lead)
            body.Append("<p>").Append(Both(line)).AppendLine("</p>");
        foreach (var section in page.Sections.Where(s => !s.IsEmpty))
            Write(section, body);
        return Frame(page.Title, body.ToString(), language);
    }

    /// <summary>The file around a body.</summary>
    public static string Frame(Texts title, string body, Language language) => $"""
        <!doctype html>
        <html lang="{(language == Language.Chinese ? "zh" : "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title.In(language))}</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <p class="switch"><label><input type="radio" name="language" id="zh"{Checked(language == Language.Chinese)}> 中文</label><label><input type="radio" name="language" id="en"{Checked(language == Language.English)}> English</label></p>
        <h1>{Both(title)}</h1>
        {body}
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    /// <summary>Both languages, of which the switch shows one.</summary>
    public static string Both(Texts texts)
    {
        var (zh, en) = (texts.In(Language.Chinese), texts.In(Language.English));
        return zh == en ? Encode(zh) : $"<span lang=\"zh\">{Encode(zh)}</span><span lang=\"en\">{Encode(en)}</span>";
    }

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Checked(bool on) => on ? " checked" : "";

    private static void Write(Section section, StringBuilder body)
    {
        body.Append("<h2>").Append(Both(section.Title)).AppendLine("</h2>");
        if (section.Grid is { Rows.Count: > 0 } grid)
        {
            body.Append("<div class=\"wide\"><table><thead>");
            Row(body, "th", grid, [.. grid.Columns.Select(c => c.Title)]);
            body.Append("</thead><tbody>");
            foreach (var row in grid.Rows)
                Row(body, "td", grid, row);
            body.AppendLine("</tbody></table></div>");
        }
        if (section.Notes.Count > 0)
            body.Append("<ul>").AppendJoin("", section.Notes.Select(n => $"<li>{Both(n)}</li>")).AppendLine("</ul>");
    }

    private static void Row(StringBuilder body, string tag, Grid grid, IReadOnlyList<Texts> cells)
    {
        body.Append("<tr>");
        for (var i = 0; i < cells.Count; i++)
            body.Append('<').Append(tag).Append(grid.Columns[i].IsNumber ? " class=\"n\">" : ">").Append(Both(cells[i])).Append("</").Append(tag).Append('>');
        body.AppendLine("</tr>");
    }
}
