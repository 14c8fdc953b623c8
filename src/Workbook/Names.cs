using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using static System.FormattableString;

namespace Dingdian.Workbook;

/// <summary>What a name in an expression becomes: the cell of an input or of a result, or a choice among cells by class.</summary>
internal sealed class Names(Computation computation, Inputs inputs, Func<Bound, Level, int, string> write, Func<Construct, string, string> resultCell)
{
    public string Slot(Slot slot, int row)
    {
        if (row < 0)
            return "NA()";
        var name = computation.RowName(slot.Level, row);
        switch (slot.Symbol.Kind)
        {
            case SymbolKind.Measure:
                return inputs.Fact(slot, name);
            case SymbolKind.Choice or SymbolKind.Reading:
                return Choice(slot, row, name);
            case SymbolKind.Parameter:
                return Parameter(slot, row, name);
            case SymbolKind.Class:
                return Class(slot.Symbol.Name, row, name);
            case SymbolKind.Quantity when slot.Level.Kind == LevelKind.Whole && computation.Definition(slot.Symbol)!.Text("apportion") is { } whole:
                return resultCell(computation.Plan.Find("quantities", whole)!, name);
            case SymbolKind.Quantity or SymbolKind.Quota:
                return resultCell(computation.Definition(slot.Symbol)!, name);
            default:
                return Literal(computation.Read(slot), slot.Symbol, row);
        }
    }

    /// <summary>A choice that a layer above has settled is that layer's value.</summary>
    private string Choice(Slot slot, int row, string name)
    {
        var path = computation.Plan.Find("choices", slot.Symbol.Name)?.Path;
        if (computation.Plan.All("parameters").FirstOrDefault(p => path is not null && p.Text("settles") == path) is not { } settled)
            return inputs.Choice(slot, slot.Level.Kind == LevelKind.Whole ? "" : name, computation.Read(slot), row);
        if (!computation.Read(slot).IsKnown(row))
            return "NA()";
        var level = computation.LevelOf(settled);
        var symbol = computation.Plan.Scope.Find(settled.Name)!;
        var value = Slot(new Slot(symbol, level, null, ""), level.Kind == LevelKind.Whole ? 0 : row);
        return slot.Symbol.Type is NumberType { Unit: var unit } && symbol.Type is NumberType { Unit: var given } && given.To(unit) != 1m ? Invariant($"({value}*{given.To(unit)})") : value;
    }

    private string Parameter(Slot slot, int row, string name)
    {
        var construct = computation.Definition(slot.Symbol)!;
        if (construct.Text("by") is not { } by)
            return Dated(slot, row, slot.Level.Kind == LevelKind.Whole ? "" : name);
        if (slot.Symbol.Name != construct.Name)
            return OneWord(construct, slot.Symbol.Name[(construct.Name.Length + 1)..^1]);
        var text = Class(by, row, name);
        return ScopeBuilder.WordsOf(computation.Plan.Find("classes", by)!).Aggregate("NA()", (rest, word) => $"IF({text}=\"{word}\",{OneWord(construct, word)},{rest})");
    }

    private string OneWord(Construct parameter, string word)
    {
        var symbol = computation.Plan.Scope.Find($"{parameter.Name}[{word}]")!;
        return Dated(new Slot(symbol, computation.Plan.Scope.Whole, null, ""), 0, word);
    }

    /// <summary>The value of the year: an input, or on its way from a baseline to one.</summary>
    private string Dated(Slot slot, int row, string key)
    {
        var construct = computation.Definition(slot.Symbol)!;
        if (computation.OnTheWay(construct, key) is not var (baseline, target, gone))
            return inputs.Parameter(slot.Symbol, key, Value(slot, row));
        var start = write(baseline, slot.Level, row);
        return inputs.Parameter(slot.Symbol, key, new FormulaCell($"{start}+({inputs.Target(slot.Symbol, key, target)}-{start})*{Sheet.Number(gone)}", new Known(Value(slot, row))));
    }

    private decimal? Value(Slot slot, int row) => computation.Read(slot) switch
    {
        Numbers numbers => numbers[row],
        Truths truths => truths[row] is { } truth ? (truth ? 1m : 0m) : null,
        _ => null,
    };

    /// <summary>The class as text: nested conditions in order, or as assigned.</summary>
    private string Class(string name, int row, string area)
    {
        var construct = computation.Plan.Find("classes", name)!;
        var symbol = computation.Plan.Scope.Find(name)!;
        if (construct.Node["first_match"] is not MapNode matches)
            return inputs.Class(name, area, () => Assigned(symbol, row));
        return inputs.Class(name, area, () => new FormulaCell(matches.All.Reverse().Aggregate("NA()", (rest, entry) =>
            entry.Value.Text == "else" ? $"\"{entry.Key}\"" : $"IF({write(construct.Expression($"first_match.{entry.Key}")!, symbol.Level, row)},\"{entry.Key}\",{rest})"),
            Known.At(computation.Read(new Slot(symbol, symbol.Level, null, "")), symbol.Type, row)));
    }

    private Cell Assigned(Symbol symbol, int row) =>
        Inputs.Word(symbol, ((Words)computation.Read(new Slot(symbol, symbol.Level, null, ""))).Codes[row]);

    private static string Literal(Column column, Symbol symbol, int row) => !column.IsKnown(row) ? "NA()" : column switch
    {
        Numbers numbers => Invariant($"{numbers[row]}"),
        Truths truths => truths[row] == true ? "TRUE" : "FALSE",
        _ => $"\"{((WordType)symbol.Type).Words[((Words)column).Codes[row]]}\"",
    };
}
