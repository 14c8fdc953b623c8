using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Deriving;

/// <summary>Adds rows up into the cells of a measure: by area, county, institution or for the whole, and by key.</summary>
internal sealed class Cells
{
    private readonly Construct measure;
    private readonly Plan plan;
    private readonly bool truths;
    private readonly string finest;
    private readonly Dictionary<string, string> areaOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, decimal?>> values = new(StringComparer.Ordinal);

    /// <param name="measure">Whose unit and keys the cells have.</param>
    /// <param name="plan">Gives the areas.</param>
    /// <param name="level">An area set, <c>division</c>, <c>institution</c>, or the whole.</param>
    public Cells(Construct measure, Plan plan, string level)
    {
        (this.measure, this.plan) = (measure, plan);
        truths = measure.Text("unit") == "boolean";
        finest = level;
        AreAreas = plan.FindAreaSet(finest) is not null;
        AreInstitutions = finest == "institution";
        Level = AreAreas ? "by_area" : AreInstitutions ? "by_institution" : finest == "division" ? "by_division" : plan.LevelName;
        foreach (var area in plan.FindAreaSet(finest)?.Areas ?? [])
            foreach (var division in area.Divisions) areaOf[division] = area.Id;
    }

    public bool AreInstitutions { get; }
    private bool AreAreas { get; }
    public bool AreTheWhole => Level == plan.LevelName;

    /// <summary>The key of the series under which the cells stand.</summary>
    public string Level { get; }

    public IEnumerable<string> Rows => values.Keys;

    /// <summary>The cell a row counts in, or null where it counts nowhere.</summary>
    public (string Row, string Key)? Find(Row row) => RowOf(row) is { } name && KeyOf(row) is { } key ? (name, key) : null;

    /// <summary>Adds a value; an unknown one makes the sum unknown. A truth holds once any row holds.</summary>
    public void Add(Row row, decimal? value)
    {
        if (Find(row) is not var (name, key)) return;
        if (!values.TryGetValue(name, out var cells)) values[name] = cells = new(StringComparer.Ordinal);
        cells[key] = !cells.TryGetValue(key, out var sum) ? value : truths ? Either(sum, value) : sum + value;
    }

    /// <summary>Each cell divided by the other's; a cell divided by nothing is not known.</summary>
    public void DivideBy(Cells other)
    {
        foreach (var (row, cells) in values)
            foreach (var key in cells.Keys.ToList())
                cells[key] = other.values[row][key] is { } divisor and not 0m ? cells[key] / divisor : null;
    }

    public Node Write() => AreTheWhole ? Cell(values.GetValueOrDefault(plan.LevelName))
        : Yaml.Map([.. values.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, Cell(row.Value)))]);

    private IReadOnlyList<Entry> Dimensions => measure.Node["keys"]?.Entries ?? [];

    /// <summary>A cell without any row is zero, or false.</summary>
    public void FillWithNone(IEnumerable<string> institutions)
    {
        var words = Dimensions is [var only] ? WordsOf(only) : [""];
        var rows = AreInstitutions ? institutions
            : AreAreas ? plan.FindAreaSet(finest)!.Areas.Select(area => area.Id)
            : Level == "by_division" ? plan.FirstAreas?.Areas.SelectMany(area => area.Divisions) ?? [] : [plan.LevelName];
        foreach (var row in rows)
        {
            if (!values.TryGetValue(row, out var cells)) values[row] = cells = new(StringComparer.Ordinal);
            foreach (var word in words) cells.TryAdd(word, 0m);
        }
    }

    private IReadOnlyList<string> WordsOf(Entry dimension) =>
        dimension.Value.Text is { } name && plan.Find("classes", name) is { } @class ? ScopeBuilder.WordsOf(@class) : Construct.ListOf(dimension.Value);

    private string? RowOf(Row row) => AreInstitutions ? row.Institution : AreAreas ? areaOf.GetValueOrDefault(row.Division) : Level == "by_division" ? row.Division : plan.LevelName;

    // A measure without keys has one cell; a keyed one takes the word the row's attribute gives.
    private string? KeyOf(Row row)
    {
        if (Dimensions.Count == 0) return "";
        var from = measure.Node["from"]!;
        return from["by"]?[Dimensions[0].Key]?.Text is { } attribute && row.Read(attribute) is string word ? from["as"]?[word]?.Text ?? word : null;
    }

    private Node Cell(Dictionary<string, decimal?>? cells) =>
        cells is null ? Yaml.Nothing
        : Dimensions.Count == 0 ? Scalar(cells[""])
        : Yaml.Map([.. cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => (cell.Key, (Node)Scalar(cell.Value)))]);

    private ScalarNode Scalar(decimal? value) => value is not { } known ? Yaml.Text("unknown") : truths ? Yaml.Value(known != 0m) : Yaml.Value(known);

    private static decimal? Either(decimal? one, decimal? other) => one == 1m || other == 1m ? 1m : one is null || other is null ? null : 0m;
}
