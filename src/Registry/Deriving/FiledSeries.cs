using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Deriving;

/// <summary>Figures filed or published under the name of a measure, one series a date.</summary>
internal static class FiledSeries
{
    private static readonly string[] Worst = ["published", "derived", "secondary", "estimated", "assumed"];

    public static IEnumerable<Node> Of(Plan plan, Frozen frozen, Construct measure) =>
        from fact in frozen.Facts
        where fact.Measure == measure.Name && fact.Division.Length <= 6
        group fact by (fact.AsOf, fact.Unit) into figures
        orderby figures.Key.AsOf
        select Series(plan, [.. figures], figures.Key);

    private static Node Series(Plan plan, List<FrozenFact> figures, (DateOnly AsOf, string Unit) date)
    {
        var counties = figures.Where(fact => fact.Division.Length == 6).ToList();
        var (level, values) = counties.Count == 0 ? (plan.LevelName, Keyed(figures)) : Counties(plan, counties);
        return Yaml.Map(
            ("unit", Yaml.Text(date.Unit)), ("as_of", Yaml.Text(date.AsOf)),
            ("quality", Yaml.Text(figures.Select(fact => fact.Quality).MaxBy(quality => Array.IndexOf(Worst, quality))!)),
            ("source", Yaml.Text(string.Join("; ", figures.Select(fact => fact.Source).OfType<string>().Distinct().Take(3).DefaultIfEmpty("registry")))),
            (level, values));
    }

    // Where every area is one county the figure is the area's; else it stays with the county and areas are sums.
    private static (string Level, Node Values) Counties(Plan plan, List<FrozenFact> counties)
    {
        var areas = plan.FirstAreas?.Areas.Where(area => area.Divisions.Count == 1).ToDictionary(area => area.Divisions[0], area => area.Id) ?? [];
        var byArea = counties.TrueForAll(fact => areas.ContainsKey(fact.Division));
        var rows = counties.GroupBy(fact => byArea ? areas[fact.Division] : fact.Division).Select(group => (group.Key, Keyed([.. group])));
        return (byArea ? "by_area" : "by_division", Yaml.Map([.. rows]));
    }

    private static Node Keyed(List<FrozenFact> facts) =>
        facts is [{ Key: null } only] ? Value(only) : Yaml.Map([.. facts.Where(fact => fact.Key is not null).Select(fact => (fact.Key!, (Node)Value(fact)))]);

    private static ScalarNode Value(FrozenFact fact) => fact.Unit == "boolean" ? Yaml.Value(fact.Value != 0) : Yaml.Value(fact.Value);
}
