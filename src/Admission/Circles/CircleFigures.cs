using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Circles;

/// <summary>The measures of a plan that its service circles supply, as figures of counties on the day of the snapshot.</summary>
public static class CircleFigures
{
    public static bool AreAskedBy(Plan plan) => plan.All("measures").Any(m => m.Node["from"]?["circle"] is not null);

    /// <summary>The snapshot with these figures in it; one filed under the same name gives way. What cannot be measured stays out, with a finding.</summary>
    public static Frozen Into(Frozen frozen, Surroundings around, List<Finding> findings)
    {
        var circles = new Dictionary<string, CircleCoverage?>(StringComparer.Ordinal);
        var figures = around.Plan.All("measures").Where(m => m.Node["from"]?["circle"] is not null).SelectMany(Figures).ToList();
        var names = figures.Select(f => f.Measure).ToHashSet(StringComparer.Ordinal);
        return frozen with { Facts = [.. frozen.Facts.Where(f => !names.Contains(f.Measure)), .. figures] };

        IEnumerable<FrozenFact> Figures(Construct measure)
        {
            var name = measure.Node["from"]!["circle"]!.Text!;
            if (!circles.TryGetValue(name, out var coverage))
                circles[name] = coverage = CircleCoverage.Of(around, around.Plan.Find("circles", name)!, findings);
            if (coverage is null)
                return [];
            var source = $"{(frozen.Synthetic ? "synthetic registry" : "registry")}: {name}, {coverage.Basis.En}";
            return Values(coverage, measure.Node["from"]!["tells"]!.Text!).Select(v =>
                new FrozenFact(v.County, measure.Name, null, frozen.AsOf, null, v.Value, measure.Text("unit")!, frozen.Synthetic ? "assumed" : "derived", source));
        }
    }

    /// <summary>Every county with people has a figure of those known to be so; one with places whose limit is not known has none.</summary>
    private static IEnumerable<(string County, decimal Value)> Values(CircleCoverage coverage, string tells) =>
        from row in coverage.ByCounty
        where row.Area.Length == 6 && !coverage.IsLimitUnknownIn(row.Area)
        let value = tells switch
        {
            "covered" => row.Covered,
            "uncovered" => row.Uncovered,
            "openings" => coverage.Openings.Count(o => o.County == row.Area),
            _ => coverage.TownshipsLeft.Count(t => t.StartsWith(row.Area, StringComparison.Ordinal)),
        }
        select (row.Area, value);
}
