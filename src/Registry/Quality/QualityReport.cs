using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Registry.Quality;

/// <summary>Looks for what cannot be right in a city's registry. Nothing is changed; every issue says how to mend it.</summary>
public static class QualityReport
{
    /// <param name="workspace">An open workspace.</param>
    /// <param name="db">A connection to it.</param>
    /// <param name="city">Four digits.</param>
    /// <param name="moment">The day whose state is looked at, and the last change taken into account.</param>
    /// <param name="plan">A plan whose figures should be there, or null.</param>
    public static IReadOnlyList<Issue> Of(Workspace workspace, RegistryDb db, string city, Moment moment, Plan? plan = null)
    {
        var frozen = new SnapshotTaker(workspace, db, city, moment).Freeze();
        var register = new Register(frozen, moment.Day);
        List<Issue> issues = [.. Duplicates.In(register), .. Places.In(register, Outlines(workspace, db, city, moment.Known)), .. BedChecks.In(register), .. AgreementChecks.In(register), .. StaffChecks.In(register),
            .. SettlementChecks.In(register, workspace, db, city, moment), .. plan is null ? [] : MissingMeasures.In(frozen, plan)];
        return [.. issues.OrderByDescending(issue => issue.Finding.Severity).ThenBy(issue => issue.Finding.Code, StringComparer.Ordinal).ThenBy(issue => issue.County, StringComparer.Ordinal).ThenBy(issue => issue.Institution, StringComparer.Ordinal)];
    }

    /// <summary>Outlines of the city's counties, or null.</summary>
    internal static Boundaries? Outlines(Workspace workspace, RegistryDb db, string city, long known)
    {
        if (DatasetFiles.ListFor(workspace, db, "boundaries", city, known) is not { } files) return null;
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT division, name, geojson FROM {files} WHERE length(division) = 6";
        using var reader = command.ExecuteReader();
        List<Boundary> outlines = [];
        while (reader.Read())
            if (BoundaryReader.Outline(reader.GetString(0), reader.GetString(1), reader.GetString(2)) is { } outline) outlines.Add(outline);
        return outlines.Count == 0 ? null : new(outlines.DistinctBy(outline => outline.Code));
    }
}
