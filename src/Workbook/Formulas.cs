using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using static System.FormattableString;

namespace Dingdian.Workbook;

/// <summary>
/// Writes a bound expression as a spreadsheet formula. Unknown is #N/A; it spreads, except where the language says a known part
/// decides (zero times, false and, true or). Comparisons and roundings settle the last digits, as the engine does.
/// </summary>
internal sealed class Formulas(Computation computation, Inputs inputs, Func<Construct, string, string> resultCell)
{
    public string Write(Bound bound, Level level, int row)
    {
        var own = bound.Level == level ? row : bound.Level.Kind == LevelKind.Whole ? 0 : computation.Parents(level, bound.Level)[row];
        string Part(int i) => Write(bound.Parts[i], bound.Level, own);
        return bound switch
        {
            Constant constant => Constant(constant),
            Input input => Slot(input.Slot, own),
            Converted converted => Invariant($"({Part(0)}*{converted.Factor})"),
            Negated => $"(-{Part(0)})",
            Power power => $"({Part(0)}^{power.Exponent})",
            Arithmetic { Sign: Token.Times } => Times(Part(0), Part(1)),
            Arithmetic { Sign: Token.Divide } => $"IF({Part(1)}=0,NA(),{Part(0)}/{Part(1)})",
            Arithmetic arithmetic => $"({Part(0)}{(arithmetic.Sign == Token.Plus ? "+" : "-")}{Part(1)})",
            Extreme extreme => $"{(extreme.Largest ? "MAX" : "MIN")}({string.Join(',', bound.Parts.Select((_, i) => Part(i)))})",
            Rounded rounded => Round(Part(0), rounded.Rounding, rounded.Places),
            Comparison { Parts: [{ Type: NumberType }, ..] } comparison => $"(ROUND({Part(0)}-{Part(1)},9){Symbol(comparison.Sign)}0)",
            Comparison comparison => $"({Part(0)}{Symbol(comparison.Sign)}{Part(1)})",
            Logic logic => Join(logic.Sign == Token.And, [Part(0), Part(1)]),
            Denied => $"NOT({Part(0)})",
            Knownness => $"NOT(ISERROR({Part(0)}))",
            Branch => $"IF({Part(0)},{Part(1)},{Part(2)})",
            Aggregate fold => Fold(fold.Fold, [.. Rows(fold, own).Select(i => Write(fold.Parts[0], fold.Over, i))]),
            KeyFold fold => Fold(fold.Fold, [.. fold.Parts.Select((_, i) => Part(i))]),
            _ => throw new InvalidOperationException($"No formula for {bound.GetType().Name}."),
        };
    }

    /// <summary>Rounds as the engine does, after dropping noise in the last digits.</summary>
    public static string Round(string value, Rounding rounding, int places)
    {
        var scale = places == 0 ? "" : Invariant($"10^{places}");
        var settled = places == 0 ? $"ROUND({value},9)" : $"ROUND(({value})*{scale},9)";
        var whole = rounding switch
        {
            Rounding.Down => $"INT({settled})",
            Rounding.Up => $"(-INT(-{settled}))",
            Rounding.HalfUp => $"ROUND({settled},0)",
            _ => null,
        };
        return whole is null ? value : places == 0 ? whole : $"({whole}/{scale})";
    }

    /// <summary>Three-valued and, or: the deciding value wins over unknown ones.</summary>
    public static string Join(bool all, IReadOnlyList<string> parts)
    {
        var decides = all ? "FALSE" : "TRUE";
        var neutral = all ? "TRUE" : "FALSE";
        var plain = $"{(all ? "AND" : "OR")}({string.Join(',', parts)})";
        return parts.Reverse().Aggregate(plain, (rest, part) => $"IF(IFERROR({part},{neutral})={decides},{decides},{rest})");
    }

    private static string Times(string a, string b) =>
        $"IF(IFERROR({a}=0,FALSE),0,IF(IFERROR({b}=0,FALSE),0,{a}*{b}))";

    private IEnumerable<int> Rows(Aggregate fold, int row)
    {
        var all = Enumerable.Range(0, computation.Rows(fold.Over));
        if (fold.Level.Kind == LevelKind.Whole)
            return all;
        var parents = computation.Parents(fold.Over, fold.Level);
        return all.Where(i => parents[i] == row);
    }

