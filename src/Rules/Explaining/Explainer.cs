using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>
/// Unfolds a published number to its facts, parameters, choices, readings, gates and overrides. A result met again is named, not unfolded
/// a second time, so an explanation ends and is still complete.
/// </summary>
public sealed partial class Explainer
{
    /// <summary>Results resting on results deeper than this are named without being unfolded.</summary>
    private const int MaxDepth = 40;

    private readonly Computation computation;
    private readonly Plan plan;
    private readonly Result result;
    private readonly HashSet<(string Name, string Area)> seen = [];
    private int depth;

    private Explainer(Computation computation, Result result)
    {
        this.computation = computation;
        plan = computation.Plan;
        this.result = result;
    }

    /// <summary>Explains what a plan names: a result in one row down to its facts, anything else by what it says and what becomes of it.</summary>
    public static Explanation Explain(Computation computation, Named named, string area)
    {
        var explainer = new Explainer(computation, computation.Run());
        var proof = named.Construct is { Section: "quantities" or "quotas" or "obligations" } ? explainer.Result(named.Name, area) : null;
        return proof is null ? explainer.Thing(named, area) : proof with { Parts = [.. proof.Parts, .. explainer.About(named, area)] };
    }

    private Explanation? Result(string name, string area)
    {
        if (plan.Find("quotas", name) is { } quota)
            return Quota(quota, area);
        return (plan.Find("quantities", name) ?? plan.Find("obligations", name)) is { } quantity ? Quantity(quantity, area) : null;
    }

    private Explanation Quantity(Construct quantity, string area)
    {
        var row = result.FindQuantity(quantity.Name, area);
        var step = Head(StepKind.Quantity, quantity, area) with { Value = new Cell(row?.Value), Unit = row?.Unit ?? UnitOf(quantity.Name), Quality = row?.Quality };
        return Unfold(step, area, () => Steps(quantity, area, row?.Value));
    }

    private IEnumerable<Explanation> Steps(Construct quantity, string area, decimal? value)
    {
        if (quantity.Expression("formula") is { } formula)
            yield return Expression(formula, quantity, "formula", area);
        if (quantity.Section == "obligations" && quantity.Expression("of") is { } there)
            yield return Expression(there, quantity, "of", area) with { Detail = new Texts($"至少 {plan.Units.Say(quantity.Text("at_least") ?? "").Zh}", $"at least {quantity.Text("at_least")}") };
        if (quantity.Text("apportion") is { } whole && Apportioned(quantity, area, Value(whole, Whole), whole, "by", value) is { } split)
            yield return split;
        if (quantity.Text("round") is { } rounding and not "none")
            yield return Rounded(rounding, quantity.Text("places"), value, UnitOf(quantity.Name));
    }

    private Explanation Quota(Construct quota, string area)
    {
        var row = result.FindQuota(quota.Name, area);
        var step = Head(StepKind.Quota, quota, area) with
        {
            Value = row is { Unlimited: true, Value: null } ? new Cell(null, null, "unlimited") : new Cell(row?.Value),
            Unit = row?.Unit ?? UnitOf(quota.Name),
            Quality = row?.Quality,
        };
        return Unfold(step, area, () => Steps(quota, area, row));
    }

    private IEnumerable<Explanation> Steps(Construct quota, string area, QuotaRow? row)
    {
        var summed = area == Whole && quota.Text("per") is not null && quota.Expression("amount") is not null;
        foreach (var path in (string[])["city", "amount"])
            if (quota.Expression(path) is { } amount && !(summed && path == "amount"))
                yield return Expression(amount, quota, path, RowIn(amount.Level, area));
        if (row is not null && quota.Expression("apportion_by") is not null && area != Whole
            && Apportioned(quota, area, result.FindQuota(quota.Name, Whole)?.Raw, quota.Name, "apportion_by", row.Raw) is { } split)
            yield return split;
        if (quota.Expression("pool.amount") is { } pool)
            yield return Expression(pool, quota, "pool.amount", Whole) with { Detail = new Texts("各区域共用的上限", "a limit the areas share") };
        if (summed)
            yield return AreasOf(quota.Name, row?.Unit, new Texts("各区域数额", "amounts of the areas"), q => q.Raw);
        if (row is not null)
            yield return Rounded(quota.Text("round") ?? "half-up", null, row.Raw, row.Unit) with { Text = "raw", Detail = new Texts("闸与折减之前", "before gates and factors") };
        foreach (var gate in row?.Gates ?? [])
            yield return GateStep(quota, gate, area);
        if (quota.Expression("term_limit") is { } limit)
            yield return Expression(limit, quota, "term_limit", Whole) with { Detail = new Texts("规划期内合计不超过", "the years of the term add up to at most this") };
        foreach (var part in row?.Parts ?? [])
            yield return new Explanation(StepKind.Part, part.Id) { Label = LabelOf(part.Id), Area = area, Value = new Cell(part.Value), Unit = row!.Unit, Rule = plan.Rules.GetValueOrDefault(part.Rule) };
        if (area == Whole && row is not null)
            yield return AreasOf(quota.Name, row.Unit, new Texts("各区域合计", "sum of the areas"), q => q.Value);
    }

