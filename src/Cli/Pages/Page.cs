using Dingdian.Model;

namespace Dingdian.Cli.Pages;

/// <summary>What people read, before it becomes a terminal page, Markdown or HTML. Every text is in both languages.</summary>
public sealed record Page(Texts Title, IReadOnlyList<Texts> Lead, IReadOnlyList<Section> Sections);

/// <summary>A title with a table, remarks, or both.</summary>
public sealed record Section(Texts Title, Grid? Grid, IReadOnlyList<Texts> Notes)
{
    public static Section Of(Texts title, Grid grid) => new(title, grid, []);

    public static Section Of(Texts title, IEnumerable<Texts> notes) => new(title, null, [.. notes]);

    public bool IsEmpty => Notes.Count == 0 && (Grid is null || Grid.Rows.Count == 0);
}

public sealed record GridColumn(Texts Title, bool IsNumber = false);

public sealed record Grid(IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<Texts>> Rows);
