using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <content>Things of a plan that are no numbers of their own: what they say, what becomes of them here, who uses them.</content>
public sealed partial class Explainer
{
    private const int ShownNames = 12;

    private Explanation Thing(Named named, string area) => new(StepKind.Declared, named.Name)
    {
        Label = named.Label, Area = area, HasValue = false, Rule = RuleOf(named),
        Detail = named.Construct is { } construct ? Standing(construct) : Vocabulary.One(named.Section),
        Parts = [.. Becomes(named, area), .. Keys(named.Construct, named.Node, named.Shape, "", area), .. About(named, area)],
    };

    private Rule? RuleOf(Named named) => plan.Rules.GetValueOrDefault(named.Section == "rules" ? named.Name : named.Construct?.Rule ?? "");

    /// <summary>What it is, how binding, and whose number.</summary>
    private static Texts Standing(Construct construct)
    {
        var section = Vocabulary.One(construct.Section);
        var strength = construct.Node["strength"] is null ? default : construct.InPrinciple ? new Texts("，原则上", ", in principle") : new Texts("，强制", ", mandatory");
        var ours = construct.Ours ? new Texts("，本平台设定", ", a number of our own") : default;
        return new Texts($"{section.Zh}{strength.Zh}{ours.Zh}", $"{section.En}{strength.En}{ours.En}");
    }

    /// <summary>What it comes to in this year, with these facts.</summary>
    private IEnumerable<Explanation> Becomes(Named named, string area) => (named.Section, named.Construct) switch
    {
        ("gates", { } gate) => Gates(gate, area),
        ("flags", { } flag) => Flags(flag, area),
        ("goals", { } goal) => [Remark(new Texts("结论", "verdict"), Vocabulary.Of(Goals.Decide(computation, goal).Verdict))],
        ("duties", { } duty) => Due(duty),
        ("readings", { } reading) => Slots(reading, area).Select(s => SlotStep(s, s.ToString(), area)).Concat(Alternatives(reading)),
        ("measures" or "parameters" or "choices" or "classes", { } value) => Slots(value, area).Select(s => SlotStep(s, s.ToString(), area)),
        ("rules", _) => Named.All(plan).Where(n => CarriesOut(n, named.Name)).Select(Carrier),
        ("units", _) when named.Node["is"] is null => [Remark(new Texts("等于", "is"), new Texts("独立单位，不与其他单位换算", "a unit of its own"))],
        ("areas", _) => Results(named.Name),
        ("actors", _) => Named.All(plan).Where(n => n.Construct?.Text("actor") == named.Name).Select(Carrier),
        _ => [],
    };

    /// <summary>Notes, further clauses, what waits, who uses it.</summary>
    private IEnumerable<Explanation> About(Named named, string area)
    {
        if ((named.Node["note"]?.Text ?? named.Node["notes"]?.Text) is { } note)
            yield return Remark(new Texts("说明", "note"), new Texts(note, null));
        foreach (var rule in named.Construct?.Rules.Select(plan.Rules.GetValueOrDefault).OfType<Rule>() ?? [])
            yield return new Explanation(StepKind.Rule, rule.Id) { Role = new Texts("依据", "rests on"), Label = rule.Label, Rule = rule, Detail = new Texts(rule.Note, null), HasValue = false };
        if (named.Construct is not { } construct)
            yield break;
        if (plan.Replacements.FirstOrDefault(r => r.Name == construct.Path) is { By: { } by } replaced)
            yield return Remark(new Texts("已由其替代", "replaced by"), new Texts(replaced.For is null ? by.Path : $"{by.Path} ({replaced.For})", null));
        if (result.Waits.Where(w => w.Results.Contains(area == Whole ? named.Name : $"{named.Name}@{area}")).Select(w => AreaWords.Missing(plan, w)).ToList() is { Count: > 0 } waits)
            yield return Remark(new Texts("等待的输入", "waits for inputs"), Joined(waits, "；", "; "));
        if (UsersOf(construct) is { Count: > 0 } users)
            yield return Remark(new Texts("用于", "used by"), Listed(users));
        if (construct.Section is not ("classes" or "attributes" or "measures"))
            yield return Remark(new Texts("运行", "runs"), RunWords(Coverage.Of(plan, construct)));
    }

    /// <summary>Itself, or by a part: what is deducted, who is served first.</summary>
    private static bool CarriesOut(Named named, string rule) => named.Construct is { } construct
        && (construct.Rules.Contains(rule) || construct.Section == "quotas" && ((string[])["deduct", "priorities", "pool", "offset"]).Any(k => Construct.ListOf(construct.Node[k]?["rule"]).Contains(rule)));

    private static Texts RunWords(CoveragePart part) => part.Runs switch
    {
        Running.Computed => new Texts("已计算", "computed"),
        Running.Enforced => new Texts("已执行", "enforced"),
        Running.Tracked => new Texts("已登记", "tracked"),
        _ => new Texts($"尚未运行，等待{part.WaitsFor.Zh}", $"not yet: waits for {part.WaitsFor.En}"),
    };

    private List<Texts> UsersOf(Construct construct)
    {
        var dependencies = new Dependencies(plan);
        return construct.Section is "measures" or "parameters" or "choices" or "readings" or "classes" or "attributes" or "quantities" or "quotas"
            ? [.. plan.Constructs.Where(c => c != construct && dependencies.Direct(c).Contains(construct.Name.Split('[')[0])).Select(c => Meaning(c.Name)).Distinct()] : [];
    }

