using System.Security.Cryptography;
using System.Text;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// What two printings of one official text may differ in without differing in words: width, white space, and the variants of a punctuation mark.
/// </summary>
internal static class TextFold
{
    /// <summary>The first 12 hex digits of SHA-256 over the folded text.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fold(text))))[..12];

    /// <summary>Width folded, white space removed, punctuation variants made one. For comparing, never for showing.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
            if (!char.IsWhiteSpace(letter) && !IsInvisible(letter))
                folded.Append(Mark(Width(letter)));
        return folded.ToString();
    }

    /// <summary>A full-width letter, digit or mark as its ASCII twin; anything else unchanged.</summary>
    public static char Width(char letter) => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;

    /// <summary>Byte-order marks and zero-width spaces, which carry no word.</summary>
    public static bool IsInvisible(char letter) => letter is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\u00AD';

    private static char Mark(char letter) => letter switch
    {
        '。' or '｡' => '.',
        '、' or '､' => '、',
        '“' or '”' or '「' or '」' or '『' or '』' or '＂' => '"',
        '‘' or '’' or '＇' => '\'',
        '—' or '–' or '―' or '‐' or '‑' or '−' or '─' or '~' or '〜' => '-',
        '〔' or '【' or '［' => '[',
        '〕' or '】' or '］' => ']',
        '〈' => '《',
        '〉' => '》',
        '•' or '・' or '‧' => '·',
        '≦' => '≤',
        '≧' => '≥',
        _ => letter,
    };
}
