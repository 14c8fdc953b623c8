using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>Names, for every result without a value, the facts and choices it waits for.</summary>
public sealed class Waiting(Computation computation)
{
    private readonly Dictionary<(string Kind, string Name), (List<string> Areas, SortedSet<string> Results, SortedSet<string> Rules)> waits = [];
    private readonly Dictionary<(Construct, Level, int), HashSet<(string Kind, string Name, string Area)>> known = [];

    public IReadOnlyList<Wait> Find(Result result)
    {
        foreach (var row in result.Quantities.Where(r => r.Value is null))
            Add(row.Construct, row.Id, row.Area);
        foreach (var row in result.Quotas.Where(r => r.Value is null && !(r.Unlimited && r.Gates.All(g => !g.IsOpen))))
            Add(row.Construct, row.Id, row.Area);
        return [.. waits.Select(w => new Wait(w.Key.Kind, w.Key.Name, w.Value.Areas, [.. w.Value.Results], [.. w.Value.Rules]) { Everywhere = Everywhere(w.Value.Areas) })];
    }

    /// <summary>The row with what each of its open gates waits for.</summary>
    public QuotaRow Explained(QuotaRow row)
    {
        var level = computation.LevelOf(row.Construct);
        var index = row.Area == computation.Plan.Scope.Whole.Name ? 0 : RowNamed(level, row.Area);
        return row with { Gates = [.. row.Gates.Select(g => g.IsOpen ? g with { Because = [.. Unknown(g.Gate.When, level, index).Select(w => w.Name).Distinct()] } : g)] };
    }

    private Texts Everywhere(List<string> areas)
    {
        if (areas.Count > 1 && computation.Plan.AreaSets.Any(s => s.Areas.Count == areas.Count && s.Areas.All(a => areas.Contains(a.Id))))
            return new Texts($"全部 {areas.Count} 个区域", $"all {areas.Count} areas");
        return areas.Count > 1 && areas.Count == computation.Institutions.Count ? new Texts($"全部 {areas.Count} 家机构", $"all {areas.Count} institutions") : default;
    }

    private int RowNamed(Level level, string name) => Enumerable.Range(0, computation.Rows(level)).First(i => computation.RowName(level, i) == name);

    /// <summary>What one row of a result waits for.</summary>
    public IReadOnlyCollection<(string Kind, string Name, string Area)> Of(Construct construct, Level level, int row)
    {
        if (known.TryGetValue((construct, level, row), out var found))
            return found;
        known[(construct, level, row)] = found = [];
        var own = computation.LevelOf(construct);
        var rows = level == own ? [row] : Enumerable.Range(0, computation.Rows(own));
        foreach (var r in rows)
            foreach (var bound in Speaking(construct, own, r))
                found.UnionWith(Unknown(bound.Part, bound.Level, bound.Row));
        found.UnionWith(computation.Unpublished(construct).Select(year => ("fact", $"annual_quotas.{construct.Name}.{year}", "")));
        return found;
    }