    private static Texts Listed(List<Texts> names) => names.Count <= ShownNames ? Joined(names, "；", "; ")
        : Joined([.. names.Take(ShownNames), new Texts($"等 {names.Count} 项", $"{names.Count} in all")], "；", "; ");

    /// <summary>A thing that carries out a rule, by its name and its value where it has one.</summary>
    private Explanation Carrier(Named named)
    {
        var (quantity, quota) = (result.FindQuantity(named.Name, Whole), result.FindQuota(named.Name, Whole));
        var step = new Explanation(StepKind.Declared, named.Name) { Label = named.Label, Detail = Standing(named.Construct!), HasValue = false };
        return quantity is null && quota is null ? step : step with { HasValue = true, Value = quota is { Unlimited: true, Value: null } ? new Cell(null, null, "unlimited") : new Cell(quantity?.Value ?? quota?.Value), Unit = quantity?.Unit ?? quota?.Unit };
    }

    private IEnumerable<Explanation> Results(string area) =>
        result.Quantities.Where(q => q.Area == area).Select(q => new Explanation(StepKind.Quantity, q.Id) { Label = q.Construct.Label, Value = new Cell(q.Value), Unit = q.Unit, Quality = q.Quality })
            .Concat(result.Quotas.Where(q => q.Area == area).Select(q => Quota(q.Construct, area) with { Parts = [] }));

    /// <summary>The gate in each quota it stands before; of several areas only what it did.</summary>
    private IEnumerable<Explanation> Gates(Construct gate, string area)
    {
        foreach (var quota in plan.All("quotas").Where(q => plan.Gates[q.Name].Any(g => g.Construct.Node == gate.Node)))
        {
            var rows = result.Quotas.Where(q => q.Id == quota.Name && (area == Whole || q.Area == area) && q.Gates.Any(g => g.Gate.Construct.Node == gate.Node)).ToList();
            var whole = rows.Find(r => r.Area == Whole);
            var states = (whole is null ? rows : [whole]).Select(r => GateStep(quota, r.Gates.First(g => g.Gate.Construct.Node == gate.Node), r.Area) with { Area = r.Area }).ToList();
            yield return new Explanation(StepKind.Rows, quota.Name)
            {
                Label = quota.Label,
                Parts = [.. states.Count == 1 ? states : states.Select(s => s with { Parts = [], Rule = null, Label = AreaName(s.Area!), Text = s.Area! })],
            };
        }
    }

    private IEnumerable<Explanation> Flags(Construct flag, string area) =>
        from row in result.Flags
        where row.Construct == flag && (area == Whole || row.Area == area)
        group row.Area by row.Raised into rows
        select Remark(rows.Key switch { true => new Texts("提示", "raised"), false => new Texts("无提示", "clear"), _ => new Texts("未知", "unknown") }, AreaWords.Areas(plan, [.. rows]));

    private IEnumerable<Explanation> Due(Construct duty)
    {
        var answer = Duties.Decide(plan, duty, result.Year, CaseDates.None);
        var days = string.Join(", ", answer.Dues.Select(Date));
        yield return answer.Dues.Count == 0
            ? Remark(new Texts("到期日", "due"), new Texts($"自事件 {duty.Text("on")} 之日起算", $"counts from the day of {duty.Text("on")}"))
            : Remark(new Texts($"{result.Year} 年度到期日", $"due for {result.Year}"), new Texts(days, null)); // the reminder needs the table of working days: the list of duties has it
    }

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What another reading of the text would change.</summary>
    private IEnumerable<Explanation> Alternatives(Construct reading) =>
        from effect in ReadingEffects.Of(result, computation.Tolerant)
        where effect.Reading == reading
        let changes = string.Join("; ", effect.Changes.Take(ShownNames).Select(c => $"{c.Id}@{c.Area} {c.From ?? "?"} → {c.To ?? "?"}"))
        select Remark(new Texts($"改读 {effect.Alternative}", $"read as {effect.Alternative}"), effect.Changes.Count == 0
            ? new Texts("在此没有影响", "no effect here") : new Texts($"引起 {effect.Changes.Count} 处变化：{changes}", $"{effect.Changes.Count} changes: {changes}"));

    /// <summary>The columns of a value: for each of its keys, of the whole where it adds up, and of its areas.</summary>
    private IEnumerable<Slot> Slots(Construct value, string area)
    {
        var words = value.Text("by") is null ? [] : plan.Scope.Names.Where(n => n.StartsWith(value.Name + "[", StringComparison.Ordinal)).ToList();
        foreach (var symbol in (words.Count > 0 ? words : [value.Name]).Select(plan.Scope.Find).OfType<Symbol>().Where(s => !IsOfACase(s.Level)))
            foreach (var keys in symbol.Keys.Aggregate<KeyDimension, IEnumerable<string>>([""], (all, k) => all.SelectMany(a => k.Words.Select(w => a.Length == 0 ? w : $"{a},{w}"))))
                foreach (var level in LevelsOf(symbol, area))
                    yield return new Slot(symbol, level, null, keys);
    }

    private IEnumerable<Level> LevelsOf(Symbol symbol, string area)
    {
        var set = plan.AreaSets.FirstOrDefault(s => s.IndexOf(area) >= 0);
        if (set is not null && symbol.Level.Kind != LevelKind.Whole)
            return [symbol.Additive || symbol.Level.Kind == LevelKind.Area ? Level.Area(set.Name) : symbol.Level];
        return symbol.Additive && symbol.Level.Kind != LevelKind.Whole && area == Whole ? [plan.Scope.Whole, symbol.Level] : [symbol.Level];
    }
}
