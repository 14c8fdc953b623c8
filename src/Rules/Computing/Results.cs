using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>A published quantity in one area (or the whole, or an institution). Null: it waits for something.</summary>
public sealed record QuantityRow(Construct Construct, string Area, decimal? Value, Unit Unit, Quality? Quality)
{
    public string Id => Construct.Name;
}

/// <summary>What a gate did in one row. <see cref="Fired"/> null: unknown.</summary>
public sealed record GateRow(Gate Gate, Ruling Ruling)
{
    /// <summary>What an open gate waits for.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    public bool? Fired => Ruling.Fired;

    public Override? Override => Ruling.Override;

    public bool Replaced => Gate.Replaced;

    /// <summary>Fired, not replaced and not lifted.</summary>
    public bool Acts => !Replaced && Ruling.Acts == true;

    public bool IsOpen => !Replaced && Ruling.Acts is null;

    public string State => Replaced ? "replaced" : Ruling.State;
}

/// <summary>A part of a quota: what is left after filings, what a priority class gets, what offsets leave.</summary>
public sealed record PartRow(string Id, string Rule, decimal? Value);

/// <summary>A quota in one area or the whole.</summary>
public sealed record QuotaRow(Construct Construct, string Area, decimal? Raw, bool Unlimited, IReadOnlyList<GateRow> Gates, decimal? Value, Unit Unit, Quality? Quality)
{
    public string Id => Construct.Name;

    public IReadOnlyList<PartRow> Parts { get; init; } = [];

    /// <summary>How places are given: by-merit, by-approval, or open when no gate says.</summary>
    public string Mode => Gates.LastOrDefault(g => g.Acts && g.Gate.Effect is EffectKind.ByMerit or EffectKind.ByApproval)?.Gate.EffectText ?? "open";

    /// <summary>What gates cut off; it is not handed on.</summary>
    public decimal? Unallocated => Raw is { } raw && Value is { } value ? Math.Max(0m, raw - value) : null;
}

/// <summary>An input that is not there, in which areas it is missing (none: of the whole), and the results that wait for it.</summary>
public sealed record Wait(string Kind, string Name, IReadOnlyList<string> Areas, IReadOnlyList<string> Results, IReadOnlyList<string> Rules)
{
    /// <summary>Said instead of the list when every area or institution waits.</summary>
    public Texts Everywhere { get; init; }

    public Texts Text => Areas.Count == 0 ? new Texts(Name, Name)
        : Everywhere.En is { } all ? new Texts($"{Name}（{Everywhere.Zh}）", $"{Name} ({all})")
        : new Texts($"{Name}@{string.Join('/', Areas)}", null);

    public override string ToString() => Text.ToString();
}

/// <summary>A flag raised, clear or unknown in a row.</summary>
public sealed record FlagRow(Construct Construct, string Area, bool? Raised);

/// <summary>What an area is still owed.</summary>
public sealed record ObligationRow(Construct Construct, string Area, decimal? Owed);

/// <summary>The outcome of one year's computation, everything in the order of the plan.</summary>
public sealed record Result(Plan Plan, FactSet Facts, int Year)
{
    public IReadOnlyList<QuantityRow> Quantities { get; init; } = [];
    public IReadOnlyList<QuotaRow> Quotas { get; init; } = [];
    public IReadOnlyList<FlagRow> Flags { get; init; } = [];
    public IReadOnlyList<ObligationRow> Obligations { get; init; } = [];
    public IReadOnlyList<Wait> Waits { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public QuantityRow? FindQuantity(string id, string area) => Quantities.FirstOrDefault(q => q.Id == id && q.Area == area);

    public QuotaRow? FindQuota(string id, string area) => Quotas.FirstOrDefault(q => q.Id == id && q.Area == area);
}
