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
    private const int Weight = 2, Raw = 7, FirstGate = 8;
    /// <summary>A cap that caps nothing.</summary>
    private const string Endless = "1E+15";

    private const int WholeRow = 3, FirstRow = 4;

    private readonly Computation computation;
    private readonly Formulas formulas;
    private readonly Inputs inputs;
    private readonly Construct quota;
    private readonly IReadOnlyList<Gate> gates;
    private readonly Level level;
    private readonly int areas;
    private readonly QuotaParts parts;

    public QuotaSheet(Computation computation, Formulas formulas, Inputs inputs, Construct quota, string name)
    {
        this.computation = computation;
        this.formulas = formulas;
        this.inputs = inputs;
        this.quota = quota;
        gates = [.. computation.Plan.Gates[quota.Name].Where(g => !g.Replaced)];
        level = computation.LevelOf(quota);
        areas = level.Kind == LevelKind.Whole ? 0 : computation.Rows(level);
        parts = new QuotaParts(computation, formulas, quota, Value);
        Sheet = new Sheet(name);
    }

    public Sheet Sheet { get; }

    private int Value => FirstGate + gates.Count;

    private int LastRow => FirstRow + areas - 1;

    private bool Splits => areas > 0 && (quota.Expression("apportion_by") is not null || quota.Expression("pool.amount") is not null);

    private Split Split => new(Weight, FirstRow, LastRow, Total);

    /// <summary>The cell with the value of an area, or of the whole.</summary>
    public string ValueCell(string area) => Sheet.Reference(Value, RowOf(area));

    public void Fill()
    {
        Sheet.Head(["area 区域", .. Dingdian.Workbook.Split.Titles, "raw 计算量", .. gates.Select(g => $"{g.Id} ({g.EffectText})"), "value 计划量", "unallocated 未分配", .. parts.Names]);
        Sheet.Head([$"{quota.Rule} {inputs.Clause(quota)}", .. Dingdian.Workbook.Split.Titles.Select(_ => ""), "", .. gates.Select(g => $"{g.Construct.Rule} {inputs.Clause(g.Construct)}"), "", "", .. parts.Names.Select(_ => "")]);
        Sheet.Add([Cell.Of(computation.Plan.Scope.Whole.Name), .. Whole()]);
        for (var i = 0; i < areas; i++)
            Sheet.Add([Cell.Of(computation.RowName(level, i)), .. AreaCells(i)]);
    }

    private int RowOf(string area) => area == computation.Plan.Scope.Whole.Name ? WholeRow
        : FirstRow + Enumerable.Range(0, areas).First(i => computation.RowName(level, i) == area);

    private IEnumerable<Cell> Whole()
    {
        for (var column = Weight; column < Raw; column++)
            yield return Cell.Of("");
        yield return Count(quota.Expression("city") is not null ? WholeAmount() : areas == 0 ? Amount(0) : $"SUM({Column(Raw)})");
        foreach (var gate in gates)
            yield return areas == 0 || gate.When.Level.Kind == LevelKind.Whole ? new FormulaCell(Acts(gate, 0, computation.Plan.Scope.Whole.Name)) : Cell.Of("");
        yield return Count(areas == 0 ? Passed(WholeRow, 0) : $"SUM({Column(Value)})");
        yield return Count(Unallocated(WholeRow));
        for (var part = 0; part < parts.Names.Count; part++)
            yield return Count(areas == 0 ? parts.Formula(part, WholeRow, 0) : $"SUM({Column(Value + 2 + part)})");
    }

    private IEnumerable<Cell> AreaCells(int i)
    {
        var row = FirstRow + i;
        var split = Splits ? Split.Cells(row, quota.Expression("apportion_by") is { } by ? formulas.Write(by, level, i) : Claim(i)) : Enumerable.Repeat(Cell.Of(""), Raw - Weight);
        foreach (var cell in split)
            yield return cell;
        yield return Count(AreaRaw(i, row));
        foreach (var gate in gates)
            yield return new FormulaCell(Acts(gate, i, computation.RowName(level, i)));
        yield return Count(Passed(row, i));
        yield return Count(Unallocated(row));
        for (var part = 0; part < parts.Names.Count; part++)
            yield return Count(parts.Formula(part, row, i));
    }

    private string Total => quota.Expression("pool.amount") is { } pool
        ? $"INT(ROUND(MAX(0,{formulas.Write(pool, computation.Plan.Scope.Whole, 0)}),9))"
        : At(Raw, WholeRow);

    private string AreaRaw(int i, int row) =>
        quota.Expression("pool.amount") is not null ? Drawn(row)
        : quota.Expression("apportion_by") is not null ? Split.Value(row)
        : quota.Expression("city") is not null ? "NA()" : Amount(i);

    /// <summary>Claims stand while the pool holds them. Where their sum is not known, only an empty pool or an empty claim decides.</summary>
    private string Drawn(int row)
    {
        var (claim, sum) = (At(Weight, row), $"SUM({Column(Weight)})");
        return $"IF(ISERROR({sum}),IF(OR(IFERROR({Total}=0,FALSE),IFERROR({claim}=0,FALSE)),0,NA()),IF({sum}=0,{claim},IF({sum}<={Total},{claim},{Split.Value(row)})))";
    }

    private string Amount(int i) => quota.Expression("amount") is null ? "NA()" : Claim(i);

    private string Claim(int i) => $"MAX(0,{Formulas.Round(formulas.Write(quota.Expression("amount")!, level, i), Rounding, 0)})";

    private Rounding Rounding => Computation.RoundingOf(quota, Rules.Expressions.Rounding.HalfUp);

    private string WholeAmount()
    {
        var amount = $"MAX(0,{Formulas.Round(formulas.Write(quota.Expression("city")!, computation.Plan.Scope.Whole, 0), Rounding, 0)})";
        if (quota.Expression("term_limit") is not { } limit)
            return amount;
        var headroom = $"INT(ROUND({formulas.Write(limit, computation.Plan.Scope.Whole, 0)},9))";
        var used = string.Concat(Enumerable.Range(computation.Plan.Starts.Year, Math.Max(0, computation.Year - computation.Plan.Starts.Year)).Select(year => "-" + inputs.Published(quota, year)));
        return $"IF(IFERROR({amount}=0,FALSE),0,MIN({amount},MAX(0,{headroom}{used})))";
    }

    /// <summary>Does the gate act here: it fires and is not lifted.</summary>
    private string Acts(Gate gate, int row, string area)
    {
        var lifted = computation.QuotaRows(quota).First(r => r.Area == area).Gates.FirstOrDefault(g => g.Gate == gate)?.Override;
        return lifted is null ? formulas.Write(gate.When, level, row) : "FALSE";
    }

    private string Passed(int row, int index)
    {
        var raw = At(Raw, row);
        var zero = Formulas.Join(false, [.. gates.Select((g, i) => (g, i)).Where(x => x.g.IsZero).Select(x => $"IFERROR({At(FirstGate + x.i, row)},FALSE)"), $"IFERROR({raw}=0,FALSE)"]);
        var unknown = $"OR({string.Join(',', gates.Select((_, i) => $"ISERROR({At(FirstGate + i, row)})").Append($"ISERROR({raw})"))})";
        var factors = string.Concat(gates.Select((g, i) => (g, i)).Where(x => x.g.Effect == EffectKind.Percentage).Select(x => $"*IF({At(FirstGate + x.i, row)},{Sheet.Number(x.g.Percentage)},1)"));
        var caps = string.Concat(gates.Select((g, i) => (g, i)).Where(x => x.g.Effect == EffectKind.AtMost)
            .Select(x => $",IF({At(FirstGate + x.i, row)},MAX(0,INT(ROUND({formulas.Write(x.g.Cap!, level, index)},9))),{Endless})"));
        return $"IF({zero},0,IF({unknown},NA(),MIN({Formulas.Round(raw + factors, Rounding, 0)}{caps})))";
    }

    private string Unallocated(int row) => $"MAX(0,{At(Raw, row)}-{At(Value, row)})";

    private string Column(int column) => $"{At(column, FirstRow)}:{At(column, LastRow)}";

    private static string At(int column, int row) => Sheet.At(column, row);

    private static FormulaCell Count(string formula) => new(formula) { IsCount = true };
}
