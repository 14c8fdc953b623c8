using Dingdian.Admission.Acting;
using Dingdian.Admission.Evaluations;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>So many of something in an area.</summary>
/// <param name="Area">Area of the plan.</param>
/// <param name="Kind">A kind of institution.</param>
/// <param name="Level">A level; <c>unrated</c> where it is not known.</param>
/// <param name="Institutions">Designated institutions.</param>
/// <param name="InsuredBeds">Their insured beds.</param>
/// <param name="Physicians">Their insurance physicians.</param>
/// <param name="Pharmacists">Pharmacists of pharmacies.</param>
/// <param name="Unreported">Institutions among them of which some of these numbers are not known and not counted.</param>
public sealed record ConfigurationRow(string Area, string Kind, string Level, int Institutions, decimal InsuredBeds, decimal Physicians, decimal Pharmacists, int Unreported);

/// <summary>How a city's designated resources are laid out on a day, against its plan, and what changed since an earlier day.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Snapshot">Identity of the snapshot.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="IsSynthetic">Its institutions are made up.</param>
public sealed record Configuration(Plan Plan, string Snapshot, DateOnly AsOf, bool IsSynthetic)
{
    public required IReadOnlyList<PublishedInstitution> Institutions { get; init; }
    public required IReadOnlyList<StockAgainst> Stock { get; init; }

    /// <summary>The earlier snapshot and its day; null without one.</summary>
    public EvaluationDay? Since { get; init; }

    /// <summary>What came, went and changed since then; null without an earlier snapshot.</summary>
    public Turnover? Changes { get; init; }

    public IReadOnlyList<ConfigurationRow> Rows => [.. Institutions.GroupBy(one => (one.Area, one.Kind, Level: one.Level ?? "unrated")).Select(group => new ConfigurationRow(
        group.Key.Area, group.Key.Kind, group.Key.Level, group.Count(), group.Sum(one => one.InsuredBeds ?? 0m), group.Sum(one => one.Physicians ?? 0m), group.Sum(one => one.Pharmacists ?? 0m),
        group.Count(one => one.InsuredBeds is null || one.Physicians is null || one.Pharmacists is null)))];

    public static string SubjectOf(string plan, int year) => $"publication/{plan}/{year}";

    /// <param name="bureau">Keeps the snapshots and the journal.</param>
    /// <param name="db">A connection.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="snapshot">Identity of the snapshot, its beginning, or latest.</param>
    /// <param name="since">An earlier snapshot to compare with; null: nothing is compared.</param>
    /// <param name="findings">Receives why there is none.</param>
    public static Configuration? Of(Bureau bureau, RegistryDb db, Plan plan, string snapshot, string? since, List<Finding> findings)
    {
        var (city, place) = (DraftYear.CityOf(plan), new Place("--snapshot"));
        var row = SnapshotShelf.Find(bureau.Workspace, snapshot, findings, city);
        var earlier = since is null ? null : SnapshotShelf.Find(bureau.Workspace, since, findings, city);
        foreach (var other in new[] { row, earlier }.OfType<SnapshotRow>().Where(other => other.City != city)) findings.Add(new("snapshot-of-another", place, other.City, city));
        if (row is not null && earlier is not null && earlier.AsOf >= row.AsOf) findings.Add(new("evaluation-order", place, earlier.AsOf, row.AsOf));
        if (row is null || findings.Exists(finding => finding.Severity == Severity.Error)) return null;
        var year = row.AsOf.AddDays(1).Year;
        var decided = AnnualPlan.Of(db, plan.Id, row.AsOf.Year) is { Held: { } held } ? held : AnnualPlan.Of(db, plan.Id, year).Held;
        if (YearFigures.GroundOf(bureau, plan, row, decided, YearFigures.Earlier(db, plan, year), findings).Facts([], year) is not { } facts) return null;
        var frozen = bureau.Thaw(row);
        return new(plan, row.Id, row.AsOf, frozen.Synthetic)
        {
            Institutions = PublishedInstitution.Of(plan, frozen),
            Stock = StockAgainst.Of(new Computation(plan, facts, year, tolerant: true)),
            Since = earlier is null ? null : new(earlier.Id, earlier.AsOf, bureau.Thaw(earlier).Synthetic),
            Changes = earlier is null ? null : Turnover.Of(plan, frozen, earlier.AsOf),
        };
    }
}
