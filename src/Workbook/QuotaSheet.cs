using Dingdian.Model;
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

    private readonly Language language;
    private readonly string unlimited;
    private IReadOnlyList<QuotaRow> rows = [];

    public QuotaSheet(Computation computation, Formulas formulas, Inputs inputs, Construct quota, string name, Language language)
    {
        this.computation = computation;
        this.formulas = formulas;
        this.inputs = inputs;
        this.quota = quota;
        this.language = language;
        unlimited = Vocabulary.Of("unlimited").In(language);
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

    private bool IsUnlimited => quota.Text("amount") == "unlimited";

    /// <summary>The cell with the value of an area, or of the whole, as a number.</summary>
    public string ValueCell(string area)
    {
        var cell = Sheet.Reference(Value, RowOf(area));
        return IsUnlimited ? $"IF(ISTEXT({cell}),NA(),{cell})" : cell;
    }

    public void Fill()
    {
        rows = computation.QuotaRows(quota);
        var splits = Dingdian.Workbook.Split.Titles(language);
        Sheet.Head([language.Say("area", "区域"), .. splits, language.Say("raw", "计算量"), .. gates.Select(Title), language.Say("value", "计划量"), language.Say("unallocated", "未分配"), .. parts.Names.Select(PartTitle), "id"]);
        Sheet.Head([Clause(quota), .. splits.Select(_ => ""), "", .. gates.Select(g => Clause(g.Construct)), "", "", .. parts.Names.Select(_ => ""), ""]);
        var whole = computation.Plan.Scope.Whole.Name;
        Sheet.Add([Cell.Of(language.Row(whole, computation)), .. Whole(), Cell.Of(whole)]);
        var split = Splits ? Split() : null;
        for (var i = 0; i < areas; i++)
            Sheet.Add([Cell.Of(language.Row(computation.RowName(level, i), computation)), .. AreaCells(i, split), Cell.Of(computation.RowName(level, i))]);
    }

    private string Title(Gate gate) => $"{language.Label(gate.Construct)} ({Vocabulary.Of(gate.EffectText).In(language)})\n{gate.Id}";

    private string PartTitle(string name) => language.Word(name, computation) is var label && label == name ? name : $"{label}\n{name}";

    private string Clause(Construct construct) => $"{construct.Rule} {inputs.Clause(construct)}";

    private Split Split()
    {
        var pool = quota.Expression("pool.amount");
        var amount = pool is null ? rows[0].Raw : ((Numbers)pool.At(computation.Plan.Scope.Whole, computation))[0] is { } held ? Exact.Round(Math.Max(0m, held), Rounding.Down) : null;
        var weights = (Numbers)(quota.Expression("apportion_by") ?? quota.Expression("amount")!).At(level, computation);
        var known = Enumerable.Range(0, areas).Select(i => quota.Expression("apportion_by") is not null ? weights[i] : weights[i] is { } claim ? Math.Max(0m, Exact.Round(claim, Rounding)) : (decimal?)null);
        return new Split(Weight, FirstRow, LastRow, Total, amount, [.. known]);
    }

    private int RowOf(string area) => area == computation.Plan.Scope.Whole.Name ? WholeRow
        : FirstRow + Enumerable.Range(0, areas).First(i => computation.RowName(level, i) == area);

    private IEnumerable<Cell> Whole()
    {
        var row = rows[0];
        for (var column = Weight; column < Raw; column++)
            yield return Cell.Of("");
        yield return IsUnlimited ? Cell.Of(unlimited) : Count(quota.Expression("city") is not null ? WholeAmount() : areas == 0 ? Amount(0) : $"SUM({Column(Raw)})", row.Raw);
        foreach (var gate in gates)
            yield return areas == 0 || gate.When.Level.Kind == LevelKind.Whole ? Acts(gate, 0, row) : Cell.Of("");
        yield return ValueOf(row, areas == 0 ? Passed(WholeRow, 0) : IsUnlimited ? $"IF(COUNTIF({Column(Value)},\"{unlimited}\")>0,\"{unlimited}\",SUM({Column(Value)}))" : $"SUM({Column(Value)})");
        yield return Unallocated(WholeRow, row);
        for (var part = 0; part < parts.Names.Count; part++)
            yield return Count(areas == 0 ? parts.Formula(part, WholeRow, 0) : $"SUM({Column(Value + 2 + part)})", QuotaParts.Value(row, parts.Names[part]).Number);
    }

    private IEnumerable<Cell> AreaCells(int i, Split? split)
    {
        var (line, row) = (FirstRow + i, rows[i + 1]);
        var shares = split is null ? Enumerable.Repeat(Cell.Of(""), Raw - Weight) : split.Cells(line, quota.Expression("apportion_by") is { } by ? formulas.Write(by, level, i) : Claim(i));
        foreach (var cell in shares)
            yield return cell;
        yield return IsUnlimited ? Cell.Of(unlimited) : Count(AreaRaw(i, line, split), row.Raw);
        foreach (var gate in gates)
            yield return Acts(gate, i, row);
        yield return ValueOf(row, Passed(line, i));
        yield return Unallocated(line, row);
        for (var part = 0; part < parts.Names.Count; part++)
            yield return Count(parts.Formula(part, line, i), QuotaParts.Value(row, parts.Names[part]).Number);
    }

    private FormulaCell ValueOf(QuotaRow row, string formula)
    {
        var open = row.Area == computation.Plan.Scope.Whole.Name && areas > 0 ? rows.Skip(1).All(r => r.Value is not null || r.Gates.Any(g => g.IsOpen)) : row.Gates.Any(g => g.IsOpen);
        return new(formula, IsUnlimited && row.Value is null && !open ? new Known(null, null, unlimited) : Values.Of(row.Value)) { IsCount = true };
    }

    private string Total => quota.Expression("pool.amount") is { } pool
        ? $"INT(ROUND(MAX(0,{formulas.Write(pool, computation.Plan.Scope.Whole, 0)}),9))"
        : At(Raw, WholeRow);

    private string AreaRaw(int i, int row, Split? split) =>
        quota.Expression("pool.amount") is not null ? Drawn(row, split!)
        : quota.Expression("apportion_by") is not null ? split!.Value(row)
        : quota.Expression("city") is not null ? "NA()" : Amount(i);

    /// <summary>Claims stand while the pool holds them. Where their sum is not known, only an empty pool or an empty claim decides.</summary>
    private string Drawn(int row, Split split)
    {
        var (claim, sum) = (At(Weight, row), $"SUM({Column(Weight)})");
        return $"IF(ISERROR({sum}),IF(OR(IFERROR({Total}=0,FALSE),IFERROR({claim}=0,FALSE)),0,NA()),IF({sum}=0,{claim},IF({sum}<={Total},{claim},{split.Value(row)})))";
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
    private FormulaCell Acts(Gate gate, int index, QuotaRow row)
    {
        var asked = row.Gates.First(g => g.Gate == gate);
        return asked.Override is null ? new(formulas.Write(gate.When, level, index), Values.Of(asked.Fired)) : new("FALSE", Values.Of(false));
    }

    private string Passed(int row, int index)
    {
        var raw = At(Raw, row);
        var zero = Formulas.Join(false, [.. gates.Select((g, i) => (g, i)).Where(x => x.g.IsZero).Select(x => $"IFERROR({At(FirstGate + x.i, row)},FALSE)"), $"IFERROR({raw}=0,FALSE)"]);
        var unknown = $"OR({string.Join(',', gates.Select((_, i) => $"ISERROR({At(FirstGate + i, row)})").Append($"ISERROR({raw})"))})";
        var factors = string.Concat(gates.Select((g, i) => (g, i)).Where(x => x.g.Effect == EffectKind.Percentage).Select(x => $"*IF({At(FirstGate + x.i, row)},{Sheet.Number(x.g.Percentage)},1)"));
        var caps = string.Concat(gates.Select((g, i) => (g, i)).Where(x => x.g.Effect == EffectKind.AtMost)
            .Select(x => $",IF({At(FirstGate + x.i, row)},MAX(0,INT(ROUND({formulas.Write(x.g.Cap!, level, index)},9))),{Endless})"));
        if (IsUnlimited)
            return $"IF({zero},0,IF({unknown},NA(),\"{unlimited}\"))";
        return $"IF({zero},0,IF({unknown},NA(),MIN({Formulas.Round(raw + factors, Rounding, 0)}{caps})))";
    }

    private Cell Unallocated(int line, QuotaRow row) => IsUnlimited ? Cell.Of("") : Count($"MAX(0,{At(Raw, line)}-{At(Value, line)})", row.Unallocated);

    private string Column(int column) => $"{At(column, FirstRow)}:{At(column, LastRow)}";

    private static string At(int column, int row) => Sheet.At(column, row);

    private static FormulaCell Count(string formula, decimal? value) => new(formula, Values.Of(value)) { IsCount = true };
}
