using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <content>Formulas and conditions, node by node.</content>
public sealed partial class Explainer
{
    private const int ShownRows = 40;

    private string Whole => plan.Scope.Whole.Name;

    private Explanation Expression(Bound bound, Construct construct, string path, string area) =>
        Step(bound, TextAt(construct, path), area);

    private static string TextAt(Construct construct, string path) =>
        path.Split('.').Aggregate(construct.Node, (node, key) => node?[key] ?? node!).Text ?? "";

    private Explanation Step(Bound bound, string text, string area) => bound switch
    {
        Input { Slot.Keys: "" } input => SlotStep(input.Slot, Written(bound, text), area),
        Input keyed => SlotStep(keyed.Slot, keyed.Slot.ToString(), area),
        Converted { Factor: 1m } same => Step(same.Value, text, area),
        Converted { Value: not Input and not Constant } scaled => Step(scaled.Value, text, area) with { Value = Plain(StepKind.Operation, bound, text, area).Value, Unit = bound.Unit },
        Converted { Value: Constant } => Plain(StepKind.Constant, bound, text, area),
        Constant => Plain(StepKind.Constant, bound, text, area),
        Branch => Plain(StepKind.Operation, bound, text, area) with { Parts = Taken(bound, text, area) },
        _ => Plain(StepKind.Operation, bound, text, area) with { Parts = [.. bound.Parts.Where(p => !IsLiteral(p)).Select(p => Step(p, text, area))] },
    };

    /// <summary>The condition of an <c>if</c> and the side it took; both sides while the condition is unknown.</summary>
    private IReadOnlyList<Explanation> Taken(Bound branch, string text, string area)
    {
        var condition = Step(branch.Parts[0], text, area);
        IEnumerable<Bound> sides = condition.Value.Truth switch { true => [branch.Parts[1]], false => [branch.Parts[2]], _ => branch.Parts.Skip(1) };
        return [condition, .. sides.Where(s => !IsLiteral(s)).Select(s => Step(s, text, area))];
    }

    private Explanation Plain(StepKind kind, Bound bound, string text, string area)
    {
        var step = new Explanation(kind, Written(bound, text)) { Unit = (bound.Type as NumberType)?.Unit };
        var row = RowOf(bound.Level, area);
        if (row < 0)
            return step with { HasValue = false };
        var value = Cell.At(bound.Evaluate(computation), bound.Type, row);
        return step with { Value = value, HasValue = value.IsKnown || !IsOfACase(bound.Level) };
    }

    /// <summary>What was written, with the brackets that its span leaves half inside.</summary>
    private static string Written(Bound bound, string text)
    {
        var start = Math.Clamp(bound.Source.Start, 0, text.Length);
        var end = start + Math.Clamp(bound.Source.Length, 0, text.Length - start);
        var (open, close) = (0, 0);
        foreach (var c in text[start..end])
            (open, close) = c switch { '(' => (open + 1, close), ')' when open > 0 => (open - 1, close), ')' => (open, close + 1), _ => (open, close) };
        for (; open > 0 && end < text.Length; end++)
            open -= text[end] == ')' ? 1 : 0;
        for (; close > 0 && start > 0; start--)
            close -= text[start - 1] == '(' ? 1 : 0;
        return text[start..end];
    }

    private static bool IsLiteral(Bound bound) => bound is Constant or Converted { Value: Constant };

    private Explanation SlotStep(Slot slot, string text, string area)
    {
        var row = RowOf(slot.Level, area);
        if (row < 0 && slot.Level.Kind == LevelKind.Other)
            return Declared(new Explanation(StepKind.Attribute, text) { HasValue = false }, "attributes", slot, StepKind.Attribute);
        if (row < 0)
            return FinerRows(slot, text);
        var own = slot.Level.Kind == LevelKind.Whole ? Whole : slot.Level.Kind == LevelKind.Area ? NamesOf(slot.Level)[row] : area;
        if (slot is { Time: null, Keys: "" } && slot.Symbol.Kind is SymbolKind.Quantity or SymbolKind.Quota && Result(slot.Symbol.Name, own) is { } deeper)
            return deeper;
        var step = new Explanation(StepKind.Fact, text) { Area = own, Unit = (slot.Symbol.Type as NumberType)?.Unit, Value = Cell.At(computation.Read(slot), slot.Symbol.Type, row) };
        return WhatIf(slot, own, slot.Symbol.Kind switch
        {
            SymbolKind.Parameter => Parameter(step, slot),
            SymbolKind.Choice => Choice(step, slot, own),
            SymbolKind.Reading => Reading(step, slot),
            SymbolKind.Class => Declared(step, "classes", slot, StepKind.Class),
            SymbolKind.Attribute => Declared(step, "attributes", slot, StepKind.Attribute) with { HasValue = step.Value.IsKnown },
            SymbolKind.Measure => Fact(step, slot),
            _ => step with { Kind = slot.Symbol.Kind == SymbolKind.Quota ? StepKind.Quota : StepKind.Quantity },
        });
    }

    /// <summary>What is folded over areas or institutions: its value in each row.</summary>
    private Explanation FinerRows(Slot slot, string text)
    {
        var column = computation.Read(slot);
        var rows = NamesOf(slot.Level);
        var unit = (slot.Symbol.Type as NumberType)?.Unit;
        var parts = rows.Take(Math.Min(ShownRows, column.Rows)).Select((name, i) => Row(slot, name, Cell.At(column, slot.Symbol.Type, i), unit));
        var more = rows.Count - ShownRows;
        var series = slot.Symbol.Kind == SymbolKind.Measure ? computation.Source.Choose(slot.Symbol.Name, slot.Time) : null;
        return new Explanation(StepKind.Rows, text)
        {
            Label = plan.Constructs.FirstOrDefault(c => c.Name == slot.Symbol.Name)?.Label ?? default, Unit = unit, Parts = [.. parts],
            Date = series?.Date, Source = series?.Source, Quality = series?.Quality,
            Detail = more > 0 ? new Texts($"另有 {more} 行", $"and {more} more rows") : default,
        };
    }

