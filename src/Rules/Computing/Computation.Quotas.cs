using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>Quotas: amount → gates → value → parts, in that order, for every area and the whole.</summary>
public sealed partial class Computation
{
    private readonly Dictionary<string, IReadOnlyList<QuotaRow>> quotas = new(StringComparer.Ordinal);

    /// <summary>The rows of a quota: the whole first, then its areas.</summary>
    public IReadOnlyList<QuotaRow> QuotaRows(Construct quota)
    {
        if (!quotas.TryGetValue(quota.Name, out var rows))
            quotas[quota.Name] = rows = Guard(quota, () => ComputeQuota(quota), () => UnknownQuota(quota));
        return rows;
    }

    private IReadOnlyList<QuotaRow> UnknownQuota(Construct quota)
    {
        var level = LevelOf(quota);
        var areas = level.Kind == LevelKind.Whole ? [] : Enumerable.Range(0, Rows(level)).Select(i => RowName(level, i));
        return [.. areas.Prepend(Plan.Scope.Whole.Name).Select(area => new QuotaRow(quota, area, null, false, [], null, UnitOf(quota), QualityOf(quota)))];
    }

    private Unit UnitOf(Construct construct) => ((NumberType)Plan.Scope.Find(construct.Name)!.Type).Unit;

    private Numbers QuotaColumn(Slot slot)
    {
        var rows = QuotaRows(Plan.Find("quotas", slot.Symbol.Name)!);
        return Numbers.Of([.. (slot.Level.Kind == LevelKind.Whole ? rows.Take(1) : rows.Skip(1)).Select(r => r.Value)]);
    }

    private IReadOnlyList<QuotaRow> ComputeQuota(Construct quota)
    {
        var level = LevelOf(quota);
        var gates = Plan.Gates[quota.Name];
        var unlimited = quota.Text("amount") == "unlimited";
        var raw = unlimited ? Numbers.Of(new decimal?[Rows(level)]) : Raw(quota, level);
        var areas = level.Kind == LevelKind.Whole ? [] : Enumerable.Range(0, raw.Rows).Select(i => Row(quota, gates, level, i, raw[i], unlimited)).ToList();
        if (level.Kind == LevelKind.Whole)
            return [WithParts(Row(quota, gates, level, 0, raw[0], unlimited), level, 0, [])];
        areas = [.. areas.Select((r, i) => WithParts(r, level, i, []))];
        var own = gates.Where(g => g.When.Level.Kind == LevelKind.Whole).Select(g => Evaluate(quota, g, level, 0, Plan.Scope.Whole.Name)).ToList();
        var wholeRaw = quota.Expression("city") is null ? Sum(areas.Select(a => a.Raw)) : WholeAmount(quota);
        var whole = new QuotaRow(quota, Plan.Scope.Whole.Name, wholeRaw, unlimited, own, Sum(areas.Select(a => a.Value)), UnitOf(quota), QualityOf(quota));
        return [WithParts(whole, Plan.Scope.Whole, 0, areas), .. areas];
    }

    private Numbers Raw(Construct quota, Level level)
    {
        if (quota.Expression("city") is not null)
        {
            var whole = WholeAmount(quota);
            return level.Kind == LevelKind.Whole ? Numbers.Of([whole])
                : quota.Expression("apportion_by") is { } by ? Split(whole, (Numbers)by.At(level, this))
                : Numbers.Of(new decimal?[Rows(level)]);
        }
        var rounding = RoundingOf(quota, Rounding.HalfUp);
        var amounts = (Numbers)quota.Expression("amount")!.At(level, this);
        var rounded = Numbers.Of([.. Enumerable.Range(0, amounts.Rows).Select(i => amounts[i] is { } v ? Math.Max(0m, Exact.Round(v, rounding)) : (decimal?)null)]);
        return quota.Expression("pool.amount") is { } pool ? Drawn(rounded, ((Numbers)pool.At(Plan.Scope.Whole, this))[0]) : rounded;
    }

