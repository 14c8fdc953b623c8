namespace Dingdian.Registry.Tables.Raw;

/// <summary>What a spreadsheet's number format says about the number below it.</summary>
internal static class NumberFormat
{
    private static readonly System.Buffers.SearchValues<char> DayLetters = System.Buffers.SearchValues.Create("yYdD年月日");

    public static RawKind Kind(string format)
    {
        var section = Bare(format);
        if (section.AsSpan().ContainsAny(DayLetters) && section.IndexOfAny(['0', '#']) < 0)
            return RawKind.Date;
        return section.Contains('%', StringComparison.Ordinal) ? RawKind.Percent : RawKind.Number;
    }

    /// <summary>The first section without colours, conditions and quoted words.</summary>
    private static string Bare(string format)
    {
        var bare = new System.Text.StringBuilder();
        var (bracket, quoted) = (false, false);
        for (var i = 0; i < format.Length && (quoted || format[i] != ';'); i++)
        {
            var letter = format[i];
            if (letter == '"')
                quoted = !quoted;
            else if (!quoted && letter is '[' or ']')
                bracket = letter == '[';
            else if (!quoted && letter is '\\' or '_' or '*')
                i++;
            else if (!bracket && !quoted)
                bare.Append(letter);
        }
        return bare.ToString();
    }
}
