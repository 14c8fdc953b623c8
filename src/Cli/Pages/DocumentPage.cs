using Dingdian.Documents;
using Dingdian.Model;

namespace Dingdian.Cli.Pages;

/// <summary>A document on the terminal: headings and captions become titles, charts their tables; annexes stay in the files.</summary>
internal static class DocumentPage
{
    public static Page Of(Document document)
    {
        var sections = new List<Section>();
        foreach (var block in document.Body)
            switch (block)
            {
                case Heading heading: sections.Add(Section.Of(heading.Text, Array.Empty<Texts>())); break;
                case Paragraph paragraph: Note(sections, document.Title, paragraph.Text); break;
                case Chart chart: sections.Add(Of(chart.ToTable())); break;
                case Sketch sketch: sections.Add(Of(sketch.ToTable())); break;
                case Table table: sections.Add(Of(table)); break;
            }
        return new(new(document.Title.Zh?.Replace('\n', ' '), document.Title.En?.Replace('\n', ' ')), [.. document.Mark is { } mark ? [mark] : Array.Empty<Texts>(), .. document.Lead], sections);
    }

    private static void Note(List<Section> sections, Texts title, Texts text)
    {
        if (sections.Count == 0) sections.Add(Section.Of(title, Array.Empty<Texts>()));
        sections[^1] = sections[^1] with { Notes = [.. sections[^1].Notes, text] };
    }

    private static Section Of(Table table) => new(table.Caption,
        new([.. table.Columns.Select(column => new GridColumn(column.Unit is { } unit ? new($"{column.Title.Zh}（{unit.Zh}）", $"{column.Title.En} ({unit.En})") : column.Title, column.IsNumber))],
            [.. table.Rows, .. table.Totals is { } totals ? [totals] : Array.Empty<IReadOnlyList<Texts>>()]),
        table.Notes);
}
