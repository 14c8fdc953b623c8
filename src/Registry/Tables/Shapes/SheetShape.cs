using Dingdian.Model;

namespace Dingdian.Registry.Tables.Shapes;

/// <summary>
/// The columns of a kind of table, declared once: reading, templates, marked copies and exports follow it.
/// </summary>
public sealed class SheetShape(string id, Texts title, params Column[] columns)
{
    private readonly Dictionary<string, int> byId = columns.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    public string Id => id;

    public Texts Title => title;

    /// <summary>Columns that may stand side by side in a row, each with its own figure, and those whose place they then take.</summary>
    public (IReadOnlyList<string> Columns, IReadOnlyList<string> InPlaceOf) Wide { get; init; } = ([], []);

    /// <summary>Remarks on the whole, for the template's notes.</summary>
    public IReadOnlyList<Texts> Notes { get; init; } = [];

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The column people mean by its id, a header or a synonym of it; null when there is none.</summary>
    public Column? Find(string text) => columns.FirstOrDefault(c => c.Id == text) ?? columns.FirstOrDefault(c => c.Zh == text || string.Equals(c.En, text, StringComparison.OrdinalIgnoreCase) || c.Synonyms.Contains(text));

    /// <summary>Where a column stands among <see cref="Columns"/>.</summary>
    public int IndexOf(string column) => byId.TryGetValue(column, out var index) ? index : -1;
}