    /// <summary>The areas whose values add up to the whole's.</summary>
    private Explanation AreasOf(string quota, Unit? unit, Texts label, Func<QuotaRow, decimal?> value) => new(StepKind.Rows, quota)
    {
        Label = label,
        Parts = [.. result.Quotas.Where(q => q.Id == quota && q.Area != Whole).Select(q => new Explanation(StepKind.Rows, q.Area) { Area = q.Area, Label = AreaName(q.Area), Value = new Cell(value(q)), Unit = unit })],
    };

    /// <summary>Share, floor and remainder of one area; one more where the remainder was among the largest.</summary>
    private Explanation? Apportioned(Construct construct, string area, decimal? whole, string wholeName, string path, decimal? got)
    {
        if (construct.Expression(path) is not { } weight)
            return null;
        var weights = weight.At(computation.LevelOf(construct), computation) as Numbers;
        var row = RowOf(computation.LevelOf(construct), area);
        var own = weights is null || row < 0 ? null : weights[row];
        decimal? total = weights is null || Enumerable.Range(0, weights.Rows).Any(i => weights[i] is null) ? null : Enumerable.Range(0, weights.Rows).Sum(i => weights[i]);
        var parts = new List<Explanation> { Expression(weight, construct, path, area) };
        if (construct.Section == "quantities" && Result(wholeName, Whole) is { } shared)
            parts.Insert(0, shared);
        return new Explanation(StepKind.Apportionment, $"{wholeName} × {construct.Node[path]?.Text}")
        {
            Label = new Texts("按最大余数分配", "split by largest remainder"), Area = area, Value = new Cell(got), Unit = UnitOf(construct.Name),
            Detail = Split(whole, own, total, got), Parts = parts,
        };
    }

    private static Texts Split(decimal? whole, decimal? weight, decimal? total, decimal? got)
    {
        if (whole is not { } amount || weight is not { } own || total is not { } all || got is not { } given)
            return new Texts("缺少总量或权重", "the whole or a weight is missing");
        if (all == 0m)
            return new Texts("权重合计为零", "the weights add up to zero");
        var share = amount * own / all;
        var floor = Exact.Round(share, Rounding.Down);
        var (exact, rest) = (Canonical.Number(decimal.Round(share, 6)), Canonical.Number(decimal.Round(share - floor, 6)));
        var sum = $"{Canonical.Number(amount)} × {Canonical.Number(own)} / {Canonical.Number(all)}";
        return new Texts($"{sum} = {exact}；取整 {Canonical.Number(floor)}，余数 {rest}{(given > floor ? "，再得一个" : "")}",
            $"{sum} = {exact}; floor {Canonical.Number(floor)}, remainder {rest}{(given > floor ? ", gets one more" : "")}");
    }

    private static Explanation Rounded(string rounding, string? places, decimal? value, Unit? unit) =>
        new(StepKind.Rounding, places is null ? rounding : $"{rounding}, {places}")
        {
            Label = rounding switch
            {
                "down" => new Texts("向下取整", "rounded down"),
                "up" => new Texts("向上取整", "rounded up"),
                _ => new Texts("四舍五入", "rounded half up"),
            },
            Value = new Cell(value), Unit = unit,
        };

    private Explanation GateStep(Construct quota, GateRow row, string area)
    {
        var gate = row.Gate;
        var parts = new List<Explanation> { Expression(gate.When, gate.Construct, "when", RowIn(gate.When.Level, area)) };
        if (gate.Cap is { } cap)
            parts.Add(Expression(cap, gate.Construct, "effect.at_most", RowIn(cap.Level, area)));
        var (zh, en) = GateWords.Of(row, quota.Name, plan);
        return Head(StepKind.Gate, gate.Construct, area) with { Text = gate.Id, Value = new Cell(null, row.Fired), Detail = new Texts(zh, en), Parts = parts };
    }

    private Explanation Unfold(Explanation step, string area, Func<IEnumerable<Explanation>> parts)
    {
        if (!seen.Add((step.Text, area)) || depth >= MaxDepth)
            return step with { Seen = true };
        depth++;
        var unfolded = step with { Parts = [.. parts()] };
        depth--;
        return unfolded;
    }

    private Explanation Head(StepKind kind, Construct construct, string area) => new(kind, construct.Name)
    {
        Label = construct.Label, Area = area, Rule = plan.Rules.GetValueOrDefault(construct.Rule),
    };
}
