using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Expressions;

/// <summary>Gives each part of an expression its meaning: names to slots, units checked, levels decided. Nothing runs before this is clean.</summary>
public sealed partial class Binder(Scope scope, List<Finding> findings)
{
    private Place place;

    /// <summary>Binds at a level; null when something was found wrong.</summary>
    public Bound? Bind(Syntax syntax, Place at, Level level)
    {
        place = at;
        return Expression(syntax, level);
    }

    /// <summary>Binds and converts to a unit.</summary>
    public Bound? BindNumber(Syntax syntax, Place at, Level level, Unit unit)
    {
        var bound = Bind(syntax, at, level);
        return bound is null ? null : ToUnit(bound, unit);
    }

    public Bound? BindTruth(Syntax syntax, Place at, Level level)
    {
        var bound = Bind(syntax, at, level);
        return bound is null or { Type: TruthType } ? bound : Wrong("type-mismatch", bound.Source, bound.Type, TruthType.Instance);
    }

    private Bound? Expression(Syntax syntax, Level level) => syntax switch
    {
        LiteralSyntax literal => Literal(literal),
        TruthSyntax truth => new Constant(truth, TruthType.Instance, scope.Whole, Truths.Of([truth.Value])),
        NameSyntax name => Name(name, level),
        UnarySyntax { Operator: Token.Not } not => Truth(not.Operand, level) is { } operand ? new Denied(not, operand) : null,
        UnarySyntax minus => AnyNumber(minus.Operand, level) is { } operand ? new Negated(minus, operand) : null,
        InSyntax within => Within(within, level),
        CallSyntax call => Call(call, level),
        BinarySyntax binary => Binary(binary, level),
        _ => throw new ArgumentException($"No meaning for {syntax.GetType().Name}.", nameof(syntax)),
    };

    private Bound? Literal(LiteralSyntax literal)
    {
        if (literal.Value > 1_000_000_000_000_000m)
            return Wrong("number-too-large", literal, literal.Value);
        var unit = Unit.One;
        if (literal.Unit is { } text && !scope.Units.TryParse(text, out unit!, out var unknown))
            return Wrong("unknown-unit", literal, unknown, Nearest.Hint(unknown, scope.Units.Words));
        return new Constant(literal, new NumberType(unit), scope.Whole, new Numbers([literal.Value], null));
    }

    private Bound? Binary(BinarySyntax binary, Level level) => binary.Operator switch
    {
        Token.And or Token.Or => Joined(binary, level),
        Token.Plus or Token.Minus => Added(binary, level),
        Token.Times or Token.Divide => Multiplied(binary, level),
        Token.Power => Raised(binary, level),
        _ => Compared(binary, level),
    };

    private Logic? Joined(BinarySyntax binary, Level level)
    {
        var (left, right) = (Truth(binary.Left, level), Truth(binary.Right, level));
        return left is null || right is null ? null : new Logic(binary, binary.Operator, Finer(left, right), left, right);
    }

    private Arithmetic? Added(BinarySyntax binary, Level level)
    {
        var (left, right) = (AnyNumber(binary.Left, level), AnyNumber(binary.Right, level));
        if (left is null || right is null)
            return null;
        if (Match(binary, left, right) is not { } same)
            return null;
        return new Arithmetic(binary, binary.Operator, left.Type, Finer(left, right), left, same);
    }

    private Bound? Multiplied(BinarySyntax binary, Level level)
    {
        var (left, right) = (AnyNumber(binary.Left, level), AnyNumber(binary.Right, level));
        if (left is null || right is null)
            return null;
        if (binary.Operator == Token.Divide && right is Constant { AsNumber: 0m })
            return Wrong("division-by-zero", binary.Right);
        var unit = binary.Operator == Token.Times ? left.Unit * right.Unit : left.Unit / right.Unit;
        return unit.IsSane ? new Arithmetic(binary, binary.Operator, new NumberType(unit), Finer(left, right), left, right) : Wrong("unit-too-large", binary);
    }

    private Bound? Raised(BinarySyntax binary, Level level)
    {
        var value = AnyNumber(binary.Left, level);
        if (binary.Right is not LiteralSyntax { Unit: null, Value: >= 1 and <= 6 } literal || literal.Value != decimal.Truncate(literal.Value))
            return Wrong("exponent-not-whole", binary.Right);
        var exponent = (int)literal.Value;
        if (value is null)
            return null;
        var unit = value.Unit.ToThe(exponent);
        return unit.IsSane ? new Power(binary, new NumberType(unit), value, exponent) : Wrong("unit-too-large", binary);
    }

    private Bound? Compared(BinarySyntax binary, Level level)
    {
        var (left, right) = Sides(binary.Left, binary.Right, level);
        if (left is null || right is null)
            return null;
        if (left.Type is NumberType && right.Type is NumberType)
            return Match(binary, left, right) is { } same ? new Comparison(binary, binary.Operator, Finer(left, right), left, same) : null;
        if (binary.Operator is not (Token.Equal or Token.NotEqual) || !SameKind(left.Type, right.Type))
            return Wrong("type-mismatch", binary, left.Type, right.Type);
        return new Comparison(binary, binary.Operator, Finer(left, right), left, right);
    }

    /// <summary>Binds both sides; where one is a class, a bare name on the other may be one of its words.</summary>
    private (Bound? Left, Bound? Right) Sides(Syntax left, Syntax right, Level level)
    {
        if (IsWordOnly(left) && !IsWordOnly(right))
        {
            var known = Expression(right, level);
            return (known is null ? null : Word(left, known.Type, level), known);
        }
        var first = Expression(left, level);
        return (first, first is null ? null : Word(right, first.Type, level));
    }

