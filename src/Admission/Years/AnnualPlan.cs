using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Years;

/// <summary>The states of a revision of an annual plan.</summary>
public static class YearState
{
    public const string Draft = "draft";
    public const string Reviewed = "reviewed";
    public const string Approved = "approved";
    public const string Published = "published";
    public const string InForce = "in-force";
    public const string Closed = "closed";

    /// <summary>A later revision came into force in its place.</summary>
    public const string Superseded = "superseded";
}

/// <summary>What was chosen: one value, or one an area, on which grounds and by whom.</summary>
public sealed record Chosen(string? Value, IReadOnlyDictionary<string, string> ByArea, string? Grounds, string By, DateOnly On);

/// <summary>A rule in principle that somebody asks to lift, and what came of it.</summary>
/// <param name="Number">Of the register of this annual plan, from 1.</param>
/// <param name="State"><c>proposed</c>, <c>approved</c> or <c>declined</c>.</param>
public sealed record LiftedRule(int Number, string Gate, string? Quota, string? Area, string Reason, string Authority, string Document, string ProposedBy, DateOnly On, string State, string? DecidedBy)
{
    public const string Proposed = "proposed";
    public const string Approved = "approved";
    public const string Declined = "declined";
}

/// <summary>A step that was taken.</summary>
public sealed record YearStep(long Entry, string Act, string Who, string Role, DateOnly On, string? Document, string? Remarks);

/// <summary>One revision of an annual plan: what it rests on, what was chosen, what came out and who signed.</summary>
public sealed record YearRevision
{
    public required int Number { get; init; }
    public string State { get; init; } = YearState.Draft;

    /// <summary>Identity of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Revision of the plan, and the hash of its text with its layers.</summary>
    public required string Rules { get; init; }

    public required string RulesHash { get; init; }

    /// <summary>A facts file that adds what no registry holds, as it was given.</summary>
    public string? Facts { get; init; }

    /// <summary>Why it takes the place of the one before.</summary>
    public string? Reason { get; init; }

    public IReadOnlyDictionary<string, Chosen> Choices { get; init; } = new Dictionary<string, Chosen>();
    public IReadOnlyDictionary<string, Chosen> Readings { get; init; } = new Dictionary<string, Chosen>();
    public IReadOnlyList<LiftedRule> Overrides { get; init; } = [];

    /// <summary>Quotas that are left without a number on purpose.</summary>
    public IReadOnlyList<string> LeftOpen { get; init; } = [];

    /// <summary>The quotas as reviewed; empty before.</summary>
    public IReadOnlyList<QuotaLine> Lines { get; init; } = [];

    public IReadOnlyList<YearStep> Steps { get; init; } = [];

    public YearStep? Last(string act) => Steps.LastOrDefault(step => step.Act == act);
}

/// <summary>The annual plan of a plan's year: all its revisions, as the journal tells them.</summary>
public sealed record AnnualPlan(string Plan, int Year)
{
    public IReadOnlyList<YearRevision> Revisions { get; init; } = [];

    /// <summary>The last entry about it.</summary>
    public long LastEntry { get; init; }

    public YearRevision? Latest => Revisions.Count > 0 ? Revisions[^1] : null;

    /// <summary>The revision somebody is working on: not yet in force.</summary>
    public YearRevision? Working => Latest is { State: not (YearState.InForce or YearState.Closed or YearState.Superseded) } last ? last : null;

    public YearRevision? InForce => Revisions.LastOrDefault(revision => revision.State is YearState.InForce);

    /// <summary>In force, or closed after it was.</summary>
    public YearRevision? Held => Revisions.LastOrDefault(revision => revision.State is YearState.InForce or YearState.Closed);

    public static string SubjectOf(string plan, int year) => $"year/{plan}/{year}";

    public static AnnualPlan Of(RegistryDb db, string plan, int year) => Told(plan, year, db.Journal.Where(entry => entry.Subject == SubjectOf(plan, year)).OrderBy(entry => entry.Id));

    /// <summary>The years of a plan that have been begun, in order.</summary>
    public static IReadOnlyList<AnnualPlan> All(RegistryDb db, string plan)
    {
        var start = SubjectOf(plan, 0)[..^1];
        return [.. db.Journal.Where(entry => entry.Subject.StartsWith(start)).OrderBy(entry => entry.Id).AsEnumerable().GroupBy(entry => entry.Subject)
            .Select(group => Told(plan, int.Parse(group.Key[start.Length..], System.Globalization.CultureInfo.InvariantCulture), group)).OrderBy(year => year.Year)];
    }

    /// <summary>Every plan of which a year has been begun.</summary>
    public static IReadOnlyList<string> Plans(RegistryDb db) =>
        [.. db.Journal.Where(entry => entry.Subject.StartsWith("year/")).Select(entry => entry.Subject).Distinct().AsEnumerable().Select(subject => subject.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)];

    private static AnnualPlan Told(string plan, int year, IEnumerable<JournalEntry> entries) =>
        entries.Aggregate(new AnnualPlan(plan, year), (told, entry) => UseCases.Read(entry) is YearAct act ? act.Onto(told, entry) with { LastEntry = entry.Id } : told);

    /// <summary>The same with its last revision changed, and the step noted.</summary>
    internal AnnualPlan With(JournalEntry entry, Func<YearRevision, YearRevision> change, string? document = null, string? remarks = null) =>
        this with { Revisions = [.. Revisions.SkipLast(1), change(Revisions[^1]) is var changed ? changed with { Steps = [.. changed.Steps, new(entry.Id, entry.Act, entry.Who, entry.Role, entry.On, document, remarks)] } : null!] };
}
