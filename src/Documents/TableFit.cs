using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>How a table stands on paper: which way the page lies, the size of the letters in half points, and widths of columns in twips that fill the text area.</summary>
internal sealed record TableFit(bool Landscape, int HalfPoints, IReadOnlyList<int> Widths)
{
    /// <summary>Left and right of a cell's text together, in twips.</summary>
    public const int Padding = 120;

    /// <summary>A text column is never narrower than six signs, nor than its longest word, up to twelve.</summary>
    private const double LeastText = 6, LongestWord = 12;

    /// <summary>A column wishes its head on one line up to this; a unit in brackets is not torn up to that.</summary>
    private const double WidestHead = 8, LongestUnit = 6;

    /// <summary>What a column of names may take before others have theirs.</summary>
    private const double LittleMore = 3;

    /// <summary>Beyond this a text column wraps before others must.</summary>
    private const double WidestText = 36;

    /// <summary>小四, 五号, 小五, 六号 and what is just still read.</summary>
    private static readonly int[] UprightSizes = [24, 21], AcrossSizes = [24, 21, 18, 15, 13, 11];

    /// <summary>The largest letters that leave every number on one line: upright before across.</summary>
    /// <param name="table">The table.</param>
    /// <param name="language">Whose words.</param>
    /// <param name="across">Whether the pages lie across anyway.</param>
    public static TableFit Of(Table table, Language language, bool across)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).Select(i => Measure(table, i, language)).ToList();
        var least = columns.Sum(column => column.Least);
        bool Fits(bool landscape, int size) => least * size * 10 + Padding * columns.Count <= Paper.Of(landscape).TextWidth;
        var sizes = UprightSizes.Where(_ => !across).Select(size => (Landscape: false, Size: size)).Concat(AcrossSizes.Select(size => (Landscape: true, Size: size)));
        var (landscape, size) = sizes.Where(way => Fits(way.Landscape, way.Size)).FirstOrDefault((true, AcrossSizes[^1]));
        return new(landscape, size, Share(columns, Paper.Of(landscape).TextWidth, size * 10));
    }

    /// <summary>Narrowest and wished width in ems.</summary>
    private static (double Least, double Wished, bool IsNumber) Measure(Table table, int index, Language language)
    {
        var head = Wording.Head(table.Columns[index], language);
        var lines = table.Rows.Append(table.Totals ?? []).Where(row => row.Count > 0)
            .SelectMany(row => row[index].Printed(language).Split('\n')).ToList();
        var widest = lines.Select(Wording.Ems).DefaultIfEmpty(0).Max();
        var word = Math.Min(LongestWord, Words(lines.Append(head)).Select(Wording.Ems).DefaultIfEmpty(1).Max());
        var least = table.Columns[index].IsNumber ? Math.Max(widest, Math.Min(word, LeastText)) : Math.Max(word, Math.Min(widest, LeastText));
        var unit = table.Columns[index].Unit is { } known ? Wording.Ems(known.Printed(language)) + (language == Language.Chinese ? 2 : 1) : 2;
        least = Math.Max(least, Math.Min(unit, LongestUnit)) + 0.3; // fonts differ a little in width
        return (least, Math.Max(least, Math.Min(WidestText, Math.Max(widest, Math.Min(Wording.Ems(head), WidestHead)) + 0.3)), table.Columns[index].IsNumber);
    }

    /// <summary>What must not be torn: Chinese breaks between any two signs, other writing at blanks.</summary>
    private static IEnumerable<string> Words(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var start = 0;
            for (var i = 0; i <= line.Length; i++)
            {
                if (i < line.Length && line[i] <= 0x2E7F && !char.IsWhiteSpace(line[i])) continue;
                if (i > start) yield return line[start..i];
                if (i < line.Length && line[i] > 0x2E7F) yield return line[i].ToString();
                start = i + 1;
            }
        }
    }

    /// <summary>Widths that fill the text area: short columns get what they wish, what is left goes to the long ones.</summary>
    private static int[] Share(List<(double Least, double Wished, bool IsNumber)> columns, int width, int twips)
    {
        var room = (double)(width - Padding * columns.Count) / twips;
        var (least, wished) = (columns.Sum(column => column.Least), columns.Sum(column => column.Wished));
        double[] ems = least >= room ? [.. columns.Select(column => column.Least * room / least)]
            : wished <= room ? [.. columns.Select(column => column.Wished * room / wished)]
            : Fill(columns, room - least);
        int[] widths = [.. ems.Select(column => (int)(column * twips) + Padding)];
        widths[^1] += width - widths.Sum();
        return widths;
    }

    /// <summary>
    /// Hands out room beyond the least widths: names that need little more get it, or every row would wrap; then all have equal parts, and who has what it wishes takes no more.
    /// </summary>
    private static double[] Fill(List<(double Least, double Wished, bool IsNumber)> columns, double room)
    {
        var ems = columns.Select(column => column.Least).ToArray();
        var left = ems.Length;
        double Need(int i) => columns[i].Wished - columns[i].Least;
        bool IsName(int i) => !columns[i].IsNumber && Need(i) <= LittleMore;
        foreach (var i in Enumerable.Range(0, ems.Length).OrderByDescending(IsName).ThenBy(Need))
        {
            var more = Math.Min(Need(i), IsName(i) ? room : room / left);
            ems[i] += more;
            room -= more;
            left--;
        }
        return ems;
    }
}
