namespace Dingdian.Model;

/// <summary>Full-width letters, digits, signs and blanks as plain ones; the same on every system, whatever tables of Unicode it has.</summary>
public static class PlainText
{
    private const char First = '！', Last = '～', Blank = '　';

    public static string Of(string text) => string.Create(text.Length, text, (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++) plain[i] = from[i] switch { Blank => ' ', >= First and <= Last => (char)(from[i] - First + '!'), _ => from[i] };
    });
}
