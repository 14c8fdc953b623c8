using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Goals;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Reconciling;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>Evaluates a plan's year on two snapshots.</summary>
public static class Evaluator
{
    /// <param name="bureau">Keeps the snapshots and the journal.</param>
    /// <param name="db">A connection.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="from">Snapshot at the start; null: that of the annual plan, else of the last day of the year before.</param>
    /// <param name="to">Snapshot at the end; null: of 31 December, else the latest within the year.</param>
    /// <param name="findings">Receives why there is none.</param>
    public static Evaluation? Of(Bureau bureau, RegistryDb db, Plan plan, int year, string? from, string? to, List<Finding> findings)
    {
        var annual = AnnualPlan.Of(db, plan.Id, year).Held;
        if (Days(bureau, db, plan, year, from ?? annual?.Snapshot, to, findings) is not var (start, end)) return null;
        var (remarks, next) = (new List<Finding>(), AnnualPlan.Of(db, plan.Id, year + 1).Latest ?? Carried(annual));
        var before = YearFigures.GroundOf(bureau, plan, start, annual, YearFigures.Earlier(db, plan, year), findings).Facts([], year);
        var after = YearFigures.GroundOf(bureau, plan, end, next, YearFigures.Earlier(db, plan, year + 1), findings).Facts([], year + 1);
        if (before is null || after is null || findings.Exists(finding => finding.Severity == Severity.Error)) return null;
        var (was, would, atEnd) = (Computation.Run(plan, before, year, tolerant: true), Computation.Run(plan, after, year + 1, tolerant: true), bureau.Thaw(end));
        var calendar = new DutyCalendar(plan, db, bureau.WorkingDays, end.AsOf);
        var duties = DutyRow.Of(calendar, year);
        var goals = GoalBook.Of(bureau, db, plan, end, year + 1, annual, remarks);
        return new(plan, year, new(start.Id, start.AsOf, bureau.Thaw(start).Synthetic), new(end.Id, end.AsOf, atEnd.Synthetic))
        {
            Annual = annual,
            Asked = annual?.Lines ?? [.. was.Quotas.Select(QuotaLine.Of)],
            Before = was,
            After = would,
            Ledger = PlacesRow.Of(db, plan, year),
            Turnover = Turnover.Of(plan, atEnd, start.AsOf),
            Why = Decomposition.Of(plan, year, before, after, StockStages.Of(plan, atEnd, start.AsOf)),
            Goals = goals,
            Duties = duties,
            Remarks = Remarks(year, end, [.. remarks, .. calendar.Findings, .. was.Findings, .. would.Findings], atEnd, start.AsOf),
        };
    }

    /// <summary>The next year takes over what was chosen, not what was lifted.</summary>
    private static YearRevision? Carried(YearRevision? annual) => annual is null ? null : annual with { Overrides = [], Lines = [], Steps = [] };

    private static (SnapshotRow Start, SnapshotRow End)? Days(Bureau bureau, RegistryDb db, Plan plan, int year, string? from, string? to, List<Finding> findings)
    {
        var (city, place) = (DraftYear.CityOf(plan), new Place(Evaluation.SubjectOf(plan.Id, year)));
        var eve = new DateOnly(year - 1, 12, 31);
        var start = from is null ? Latest(db.Snapshots.Where(row => row.City == city && row.AsOf == eve)) : SnapshotShelf.Find(bureau.Workspace, from, findings, city);
        if (start is null && from is null) findings.Add(new("evaluation-no-start", place, city, eve));
        if (start is null) return null;
        var (first, last) = (start.AsOf > eve ? start.AsOf : eve, new DateOnly(year, 12, 31));
        var end = to is null ? Latest(db.Snapshots.Where(row => row.City == city && row.AsOf > first && row.AsOf <= last)) : SnapshotShelf.Find(bureau.Workspace, to, findings, city);
        if (end is null && to is null) findings.Add(new("evaluation-no-end", place, city, year, first));
        if (end is null) return null;
        foreach (var other in new[] { start, end }.Where(row => row.City != city)) findings.Add(new("snapshot-of-another", place, other.City, city));
        if (end.AsOf <= start.AsOf) findings.Add(new("evaluation-order", place, start.AsOf, end.AsOf));
        return findings.Exists(finding => finding.Severity == Severity.Error) ? null : (start, end);
    }

    /// <summary>Of the latest day, and of that day the last taken.</summary>
    private static SnapshotRow? Latest(IQueryable<SnapshotRow> rows) => rows.OrderByDescending(row => row.AsOf).ThenByDescending(row => row.TakenAt).ThenBy(row => row.Id).FirstOrDefault();

    /// <summary>What waits is shown with the numbers that wait for it, and not here.</summary>
    private static List<Remark> Remarks(int year, SnapshotRow end, IReadOnlyList<Finding> found, Frozen frozen, DateOnly start)
    {
        var told = Reconciliation.Between(frozen, frozen.City, start, frozen.AsOf);
        IEnumerable<Finding> more = [
            .. end.AsOf < new DateOnly(year, 12, 31) ? [new Finding("evaluation-part-year", new Place("evaluation"), year, end.AsOf)] : Array.Empty<Finding>(),
            .. told.Unexplained.Any() ? [new Finding("stock-unexplained", new Place(frozen.City), told.Unexplained.Select(item => item.Institution).Distinct().Count())] : Array.Empty<Finding>()];
        return [.. more.Concat(found.Where(finding => finding.Code != "waiting").OrderBy(finding => finding.Place)).Select(Remark.Of).Distinct()];
    }
}
