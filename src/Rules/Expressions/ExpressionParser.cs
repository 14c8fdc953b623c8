using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Reading;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;
using Parser = Superpower.TokenListParser<Dingdian.Rules.Expressions.Token, Dingdian.Rules.Expressions.Syntax>;
using Word = Superpower.Model.Token<Dingdian.Rules.Expressions.Token>;

namespace Dingdian.Rules.Expressions;

/// <summary>Parses the expressions of plans. The grammar, loosest first: or, and, not, comparison, sum, product, minus, power, atom.</summary>
public sealed class ExpressionParser(UnitTable units)
{
    /// <summary>More than any formula a person could read aloud.</summary>
    public const int MaxTokens = 600;
    public const int MaxNesting = 24;
    private const int MaxLength = 6000;

    private static readonly Parser Atom = Parse.Ref(() => AtomParser!);
    private static readonly Parser Minus = Parse.Ref(() => MinusParser!);
    private static readonly Parser NotTerm = Parse.Ref(() => NotParser!);

    private static readonly Parser Power =
        from left in Atom
        from right in Superpower.Parsers.Token.EqualTo(Token.Power).IgnoreThen(Minus).Select(p => new[] { p }).OptionalOrDefault([])
        select right.Length == 0 ? left : Join(Token.Power, left.Start + left.Length, left, right[0]);

    private static readonly Parser MinusParser =
        (from sign in Superpower.Parsers.Token.EqualTo(Token.Minus)
         from operand in Minus
         select (Syntax)new UnarySyntax(At(sign), End(operand) - At(sign), Token.Minus, operand)).Or(Power);

    private static readonly Parser Product = Chain(Minus, Token.Times, Token.Divide);
    private static readonly Parser Sum = Chain(Product, Token.Plus, Token.Minus);

    private static readonly TokenListParser<Token, (Token Operator, int At, Syntax[] Right, Word? End)> Relation =
        (from sign in Operator(Token.Equal, Token.NotEqual, Token.LessOrEqual, Token.GreaterOrEqual, Token.Less, Token.Greater)
         from right in Sum
         select (sign.Kind, At(sign), new[] { right }, (Word?)null))
        .Or(from sign in Superpower.Parsers.Token.EqualTo(Token.In)
            from open in Superpower.Parsers.Token.EqualTo(Token.OpenKey)
            from items in Sum.AtLeastOnceDelimitedBy(Superpower.Parsers.Token.EqualTo(Token.Comma))
            from close in Superpower.Parsers.Token.EqualTo(Token.CloseKey)
            select (Token.In, At(sign), items, (Word?)close));

    private static readonly Parser Comparison =
        from left in Sum
        from relation in Relation.OptionalOrDefault()
        select relation.Right is null ? left
            : relation.End is { } close ? new InSyntax(left.Start, At(close) + 1 - left.Start, left, relation.Right)
            : Join(relation.Operator, relation.At, left, relation.Right[0]);

    private static readonly Parser NotParser =
        (from sign in Superpower.Parsers.Token.EqualTo(Token.Not)
         from operand in NotTerm
         select (Syntax)new UnarySyntax(At(sign), End(operand) - At(sign), Token.Not, operand)).Or(Comparison);

    private static readonly Parser Conjunction = Chain(NotTerm, Token.And);
    private static readonly Parser Expression = Chain(Conjunction, Token.Or);

    private static readonly Parser Bracketed =
        from open in Superpower.Parsers.Token.EqualTo(Token.Open)
        from inner in Parse.Ref(() => Expression!)
        from close in Superpower.Parsers.Token.EqualTo(Token.Close)
        select inner;

    private static readonly TokenListParser<Token, (Syntax[] Arguments, Word Close)> Arguments =
        from open in Superpower.Parsers.Token.EqualTo(Token.Open)
        from arguments in Parse.Ref(() => Expression!).AtLeastOnceDelimitedBy(Superpower.Parsers.Token.EqualTo(Token.Comma))
        from close in Superpower.Parsers.Token.EqualTo(Token.Close)
        select (arguments, close);

    private static readonly TokenListParser<Token, Word[]> Keys =
        from open in Superpower.Parsers.Token.EqualTo(Token.OpenKey)
        from keys in Superpower.Parsers.Token.EqualTo(Token.Name).AtLeastOnceDelimitedBy(Superpower.Parsers.Token.EqualTo(Token.Comma))
        from close in Superpower.Parsers.Token.EqualTo(Token.CloseKey)
        select keys;

    private static readonly Parser NameOrCall =
        from name in Superpower.Parsers.Token.EqualTo(Token.Name)
        from call in Arguments.OptionalOrDefault()
        from keys in Keys.OptionalOrDefault([])
        from qualifiers in Superpower.Parsers.Token.EqualTo(Token.At).IgnoreThen(Superpower.Parsers.Token.EqualTo(Token.Name)).Many()
        select call.Arguments is null ? Named(name, keys, qualifiers) : new CallSyntax(At(name), At(call.Close) + 1 - At(name), name.ToStringValue(), call.Arguments);

