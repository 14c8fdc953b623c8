using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>
/// Finds the header among titles above it. Headers of two or three rows, merged or not, are read as one: an upper text counts
/// for the blank cells to its right, and upper and lower texts are joined.
/// </summary>
internal sealed partial class HeaderFinder
{
    private const int RowsLookedAt = 40;
    private const int MostHeaderRows = 3;

    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taught;
    private readonly HashSet<string> ignored;

    public HeaderFinder(SheetShape shape, TableMapping? mapping)
    {
        for (var i = 0; i < shape.Columns.Count; i++)
            foreach (var name in (string[])[shape.Columns[i].Id, shape.Columns[i].Zh, shape.Columns[i].En, .. shape.Columns[i].Synonyms])
                names.TryAdd(CellText.Key(name), i);
        foreach (var (header, column) in mapping?.Columns ?? new Dictionary<string, string>())
            names[CellText.Key(header)] = shape.IndexOf(column);
        taught = [.. (mapping?.Columns.Keys ?? []).Select(header => CellText.Key(header))];
        ignored = [.. (mapping?.Ignored ?? []).Select(header => CellText.Key(header))];
    }

    /// <summary>The best header within the first rows; where not one column is known the fullest row of texts, and null where there is none.</summary>
    public HeaderMatch? Find(RowSource source, int? row = null)
    {
        var rows = new List<(int Number, string[] Texts)>();
        var raw = new RawRow();
        while (rows.Count < Math.Max(RowsLookedAt, row.GetValueOrDefault()) && source.Read(raw))
            rows.Add((raw.Number, raw.Texts()));
        HeaderMatch? best = null;
        for (var first = 0; first < rows.Count; first++)
            for (var count = 1; count <= MostHeaderRows && first + count <= rows.Count; count++)
                if ((row is null || rows[first].Number == row) && Match(rows[first..(first + count)]) is { Score: > 0 } match && IsBetter(match, best))
                    best = match;
        if (best is null)
            return rows.Where(r => (row is null || r.Number == row) && r.Texts.Count(IsName) > 1).OrderByDescending(r => r.Texts.Count(IsName)).Take(1).Select(r => Match([r])).FirstOrDefault();
        var above = rows.TakeWhile(r => r.Number < best.FirstRow).SelectMany(r => r.Texts).ToList();
        return best with { UnitsAbove = [.. UnitsIn(above)], DaysAbove = [.. above.Append(source.Sheet).SelectMany(DayText.In).Distinct()] };
    }

    /// <summary>How many columns of a shape a header names.</summary>
    public static int Score(SheetShape shape, HeaderMatch header) =>
        new HeaderFinder(shape, null).Match([(1, [.. header.Columns.Select(c => c.Text), .. header.Others.Select(o => o.Text)])]).Score;

    private static bool IsName(string text) => text.Any(char.IsLetter);

    /// <summary>More columns; as many with fewer rows, so that titles are left above.</summary>
    private static bool IsBetter(HeaderMatch match, HeaderMatch? best) => best is null || match.Score > best.Score
        || (match.Score == best.Score && match.LastRow - match.FirstRow < best.LastRow - best.FirstRow);

    private HeaderMatch Match(List<(int Number, string[] Texts)> rows)
    {
        var width = rows.Max(r => r.Texts.Length);
        var found = new List<HeaderColumn>();
        var others = new List<(int, string)>();
        var left = new List<int>();
        for (var i = 0; i < width; i++)
        {
            var levels = Levels(rows, i);
            if (levels.Count == 0)
                continue;
            var text = string.Join(' ', levels.Select(l => CellText.Clean(l).Replace('\n', ' ')));
            if (Marks.IsHeader(text) || Is(ignored, text))
                left.Add(i + 1);
            else if (Identify(levels) is var (column, unit, exact))
                found.Add(new(i + 1, column, text, unit, exact));
            else if (Year(ref levels) is { } year && Identify(levels) is var (dated, own, sure))
                found.Add(new(i + 1, dated, text, own, sure, year));
            else
                others.Add((i + 1, text));
        }
        var weaker = found.Where(c => found.Any(o => o.Column == c.Column && Strength(o) > Strength(c))).ToList();
        others.AddRange(weaker.Select(c => (c.Source, c.Text)));
        return new(rows[0].Number, rows[^1].Number, [.. found.Except(weaker)], others) { Ignored = left };
    }

    /// <summary>What a mapping teaches goes before any header that is known anyway.</summary>
    private int Strength(HeaderColumn found) => Is(taught, found.Text) ? 2 : found.IsExact ? 1 : 0;

    private static bool Is(HashSet<string> keys, string text) => keys.Count > 0 && (keys.Contains(CellText.Key(text)) || keys.Contains(CellText.Key(HeaderText.Of(text).Name)));

    /// <summary>The texts over a column from top to bottom; blank upper cells take the text to their left when something stands below.</summary>
    private static List<string> Levels(List<(int Number, string[] Texts)> rows, int column)
    {
        var levels = new List<string>();
        for (var level = 0; level < rows.Count; level++)
        {
            var text = At(rows[level].Texts, column);
            if (text.Length == 0 && rows.Skip(level + 1).Any(r => At(r.Texts, column).Length > 0))
                text = rows[level].Texts.Take(column).LastOrDefault(t => !CellText.Trim(t).IsEmpty) ?? "";
            if (text.Length > 0)
                levels.Add(text);
        }
        return levels;
    }

    private static string At(string[] texts, int column) => column < texts.Length ? CellText.Trim(texts[column]).ToString() : "";

    private (int Column, string Unit, bool Exact)? Identify(List<string> levels)
    {
        if (Lookup(string.Concat(levels)) is { } whole)
            return (whole, "", true);
        var parts = levels.ConvertAll(HeaderText.Of);
        var unit = parts.LastOrDefault(p => p.Aside.Length > 0).Aside ?? "";
        var own = parts.ConvertAll(p => p.Name);
        string[] joined = [string.Concat(own), string.Concat(own.AsEnumerable().Reverse()), string.Concat(own.TakeLast(2))];
        if (joined.Select(Lookup).FirstOrDefault(c => c is not null) is { } column)
            return (column, unit, true);
        return Lookup(own[^1]) is { } lowest ? (lowest, unit, false) : null;
    }

    /// <summary>Takes 2024年 or 2024年末 off the texts that begin with it.</summary>
    private static int? Year(ref List<string> levels)
    {
        var years = levels.ConvertAll(level => YearPattern().Match(level));
        if (years.Find(year => year.Success) is not { } found)
            return null;
        levels = [.. levels.Select((level, i) => level[years[i].Length..]).Where(level => level.Length > 0)];
        return levels.Count == 0 ? null : int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s*((?:19|20)[0-9]{2})\s*年(?:末|底|度)?\s*")]
    private static partial Regex YearPattern();

    private int? Lookup(string name) => names.TryGetValue(CellText.Key(name), out var column) ? column : null;

    /// <summary>单位：万元、张 beside or below a title.</summary>
    private static IEnumerable<string> UnitsIn(IEnumerable<string> texts) => texts
        .Select(t => string.Concat(t.Where(c => !CellText.IsSpace(c)).Select(CellText.Narrow)))
        .Where(t => t.Contains("单位:", StringComparison.Ordinal))
        .SelectMany(t => t[(t.IndexOf("单位:", StringComparison.Ordinal) + 3)..].TrimEnd(')').Split(['、', ',', ';', '/', ')'], StringSplitOptions.RemoveEmptyEntries))
        .Where(HeaderText.IsUnit);
}
