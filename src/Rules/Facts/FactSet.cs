using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Facts;

/// <summary>How much a figure may be trusted; a result is as good as its weakest fact.</summary>
public enum Quality { Published, Derived, Secondary, Estimated, Assumed }

/// <summary>At which rows the values of a series stand.</summary>
public enum RowKind { Whole, Area, Division, Institution }

/// <summary>The figures of one measure at one date or year: row and keys to value (a truth is 1 or 0; null is unknown).</summary>
public sealed record FactSeries(string Measure, DateOnly Date, Quality Quality, string Source, RowKind Rows, Place Place)
{
    public IReadOnlyDictionary<(string Row, string Keys), decimal?> Values { get; init; } = new Dictionary<(string, string), decimal?>();
}

/// <summary>A choice or reading as recorded: the value of the whole or of each area, by whom, on which grounds.</summary>
public sealed record Choice(string? Value, IReadOnlyDictionary<string, string> ByArea, string By, string? Grounds, Place Place);

/// <summary>A gate lifted by someone with authority. It stays on the register.</summary>
public sealed record Override(string Gate, string? Quota, string? Area, string Reason, string Authority, string Document, Place Place);

/// <summary>A one-off grant used.</summary>
public sealed record Grant(string Exemption, string Person, DateOnly On);

public sealed record Institution(string Id, string? Area, IReadOnlyDictionary<string, string> Attributes, Place Place);

/// <summary>One changed input: <c>fact.residents@kunshan</c>, <c>choice.x</c>, <c>parameter.x</c>, <c>reading.x</c>, with its value (null: unknown).</summary>
public sealed record Setting(string Kind, string Name, string? Keys, string? Row, string? Time, string? Value)
{
    /// <summary>Where it was written: the argument itself.</summary>
    public Place Place => new($"--set {ToString().Replace(" = ", "=", StringComparison.Ordinal)}");

    public override string ToString() =>
        $"{Kind}.{Name}{(Keys is null ? "" : $"[{Keys}]")}{(Row is null ? "" : $"@{Row}")}{(Time is null ? "" : $"@{Time}")} = {Value ?? "unknown"}";
}

/// <summary>Everything a computation is given about a place: figures, institutions, choices, overrides, what was granted before.</summary>
public sealed record FactSet(string City)
{
    public static readonly FactSet Empty = new("");

    public DateOnly? CompiledOn { get; init; }
    public IReadOnlyList<FactSeries> Series { get; init; } = [];
    public IReadOnlyDictionary<string, Institution> Institutions { get; init; } = new Dictionary<string, Institution>();
    public IReadOnlyDictionary<string, Choice> Choices { get; init; } = new Dictionary<string, Choice>();
    public IReadOnlyDictionary<string, Choice> Readings { get; init; } = new Dictionary<string, Choice>();
    public IReadOnlyList<Override> Overrides { get; init; } = [];
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> AnnualQuotas { get; init; } = new Dictionary<string, IReadOnlyDictionary<int, decimal>>();
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>What-if: changes laid over the facts. The last one for an input wins.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>The document as read, for the snapshot hash.</summary>
    public Node? Document { get; init; }

    /// <summary>Hash of the snapshot they were drawn from, where they were.</summary>
    public string? Snapshot { get; init; }

    /// <summary>What names these facts: the snapshot's hash, or that of the document in its canonical form.</summary>
    public string Hash => Snapshot ?? Canonical.Hash(Document);

    public FactSet With(IEnumerable<Setting> settings) => this with { Settings = [.. Settings, .. settings] };

    public Setting? FindSetting(string kind, string name, string? keys, string? row, string? time)
    {
        for (var i = Settings.Count - 1; i >= 0; i--)
            if (Settings[i] is var s && s.Kind == kind && s.Name == name && (s.Keys ?? "") == (keys ?? "") && s.Row == row && (s.Time is null || s.Time == time))
                return s;
        return null;
    }
}