    private static readonly Parser AtomParser =
        Superpower.Parsers.Token.EqualTo(Token.Literal).Select(Literal).Or(Bracketed).Or(NameOrCall);

    private static readonly Parser Whole = Expression.AtEnd();

    /// <summary>The syntax of an expression, or null with a finding at the exact column.</summary>
    public Syntax? Read(string text, Place place, List<Finding> findings)
    {
        if (text.Length > MaxLength)
        {
            findings.Add(new Finding("expression-too-large", place, MaxTokens, MaxNesting));
            return null;
        }
        var tokens = new Lexer(units).TryTokenize(text);
        if (!tokens.HasValue)
            return Refuse(findings, "expression-syntax", place, tokens.ErrorPosition, new Texts($"此处的“{text[tokens.ErrorPosition.Absolute]}”没有含义", tokens.ErrorMessage));
        if (Nesting(tokens.Value) is var nesting && nesting > MaxNesting || tokens.Value.Count() > MaxTokens)
        {
            findings.Add(new Finding("expression-too-large", place, MaxTokens, MaxNesting));
            return null;
        }
        var parsed = Whole.TryParse(tokens.Value);
        if (parsed.HasValue)
            return parsed.Value;
        return UnitMeant(tokens.Value, parsed.ErrorPosition) is { } word
            ? Refuse(findings, "unknown-unit", place, word.Position, word.ToStringValue(), Nearest.Hint(word.ToStringValue(), units.Words))
            : Refuse(findings, "expression-syntax", place, parsed.ErrorPosition, Unexpected(parsed));
    }

    /// <summary>What stands there, and what could have stood there.</summary>
    private static Texts Unexpected(TokenListParserResult<Token, Syntax> parsed)
    {
        var next = parsed.Remainder.ConsumeToken();
        var there = next.HasValue ? $"此处不能是“{next.Value.ToStringValue()}”" : "表达式没有写完";
        var expected = string.Join("、", (parsed.Expectations ?? []).Select(e => Vocabulary.Of(e).Zh));
        return new Texts(expected.Length == 0 ? there : $"{there}，应为：{expected}", parsed.FormatErrorMessageFragment());
    }

    /// <summary>The word at which reading stopped, when it follows a number: there only a unit can stand.</summary>
    private static Word? UnitMeant(TokenList<Token> tokens, Position at)
    {
        Token? before = null;
        foreach (var token in tokens)
        {
            if (at.HasValue && token.Position.Absolute == at.Absolute)
                return before == Token.Literal && token.Kind == Token.Name ? token : null;
            before = token.Kind;
        }
        return null;
    }

    private static Syntax? Refuse(List<Finding> findings, string code, Place place, Position at, params object?[] arguments)
    {
        findings.Add(new Finding(code, at.HasValue ? place.Shift(at.Absolute) : place, arguments));
        return null;
    }

    private static int Nesting(TokenList<Token> tokens)
    {
        int depth = 0, deepest = 0;
        foreach (var token in tokens)
        {
            depth += token.Kind switch { Token.Open => 1, Token.Close => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    private static Parser Chain(Parser operand, params Token[] operators) =>
        Parse.Chain(Operator(operators), operand, (sign, left, right) => Join(sign.Kind, At(sign), left, right));

    private static TokenListParser<Token, Word> Operator(params Token[] kinds) =>
        kinds.Skip(1).Aggregate(Superpower.Parsers.Token.EqualTo(kinds[0]), (all, kind) => all.Or(Superpower.Parsers.Token.EqualTo(kind)));

    private static BinarySyntax Join(Token sign, int at, Syntax left, Syntax right) =>
        new(left.Start, End(right) - left.Start, sign, at, left, right);

    private static Syntax Named(Word name, Word[] keys, Word[] qualifiers)
    {
        var text = name.ToStringValue();
        var last = qualifiers.Length > 0 ? EndOf(qualifiers[^1]) : keys.Length > 0 ? EndOf(keys[^1]) + 1 : EndOf(name);
        return text is "true" or "false"
            ? new TruthSyntax(At(name), text.Length, text == "true")
            : new NameSyntax(At(name), last - At(name), text, Array.ConvertAll(keys, k => k.ToStringValue()), Array.ConvertAll(qualifiers, q => q.ToStringValue()));
    }

    private static Syntax Literal(Word token)
    {
        var text = token.ToStringValue();
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        var unit = text[digits..].Trim();
        return new LiteralSyntax(At(token), text.Length, Number(text[..digits]), unit.Length == 0 ? null : unit);
    }

    /// <summary>Digits beyond a decimal's range are refused by the binder, which sees the largest value.</summary>
    private static decimal Number(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : decimal.MaxValue;

    private static int At(Word token) => token.Position.Absolute;

    private static int EndOf(Word token) => token.Position.Absolute + token.Span.Length;

    private static int End(Syntax syntax) => syntax.Start + syntax.Length;
}
