using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Signs a reviewed revision, when its numbers still come out as they were reviewed and no later snapshot of the city has made them old.</summary>
/// <param name="Document">Number of the document that approves it.</param>
/// <param name="KeepSnapshot">Why it is signed although a later snapshot exists; null refuses then.</param>
public sealed record ApproveYear(string Plan, int Year, string Document, string? KeepSnapshot = null) : YearAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Reviewed) is not { } reviewed) return;
        Needed(docket, Document, DocumentNumber);
        FourEyes(docket, reviewed.Steps.Where(step => step.Role is Roles.Planner or Roles.Reviewer).Select(step => step.Who));
        SameRules(docket, plan, reviewed);
        if (string.IsNullOrWhiteSpace(KeepSnapshot) && Later(docket, reviewed.Snapshot) is { } later) docket.Refuse("snapshot-stale", Short(reviewed.Snapshot), Short(later));
        if (docket.IsRefused || YearFigures.Of(docket.Bureau, docket.Db, plan, now, reviewed, docket.Findings) is not { } figures) return;
        foreach (var line in figures.Lines.Where(line => reviewed.Lines.FirstOrDefault(other => other.Quota == line.Quota && other.Area == line.Area)?.Value != line.Value)) docket.Refuse("quota-differs", line.Quota, line.Area);
    }

    private static string? Later(Docket docket, string id)
    {
        var own = docket.Db.Snapshots.Where(row => row.Id == id).Select(row => new { row.City, row.AsOf, row.TakenAt }).First();
        return docket.Db.Snapshots.Where(row => row.City == own.City && row.Id != id && row.AsOf >= own.AsOf && row.AsOf <= docket.On && row.TakenAt > own.TakenAt).OrderByDescending(row => row.TakenAt).Select(row => row.Id).FirstOrDefault();
    }

    private static string Short(string id) => id[..Math.Min(id.Length, "sha256:".Length + 12)];

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => last with { State = YearState.Approved }, Document, KeepSnapshot);
}
