using Dingdian.Analysis;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Analysis;

/// <summary>Figures of a plan's areas, as the plan itself would read them: the same dates, sums and settings.</summary>
internal sealed class AreaFacts
{
    /// <summary>Which resource is looked at unless another is named, the first that the plan knows.</summary>
    private static readonly string[] Usual = ["pooled_outpatient_institutions", "medical_institutions", "outpatient_institutions", "insured_beds"];

    private static readonly string[] Resources = ["bed", "institution", "physician", "nurse", "pharmacist"];
    private static readonly string[] Peoples = ["resident", "insured", "person"];

    private readonly Given given;
    private readonly Computation computation;
    private readonly AreaSet set;
    private readonly List<Finding> findings;
    private readonly Dictionary<string, IReadOnlyList<decimal?>> read = new(StringComparer.Ordinal);

    private AreaFacts(Given given, AreaSet set, List<Finding> findings) => (this.given, this.set, this.findings, computation) = (given, set, findings, given.Computation());

    /// <summary>Null after findings.</summary>
    public static AreaFacts? Of(Given given, string? areas, List<Finding> findings)
    {
        findings.AddRange(given.Findings);
        if (!given.IsSound) return null;
        if ((areas is null ? given.Plan!.FirstAreas : given.Plan!.FindAreaSet(areas)) is { } set) return new(given, set, findings);
        findings.Add(new("analysis-areas", new Place("--areas"), areas ?? "", string.Join(", ", given.Plan!.AreaSets.Select(known => known.Name))));
        return null;
    }

    public IReadOnlyList<Area> Areas => set.Areas;

    public Plan Plan => given.Plan!;

    public (string, int, string) Key => (Plan.Id, given.Year, given.Facts!.Hash);

    /// <summary>Stocks that can be held against people: beds, institutions, physicians.</summary>
    public IReadOnlyList<string> KnownResources => Measures(Resources);

    public IReadOnlyList<string> KnownPeoples => Measures(Peoples);

    public string UsualResource => Usual.Concat(KnownResources).FirstOrDefault(KnownResources.Contains) ?? "";

    /// <summary>Measures named, or a finding for each that is none of these.</summary>
    public IReadOnlyList<string> Named(IReadOnlyList<string> names, IReadOnlyList<string> known, string option)
    {
        findings.AddRange(names.Except(known).Select(name => new Finding("analysis-measure", new Place(option), name, string.Join(", ", known))));
        return [.. names.Intersect(known)];
    }

    public Unit UnitOf(string measure) => ((NumberType)Plan.Scope.Find(measure)!.Type).Unit;

    public Texts NameOf(string measure) => Plan.Find("measures", measure)!.Label;

    /// <summary>A column head: the measure and its unit.</summary>
    public Field FieldOf(string measure) => new(measure, Headed(NameOf(measure), UnitOf(measure).Text));

    public static Texts Headed(Texts name, string unit)
    {
        var said = UnitTable.BuiltIn.Say(unit);
        return new($"{name.In(Language.Chinese)}（{said.In(Language.Chinese)}）", $"{name.In(Language.English)} ({unit})");
    }

    public static Cell CellOf(Area area) => Cell.Of(area.Id, area.Name);

    /// <summary>The measure in each area; what is missing is named once.</summary>
    public IReadOnlyList<decimal?> Read(string measure)
    {
        if (!read.TryGetValue(measure, out var values))
        {
            var column = (Numbers)computation.Read(new Slot(Plan.Scope.Find(measure)!, Level.Area(set.Name), null, ""));
            read[measure] = values = [.. Enumerable.Range(0, column.Rows).Select(row => column[row])];
            Miss(measure, [.. set.Areas.Where((_, i) => values[i] is null)]);
        }
        return values;
    }

    private void Miss(string measure, List<Area> areas)
    {
        if (areas.Count > 0)
            findings.Add(new("analysis-figure-missing", new Place(Plan.Id), NameOf(measure), areas.Count == set.Areas.Count ? new Texts("所有区域", "all areas")
                : new Texts(string.Join('、', areas.Select(area => area.Name.In(Language.Chinese))), string.Join(", ", areas.Select(area => area.Name.In(Language.English))))));
    }

    /// <summary>Land in km², or unknown where the plan has no measure of it.</summary>
    public IReadOnlyList<decimal?> Land() =>
        Measures(["km^2", "m^2"]) is [var measure, ..] ? [.. Read(measure).Select(value => value * UnitOf(measure).To(SquareKilometre))] : new decimal?[set.Areas.Count];

    public IReadOnlyList<AreaFigures> Figures(string resource, string people, IReadOnlyDictionary<string, string>? groups = null)
    {
        var (resources, heads, land) = (Read(resource), Read(people), Land());
        return [.. set.Areas.Select((area, i) => new AreaFigures(area.Id, resources[i], heads[i], land[i], groups?.GetValueOrDefault(area.Id)))];
    }

    /// <summary>A choice of the bureau for the whole, where the plan leaves one of that name.</summary>
    public decimal? Choice(string name) =>
        Plan.Find("choices", name) is not null && Plan.Scope.Find(name) is { Level.Kind: LevelKind.Whole } symbol ? ((Numbers)computation.Read(new Slot(symbol, symbol.Level, null, "")))[0] : null;

    /// <summary>Warnings of the plan about the figures that were read.</summary>
    public void Close() => findings.AddRange(computation.Findings);

    private static readonly Unit SquareKilometre = UnitTable.BuiltIn.TryParse("km^2", out var unit, out _) ? unit : Unit.One;

    private IReadOnlyList<string> Measures(string[] units) => [.. Plan.All("measures")
        .Where(measure => measure.Flag("additive") == true && measure.Text("flow") is null && units.Contains(measure.Text("unit")) && Plan.Scope.Find(measure.Name) is { Type: NumberType, Keys.Count: 0 } && measure.Text("finest") != Plan.LevelName)
        .Select(measure => measure.Name)];
}