    private static string Fold(Fold fold, IReadOnlyList<string> parts) => fold switch
    {
        _ when parts.Count == 0 => fold is Rules.Expressions.Fold.Any ? "FALSE" : fold is Rules.Expressions.Fold.All ? "TRUE" : "0",
        Rules.Expressions.Fold.Sum => $"({string.Join('+', parts)})",
        Rules.Expressions.Fold.Mean => $"(({string.Join('+', parts)})/{parts.Count})",
        Rules.Expressions.Fold.Count => $"({string.Join('+', parts.Select(p => $"IF({p},1,0)"))})",
        _ => Join(fold == Rules.Expressions.Fold.All, parts),
    };

    private static string Constant(Constant constant) =>
        constant.AsNumber is { } number ? (constant.Source is NameSyntax { Name: "pi" } && number == Exact.Pi ? "PI()" : Invariant($"{number}"))
        : constant.AsTruth is { } truth ? (truth ? "TRUE" : "FALSE")
        : $"\"{((WordType)constant.Type).Words[((Words)constant.Evaluate(null!)).Codes[0]]}\"";

    private string Slot(Slot slot, int row)
    {
        var name = computation.RowName(slot.Level, row);
        switch (slot.Symbol.Kind)
        {
            case SymbolKind.Measure:
                return inputs.Fact(slot, name);
            case SymbolKind.Choice or SymbolKind.Reading:
                return inputs.Choice(slot, slot.Level.Kind == LevelKind.Whole ? "" : name, computation.Read(slot), row);
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

    private string Parameter(Slot slot, int row, string name)
    {
        var column = computation.Read(slot);
        var construct = computation.Definition(slot.Symbol)!;
        var value = column is Numbers numbers ? numbers[row] : ((Truths)column)[row] is { } truth ? (truth ? 1m : 0m) : null;
        if (construct.Text("by") is not { } by || slot.Level.Kind != LevelKind.Area)
            return inputs.Parameter(slot.Symbol, slot.Level.Kind == LevelKind.Area ? name : "", value);
        var words = ScopeBuilder.WordsOf(computation.Plan.Find("classes", by)!);
        var text = Class(by, row, name);
        return words.Aggregate("NA()", (rest, word) => $"IF({text}=\"{word}\",{inputs.Parameter(slot.Symbol, word, OneWord(slot.Symbol, word))},{rest})");
    }

    private decimal? OneWord(Symbol symbol, string word) =>
        ((Numbers)computation.Read(new Slot(computation.Plan.Scope.Find($"{symbol.Name}[{word}]")!, computation.Plan.Scope.Whole, null, "")))[0];

    /// <summary>The class as text: nested conditions in order, or as assigned.</summary>
    private string Class(string name, int row, string area)
    {
        var construct = computation.Plan.Find("classes", name)!;
        var symbol = computation.Plan.Scope.Find(name)!;
        if (construct.Node["first_match"] is not MapNode matches)
            return inputs.Class(name, area, () => Literal(computation.Read(new Slot(symbol, symbol.Level, null, "")), symbol, row));
        return inputs.Class(name, area, () => matches.All.Reverse().Aggregate("NA()", (rest, entry) =>
            entry.Value.Text == "else" ? $"\"{entry.Key}\"" : $"IF({Write(construct.Expression($"first_match.{entry.Key}")!, symbol.Level, row)},\"{entry.Key}\",{rest})"));
    }

    private static string Literal(Column column, Symbol symbol, int row) => !column.IsKnown(row) ? "NA()" : column switch
    {
        Numbers numbers => Invariant($"{numbers[row]}"),
        Truths truths => truths[row] == true ? "TRUE" : "FALSE",
        _ => $"\"{((WordType)symbol.Type).Words[((Words)column).Codes[row]]}\"",
    };

    private static string Symbol(Token sign) => sign switch
    {
        Token.Equal => "=",
        Token.NotEqual => "<>",
        Token.Less => "<",
        Token.LessOrEqual => "<=",
        Token.Greater => ">",
        _ => ">=",
    };
}
