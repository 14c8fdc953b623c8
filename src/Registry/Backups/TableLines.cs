using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dingdian.Registry.Backups;

/// <summary>
/// A table as lines of JSON, one row each in the order of its key: names as in the database, what is not known left out, decimals without
/// trailing zeros. The same rows give the same bytes on every database.
/// </summary>
internal static class TableLines
{
    private const int Batch = 20_000;

    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new Snapshots.PlainDecimal() },
    };

    /// <summary>Every table but the workspace's own row, in an order in which rows may be inserted: what is referred to comes first.</summary>
    public static IReadOnlyList<IEntityType> Of(RegistryDb db) => [.. db.Model.GetEntityTypes()
        .Where(type => type.ClrType != typeof(WorkspaceRow))
        .OrderBy(type => type.ClrType == typeof(Change) ? 0 : type.ClrType == typeof(Institution) ? 1 : 2).ThenBy(type => type.GetTableName(), StringComparer.Ordinal)];

    public static string EntryOf(IEntityType type) => $"tables/{type.GetTableName()}.jsonl";

    /// <summary>Writes the rows; gives their number.</summary>
    public static long Write(RegistryDb db, IEntityType type, Stream stream)
    {
        long rows = 0;
        foreach (var row in Rows(db, type))
        {
            JsonSerializer.Serialize(stream, row, type.ClrType, Style);
            stream.WriteByte((byte)'\n');
            rows++;
        }
        return rows;
    }

    /// <summary>Reads the rows into the table, in the transaction at hand.</summary>
    /// <exception cref="JsonException">A line is no row of the table.</exception>
    public static void Read(RegistryDb db, IEntityType type, Stream stream)
    {
        using var lines = new StreamReader(stream);
        var batch = new List<object>(Batch);
        while (lines.ReadLine() is { } line)
        {
            batch.Add(JsonSerializer.Deserialize(line, type.ClrType, Style) ?? throw new JsonException());
            if (batch.Count < Batch) continue;
            BulkWriter.Insert(db, type.ClrType, batch);
            batch.Clear();
        }
        BulkWriter.Insert(db, type.ClrType, batch);
    }

    /// <summary>What a row says of an institution, without its place in the two times.</summary>
    public static string Said(Held row)
    {
        var said = JsonSerializer.SerializeToNode(row, row.GetType(), Style)!.AsObject();
        foreach (var name in new[] { "id", "institution_id", "from", "to", "learned_by", "revised_by" }) said.Remove(name);
        return said.ToJsonString(Style);
    }

    private static IEnumerable Rows(RegistryDb db, IEntityType type) =>
        (IEnumerable)typeof(TableLines).GetMethod(nameof(Ordered), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.ClrType, type.FindPrimaryKey()!.Properties[0].ClrType).Invoke(null, [db, type.FindPrimaryKey()!.Properties[0].Name])!;

    // Texts are sorted here: databases differ in how they compare them.
    private static IEnumerable<T> Ordered<T, TKey>(RegistryDb db, string key) where T : class => typeof(TKey) == typeof(string)
        ? db.Set<T>().AsEnumerable().OrderBy(row => (string)typeof(T).GetProperty(key)!.GetValue(row)!, StringComparer.Ordinal)
        : db.Set<T>().OrderBy(row => EF.Property<TKey>(row, key)).AsEnumerable();
}
