using Dingdian.Model;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Teaches an export once: which header is which column, what is the same for all rows, what its words mean. JSON or YAML.</summary>
public sealed record TableMapping
{
    /// <summary>Stands in a draft for a word that nobody has given a meaning yet.</summary>
    internal const string Unsaid = "?";

    private static readonly RecordShape Form = Record(
        new Field("sheet", Text, "the sheet to read"),
        new Field("header_row", Number, "the number of the (first) header row"),
        new Field("columns", TableBy(ScalarKind.Text, Name), "header: column"),
        new Field("ignore", ListOf(Text), "headers of columns to leave out"),
        new Field("constants", Table(Text), "column: value of all rows"),
        new Field("values", Table(TableBy(ScalarKind.Text, Text)), "column: { word of the file: word of ours }"),
        new Field("units", Table(Text), "column: unit of the file"));

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    public Place Place { get; init; }
    public string? Sheet { get; init; }
    public int? HeaderRow { get; init; }

    /// <summary>Header to column id.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = None;
    public IReadOnlyDictionary<string, string> Constants { get; init; } = None;

    /// <summary>Headers of columns that are left out.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>By column id, what each of the file's words (as a key) stands for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();
    public IReadOnlyDictionary<string, string> Units { get; init; } = None;

    /// <summary>Null, with findings, when the mapping is wrong in any way.</summary>
    public static TableMapping? Read(string text, string file, SheetShape shape, List<Finding> findings)
    {
        var found = new List<Finding>();
        if (YamlReader.Read(text, file, found) is { } root)
        {
            new ShapeChecker(found).Check(root, Form, new Texts("映射文件", "the mapping"));
            CheckColumns(root, shape, found);
            if (found.Count == 0)
                return Read(root);
        }
        findings.AddRange(found);
        return null;
    }

    private static void CheckColumns(Node root, SheetShape shape, List<Finding> findings)
    {
        var named = (root["columns"]?.Entries ?? []).Select(e => (Name: e.Value.Text ?? "", e.Value.Place))
            .Concat(new[] { "constants", "values", "units" }.SelectMany(key => root[key]?.Entries ?? []).Select(e => (Name: e.Key, Place: e.KeyPlace)));
        foreach (var (name, place) in named.Where(n => shape.IndexOf(n.Name) < 0))
            findings.Add(new Finding("mapping-column", place, name, shape.Title, Nearest.Hint(name, shape.Columns.Select(c => c.Id))));
    }

    private static TableMapping Read(Node root) => new()
    {
        Place = root.Place,
        Sheet = root["sheet"]?.Text,
        HeaderRow = Scalars.TryNumber(root["header_row"]?.Text ?? "", out var row) && row is > 0 and <= RowLimit ? (int)row : null,
        Columns = Pairs(root["columns"], key => key),
        Ignored = [.. (root["ignore"]?.Items ?? []).Select(item => item.Text ?? "")],
        Constants = Pairs(root["constants"], key => key),
        Values = (root["values"]?.Entries ?? []).ToDictionary(e => e.Key, e => Pairs(e.Value, key => CellText.Key(key))),
        Units = Pairs(root["units"], key => key),
    };

    private const int RowLimit = 10_000;

    private static IReadOnlyDictionary<string, string> Pairs(Node? node, Func<string, string> key) =>
        (node?.Entries ?? []).Where(e => e.Value.Text != Unsaid).GroupBy(e => key(e.Key)).ToDictionary(g => g.Key, g => g.Last().Value.Text ?? "");
}
