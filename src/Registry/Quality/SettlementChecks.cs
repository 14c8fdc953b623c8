using System.Data.Common;
using System.Globalization;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Quality;

/// <summary>Settlements that cannot be: negative, paid above cost, more days in bed than beds could hold, of nobody we know. Summed by institution and month, out of memory.</summary>
internal static class SettlementChecks
{
    /// <summary>Beds are added in corridors, but not this many.</summary>
    private const decimal Crammed = 1.5m;

    public static IReadOnlyList<Issue> In(Register register, Workspace workspace, RegistryDb db, string city, Moment moment)
    {
        if (DatasetFiles.ListFor(workspace, db, "settlements", city, moment.Known) is not { } files) return [];
        var institutions = register.Frozen.Institutions
            .SelectMany(institution => institution.Profiles.Select(row => row.Code).OfType<string>().Append(institution.Key).Distinct().Select(code => (code, institution)))
            .DistinctBy(pair => pair.code).ToDictionary(pair => pair.code, pair => pair.institution, StringComparer.Ordinal);
        List<Issue> issues = [];
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT institution, month, CAST(sum(CASE WHEN class = 'inpatient' THEN bed_days ELSE 0 END) AS BIGINT) AS days,
                   count(*) FILTER (WHERE least(bed_days, discharges, visits, cost, fund_paid) < 0) AS negative, count(*) FILTER (WHERE fund_paid > cost) AS above
            FROM {files} WHERE month <= '{moment.Day:yyyy-MM}' GROUP BY ALL
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read()) issues.AddRange(Of(reader, institutions));
        return issues;
    }

    private static IEnumerable<Issue> Of(DbDataReader row, Dictionary<string, FrozenInstitution> institutions)
    {
        var (code, month, days, negative, above) = (row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
        var known = institutions.GetValueOrDefault(code);
        var profile = known is { Profiles.Count: > 0 } ? known.Profiles[^1] : null;
        if (known is null) yield return Issue("settlement-of-nobody", code, month);
        if (negative > 0) yield return Issue("settlement-negative", negative, month);
        if (above > 0) yield return Issue("settlement-above-cost", above, month);
        if (known is not null && OpenBedDays(known, month) is { } room && days > Crammed * room) yield return Issue("settlement-bed-days", days, month, room);

        Issue Issue(string finding, params object?[] arguments) => new(profile?.County ?? "", known?.Key ?? code, profile?.Name ?? "", new(finding, new Place(code), arguments));
    }

    /// <summary>Open beds times days of the month; null when a number is not known, as in months that begin before the first record of beds.</summary>
    internal static decimal? OpenBedDays(FrozenInstitution institution, string month)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var end = first.AddMonths(1);
        if (!institution.Beds.Any(row => row.From is null || row.From <= first)) return null;
        return institution.Beds.Aggregate((decimal?)0m, (sum, row) =>
        {
            var (from, to) = (row.From > first ? row.From.Value : first, row.To < end ? row.To.Value : end);
            return from < to ? sum + row.Open * (decimal)(to.DayNumber - from.DayNumber) : sum;
        });
    }
}
