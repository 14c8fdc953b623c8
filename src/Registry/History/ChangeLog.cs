using Dingdian.Registry.Storage;

namespace Dingdian.Registry.History;

/// <summary>The changes of a registry, as people look them up.</summary>
public static class ChangeLog
{
    public static IReadOnlyList<Change> Latest(RegistryDb db, int count) => [.. db.Changes.OrderByDescending(change => change.Id).Take(count)];

    /// <summary>The last change recorded by the end of the day, by the one clock of China; without a day, the last one there is.</summary>
    public static long KnownAt(RegistryDb db, DateOnly? day)
    {
        var end = day is { } given && given != DateOnly.MaxValue ? given.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-8) : DateTime.MaxValue;
        return db.Changes.Where(change => change.At < end).Max(change => (long?)change.Id) ?? 0;
    }

    public static Change? Find(RegistryDb db, long id) => db.Changes.FirstOrDefault(change => change.Id == id);
}
