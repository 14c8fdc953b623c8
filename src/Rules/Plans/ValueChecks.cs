using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>Single values that read well and mean nothing: a time in beds, a negative distance, an actor nobody declared, a clause no text has.</summary>
internal sealed class ValueChecks(Plan plan, List<Finding> findings)
{
    private static readonly string[] Times = ["lasts", "guidance", "within", "before", "remind"];

    /// <summary>The kinds of day and the month are what dates are reckoned in.</summary>
    private static readonly Unit[] Calendar = [Unit.Base("day"), Unit.Base("calendar-day"), Unit.Base("working-day"), Unit.Base("month")];
    private static readonly Unit Metre = Unit.Base("m");
    private static readonly Unit Minute = Unit.Base("minute");
    private static readonly Unit Point = Unit.Base("point");
    private static readonly Unit Institution = Unit.Base("institution");
    private static readonly Unit[] People = [Unit.Base("resident"), Unit.Base("insured")];

    private static readonly Texts Duration = new("时间，如 3 month、10 working-day", "a time such as 3 month or 10 working-day");
    private static readonly Texts Reach = new("距离或时间，如 800 m、15 minute", "a distance such as 800 m, or a time such as 15 minute");
    private static readonly Texts Time = new("时间，如 15 minute", "a time such as 15 minute");
    private static readonly Texts Distance = new("距离，如 800 m", "a distance such as 800 m");
    private static readonly Texts Crowd = new("人数，如 5000 insured", "people such as 5000 insured");
    private static readonly Texts Count = new("个数，如 3 或 3 institution", "a count such as 3, or 3 institution");
    private static readonly Texts Score = new("分数，如 60 point", "a score such as 60 point");
    private static readonly Texts Percentage = new("不超过 1000 % 的百分数", "a percentage of at most 1000 %");
    private static readonly Texts Lasting = new("大于零、不超过一百年的整数日或整数月", "whole days or months, above zero and at most a hundred years");
    private static readonly Texts NotNegative = new("不小于零的值", "nothing below zero");
    private static readonly Texts Share = new("不超过 100 % 的比例", "a share of at most 100 %");

    private readonly HashSet<string> actors = [.. Layers(plan).SelectMany(l => l.Node["actors"]?.Entries ?? []).Select(e => e.Key)];

    public void Check()
    {
        foreach (var construct in plan.Constructs.Where(c => c.Layer == plan.Id).DistinctBy(c => c.Node))
            foreach (var (node, shape, path) in ShapeWalk.Scalars(construct.Node, PlanShape.SectionShape(construct.Section)))
                if (shape is ScalarShape { Kind: var kind })
                    CheckValue(construct, node, kind, path);
        foreach (var clause in plan.Status == "layer" ? [] : (plan.Node["rules"]?.Entries ?? []).SelectMany(r => r.Value["clauses"]?.Items ?? []).OfType<ScalarNode>())
            if (!Locator.IsReadable(clause.Value))
                Add("clause-unreadable", clause, clause.Value);
    }

    private void CheckValue(Construct construct, ScalarNode node, ScalarKind kind, string path)
    {
        if (kind == ScalarKind.Quantity && construct.Amount(path) is { } amount)
            CheckAmount(construct, node, path, amount);
        else if (kind == ScalarKind.Range && Scalars.TryRange(node.Value, out var low, out _) && plan.Scope.Find(construct.Name) is { Type: NumberType { Unit: var unit } })
            CheckSize(construct, node, path, new Amount(low, unit));
        else if (construct.Section is "sites" or "circles" && construct.Expression(path) is { Type: NumberType } bound)
            CheckSite(node, path, bound);
        else if (kind == ScalarKind.Name && NamesAnActor(construct, path) && actors.Count > 0 && !actors.Contains(node.Value))
            Add("unknown-actor", node, node.Value, Nearest.Hint(node.Value, actors));
    }

    private static bool NamesAnActor(Construct construct, string path) => Key(path) is "actor" or "consent" || (construct.Section == "choices" && path == "level");

    private static string Key(string path) => path[(path.LastIndexOf('.') + 1)..];

    private void CheckAmount(Construct construct, ScalarNode node, string path, Amount amount)
    {
        if (Times.Contains(Key(path)))
            CheckTime(node, amount);
        else if (path == "below" && !amount.Unit.IsNumber && !amount.Unit.IsCompatibleWith(Point))
            Add("wrong-kind-of-unit", node, node.Value, Score);
        else if (construct.Section == "obligations" && construct.Expression("of") is { } counted && !amount.Unit.IsNumber && !amount.Unit.IsCompatibleWith(counted.Unit))
            Add("amount-unit", node, node.Value, amount.Unit.Text, counted.Unit.Text);
        else
            CheckSize(construct, node, path, amount);
    }

    private void CheckSize(Construct construct, ScalarNode node, string path, Amount amount)
    {
        if (path == "bottom" && amount.Unit.IsNumber && amount.In(Unit.One) > 1m)
            Add("value-not-sane", node, node.Value, Share);
        else if (construct.Section == "parameters" && amount.Unit is { IsNumber: true, Factor: < 1m } && amount.In(Unit.One) > 10m)
            Add("value-not-sane", node, node.Value, Percentage);
        else if (amount.Value < 0m && construct.Section != "measures" && !MayBeNegative(construct, path, amount.Unit))
            Add("value-not-sane", node, node.Value, NotNegative);
    }

    private void CheckTime(ScalarNode node, Amount amount)
    {
        if (Array.Find(Calendar, amount.Unit.IsCompatibleWith) is not { } unit)
            Add("wrong-kind-of-unit", node, node.Value, Duration);
        else if (amount.In(unit) is var count && (count <= 0m || count > (unit == Calendar[^1] ? 1_200m : 36_600m) || count != decimal.Truncate(count)))
            Add("value-not-sane", node, node.Value, Lasting);
    }

    private void CheckSite(ScalarNode node, string path, Bound bound)
    {
        var (expected, units) = path switch
        {
            "within" => (Reach, new[] { Metre, Minute }),
            "within.time" => (Time, [Minute]),
            "within.distance" or "linking" => (Distance, [Metre]),
            "threshold" => (Crowd, People),
            _ => (Count, [Institution]),
        };
        if ((!bound.Unit.IsNumber || expected != Count) && !Array.Exists(units, bound.Unit.IsCompatibleWith))
            Add("wrong-kind-of-unit", node, node.Value, expected);
        else if (bound is Negated { Parts: [Constant] })
            Add("value-not-sane", node, node.Value, NotNegative);
    }

    /// <summary>A rate or a score may go down; people, beds, money and metres do not fall below nothing.</summary>
    private static bool MayBeNegative(Construct construct, string path, Unit unit) =>
        construct.Section is "parameters" or "choices" && path != "tolerance" && (unit.IsNumber || unit.IsCompatibleWith(Point));

    private static IEnumerable<Plan> Layers(Plan plan) => plan.Basis.SelectMany(Layers).Append(plan);

    private void Add(string code, ScalarNode node, params object?[] arguments) => findings.Add(new Finding(code, node.Place, arguments));
}
