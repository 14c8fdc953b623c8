using Dingdian.Admission.Years;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>How a quota hands on what came free: whether it does, over which time it counts, and whether one area may use what came free in another.</summary>
/// <param name="Measure">The measure that counts exits or released beds; null where the quota reads none.</param>
/// <param name="OfTerm">Counted since the term began; else what left in a year is for the next.</param>
internal sealed record ExitRules(Construct Quota, Construct? Measure, bool OfTerm)
{
    public static ExitRules Of(Plan plan, Construct quota)
    {
        var named = new Dependencies(plan).Of(quota);
        var measure = plan.All("measures").FirstOrDefault(construct => named.Contains(construct.Name) && construct.Node["from"]?["of"]?.Text is "exits" or "releases");
        return new(quota, measure, Offsets(quota) || measure?.Node["from"]!["in"]?.Text == "term");
    }

    /// <summary>Whether the quota is what an area lost and key projects did not make good.</summary>
    public static bool Offsets(Construct quota) => quota.Expression("offset.against") is not null;

    /// <summary>The account's period for what leaves on a day.</summary>
    public string PeriodOf(DateOnly left) => OfTerm ? Books.Term : Books.PeriodOf(left.Year + 1);

    /// <summary>The gate through which the places of a row come from exits; null when they come from elsewhere.</summary>
    public Gate? GateOf(Plan plan, QuotaLine row) =>
        Measure is null ? null : plan.Gates[Quota.Name].FirstOrDefault(gate => gate.Effect is EffectKind.AtMost or EffectKind.Percentage && row.Gates.Contains(gate.Construct.Path));

    /// <summary>Whether a gate shares out what came free in the whole, so that one area uses another's.</summary>
    public static bool IsShared(Plan plan, Gate gate) =>
        gate.Cap is { } cap && cap.Slots().Any(slot => slot.Symbol.Kind == SymbolKind.Quantity && plan.Find("quantities", slot.Symbol.Name)?.Text("apportion") is not null);
}
