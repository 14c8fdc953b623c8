using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>The whole plan for the year.</summary>
public sealed partial class Computation
{
    public Result Run()
    {
        new InputChecks(Plan, Facts, findings).Check();
        if (!IsInHorizon())
            return new Result(Plan, Facts, Year) { Findings = [.. findings] };
        var result = new Result(Plan, Facts, Year)
        {
            Quantities = [.. Plan.All("quantities").SelectMany(QuantityRows)],
            Quotas = [.. Plan.All("quotas").SelectMany(QuotaRows)],
            Flags = [.. Plan.All("flags").Where(f => f.Expression("when") is { Level.Kind: <= LevelKind.Institution }).SelectMany(FlagRows)],
            Obligations = [.. Plan.All("obligations").SelectMany(ObligationRows)],
        };
        var waits = new Waiting(this).Find(result);
        return result with { Waits = waits, Findings = [.. findings.DistinctBy(f => (f.Code, f.ToString())), .. waits.Select(w => new Finding("waiting", Plan.Node.Place, string.Join(", ", w.Results.Take(6)) + (w.Results.Count > 6 ? " …" : ""), w.Name))] };
    }

    private bool IsInHorizon()
    {
        if (Year >= Plan.Starts.Year && (Plan.Ends is not { } ends || Year <= ends.Year))
            return true;
        findings.Add(new Finding(Tolerant ? "year-tolerated" : "year-outside-horizon", Plan.Node["horizon"]!.Place, Year, Plan.Node["horizon"]!.Text));
        return Tolerant;
    }

    private IEnumerable<QuantityRow> QuantityRows(Construct construct)
    {
        var level = LevelOf(construct);
        var values = QuantityValues(construct);
        var where = construct.Expression("where") is { } condition ? (Truths)condition.At(level, this) : null;
        var unit = ((NumberType)Plan.Scope.Find(construct.Name)!.Type).Unit;
        for (var i = 0; i < values.Rows; i++)
            if (where?[i] != false)
                yield return new QuantityRow(construct, RowName(level, i), values[i], unit, QualityOf(construct));
    }

    private IEnumerable<FlagRow> FlagRows(Construct construct)
    {
        var level = LevelOf(construct);
        var raised = (Truths)construct.Expression("when")!.At(level, this);
        return Enumerable.Range(0, raised.Rows).Select(i => new FlagRow(construct, RowName(level, i), raised[i]));
    }

    private IEnumerable<ObligationRow> ObligationRows(Construct construct)
    {
        var level = Plan.Scope.FindLevel(construct.Text("for_each") ?? "") ?? Plan.Scope.Whole;
        var there = construct.Expression("of")!;
        var values = (Numbers)there.At(level, this);
        var owed = construct.Amount("at_least")!.Value;
        var due = owed.Unit.IsCompatibleWith(there.Unit) ? owed.In(there.Unit) : owed.Value;
        return Enumerable.Range(0, values.Rows).Select(i => new ObligationRow(construct, RowName(level, i), values[i] is { } v ? Math.Max(0m, due - v) : null));
    }

    /// <summary>The weakest fact a result rests on, or null when it rests on none.</summary>
    private Quality? QualityOf(Construct construct) => Qualities(construct, []).Max();

    private IEnumerable<Quality?> Qualities(Construct construct, HashSet<string> seen)
    {
        if (!seen.Add(construct.Name))
            yield break;
        var expressions = construct.Expressions.Values.Concat(construct.Section == "quotas" ? Plan.Gates[construct.Name].Select(g => g.When) : []);
        foreach (var slot in expressions.SelectMany(e => e.Slots()).Distinct())
        {
            if (slot.Symbol.Kind == SymbolKind.Measure)
                yield return Source.Choose(slot.Symbol.Name, slot.Time)?.Quality;
            else if (Plan.Find(slot.Symbol.Kind == SymbolKind.Quota ? "quotas" : "quantities", slot.Symbol.Name) is { } used)
                foreach (var quality in Qualities(used, seen))
                    yield return quality;
        }
    }
}
