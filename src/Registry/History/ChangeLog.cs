using Dingdian.Registry.Storage;

namespace Dingdian.Registry.History;

/// <summary>The changes of a registry, as people look them up.</summary>
public static class ChangeLog
{
    public static IReadOnlyList<Change> Latest(RegistryDb db, int count) => [.. db.Changes.OrderByDescending(change => change.Id).Take(count)];

    public static Change? Find(RegistryDb db, long id) => db.Changes.FirstOrDefault(change => change.Id == id);
}
