using Dingdian.Model;
using Superpower;
using Superpower.Model;

namespace Dingdian.Rules.Expressions;

/// <summary>Splits an expression into tokens. A number takes the unit that follows it: <c>7.6 bed/1000 resident</c> is one token.</summary>
public sealed class Lexer(UnitTable units) : Tokenizer<Token>
{
    private static readonly Dictionary<string, Token> Keywords = new(StringComparer.Ordinal)
    {
        ["or"] = Token.Or, ["and"] = Token.And, ["not"] = Token.Not, ["in"] = Token.In,
    };

    private static readonly (string Text, Token Token)[] Symbols =
    [
        ("==", Token.Equal), ("!=", Token.NotEqual), ("<=", Token.LessOrEqual), (">=", Token.GreaterOrEqual), ("<", Token.Less), (">", Token.Greater),
        ("+", Token.Plus), ("-", Token.Minus), ("*", Token.Times), ("/", Token.Divide), ("^", Token.Power), ("(", Token.Open), (")", Token.Close),
        ("[", Token.OpenKey), ("]", Token.CloseKey), (",", Token.Comma), ("@", Token.At),
    ];

    protected override IEnumerable<Result<Token>> Tokenize(TextSpan span)
    {
        var text = span.ToStringValue();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var (token, length) = Next(text, at);
            if (length == 0)
            {
                yield return Result.Empty<Token>(span.Skip(at), $"'{text[at]}' has no meaning here");
                yield break;
            }
            yield return Result.Value(token, span.Skip(at), span.Skip(at + length));
            at += length;
        }
    }

    private (Token Token, int Length) Next(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
            return (Token.Literal, LiteralLength(text, at));
        if (char.IsLetter(text[at]) || text[at] == '_')
        {
            var length = NameLength(text, at);
            return (Keywords.GetValueOrDefault(text.Substring(at, length), Token.Name), length);
        }
        var symbol = Array.Find(Symbols, s => string.CompareOrdinal(text, at, s.Text, 0, s.Text.Length) == 0);
        return symbol.Text is null ? default : (symbol.Token, symbol.Text.Length);
    }

    private static int NameLength(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsNamePart(text[at]) || (text[at] is '-' or '.' && at + 1 < text.Length && IsNamePart(text[at + 1]))))
            at++;
        return at - start;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>A number, then as many unit words as follow: separated by one space, or by a slash without spaces.</summary>
    private int LiteralLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        var separator = end < text.Length && text[end] == ' ' ? 1 : 0;
        while (UnitWordLength(text, end + separator) is > 0 and var word)
        {
            end += separator + word;
            separator = end < text.Length && text[end] is ' ' or '/' && end < text.Length ? 1 : 0;
            if (separator == 0)
                break;
        }
        return end - start;
    }

    /// <summary>Length of a unit factor (<c>bed</c>, <c>1000 insured</c> after a slash, <c>km^2</c>), or 0.</summary>
    private int UnitWordLength(string text, int start)
    {
        var at = start;
        if (start > 0 && start <= text.Length && text[start - 1] == '/')
        {
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at > start && at < text.Length && text[at] == ' ')
                at++;
        }
        var word = at;
        while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '%' or '‰' || (text[at] == '-' && at > word)))
            at++;
        if (at == word || !units.Knows(text[word..at]) || (at < text.Length && (IsNamePart(text[at]) && text[at] is not ('²' or '³') || text[at] is '(' or '[' or '@')))
            return 0;
        if (at < text.Length && text[at] is '²' or '³' && at < text.Length)
            return at + 1 - start;
        return at + 1 < text.Length && text[at] == '^' && char.IsAsciiDigit(text[at + 1]) ? at + 2 - start : at - start;
    }
}
