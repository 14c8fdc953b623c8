using Dingdian.Model;

namespace Dingdian.Registry.Persons;

/// <summary>Who somebody is.</summary>
/// <param name="Name">As on the document, in plain letters without blanks around it.</param>
/// <param name="Number">Of the document, normalised.</param>
public sealed record Identity(string Name, string Number)
{
    private const int LongestName = 100;

    /// <summary>Persons written one a line, as <c>name,number</c>. A finding names the line and repeats nothing of it.</summary>
    /// <param name="text">Lines; empty ones are passed over.</param>
    /// <param name="file">Where they stand, for findings.</param>
    /// <param name="findings">What is wrong with which line.</param>
    public static IReadOnlyList<Identity> Read(string text, string file, List<Finding> findings)
    {
        var (persons, before) = (new List<Identity>(), findings.Count);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var place = new Place(file, i + 1, 1);
            var parts = lines[i].Split([',', '，', '\t'], StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[0].Length is 0 or > LongestName) findings.Add(new("person-line", place));
            else if (IdNumber.Normalise(parts[1]) is not { } number) findings.Add(new("person-number", place));
            else persons.Add(new(PlainText.Of(parts[0]), number));
        }
        if (persons.Count == 0 && findings.Count == before) findings.Add(new("person-none", new Place(file)));
        return persons;
    }
}
