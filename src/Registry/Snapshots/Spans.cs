using System.Collections;
using Dingdian.Registry.History;

namespace Dingdian.Registry.Snapshots;

/// <summary>Rows by institution, each institution's in order of time.</summary>
internal sealed class Spans<T>(IReadOnlyList<T> rows) : IEnumerable<SpanGroup<T>> where T : Held
{
    private readonly Dictionary<long, SpanGroup<T>> groups = rows.GroupBy(row => row.InstitutionId).ToDictionary(group => group.Key, group => new SpanGroup<T>(group.Key, [.. group.OrderBy(row => row.From)]));

    public IReadOnlyList<T> this[long institution] => groups.TryGetValue(institution, out var group) ? group.Rows : [];

    public IEnumerator<SpanGroup<T>> GetEnumerator() => groups.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The rows of one institution, never empty.</summary>
internal sealed record SpanGroup<T>(long Key, IReadOnlyList<T> Rows) : IEnumerable<T>
{
    public T this[Index index] => Rows[index.GetOffset(Rows.Count)];

    public IEnumerator<T> GetEnumerator() => Rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
