using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>The whole plan for the year.</summary>
public sealed partial class Computation
{
    private readonly Dictionary<Construct, Quality?> qualities = [];

    private const int FirstYear = 1990, LastYear = 2200;

    public Result Run()
    {
        new InputChecks(Plan, Facts, findings).Check();
        if (!IsInHorizon())
            return new Result(Plan, Facts, Year) { Findings = [.. findings] };
        foreach (var choice in Plan.All("choices"))
            Read(new Slot(Plan.Scope.Find(choice.Name)!, LevelOf(choice), null, ""));
        var result = new Result(Plan, Facts, Year)
        {
            Quantities = [.. Plan.All("quantities").SelectMany(QuantityRows), .. Plan.All("obligations").SelectMany(ObligationRows).Select(AsQuantity)],
            Quotas = [.. Plan.All("quotas").SelectMany(QuotaRows)],
            Flags = [.. Plan.All("flags").Where(f => f.Expression("when") is { Level.Kind: <= LevelKind.Institution }).SelectMany(FlagRows)],
            Obligations = [.. Plan.All("obligations").SelectMany(ObligationRows)],
        };
        var waiting = new Waiting(this);
        var waits = waiting.Find(result);
        return result with { Quotas = [.. result.Quotas.Select(waiting.Explained)], Waits = waits, Findings = [.. findings.Concat(TooLarge()).DistinctBy(f => f.ToString()), .. Undefined(result, waits), .. Waited(result, waits)] };
    }

    /// <summary>One line per result that waits, with all it waits for.</summary>
    private static IEnumerable<Finding> Waited(Result result, IReadOnlyList<Wait> waits) =>
        from construct in result.Quantities.Select(q => q.Construct).Concat(result.Quotas.Select(q => q.Construct)).Distinct()
        let names = waits.Where(w => w.Results.Any(r => r == construct.Name || r.StartsWith(construct.Name + "@", StringComparison.Ordinal))).Select(w => w.Text).ToList()
        where names.Count > 0
        select new Finding("waiting", construct.Place, construct.Name, new Texts(string.Join('、', names.Select(n => n.Zh)), string.Join(", ", names)));

    private bool IsInHorizon()
    {
        if (Year >= Plan.Starts.Year && (Plan.Ends is not { } ends || Year <= ends.Year))
            return true;
        var tolerated = Tolerant && Reading.Scalars.IsSaneYear(Year);
        findings.Add(new Finding(tolerated ? "year-tolerated" : "year-outside-horizon", Plan.Node["horizon"]!.Place, Year, Plan.Node["horizon"]!.Text, Years));
        return tolerated;
    }

    private Texts Years => Plan.Ends is { } ends ? new($"{Plan.Starts.Year} 至 {ends.Year}", $"{Plan.Starts.Year} to {ends.Year}") : new($"{Plan.Starts.Year} 及以后", $"{Plan.Starts.Year} or later");

    private IEnumerable<QuantityRow> QuantityRows(Construct construct)
    {
        var level = LevelOf(construct);
        var values = QuantityValues(construct);
        var where = construct.Expression("where") is { } condition ? (Truths)condition.At(level, this) : null;
        var unit = UnitOf(construct);
        if (level.Kind == LevelKind.Institution && values.Rows == 0)
            yield return new QuantityRow(construct, Plan.Scope.Whole.Name, null, unit, null);
        for (var i = 0; i < values.Rows; i++)
            if (where?[i] != false)
                yield return new QuantityRow(construct, RowName(level, i), values[i], unit, QualityOf(construct));
    }

    private IEnumerable<FlagRow> FlagRows(Construct construct)
    {
        var level = LevelOf(construct);
        var raised = (Truths)construct.Expression("when")!.At(level, this);
        if (level.Kind == LevelKind.Whole && raised[0] is null && construct.Expression("when@area") is { } when
            && (Truths)when.At(Plan.Scope.FirstAreas, this) is var byArea && Enumerable.Range(0, byArea.Rows).Any(i => byArea[i] is not null))
            (level, raised) = (Plan.Scope.FirstAreas, byArea);
        return Enumerable.Range(0, raised.Rows).Select(i => new FlagRow(construct, RowName(level, i), raised[i]));
    }

    /// <summary>What is still owed is published like a quantity.</summary>
    private QuantityRow AsQuantity(ObligationRow row) => new(row.Construct, row.Area, row.Owed, row.Construct.Expression("of")!.Unit, QualityOf(row.Construct));

    private IEnumerable<ObligationRow> ObligationRows(Construct construct)
    {
        var level = LevelOf(construct);
        var there = construct.Expression("of")!;
        var values = (Numbers)there.At(level, this);
        var owed = construct.Amount("at_least")!.Value;
        var due = owed.Unit.IsCompatibleWith(there.Unit) ? owed.In(there.Unit) : owed.Value;
        var owing = Guard(construct, level, () => Numbers.Of([.. Enumerable.Range(0, values.Rows).Select(i => values[i] is { } v ? Math.Max(0m, due - v) : (decimal?)null)]));
        return Enumerable.Range(0, owing.Rows).Select(i => new ObligationRow(construct, RowName(level, i), owing[i]));
    }

    /// <summary>The construct that defines a computed or dated name; null for inputs.</summary>
    public Construct? Definition(Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Quantity => Plan.Find("quantities", symbol.Name),
        SymbolKind.Quota => Plan.Find("quotas", symbol.Name),
        SymbolKind.Parameter => Plan.Find("parameters", symbol.Name.Split('[', '.')[0]),
        SymbolKind.Class => Plan.Find("classes", symbol.Name),
        _ => null,
    };

    /// <summary>The weakest fact a result rests on, or null when it rests on none.</summary>
    private Quality? QualityOf(Construct construct)
    {
        if (!qualities.TryGetValue(construct, out var quality))
            qualities[construct] = quality = Qualities(construct, []).Max();
        return quality;
    }

    private IEnumerable<Quality?> Qualities(Construct construct, HashSet<string> seen)
    {
        if (!seen.Add(construct.Name))
            yield break;
        var expressions = construct.Expressions.Values.Concat(construct.Section == "quotas" ? Plan.Gates[construct.Name].Select(g => g.When) : []);
        foreach (var slot in expressions.SelectMany(e => e.Slots()).Distinct())
        {
            if (slot.Symbol.Kind == SymbolKind.Measure)
                yield return Source.Choose(slot.Symbol.Name, slot.Time)?.Quality;
            else if (Definition(slot.Symbol) is { } used)
                foreach (var quality in Qualities(used, seen))
                    yield return quality;
        }
    }
}
