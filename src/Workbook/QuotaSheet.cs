using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Workbook;

/// <summary>
/// One quota as live formulas, a row for the whole and one for each area, columns in the order of the computation:
/// weight or claim → share → raw → gates → value → unallocated → parts.
/// </summary>
internal sealed class QuotaSheet
{
    private const int Area = 1, Weight = 2, Exact_ = 3, Floor = 4, Remainder = 5, OneMore = 6, Raw = 7, FirstGate = 8;
    private const int WholeRow = 2, FirstRow = 3;

    private readonly Computation computation;
    private readonly Formulas formulas;
    private readonly Construct quota;
    private readonly IReadOnlyList<Gate> gates;
    private readonly Level level;
    private readonly int areas;

    public QuotaSheet(Computation computation, Formulas formulas, Construct quota, string name)
    {
        this.computation = computation;
        this.formulas = formulas;
        this.quota = quota;
        gates = [.. computation.Plan.Gates[quota.Name].Where(g => !g.Replaced)];
        level = computation.LevelOf(quota);
        areas = level.Kind == LevelKind.Whole ? 0 : computation.Rows(level);
        Sheet = new Sheet(name);
    }

    public Sheet Sheet { get; }

    private int Value => FirstGate + gates.Count;

    private int LastRow => FirstRow + areas - 1;

    private bool Splits => areas > 0 && (quota.Expression("city") is not null || quota.Expression("pool.amount") is not null);

    /// <summary>The cell with the value of an area, or of the whole.</summary>
    public string ValueCell(string area) => Sheet.Reference(Value, RowOf(area));

    public void Fill()
    {
        Sheet.Head(["area 区域", "weight 权重", "share 精确份额", "floor 整数", "remainder 余数", "one more 补一", "raw 计算量",
            .. gates.Select(g => $"{g.Id} ({g.Construct.Rule}, {g.EffectText})"), "value 计划量", "unallocated 未分配", .. PartNames]);
        Sheet.Add([Cell.Of(computation.Plan.Scope.Whole.Name), .. Whole()]);
        for (var i = 0; i < areas; i++)
            Sheet.Add([Cell.Of(computation.RowName(level, i)), .. AreaCells(i)]);
    }

    private IReadOnlyList<string> PartNames => quota.Node["deduct"]?["as"]?.Text is { } left ? [left] : [];

    private int RowOf(string area) => area == computation.Plan.Scope.Whole.Name ? WholeRow
        : FirstRow + Enumerable.Range(0, areas).First(i => computation.RowName(level, i) == area);

    private IEnumerable<Cell> Whole()
    {
        for (var column = Weight; column < Raw; column++)
            yield return column == Floor && Splits ? F($"SUM({Column(Floor)})") : Cell.Of("");
        yield return F(quota.Expression("city") is not null ? WholeAmount() : areas == 0 ? Amount(0) : $"SUM({Column(Raw)})");
        foreach (var gate in gates)
            yield return areas == 0 || gate.When.Level.Kind == LevelKind.Whole ? F(Acts(gate, 0)) : Cell.Of("");
        yield return F(areas == 0 ? Passed(WholeRow, 0) : $"SUM({Column(Value)})");
        yield return F(Unallocated(WholeRow));
        foreach (var part in PartCells(WholeRow, 0))
            yield return part;
    }

    private IEnumerable<Cell> AreaCells(int i)
    {
        var row = FirstRow + i;
        if (Splits)
        {
            var total = Total;
            yield return F(quota.Expression("apportion_by") is { } by ? formulas.Write(by, level, i) : Claim(i));
            yield return F($"IF({At(Weight, row)}>0,{total}*{At(Weight, row)}/SUMIF({Column(Weight)},\">0\"),0)");
            yield return F($"INT(ROUND({At(Exact_, row)},9))");
            yield return F($"IF({At(Weight, row)}>0,ROUND({At(Exact_, row)}-{At(Floor, row)},9),-1)");
            yield return F($"IF(AND({At(Weight, row)}>0,{Rank(row)}<{total}-{At(Floor, WholeRow)}),1,0)");
        }
        else
            for (var column = Weight; column < Raw; column++)
                yield return Cell.Of("");
        yield return F(AreaRaw(i, row));
        foreach (var gate in gates)
            yield return F(Acts(gate, i));
        yield return F(Passed(row, i));
        yield return F(Unallocated(row));
        foreach (var part in PartCells(row, i))
            yield return part;
    }

    /// <summary>How many areas come before this one when remainders are handed out: larger remainders, and equal ones listed earlier.</summary>
    private string Rank(int row)
    {
        var larger = $"SUMPRODUCT(--({Column(Remainder)}>{At(Remainder, row)}))";
        return row == FirstRow ? larger : $"{larger}+SUMPRODUCT(--({At(Remainder, FirstRow)}:{At(Remainder, row - 1)}={At(Remainder, row)}))";
    }

