using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>
/// Something that befalls an institution on a day: it is renamed, moves, merges, leaves. Each is one change of the registry; it is
/// refused as a whole when something about it is wrong, and can be undone as a whole.
/// </summary>
public abstract record Act
{
    /// <summary>Whom it befalls: code, credit code or name.</summary>
    public abstract string Institution { get; init; }

    /// <summary>The first day of the new state.</summary>
    public required DateOnly On { get; init; }

    /// <summary>As the change is called in the history.</summary>
    internal abstract string Kind { get; }

    internal abstract void Apply(Desk desk);

    /// <param name="db">A connection.</param>
    /// <param name="grounds">Why it is recorded.</param>
    /// <param name="workspace">Its outlines tell whether a place lies in its county; null leaves that unsaid.</param>
    /// <param name="page">The page of the journal it is done on; null when it is done by itself.</param>
    public ActResult Run(RegistryDb db, Grounds grounds, Workspace? workspace = null, JournalPage? page = null)
    {
        var change = new Change { Kind = Kind, Who = grounds.Who, Why = grounds.Why, Source = grounds.Source, At = grounds.At };
        using var revision = page is null ? Revision.Begin(db, change) : Revision.Within(db, page, change);
        var desk = new Desk(db, revision, On, new Place(Institution), workspace);
        if (On < Limits.FirstDay || Limits.IsFar(On, DateOnly.FromDateTime(grounds.At))) desk.Refuse("day-beyond", On, new Texts("日期", "the day"), Limits.FirstDay, DateOnly.FromDateTime(grounds.At).AddYears(Limits.YearsAhead));
        else Apply(desk);
        if (!desk.Findings.Exists(finding => finding.Severity == Severity.Error) && revision.IsEmpty) desk.Refuse("act-nothing-new");
        if (desk.Findings.Exists(finding => finding.Severity == Severity.Error)) return new(null, desk.Findings);
        revision.Commit();
        return new(revision.Change.Id, desk.Findings);
    }
}

/// <summary>By whom, why and on which document something is recorded.</summary>
/// <param name="Who">The person.</param>
/// <param name="Why">A remark.</param>
/// <param name="Source">The document.</param>
/// <param name="At">When it is recorded, UTC.</param>
public sealed record Grounds(string Who, string Why, string Source, DateTime At);

/// <summary>The number of the change and remarks on it, or why there is none.</summary>
public readonly record struct ActResult(long? Change, IReadOnlyList<Finding> Findings);
