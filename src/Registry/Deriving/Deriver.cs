using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Deriving;

/// <summary>
/// Gives a plan its facts from a snapshot: measures that say where they come from are drawn from the rows of the registry, the others are
/// the figures filed or published under their name. What the snapshot cannot tell is left out, and the plan says what waits for it.
/// </summary>
public sealed class Deriver
{
    private readonly Plan plan;
    private readonly Frozen frozen;
    private readonly DerivedSeries series;

    private Deriver(Plan plan, Frozen frozen) => (this.plan, this.frozen, series) = (plan, frozen, new(plan, frozen));

    /// <summary>The facts file that the snapshot makes for the plan, as a document.</summary>
    public static Node Document(Plan plan, Frozen frozen, string identity) => new Deriver(plan, frozen).Write(identity);

    /// <summary>The same, read and checked as a file would be.</summary>
    public static FactSet? Facts(Plan plan, Frozen frozen, string identity, List<Finding> findings) =>
        FactsReader.ReadDocument(Document(plan, frozen, identity), plan, findings);

    /// <summary>The rows of the registry behind a measure, in its order of areas and keys; empty where the measure is filed or nothing is kept.</summary>
    public static IReadOnlyList<TracedRow> Trace(Plan plan, Frozen frozen, string measure) =>
        plan.Find("measures", measure) is { } found && found.Node["from"] is { } from && from["circle"] is null
            ? [.. new DerivedSeries(plan, frozen).Trace(found).OrderBy(row => row.Area, StringComparer.Ordinal).ThenBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Row, StringComparer.Ordinal)]
            : [];

    private MapNode Write(string identity)
    {
        // Settlements last: they are shown of the institutions that other measures list.
        var measures = plan.All("measures").OrderBy(measure => measure.Node["from"]?["of"]?.Text == "settlements")
            .Select(measure => (measure.Name, Series: Series(measure).ToList())).Where(measure => measure.Series.Count > 0).ToList();
        return Yaml.Map(
            ("facts", Yaml.Text(plan.City ?? "")),
            ("note", Yaml.Text(identity)),
            ("compiled_on", Yaml.Text(frozen.AsOf)),
            ("measures", Yaml.Map([.. measures.Select(measure => (measure.Name, (Node)Yaml.List(measure.Series)))])),
            ("institutions", Institutions()));
    }

    private IEnumerable<Node> Series(Construct measure) => measure.Node["from"] is null || measure.Node["from"]!["circle"] is not null ? FiledSeries.Of(plan, frozen, measure) : series.Of(measure);

    /// <summary>Institutions that some measure counts one by one, with area and the attributes the plan asks.</summary>
    private Node Institutions()
    {
        var rows = new RegistryRows(frozen).On("institutions", frozen.AsOf).Where(row => series.Listed.Contains(row.Institution!)).ToList();
        return rows.Count == 0 ? Yaml.Nothing : Yaml.Map([.. rows.Select(row => (row.Institution!, Attributes(row)))]);
    }

    private Node Attributes(Row row) => Yaml.Map([
        ("area", plan.FirstAreas?.Areas.FirstOrDefault(area => area.Divisions.Contains(row.Division)) is { } area ? Yaml.Text(area.Id) : Yaml.Nothing),
        .. plan.All("classes").Select(@class => (@class.Name, Word(row, @class))).Where(pair => pair.Item2 is not null).Select(pair => (pair.Name, (Node)Yaml.Text(pair.Item2!)))]);

    // A class says from which rows each word comes, the first that holds; else it is the attribute of its name.
    private static string? Word(Row row, Construct @class)
    {
        if (@class.Node["from"] is not { } from) return row.Read("institution." + @class.Name) as string;
        var frame = new RowFrame([row]);
        foreach (var (word, _, condition) in from.Entries)
        {
            if (condition.Text == "else") return word;
            var holds = ((Truths)@class.Expression("from." + word)!.At(Level.Institution, frame))[0];
            if (holds is null) return null;
            if (holds == true) return word;
        }
        return null;
    }
}

/// <summary>A row that counts in a cell of a measure.</summary>
/// <param name="AsOf">Date of the measure.</param>
/// <param name="Area">Area, county, institution or whole.</param>
/// <param name="Key">Word of its key dimension; empty without one.</param>
/// <param name="Row">Institution, or division of an account or letter.</param>
/// <param name="Value">What it adds; null where that is not known.</param>
/// <param name="Over">What it adds to the divisor of a ratio; null where that is not known or the measure is none.</param>
public sealed record TracedRow(DateOnly AsOf, string Area, string Key, string Row, decimal? Value, decimal? Over);
