using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Snapshots;

/// <summary>Adds up a city's monthly settlements to years, out of memory, in whole fen and whole days. A code an institution once had leads to it.</summary>
internal static class SettlementSums
{
    public static IReadOnlyList<FrozenSettlement> Of(Workspace workspace, RegistryDb db, string city, Moment moment, IReadOnlyDictionary<string, string> keyOfCode)
    {
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT institution, CAST(left(month, 4) AS INTEGER) AS y, count(DISTINCT month), scheme, class, local, manual,
                   CAST(sum(bed_days) AS BIGINT), CAST(sum(discharges) AS BIGINT), CAST(sum(visits) AS BIGINT), CAST(sum(cost) AS BIGINT), CAST(sum(fund_paid) AS BIGINT)
            FROM {DatasetFiles.ListFor(workspace, db, "settlements", city, moment.Known)}
            WHERE month <= '{moment.Day:yyyy-MM}'
            GROUP BY ALL
            """;
        using var reader = command.ExecuteReader();
        List<FrozenSettlement> sums = [];
        while (reader.Read())
        {
            var sum = new FrozenSettlement(reader.GetString(0), reader.GetInt32(1), (int)reader.GetInt64(2), reader.GetString(3), reader.GetString(4), reader.GetBoolean(5), reader.GetBoolean(6),
                reader.GetInt64(7), reader.GetInt64(8), reader.GetInt64(9), reader.GetInt64(10), reader.GetInt64(11));
            if (keyOfCode.TryGetValue(sum.Institution, out var key)) sums.Add(sum with { Institution = key });
        }
        return [.. sums.OrderBy(sum => sum.Institution, StringComparer.Ordinal).ThenBy(sum => sum.Year).ThenBy(sum => sum.Scheme, StringComparer.Ordinal)
            .ThenBy(sum => sum.Class, StringComparer.Ordinal).ThenBy(sum => sum.Local).ThenBy(sum => sum.Manual)];
    }
}
