using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Years;

/// <summary>
/// Begins an annual plan on a snapshot, puts an open draft on another one, or begins a revision of the plan in force. What was chosen stays.
/// </summary>
/// <param name="Snapshot">Identity of the snapshot, its beginning, or <c>latest</c>.</param>
/// <param name="Maker">The body that draws it up, an actor of the plan; null means whichever the plan names.</param>
/// <param name="Facts">A facts file that adds what no registry holds.</param>
/// <param name="Reason">Why the plan in force is revised; needed only then.</param>
public sealed record DraftYear(string Plan, int Year, string Snapshot, string? Maker = null, string? Facts = null, string? Reason = null) : YearAct(Plan, Year)
{
    private sealed record Bound(string Snapshot, string Rules, string RulesHash, string Maker);

    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (now.Working is { State: not YearState.Draft } working) docket.Refuse("year-signed", working.State);
        if (now.Latest?.State == YearState.Closed) docket.Refuse("year-closed", Year);
        if (now is { Working: null, InForce: not null } && string.IsNullOrWhiteSpace(Reason)) docket.Refuse("words-missing", Reasons);
        var maker = MakerOf(plan);
        if (Maker is not null && Maker != maker) docket.Refuse("maker-other", Maker, maker);
        var row = SnapshotShelf.Find(docket.Bureau.Workspace, Snapshot, docket.Findings, CityOf(plan));
        if (row is not null && !CityOf(plan).StartsWith(row.City, StringComparison.Ordinal)) docket.Refuse("snapshot-of-another", row.City, CityOf(plan));
        if (row is not null && row.AsOf.Year > Year) docket.Refuse("snapshot-ahead", row.AsOf, Year);
        if (Facts is not null && YamlReader.Read(Facts, "facts", docket.Findings) is { } file) FactsReader.ReadDocument(file, plan, docket.Findings);
        if (row is not null) docket.Record(new Bound(row.Id, plan.Revision, YearFigures.HashOf(plan), maker));
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry)
    {
        var bound = Kept<Bound>(entry);
        if (before.Working is not null)
            return before.With(entry, last => last with { Snapshot = bound.Snapshot, Rules = bound.Rules, RulesHash = bound.RulesHash, Facts = Facts ?? last.Facts });
        var carried = before.Latest;
        var fresh = new YearRevision
        {
            Number = before.Revisions.Count + 1, Snapshot = bound.Snapshot, Rules = bound.Rules, RulesHash = bound.RulesHash, Facts = Facts ?? carried?.Facts, Reason = Reason,
            Choices = carried?.Choices ?? new Dictionary<string, Chosen>(), Readings = carried?.Readings ?? new Dictionary<string, Chosen>(),
            Overrides = [.. carried?.Overrides.Where(lifted => lifted.State == LiftedRule.Approved) ?? []], LeftOpen = carried?.LeftOpen ?? [],
        };
        return (before with { Revisions = [.. before.Revisions, fresh] }).With(entry, last => last, remarks: Reason);
    }

    /// <summary>The body that draws up annual plans: it differs, so the plan says.</summary>
    public static string MakerOf(Plan plan) => plan.All("duties").FirstOrDefault(duty => duty.Text("done_by") == "annual-plan")?.Text("actor") ?? "bureau";

    internal static string CityOf(Plan plan) => plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).FirstOrDefault()?[..4] ?? "";
}
