using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Goals;

/// <summary>
/// Every goal of a plan, measured on a snapshot and on those of the city's year ends before it. All are computed with what one annual
/// plan chose, so that they can be compared; days outside the plan's term take its nearest values.
/// </summary>
public sealed class GoalBook
{
    private readonly Bureau bureau;
    private readonly RegistryDb db;
    private readonly YearRevision? decided;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> earlier;
    private readonly IReadOnlyList<ChosenIndicator> chosen;
    private readonly Plan plan;

    private GoalBook(Bureau bureau, RegistryDb db, Plan plan, YearRevision? decided, int year, List<Finding> findings)
    {
        (this.bureau, this.db, this.decided) = (bureau, db, decided);
        chosen = ChosenIndicator.All(db, plan.Id);
        this.plan = ChosenIndicator.Onto(plan, chosen, findings);
        earlier = YearFigures.Earlier(db, plan, year);
    }

    /// <param name="bureau">Keeps the snapshots and the journal.</param>
    /// <param name="db">A connection.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="given">The snapshot of the present.</param>
    /// <param name="year">The plan year it is asked for.</param>
    /// <param name="decided">The annual plan whose choices they are computed with; null: without any.</param>
    /// <param name="findings">Receives what is wrong with the figures of the present, and choices that no longer fit the plan.</param>
    public static IReadOnlyList<GoalLine> Of(Bureau bureau, RegistryDb db, Plan plan, SnapshotRow given, int year, YearRevision? decided, List<Finding> findings)
    {
        var book = new GoalBook(bureau, db, plan, decided, year, findings);
        if (book.On(given, year, findings) is not { } present) return [];
        var before = book.YearEnds(given).Select(row => (row, on: book.On(row, row.AsOf.AddDays(1).Year, []))).ToList();
        return [.. book.plan.All("goals").Select(goal => book.Line(goal, given, present, before))];
    }

    private GoalLine Line(Construct goal, SnapshotRow given, Computation present, IReadOnlyList<(SnapshotRow Row, Computation? On)> before)
    {
        var answer = Rules.Deciding.Goals.Decide(present, goal);
        var measured = Rules.Deciding.Goals.Value(present, goal, "indicator");
        List<GoalPoint> trend = goal.Expression("indicator") is null ? []
            : [.. before.Select(past => new GoalPoint(past.Row.AsOf, past.Row.Id, past.On is null ? null : Rules.Deciding.Goals.Value(past.On, goal, "indicator"))), new(given.AsOf, given.Id, measured)];
        var baseline = goal.Expression("baseline") is null ? Start(trend) : Rules.Deciding.Goals.Value(present, goal, "baseline");
        var hasTarget = goal.Expression("target") is not null;
        bool? met = answer.Verdict switch { Verdict.Met => true, Verdict.NotMet => false, _ => null };
        var verdict = GoalLine.Judge(goal.Text("direction") ?? "qualitative", goal.Expression("indicator") is not null, hasTarget, met, baseline, measured, given.AsOf < goal.Date("due"));
        return new(goal, goal.Expression("indicator")?.Unit, baseline, measured, answer.Limit, verdict, trend, chosen.FirstOrDefault(one => one.Goal == goal.Name), Rules.Deciding.Goals.Missing(present, goal));
    }

    /// <summary>The last snapshot before the term, else the first one; the present itself is no start.</summary>
    private decimal? Start(List<GoalPoint> trend)
    {
        var known = trend.SkipLast(1).Where(point => point.Value is not null).ToList();
        return (known.FindLast(point => point.AsOf < plan.Starts) ?? known.FirstOrDefault())?.Value;
    }

    /// <summary>The snapshots of the city at ends of years before the given one, the last taken of each day.</summary>
    private IEnumerable<SnapshotRow> YearEnds(SnapshotRow given) =>
        db.Snapshots.Where(row => row.City == given.City && row.AsOf < given.AsOf).AsEnumerable().Where(row => row.AsOf is { Month: 12, Day: 31 })
            .GroupBy(row => row.AsOf).Select(day => day.OrderBy(row => row.TakenAt).ThenBy(row => row.Id, StringComparer.Ordinal).Last()).OrderBy(row => row.AsOf);

    private Computation? On(SnapshotRow row, int year, List<Finding> findings) =>
        YearFigures.GroundOf(bureau, plan, row, decided, earlier, findings).Facts([], year) is { } facts ? new(plan, facts, year, tolerant: true) : null;
}