    /// <summary>A bare name that is no symbol: it can only be a word of the other side's class.</summary>
    private bool IsWordOnly(Syntax syntax) => syntax is NameSyntax { Keys.Count: 0, Qualifiers.Count: 0 } name && scope.Find(name.Name) is null && !scope.IsBroken(name.Name);

    private Bound? Word(Syntax syntax, ResultType type, Level level)
    {
        if (type is not WordType words || syntax is not NameSyntax { Keys.Count: 0, Qualifiers.Count: 0 } name)
            return Expression(syntax, level);
        var text = scope.Each is { } each && name.Name == each.Class && words.Words.Contains(each.Member) ? each.Member : name.Name;
        var code = words.Code(text);
        if (code >= 0)
            return new Constant(name, words, scope.Whole, new Words([code]));
        if (scope.Find(name.Name) is { Type: WordType })
            return Expression(syntax, level);
        return Wrong("unknown-word", name, name.Name, words.Class, Nearest.Hint(name.Name, words.Words));
    }

    private Bound? Within(InSyntax within, Level level)
    {
        if (Expression(within.Value, level) is not { } value)
            return null;
        var all = within.Items.Select(item => Equal(item, within, value, level)).ToList();
        return all.Contains(null) ? null : all.Aggregate((any, equal) => new Logic(within, Token.Or, Finer(any!, equal!), any!, equal!));
    }

    private Bound? Equal(Syntax item, InSyntax within, Bound value, Level level)
    {
        if (Word(item, value.Type, level) is not { } choice)
            return null;
        var right = value.Type is NumberType ? Match(within, value, choice) : SameKind(value.Type, choice.Type) ? choice : Wrong("type-mismatch", item, value.Type, choice.Type);
        return right is null ? null : new Comparison(item, Token.Equal, Finer(value, right), value, right);
    }

    private Bound? AnyNumber(Syntax syntax, Level level)
    {
        var bound = Expression(syntax, level);
        return bound is null or { Type: NumberType } ? bound : Wrong("number-expected", syntax, bound.Type);
    }

    private Bound? Truth(Syntax syntax, Level level)
    {
        var bound = Expression(syntax, level);
        return bound is null or { Type: TruthType } ? bound : Wrong("type-mismatch", syntax, bound.Type, TruthType.Instance);
    }

    /// <summary>The right side in the unit of the left, or a finding that names both.</summary>
    private Bound? Match(Syntax whole, Bound left, Bound right)
    {
        if (left.Type is not NumberType || right.Type is not NumberType)
            return Wrong("type-mismatch", whole, left.Type, right.Type);
        AskForPercent(left, right);
        AskForPercent(right, left);
        return left.Unit.IsCompatibleWith(right.Unit)
            ? Converted(right, left.Unit)
            : Wrong("unit-mismatch", whole, Text(left), left.Unit.Text, Text(right), right.Unit.Text);
    }

    /// <summary>A bare number above one beside a percentage: <c>share &gt; 78</c> says 7800 %.</summary>
    private void AskForPercent(Bound share, Bound number)
    {
        if (IsPercent(share) && BareAboveOne(number) is { } value)
            Wrong("percent-meant", number.Source, value, value * 100m);
    }

    internal static bool IsPercent(Bound bound) =>
        bound is { Type: NumberType, Unit: { IsNumber: true, Factor: 0.01m } } or { Source: CallSyntax { Function: "share" } };

    internal static decimal? BareAboveOne(Bound bound) =>
        bound is Constant { Source: LiteralSyntax { Unit: null }, AsNumber: > 1m and var value } ? value : null;

    private Bound? ToUnit(Bound bound, Unit unit)
    {
        if (bound.Type is not NumberType)
            return Wrong("number-expected", bound.Source, bound.Type);
        return bound.Unit.IsCompatibleWith(unit) ? Converted(bound, unit) : Wrong("unit-unexpected", bound.Source, bound.Unit.Text, unit.Text);
    }

    internal static Bound Converted(Bound value, Unit unit)
    {
        if (value.Unit.Factor == unit.Factor)
            return value;
        return value is Constant { AsNumber: { } number } && value.Source is not LiteralSyntax
            ? new Constant(value.Source, new NumberType(unit), value.Level, new Numbers([number * value.Unit.To(unit)], null))
            : new Converted(value, unit);
    }

    private static bool SameKind(ResultType left, ResultType right) =>
        left is TruthType && right is TruthType || (left is WordType a && right is WordType b && a.Words.SequenceEqual(b.Words));

    /// <summary>The finest level among parts; of two area sets the one with more areas.</summary>
    private Level Finer(params Bound[] parts) => parts.MaxBy(p => (p.Level.Kind, p.Level.Kind == LevelKind.Area ? scope.AreasOf(p.Level) : 0))!.Level;

    private static string Text(Bound bound) => bound.Source switch
    {
        NameSyntax name => name.Name,
        LiteralSyntax literal => $"{literal.Value} {literal.Unit}".TrimEnd(),
        _ => bound.Type.ToString() ?? "",
    };

    private Bound? Wrong(string code, Syntax at, params object?[] arguments)
    {
        findings.Add(new Finding(code, place.Shift(at.Start), arguments));
        return null;
    }
}
