using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Goals;

/// <summary>Goals for programs.</summary>
public static class GoalJson
{
    public static string Write(Plan plan, string snapshot, DateOnly asOf, int year, IReadOnlyList<GoalLine> lines) =>
        PlainJson.Write(new { Plan = plan.Id, plan.Revision, Year = year, Snapshot = snapshot, AsOf = asOf, Goals = lines.Select(Line) });

    internal static object Line(GoalLine line) => new
    {
        Id = line.Goal.Name,
        line.Goal.Rules,
        Indicator = line.Goal.Text("indicator"),
        Unit = line.Unit?.Text,
        line.Direction,
        line.Due,
        line.Baseline,
        line.Present,
        line.Target,
        line.Verdict,
        line.Trend,
        line.Chosen,
        line.Waits,
    };
}
