namespace Dingdian.Rules.PlanTexts;

/// <summary>The marks that end a sentence, and those that only close what stands before them.</summary>
internal static class Stops
{
    private const string Ends = "。；！？;!?｡";
    private const string Closers = "”’》）)]」』】〕";
    private const string Running = "，、,（(《“‘「";

    public static bool IsEnd(char letter) => Ends.Contains(letter);

    /// <summary>Whether the text ends with a stop or a colon, quotes and brackets after it aside.</summary>
    public static bool EndsSentence(string text)
    {
        var bare = text.AsSpan().TrimEnd(Closers);
        return bare.Length > 0 && (IsEnd(bare[^1]) || bare[^1] is '：' or ':');
    }

    /// <summary>Whether the text breaks off where no sentence can: after a comma or an opening bracket.</summary>
    public static bool BreaksOff(string text) => text.Length > 0 && Running.Contains(text[^1]);

    /// <summary>Cuts after each stop together with the quotes and brackets it stands in; gives start and end of each piece.</summary>
    public static IEnumerable<(int Start, int End)> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEnd(text[i]))
                continue;
            while (i + 1 < text.Length && (IsEnd(text[i + 1]) || Closers.Contains(text[i + 1])))
                i++;
            yield return (start, i + 1);
            start = i + 1;
        }
        if (start < text.Length)
            yield return (start, text.Length);
    }
}