    private string Total => quota.Expression("pool.amount") is { } pool
        ? $"INT(ROUND(MAX(0,{formulas.Write(pool, computation.Plan.Scope.Whole, 0)}),9))"
        : At(Raw, WholeRow);

    private string AreaRaw(int i, int row)
    {
        var split = $"{At(Floor, row)}+{At(OneMore, row)}";
        if (quota.Expression("pool.amount") is not null)
            return $"IF(SUM({Column(Weight)})<={Total},{At(Weight, row)},{split})";
        return quota.Expression("apportion_by") is not null ? $"IF(IFERROR({At(Raw, WholeRow)}=0,FALSE),0,{split})" : quota.Expression("amount") is null ? "NA()" : Claim(i);
    }

    private string Amount(int i) => quota.Expression("amount") is null ? "NA()" : Claim(i);

    private string Claim(int i) => Formulas.Round(formulas.Write(quota.Expression("amount")!, level, i), Rounding, 0);

    private Rounding Rounding => Computation.RoundingOf(quota, Rules.Expressions.Rounding.HalfUp);

    private string WholeAmount()
    {
        var amount = Formulas.Round(formulas.Write(quota.Expression("city")!, computation.Plan.Scope.Whole, 0), Rounding, 0);
        if (quota.Expression("term_limit") is not { } limit)
            return amount;
        var headroom = $"INT(ROUND({formulas.Write(limit, computation.Plan.Scope.Whole, 0)},9))";
        var used = computation.TermLeft(quota, 0m) is { } left ? Sheet.Number(-left) : "NA()";
        return $"IF(IFERROR({amount}=0,FALSE),0,MIN({amount},MAX(0,{headroom}-{used})))";
    }

    /// <summary>Does the gate act here: it fires and is not lifted.</summary>
    private string Acts(Gate gate, int row)
    {
        var area = computation.RowName(level, row);
        var rows = computation.QuotaRows(quota);
        var lifted = rows.FirstOrDefault(r => r.Area == area)?.Gates.FirstOrDefault(g => g.Gate == gate)?.Override;
        return lifted is null ? formulas.Write(gate.When, level, row) : "FALSE";
    }

    private string Passed(int row, int index)
    {
        var raw = At(Raw, row);
        var zero = Formulas.Join(false, [.. gates.Select((g, i) => (g, i)).Where(x => x.g.IsZero).Select(x => $"IFERROR({At(FirstGate + x.i, row)},FALSE)"), $"IFERROR({raw}=0,FALSE)"]);
        var unknown = $"OR({string.Join(',', gates.Select((_, i) => $"ISERROR({At(FirstGate + i, row)})").Append($"ISERROR({raw})"))})";
        var factors = string.Concat(gates.Select((g, i) => (g, i)).Where(x => x.g.Effect == EffectKind.Percentage).Select(x => $"*IF({At(FirstGate + x.i, row)},{Sheet.Number(x.g.Percentage)},1)"));
        var cut = Formulas.Round(raw + factors, Rounding, 0);
        foreach (var (gate, i) in gates.Select((g, i) => (g, i)).Where(x => x.g.Effect == EffectKind.AtMost))
            cut = $"IF({At(FirstGate + i, row)},MIN({cut},MAX(0,INT(ROUND({formulas.Write(gate.Cap!, level, index)},9)))),{cut})";
        return $"IF({zero},0,IF({unknown},NA(),{cut}))";
    }

    private string Unallocated(int row) => $"MAX(0,{At(Raw, row)}-{At(Value, row)})";

    private IEnumerable<Cell> PartCells(int row, int index)
    {
        if (quota.Node["deduct"] is not { } deduct)
            yield break;
        var first = Value + 2;
        if (row == WholeRow && areas > 0)
        {
            yield return F($"SUM({Column(first)})");
            yield break;
        }
        var filed = Construct.ListOf(deduct["measures"]).Select(m => formulas.Write(Filed(m), level, index));
        yield return F($"IF(IFERROR({At(Value, row)}=0,FALSE),0,MAX(0,{At(Value, row)}-{string.Join('-', filed)}))");
    }

    private Input Filed(string measure)
    {
        var symbol = computation.Plan.Scope.Find(measure)!;
        return new Input(new NameSyntax(0, 0, measure, [], []), symbol.Type, new Slot(symbol, level, null, symbol.Keys.Count == 0 ? "" : "*"));
    }

    private string Column(int column) => $"{At(column, FirstRow)}:{At(column, LastRow)}";

    private static string At(int column, int row) => $"${Sheet.Letters(column)}${row}";

    private static FormulaCell F(string formula) => new(formula);
}
