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
internal sealed class Formulas
{
    private readonly Computation computation;
    private readonly Steps steps;
    private readonly Names names;

    public Formulas(Computation computation, Inputs inputs, Steps steps, Func<Construct, string, string> resultCell)
    {
        this.computation = computation;
        this.steps = steps;
        names = new Names(computation, inputs, Write, resultCell);
    }

    public string Write(Bound bound, Level level, int row) => steps.Short(Whole(bound, level, row), () => Values.At(bound, level, row, computation));

    /// <summary>The cell of an expression: its formula, and the engine's value of it.</summary>
    public FormulaCell Cell(Bound bound, Level level, int row) => new(Write(bound, level, row), Values.At(bound, level, row, computation));

    private Term Term(Bound bound, Level level, int row) => new(Write(bound, level, row), () => Values.At(bound, level, row, computation));

    private string Whole(Bound bound, Level level, int row)
    {
        var own = bound.Level == level ? row : bound.Level.Kind == LevelKind.Whole ? 0 : computation.Parents(level, bound.Level)[row];
        string Part(int i) => Write(bound.Parts[i], bound.Level, own);
        return bound switch
        {
            Constant constant => Constant(constant),
            Input input => names.Slot(input.Slot, own),
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
            Logic logic => All(logic.Sign == Token.And, [.. Operands(logic, logic.Sign).Select(p => Term(p, bound.Level, own))]),
            Denied => $"NOT({Part(0)})",
            Knownness => $"NOT(ISERROR({Part(0)}))",
            Branch => $"IFERROR(IF({Part(0)},{Part(1)},{Part(2)}),IF({Part(1)}={Part(2)},{Part(1)},NA()))",
            Aggregate { Over.Kind: LevelKind.Institution } when computation.Institutions.Count == 0 => "NA()",
            Aggregate fold => Fold(fold.Fold, [.. Rows(fold, own).Select(i => Term(fold.Parts[0], fold.Over, i))]),
            KeyFold fold => Fold(fold.Fold, [.. fold.Parts.Select(p => Term(p, bound.Level, own))]),
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
        var (name, neutral) = all ? ("AND", "TRUE") : ("OR", "FALSE");
        var known = $"{name}({string.Join(',', parts.Select(p => $"IFERROR({p},{neutral})"))})";
        var plain = $"{name}({string.Join(',', parts)})";
        return all ? $"IF({known},{plain},FALSE)" : $"IF({known},TRUE,{plain})";
    }

    private string All(bool all, IReadOnlyList<Term> parts) => steps.Join(parts, group => Join(all, group), group => Values.Join(all, group));

    /// <summary>a and b and c as one list.</summary>
    private static IEnumerable<Bound> Operands(Bound bound, Token sign) =>
        bound is Logic logic && logic.Sign == sign ? logic.Parts.SelectMany(p => p.Level == bound.Level ? Operands(p, sign) : [p]) : [bound];

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

    private string Fold(Fold fold, IReadOnlyList<Term> parts) => fold switch
    {
        _ when parts.Count == 0 => fold switch { Rules.Expressions.Fold.Any => "FALSE", Rules.Expressions.Fold.All => "TRUE", Rules.Expressions.Fold.Mean => "NA()", _ => "0" },
        Rules.Expressions.Fold.Sum => Sum(parts),
        Rules.Expressions.Fold.Mean => $"({Sum(parts)}/{parts.Count})",
        Rules.Expressions.Fold.Count => Sum([.. parts.Select(p => p with { Formula = $"IF({p.Formula},1,0)" })]),
        _ => All(fold == Rules.Expressions.Fold.All, parts),
    };

    private string Sum(IReadOnlyList<Term> parts) => steps.Join(parts, group => $"({string.Join('+', group)})", Values.Sum);

    private static string Constant(Constant constant) =>
        constant.AsNumber is { } number ? (constant.Source is NameSyntax { Name: "pi" } && number == Exact.Pi ? "PI()" : Invariant($"{number}"))
        : constant.AsTruth is { } truth ? (truth ? "TRUE" : "FALSE")
        : $"\"{((WordType)constant.Type).Words[((Words)constant.Evaluate(null!)).Codes[0]]}\"";

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
