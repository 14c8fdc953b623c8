using System.Globalization;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Snapshots;

/// <summary>Adds up a city's monthly settlements to years, out of memory, in whole fen and whole days. A code an institution once had leads to it.</summary>
internal static class SettlementSums
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="workspace">Holds the files.</param>
    /// <param name="db">Says which are believed.</param>
    /// <param name="city">Four digits.</param>
    /// <param name="moment">The last month and the last change taken into account.</param>
    /// <param name="keyOfCode">The institution of each code.</param>
    /// <param name="step">Told how far it is, every two seconds.</param>
    public static IReadOnlyList<FrozenSettlement> Of(Workspace workspace, RegistryDb db, string city, Moment moment, IReadOnlyDictionary<string, string> keyOfCode, Action<Texts>? step)
    {
        using var connection = DatasetFiles.Open();
        using var progress = step is null ? null : Watch(connection, step);
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH months AS (
                SELECT institution, month, scheme, class, local, manual,
                       sum(bed_days) AS bed_days, sum(discharges) AS discharges, sum(visits) AS visits, sum(cost) AS cost, sum(fund_paid) AS fund_paid
                FROM {DatasetFiles.ListFor(workspace, db, "settlements", city, moment.Known)}
                WHERE month <= '{moment.Day:yyyy-MM}'
                GROUP BY ALL)
            SELECT institution, CAST(left(month, 4) AS INTEGER) AS y, count(*), scheme, class, local, manual,
                   CAST(sum(bed_days) AS BIGINT), CAST(sum(discharges) AS BIGINT), CAST(sum(visits) AS BIGINT), CAST(sum(cost) AS BIGINT), CAST(sum(fund_paid) AS BIGINT)
            FROM months
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

    private static ITimer Watch(DuckDBConnection connection, Action<Texts> step)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SET enable_progress_bar = true; SET enable_progress_bar_print = false";
        command.ExecuteNonQuery();
        return TimeProvider.System.CreateTimer(_ => Tell(connection.GetQueryProgress().Percentage), null, Patience, Patience);

        void Tell(double percent)
        {
            if (percent <= 0) return;
            var done = Math.Min(100, percent).ToString("0", CultureInfo.InvariantCulture);
            step(new($"汇总结算：{done}%", $"adding up settlements: {done} %"));
        }
    }
}
