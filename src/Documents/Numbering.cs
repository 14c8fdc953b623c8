using System.Globalization;
using System.Text;
using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>Counts headings and tables while a document is written from front to back.</summary>
internal sealed class Numbering(Language language)
{
    private readonly int[] counts = new int[Heading.Deepest];
    private int tables;

    /// <summary>The next number of a level: 一、 （一） 1. （1）, in English 1. 1.1 and so on.</summary>
    /// <exception cref="ArgumentException">The level above has none yet.</exception>
    public string Next(Heading heading)
    {
        var level = heading.Level - 1;
        if (level > 0 && counts[level - 1] == 0)
            throw new ArgumentException($"The heading “{heading.Text}” has level {heading.Level} and none of level {level} before it.", nameof(heading));
        counts[level]++;
        Array.Clear(counts, level + 1, counts.Length - level - 1);
        return language == Language.Chinese ? Chinese(heading.Level, counts[level]) : string.Join('.', counts[..(level + 1)]) + (level == 0 ? ". " : " ");
    }

    /// <summary>The number of the next table or chart; it runs on through the annexes.</summary>
    public int NextTable() => ++tables;

    /// <summary>An annex begins: its headings are counted from one.</summary>
    public void Restart() => Array.Clear(counts);

    /// <summary>十一, 二十一, 一百零一, for 1 to 9999.</summary>
    public static string Chinese(int number)
    {
        if (number is < 1 or > 9999) throw new ArgumentOutOfRangeException(nameof(number), number, "Numbers from 1 to 9999 are written in Chinese.");
        var text = new StringBuilder();
        var gap = false;
        for (var (unit, place) = (1000, 3); unit > 0; (unit, place) = (unit / 10, place - 1))
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            if (gap) text.Append('零');
            if (digit != 1 || unit != 10 || text.Length > 0) text.Append("一二三四五六七八九"[digit - 1]); // 十一, but 一百一十一
            if (place > 0) text.Append("十百千"[place - 1]);
            gap = false;
        }
        return text.ToString();
    }

    private static string Chinese(int level, int number) => level switch
    {
        1 => Chinese(number) + "、",
        2 => $"（{Chinese(number)}）",
        3 => number.ToString(CultureInfo.InvariantCulture) + ". ",
        _ => $"（{number.ToString(CultureInfo.InvariantCulture)}）",
    };
}
