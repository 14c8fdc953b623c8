using System.Text;
using Dingdian.Model;

namespace Dingdian.Cli.Pages;

/// <summary>A page as Markdown, in one language or, where the two differ, in both.</summary>
public static class PageMarkdown
{
    public static string Write(Page page)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Both(page.Title)).AppendLine();
        foreach (var line in page.Lead)
            text.Append(Both(line)).AppendLine("  ");
        foreach (var section in page.Sections.Where(s => !s.IsEmpty))
            Write(section, text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Write(Section section, StringBuilder text)
    {
        text.AppendLine().Append("## ").AppendLine(Both(section.Title)).AppendLine();
        if (section.Grid is { Rows.Count: > 0 } grid)
        {
            Line(text, grid.Columns.Select(c => Both(c.Title)));
            Line(text, grid.Columns.Select(c => c.IsNumber ? "--:" : "---"));
            foreach (var row in grid.Rows)
                Line(text, row.Select(Both));
        }
        foreach (var note in section.Notes)
            text.Append("- ").AppendLine(Both(note));
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    /// <summary>Both languages where they differ; nothing in the data can become markup.</summary>
    private static string Both(Texts texts)
    {
        var (zh, en) = (texts.In(Language.Chinese), texts.In(Language.English));
        return Escape(zh == en ? zh : $"{zh} / {en}");
    }

    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
            safe.Append(c is '|' or '\\' or '*' or '`' or '[' or ']' or '#' ? $"\\{c}" : c is '<' ? "&lt;" : c is '>' ? "&gt;" : c is '&' ? "&amp;" : c.ToString());
        return safe.ToString();
    }
}
