using System.Globalization;
using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>Reads age groups from lines of <c>name,people,rate</c>; a first line without numbers is a header.</summary>
public static class AgeTable
{
    /// <summary>The groups, or null after findings. Every line that cannot be read is named.</summary>
    public static IReadOnlyList<AgeGroup>? Read(string text, string file, List<Finding> findings)
    {
        List<AgeGroup> ages = [];
        var (faults, line) = (0, 0);
        foreach (var written in text.TrimStart('\uFEFF').Split('\n'))
        {
            line++;
            var cells = written.Split(',', '\t', ';').Select(cell => cell.Trim().Trim('"')).ToArray();
            if (cells.All(cell => cell.Length == 0)) continue;
            if (cells.Length >= 3 && TryNumber(cells[1], out var people) && TryNumber(cells[2], out var rate)) ages.Add(new(cells[0], people, rate));
            else if (line > 1 || cells.Length < 3) findings.Add(new("age-table-line", new Place(file, line, 1), written.Trim(), ++faults));
        }
        if (ages.Count == 0 && faults == 0) findings.Add(new("age-table-line", new Place(file), "", 0));
        return ages.Count > 0 && faults == 0 ? ages : null;
    }

    private static bool TryNumber(string text, out decimal number)
    {
        var percent = text.EndsWith('%');
        var read = decimal.TryParse(percent ? text[..^1] : text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        if (percent) number /= 100m;
        return read;
    }
}
