using Dingdian.Model;
using Spectre.Console;

namespace Dingdian.Cli.Pages;

/// <summary>A page on the terminal.</summary>
public static class PageConsole
{
    public static void Write(Page page, Terminal terminal)
    {
        var console = terminal.Page;
        console.MarkupLineInterpolated($"[bold]{terminal.Say(page.Title)}[/]");
        foreach (var line in page.Lead)
            terminal.Output.WriteLine(terminal.Say(line));
        foreach (var section in page.Sections.Where(s => !s.IsEmpty))
            Write(section, terminal);
    }

    public static Table Table(Grid grid, Language language)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var column in grid.Columns)
            table.AddColumn(new TableColumn(new Text(column.Title.In(language))) { Alignment = column.IsNumber ? Justify.Right : Justify.Left });
        foreach (var row in grid.Rows)
            table.AddRow(row.Select(c => new Text(c.In(language))));
        return table;
    }

    private static void Write(Section section, Terminal terminal)
    {
        var console = terminal.Page;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{terminal.Say(section.Title)}[/]");
        if (section.Grid is { Rows.Count: > 0 } grid)
            console.Write(Table(grid, terminal.Language));
        foreach (var note in section.Notes)
            terminal.Output.WriteLine("  " + terminal.Say(note)); // not cut here: a terminal wraps, a pipe wants whole lines
    }
}
