using System.Text;

namespace Dingdian.Registry.Tables;

/// <summary>Text as people type it, brought to the form that is compared.</summary>
internal static class CellText
{
    private static readonly System.Buffers.SearchValues<char> Unusual = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x22)).Concat(Enumerable.Range(0x2000, 0x10)).Concat(Enumerable.Range(0x3000, 1)).Concat([0x202F, 0x205F, 0x2060, 0xFEFF]).Concat(Enumerable.Range(0xFF01, 0x5E)).Select(i => (char)i)]);

    /// <summary>Without spaces of any kind at both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        if (text is [> ' ' and < '\u007F', .., > ' ' and < '\u007F'])
            return text;
        while (text is [var first, ..] && IsSpace(first))
            text = text[1..];
        while (text is [.., var last] && IsSpace(last))
            text = text[..^1];
        return text;
    }

    public static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Nothing in it is full width, a control sign or an unusual space.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Unusual);

    /// <summary>Full-width signs become half-width ones, as in codes and numbers.</summary>
    public static char Narrow(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u3000' or '\u00A0' or '\u202F' => ' ',
        '−' or '–' => '-',
        _ => letter,
    };

    /// <summary>Half width and without any space; the same span when there is nothing to do.</summary>
    public static ReadOnlySpan<char> Compact(ReadOnlySpan<char> text)
    {
        if (IsPlain(text) && !text.ContainsAny(' ', '−', '–'))
            return text;
        var narrow = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (!IsSpace(letter) && !char.IsControl(letter))
                narrow.Append(Narrow(letter));
        return narrow.ToString();
    }

    /// <summary>Free text keeps its width and its line breaks; control signs and odd spaces go.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is '\n' || !(char.IsControl(letter) || letter is '\u200B' or '\u2060' or '\uFEFF'))
                clean.Append(letter is '\u00A0' or '\u202F' ? ' ' : letter);
        return Trim(clean.ToString()).ToString();
    }

    /// <summary>The key of a text; the text itself when it is its own, as most names and addresses are.</summary>
    public static string Key(string text)
    {
        foreach (var letter in text)
            if (letter is not (>= '0' and <= '9' or >= 'a' and <= 'z' or >= '\u4E00' and <= '\u9FFF'))
                return Key(text.AsSpan());
        return text;
    }

    /// <summary>How headers and words are compared: half width, lower case, no spaces, line breaks or marks.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (Narrow(letter) is var narrow && !IsSpace(narrow) && !char.IsControl(narrow) && narrow is not ('*' or ':' or '_' or '-' or '.' or '、' or '。' or '"' or '“' or '”'))
                key.Append(char.ToLowerInvariant(narrow));
        return key.ToString();
    }
}