    private void Add(Construct construct, string id, string area)
    {
        var own = computation.LevelOf(construct);
        var whole = area == computation.Plan.Scope.Whole.Name;
        var row = whole ? 0 : RowNamed(own, area);
        var waiting = own.Kind == LevelKind.Institution && computation.Institutions.Count == 0 ? [("fact", "institutions", "")] : Of(construct, whole ? computation.Plan.Scope.Whole : own, row);
        foreach (var wait in waiting)
        {
            var key = (wait.Kind, wait.Name);
            if (!waits.TryGetValue(key, out var entry))
                waits[key] = entry = ([], new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
            if (wait.Area.Length > 0 && !entry.Areas.Contains(wait.Area))
                entry.Areas.Add(wait.Area);
            entry.Results.Add(whole ? id : $"{id}@{area}");
            entry.Rules.Add(construct.Rule);
        }
    }

    /// <summary>The expressions that decide a row: its formula or amount, its open gates and the caps of those that act.</summary>
    private IEnumerable<(Bound Part, Level Level, int Row)> Speaking(Construct construct, Level level, int row)
    {
        foreach (var (path, bound) in construct.Expressions)
        {
            if (path is "formula" or "amount" or "of" or "where")
                yield return (bound, level, row);
            else if (path is "city" or "term_limit" or "pool.amount")
                yield return (bound, bound.Level, 0);
            else if (path is "by" or "apportion_by")
                for (var i = 0; i < computation.Rows(level); i++)
                    yield return (bound, level, i);
        }
        if (construct.Text("apportion") is { } total && computation.Plan.Find("quantities", total)?.Expression("formula") is { } split)
            yield return (split, split.Level, 0);
        if (construct.Section == "quotas")
            foreach (var gate in computation.QuotaRows(construct)[level.Kind == LevelKind.Whole ? 0 : row + 1].Gates)
                if (gate.IsOpen)
                    yield return (gate.Gate.When, level, row);
                else if (gate is { Acts: true, Gate.Cap: { } cap })
                    yield return (cap, level, row);
    }

    private IEnumerable<(string Kind, string Name, string Area)> Unknown(Bound bound, Level level, int row)
    {
        if (bound.At(level, computation).IsKnown(row))
            return [];
        var own = RowAt(bound.Level, level, row);
        return bound switch
        {
            Input input => Slot(input, own),
            Branch branch when branch.Parts[0].At(branch.Level, computation) is Truths truths && truths[own] is { } taken => Unknown(branch.Parts[taken ? 1 : 2], branch.Level, own),
            Aggregate { Over.Kind: LevelKind.Institution } fold when computation.Institutions.Count == 0 => fold.Slots().SelectMany(Underneath),
            Aggregate fold => fold.Parts.SelectMany(p => Enumerable.Range(0, computation.Rows(fold.Over)).SelectMany(i => Unknown(p, fold.Over, i))),
            _ => bound.Parts.SelectMany(p => p.Level.IsFinerThan(bound.Level) ? [] : Unknown(p, bound.Level, own)),
        };
    }

    /// <summary>The measures below a name, when no row is there to ask.</summary>
    private IEnumerable<(string Kind, string Name, string Area)> Underneath(Slot slot) =>
        slot.Symbol.Kind == SymbolKind.Measure ? [("fact", Name(slot), "")]
        : computation.Definition(slot.Symbol) is { Section: "quantities" } used ? used.Expressions.Values.SelectMany(e => e.Slots()).SelectMany(Underneath) : [];

    private int RowAt(Level own, Level level, int row) =>
        own == level ? row : own.Kind == LevelKind.Whole ? 0 : computation.Parents(level, own)[row];

    private IEnumerable<(string Kind, string Name, string Area)> Slot(Input input, int row)
    {
        var slot = input.Slot;
        if (row < 0)
            return [("area", "the area of the case", "")];
        var area = slot.Level.Kind is LevelKind.Area or LevelKind.Institution ? computation.RowName(slot.Level, row) : "";
        return slot.Symbol.Kind switch
        {
            SymbolKind.Measure => [("fact", Name(slot), area)],
            SymbolKind.Choice => [("choice", slot.Symbol.Name, area)],
            SymbolKind.Parameter => Parameter(slot, row, area),
            SymbolKind.Class => Class(slot, row, area),
            SymbolKind.Attribute => [("case", slot.Symbol.Name, "")],
            SymbolKind.Quantity or SymbolKind.Quota => Of(computation.Definition(slot.Symbol)!, slot.Level, row),
            _ => [],
        };
    }

    /// <summary>A class that is computed waits for what its conditions read; an assigned one for itself.</summary>
    private IEnumerable<(string Kind, string Name, string Area)> Class(Slot slot, int row, string area)
    {
        var conditions = computation.Definition(slot.Symbol)!.Expressions.Where(e => e.Key.StartsWith("first_match.", StringComparison.Ordinal)).Select(e => e.Value).ToList();
        return conditions.Count == 0 ? [("class", slot.Symbol.Name, area)] : conditions.SelectMany(c => Unknown(c, slot.Level, row));
    }

    /// <summary>A value keyed by a class waits for what decides the class, one on its way for what its baseline reads.</summary>
    private IEnumerable<(string Kind, string Name, string Area)> Parameter(Slot slot, int row, string area)
    {
        var parameter = computation.Definition(slot.Symbol)!;
        var below = slot.Symbol.Name == parameter.Name && parameter.Text("by") is { } by && computation.Plan.Scope.Find(by) is { Kind: SymbolKind.Class } keyed
            && !computation.Read(new Slot(keyed, slot.Level, null, "")).IsKnown(row) ? Class(new Slot(keyed, slot.Level, null, ""), row, area)
            : computation.OnTheWay(parameter, area) is var (baseline, _, _) ? Unknown(baseline, slot.Level, row) : [];
        return below.DefaultIfEmpty(("value", slot.Symbol.Name, area));
    }

    private string Name(Slot slot)
    {
        var keys = slot.Keys.Split(',').All(k => k is "" or "*") ? "" : $"[{slot.Keys}]";
        return slot.Symbol.Name + keys + (computation.Source.IsBare(slot.Symbol.Name, slot.Time) ? "" : $"@{slot.Time}");
    }
}