    private Explanation Row(Slot slot, string name, Cell value, Unit? unit)
    {
        var deeper = slot is { Time: null, Keys: "" } && slot.Symbol.Kind is SymbolKind.Quantity or SymbolKind.Quota && slot.Level.Kind == LevelKind.Area ? Result(slot.Symbol.Name, name) : null;
        return deeper ?? new Explanation(StepKind.Rows, name) { Area = name, Label = AreaName(name), Value = value, Unit = unit };
    }

    private Explanation Declared(Explanation step, string section, Slot slot, StepKind kind) =>
        plan.Find(section, slot.Symbol.Name.Split('[')[0]) is { } construct ? step with { Kind = kind, Label = construct.Label, Rule = plan.Rules.GetValueOrDefault(construct.Rule) } : step with { Kind = kind };

    private Explanation Parameter(Explanation step, Slot slot)
    {
        var declared = Declared(step, "parameters", slot, StepKind.Parameter);
        if (plan.Find("parameters", slot.Symbol.Name.Split('[', '.')[0]) is not { } parameter)
            return declared;
        if (parameter.Ours)
            declared = declared with { Detail = new Texts("本平台设定，非规划原文", "a number of our own, not of the text") };
        return declared with { Parts = [.. Gliding(parameter, slot, step.Area!)] };
    }

    /// <summary>A value on its way: from which baseline, to what, and how much of the way is gone.</summary>
    private IEnumerable<Explanation> Gliding(Construct parameter, Slot slot, string area)
    {
        var key = slot.Symbol.Name != parameter.Name ? slot.Symbol.Name[(parameter.Name.Length + 1)..^1] : slot.Level.Kind == LevelKind.Area ? area : "";
        if (slot.Symbol.Name.EndsWith(".tolerance", StringComparison.Ordinal) || computation.OnTheWay(parameter, key) is not var (baseline, target, gone))
            yield break;
        var path = parameter.Expression($"baseline[{key}]") is null ? "baseline" : $"baseline[{key}]";
        yield return Step(baseline, parameter.Node["baseline"]?.Text ?? TextAt(parameter, path), RowIn(baseline.Level, area)) with { Role = Vocabulary.Key("baseline") };
        yield return Remark(Vocabulary.Key("target"), new Texts(Canonical.Number(target), null));
        yield return Remark(new Texts("已走过的路程", "share of the way gone"), new Texts($"{Canonical.Number(decimal.Round(gone * 100m, 2))} %", null));
    }

    private Explanation Choice(Explanation step, Slot slot, string area)
    {
        var declared = Declared(step, "choices", slot, StepKind.Choice);
        if (plan.Find("choices", slot.Symbol.Name) is { } choice && plan.All("parameters").FirstOrDefault(p => p.Text("settles") == choice.Path) is { } settled)
            return declared with { Detail = new Texts($"由 {settled.Path} 定值", $"settled by {settled.Path}") };
        if (computation.Facts.Choices.GetValueOrDefault(slot.Symbol.Name) is not { } chosen)
            return declared with { Detail = new Texts("尚未选择", "not chosen yet") };
        var grounds = chosen.Grounds is null ? ("", "") : ($"，理由：{chosen.Grounds}", $", because: {chosen.Grounds}");
        return declared with { Area = chosen.ByArea.ContainsKey(area) ? area : declared.Area, Detail = new Texts($"{Vocabulary.Of(chosen.By).Zh}选定{grounds.Item1}", $"chosen by {chosen.By}{grounds.Item2}") };
    }

    private Explanation Reading(Explanation step, Slot slot)
    {
        var declared = Declared(step, "readings", slot, StepKind.Reading);
        if (plan.Find("readings", slot.Symbol.Name) is not { } reading)
            return declared;
        var others = string.Join(", ", reading.List("alternative"));
        var said = string.Join('、', reading.List("alternative").Select(a => Plan.TextsOf(reading.Node["words"]?[a]).Zh is { } zh ? $"{zh}（{a}）" : a));
        var by = computation.Facts.Readings.GetValueOrDefault(reading.Name)?.By ?? reading.Text("chosen_by") ?? "dingdian";
        return declared with { Detail = new Texts($"由{Vocabulary.Of(by).Zh}采用；另可读作：{said}", $"adopted by {by}; the other: {others}") };
    }

    private Explanation Fact(Explanation step, Slot slot)
    {
        var declared = Declared(step, "measures", slot, StepKind.Fact);
        var series = computation.Source.Choose(slot.Symbol.Name, slot.Time);
        if (series is not null && !step.Value.IsKnown && computation.Source.Direct(slot, step.Area!) is null && computation.Source.Parts(slot, step.Area!, computation).Count == 0)
            return declared with { Detail = new Texts("数据中没有这一层级的数值", "not in the facts at this level") };
        return series is not null
            ? declared with { Date = series.Date, Source = series.Source, Quality = series.Quality }
            : declared with { Detail = new Texts("数据中没有", "not in the facts") };
    }

    private Explanation WhatIf(Slot slot, string area, Explanation step)
    {
        var setting = computation.Facts.Settings.LastOrDefault(s => s.Name == slot.Symbol.Name && (s.Row is null || s.Row == area) && (s.Keys is null || s.Keys == slot.Keys));
        return setting is null ? step : step with { Source = $"--set {setting}", Detail = new Texts("假设值", "set for a what-if"), Date = null, Quality = null };
    }
}
