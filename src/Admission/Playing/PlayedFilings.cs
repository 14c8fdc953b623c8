using Dingdian.Admission.Ledger;
using Dingdian.Registry.Areas;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>Counties file what the plan asks them for: one is sent back and files again, one is late.</summary>
internal static class PlayedFilings
{
    /// <summary>Calls for every figure that counties of the plan file, as of the end of the year before.</summary>
    public static void File(Workspace workspace, Plan plan, int year, TimeProvider clock)
    {
        var (asOf, today) = (new DateOnly(year - 1, 12, 31), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(8)));
        var city = Years.DraftYear.CityOf(plan);
        foreach (var duty in plan.All("duties").Where(duty => DoneBy.Of(duty) == DoneBy.Filings))
        {
            using var db = workspace.Connect();
            var latest = Latest(db.AreaFacts.Believed().Where(row => row.Division.StartsWith(city) && row.Division.Length == 6 && row.Since == null).AsEnumerable(), plan, duty, asOf);
            if (latest.Count == 0) continue;
            var (call, counties) = ($"{duty.Name}-{year}", latest.Select(row => row.Division).Distinct().Order(StringComparer.Ordinal).ToList());
            var asked = latest.GroupBy(Named).Where(group => group.Count() == counties.Count).Select(group => (Measure: group.Key, group.First().Unit)).ToList();
            var due = new DateOnly(year, 1, 31);
            var grounds = new Grounds(Cast.Planner.Name, "样例：年度数据征集", "样例", clock.GetUtcNow().UtcDateTime);
            new OpenCall(call, city, duty.Label.Zh ?? duty.Name, asked, asOf, null, due, counties, $"{plan.Id}/{duty.Name}").Run(db, grounds);
            for (var i = 0; i < counties.Count; i++)
            {
                var figures = latest.Where(row => row.Division == counties[i] && asked.Exists(one => one.Measure == Named(row))).Select(row => (Named(row), row.Value + Taken(workspace, plan, row, year - 1))).ToList();
                var on = i == counties.Count - 1 ? due.AddDays(9) : due.AddDays(-12 + i);
                var file = new FileFigures(call, counties[i], figures, "assumed", on < today ? on : today);
                file.Run(db, grounds with { Who = Cast.Officer(counties[i]).Name });
                if (i == 0)
                {
                    new ReturnFiling(call, counties[i], "请与卫生健康部门核定数核对").Run(db, grounds);
                    file.Run(db, grounds with { Who = Cast.Officer(counties[i]).Name });
                }
                new AcceptFiling(call, counties[i]).Run(db, grounds);
            }
        }
    }

    private static string Named(AreaFact row) => row.Key.Length == 0 ? row.Measure : $"{row.Measure}[{row.Key}]";

    /// <summary>The last figure of each county for what the rule of the duty reads and no registry holds.</summary>
    private static List<AreaFact> Latest(IEnumerable<AreaFact> facts, Plan plan, Construct duty, DateOnly asOf)
    {
        var dependencies = new Dependencies(plan);
        var read = plan.All("quotas").Where(quota => quota.Rules.Intersect(duty.Rules).Any() || Construct.ListOf(quota.Node["deduct"]?["rule"]).Intersect(duty.Rules).Any() || ExitRules.Offsets(quota)).SelectMany(dependencies.Of).ToHashSet(StringComparer.Ordinal);
        var filed = plan.All("measures").Where(measure => measure.Node["from"] is null && measure.Text("flow") is null && (read.Contains(measure.Name) || plan.All("quotas").Any(quota => Construct.ListOf(quota.Node["deduct"]?["measures"]).Contains(measure.Name)))).Select(measure => measure.Name).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Where(row => filed.Contains(row.Measure) && row.AsOf <= asOf).GroupBy(row => (row.Division, row.Measure, row.Key)).Select(group => group.MaxBy(row => row.AsOf)!)];
    }

    /// <summary>Places of the year before that institutions of the county took stand in what it files of the beds it has.</summary>
    private static decimal Taken(Workspace workspace, Plan plan, AreaFact row, int year)
    {
        if (row.Unit != "bed" || plan.All("quotas").FirstOrDefault(ExitRules.Offsets) is not { } quota || !new Dependencies(plan).Of(quota).Contains(row.Measure)
            || plan.FindAreaSet(quota.Text("per") ?? "")?.Areas.FirstOrDefault(area => area.Divisions.Contains(row.Division)) is not { } area) return 0;
        using var db = workspace.Connect();
        return LedgerView.Lines(db, plan.Id, year).Where(line => line.Quota == quota.Name && line.Area == area.Id).Sum(line => line.Consumed);
    }
}
