using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Sites;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Rounds;

/// <summary>Opens a round on the annual plan in force.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Round">A name of its own within the plan: letters, digits and hyphens.</param>
/// <param name="Year">The year whose places are given.</param>
/// <param name="From">The first day applications are taken, in the year.</param>
/// <param name="To">The last one, in the year.</param>
public sealed record OpenRound(string Plan, string Round, int Year, DateOnly From, DateOnly To) : UseCase
{
    private const int LongestName = 40;

    /// <summary>Kinds that may apply, by the ids of the plan's class; empty: every kind.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Areas that are open; empty: all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Quotas whose places are given; empty: all.</summary>
    public IReadOnlyList<string> Quotas { get; init; } = [];

    [JsonIgnore]
    public override string Subject => Rounds.Round.SubjectOf(Plan, Round);

    private sealed record Bound(int Revision, string Snapshot);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (Round.Length is 0 or > LongestName || !Round.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) docket.Refuse("round-name", Round, LongestName);
        if (Rounds.Round.Of(docket.Db, Plan, Round) is not null) docket.Refuse("round-taken", Round);
        if (From > To || From < On || From.Year != Year || To.Year != Year) docket.Refuse("round-window", From, To, On, Year);
        CheckNames(docket, plan);
        var revision = AnnualPlan.Of(docket.Db, Plan, Year).InForce;
        if (revision?.Last("start-year") is not { } start || start.On > On) docket.Refuse("year-not-in-force", Plan, Year);
        else docket.Record(new Bound(revision.Number, revision.Snapshot));
    }

    private void CheckNames(Docket docket, Plan plan)
    {
        foreach (var kind in Kinds) SiteInput.IsKind(plan, kind, new(Subject), docket.Findings);
        var areas = plan.AreaSets.SelectMany(set => set.Areas).Select(area => area.Id).ToList();
        foreach (var area in Areas.Where(area => !areas.Contains(area))) docket.Refuse("unknown-area", area, string.Join(", ", areas));
        var quotas = plan.All("quotas").Select(quota => quota.Name).ToList();
        foreach (var quota in Quotas.Where(quota => !quotas.Contains(quota))) docket.Refuse("quota-unknown", quota, string.Join(", ", quotas));
    }

    internal Round Begun(JournalEntry entry)
    {
        var bound = Rounds.Round.Kept<Bound>(entry);
        return new(Plan, Round, Year) { From = From, To = To, Revision = bound.Revision, Snapshot = bound.Snapshot, Kinds = Kinds, Areas = Areas, Quotas = Quotas, LastEntry = entry.Id };
    }
}