    /// <summary>Claims on a shared pool; above it they are cut in proportion.</summary>
    private static Numbers Drawn(Numbers claims, decimal? pool)
    {
        var total = Sum(Enumerable.Range(0, claims.Rows).Select(i => claims[i]));
        if (total == 0m || total <= pool)
            return claims;
        return total is null && pool != 0m ? Numbers.Of([.. Enumerable.Range(0, claims.Rows).Select(i => claims[i] == 0m ? 0m : (decimal?)null)])
            : Split(pool is { } limit ? decimal.Floor(Math.Max(0m, limit)) : null, claims);
    }

    /// <summary>The city's amount: rounded, and no more than the term still allows.</summary>
    private decimal? WholeAmount(Construct quota)
    {
        var amount = ((Numbers)quota.Expression("city")!.At(Plan.Scope.Whole, this))[0];
        var rounded = amount is { } value ? Math.Max(0m, Exact.Round(value, RoundingOf(quota, Rounding.HalfUp))) : (decimal?)null;
        if (quota.Expression("term_limit") is not { } limit || rounded == 0m)
            return rounded;
        var left = TermLeft(quota, ((Numbers)limit.At(Plan.Scope.Whole, this))[0]);
        return rounded is { } r && left is { } l ? Math.Min(r, Math.Max(0m, l)) : null;
    }

    /// <summary>Headroom of the term less the annual quotas already published in it.</summary>
    private decimal? TermLeft(Construct quota, decimal? headroom)
    {
        decimal? left = headroom is { } h ? Exact.Round(h, Rounding.Down) : null;
        return Unpublished(quota).Any() ? null : left - Before().Sum(year => Facts.AnnualQuotas[quota.Name][year]);
    }

    /// <summary>Earlier years of the term whose quota is not in the facts although a limit of the term asks for it.</summary>
    public IEnumerable<int> Unpublished(Construct quota) =>
        quota.Expression("term_limit") is null ? [] : Before().Where(year => Facts.AnnualQuotas.GetValueOrDefault(quota.Name)?.ContainsKey(year) != true);

    private IEnumerable<int> Before() => Enumerable.Range(Plan.Starts.Year, Math.Max(0, Year - Plan.Starts.Year));

    private QuotaRow Row(Construct quota, IReadOnlyList<Gate> gates, Level level, int row, decimal? raw, bool unlimited)
    {
        var area = RowName(level, row);
        var asked = gates.Select(g => Evaluate(quota, g, level, row, area)).ToList();
        return new QuotaRow(quota, area, raw, unlimited, asked, Pass(asked, raw, quota, level, row), UnitOf(quota), QualityOf(quota));
    }

    private GateRow Evaluate(Construct quota, Gate gate, Level level, int row, string area) =>
        new(gate, Ruling.On(gate.Construct, ((Truths)Once(gate.When, level))[row], Facts, area, quota.Name));

    /// <summary>What passes the gates. A zero dominates; an open gate leaves the value unknown.</summary>
    private decimal? Pass(List<GateRow> gates, decimal? raw, Construct quota, Level level, int row)
    {
        if (gates.Exists(g => g.Acts && g.Gate.IsZero) || raw == 0m)
            return 0m;
        if (raw is not { } value || gates.Exists(g => g.IsOpen))
            return null;
        foreach (var factor in gates.Where(g => g.Acts && g.Gate.Effect == EffectKind.Percentage))
            value *= factor.Gate.Percentage;
        decimal? result = Exact.Round(value, RoundingOf(quota, Rounding.HalfUp));
        foreach (var cap in gates.Where(g => g.Acts && g.Gate.Effect == EffectKind.AtMost))
            result = ((Numbers)Once(cap.Gate.Cap!, level))[row] is { } limit ? Math.Min(result ?? 0m, Math.Max(0m, Exact.Round(limit, Rounding.Down))) : null;
        return result;
    }

    /// <summary>What would be left of a row if the gates that leave nothing did not act.</summary>
    internal decimal? WithoutStops(QuotaRow row)
    {
        var level = LevelOf(row.Construct);
        var index = Enumerable.Range(0, Rows(level)).First(i => RowName(level, i) == row.Area);
        return Pass([.. row.Gates.Where(gate => !gate.Gate.IsZero)], row.Raw, row.Construct, level, index);
    }

    private static decimal? Sum(IEnumerable<decimal?> values)
    {
        decimal? total = 0m;
        foreach (var value in values)
            total += value;
        return total;
    }
}
