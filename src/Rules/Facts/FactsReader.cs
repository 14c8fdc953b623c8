using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Facts;

/// <summary>Reads a facts file against the plan that will use it: units, rows, keys, sane values, all findings at once.</summary>
public sealed class FactsReader(Plan plan, List<Finding> findings)
{
    public static FactSet? Read(string text, string file, Plan plan, List<Finding> findings)
    {
        var root = YamlReader.Read(text, file, findings);
        return root is null ? null : ReadDocument(root, plan, findings);
    }

    /// <summary>Reads a whole facts document, from a file or made by a registry.</summary>
    public static FactSet? ReadDocument(Node root, Plan plan, List<Finding> findings)
    {
        new ShapeChecker(findings).Check(root, FactsShape.File, new Texts("数据", "the facts"));
        if (plan.City is { } city && root["facts"]?.Text is { } given && given != city)
        {
            findings.Add(new Finding("facts-of-another-city", root["facts"]!.Place, given, city));
            return null;
        }
        return findings.Exists(f => f.Severity == Severity.Error) ? null : new FactsReader(plan, findings).Read(root);
    }

    /// <summary>Reads the inputs of a file or of a case, whose shape has been checked.</summary>
    public FactSet Read(Node root)
    {
        var institutions = ReadInstitutions(root);
        return new FactSet(root["facts"]?.Text ?? plan.City ?? "")
        {
            CompiledOn = Scalars.TryDate(root["compiled_on"]?.Text ?? "", out var compiled) ? compiled : null,
            Institutions = institutions,
            Series = new SeriesReader(plan, institutions, findings).Read(root["measures"]),
            Choices = ReadChoices(root["choices"]),
            Readings = ReadChoices(root["readings"]),
            Overrides = [.. (root["overrides"]?.Items ?? []).Select(o => new Override(T(o, "gate")!, T(o, "quota"), T(o, "area"), T(o, "reason")!, T(o, "authority")!, T(o, "document")!, o.Place))],
            AnnualQuotas = (root["annual_quotas"]?.Entries ?? []).ToDictionary(e => e.Key, e => Years(e.Value), StringComparer.Ordinal),
            Grants = [.. (root["grants"]?.Items ?? []).Select(g => new Grant(T(g, "exemption")!, T(g, "person")!, Scalars.TryDate(T(g, "on")!, out var on) ? on : default))],
            Document = root,
        };
    }

    private Dictionary<string, Institution> ReadInstitutions(Node root)
    {
        var all = new Dictionary<string, Institution>(StringComparer.Ordinal);
        var areas = plan.FirstAreas;
        foreach (var entry in root["institutions"]?.Entries ?? [])
        {
            var attributes = entry.Value.Entries.ToDictionary(e => e.Key, e => e.Value.Text ?? "", StringComparer.Ordinal);
            var area = attributes.GetValueOrDefault("area");
            if (area is not null && areas is not null && areas.IndexOf(area) < 0)
                findings.Add(new Finding("unknown-area", entry.Value["area"]!.Place, area, string.Join(", ", areas.Areas.Select(a => a.Id))));
            foreach (var attribute in entry.Value.Entries.Where(a => a.Key != "area"))
                CheckClass(entry.Key, attribute);
            all[entry.Key] = new Institution(entry.Key, area, attributes, entry.KeyPlace);
        }
        return all;
    }

    private void CheckClass(string institution, Entry attribute)
    {
        if (plan.Find("classes", attribute.Key) is not { } found)
            return;
        var words = ScopeBuilder.WordsOf(found);
        if (!words.Contains(attribute.Value.Text ?? ""))
            findings.Add(new Finding("institution-class", attribute.Value.Place, attribute.Key, institution, attribute.Value.Text, string.Join(", ", words)));
    }

    private static Dictionary<string, Choice> ReadChoices(Node? node) => (node?.Entries ?? []).ToDictionary(e => e.Key, e => new Choice(
        e.Value.Text ?? T(e.Value, "value"),
        (e.Value["by_area"]?.Entries ?? []).ToDictionary(a => a.Key, a => a.Value.Text ?? "", StringComparer.Ordinal),
        T(e.Value, "by") ?? "", T(e.Value, "grounds"), e.KeyPlace), StringComparer.Ordinal);

    private static IReadOnlyDictionary<int, decimal> Years(Node node) => node.Entries
        .Where(e => int.TryParse(e.Key, out _) && Scalars.TryNumber(e.Value.Text ?? "", out _))
        .ToDictionary(e => int.Parse(e.Key, System.Globalization.CultureInfo.InvariantCulture), e => decimal.Parse(e.Value.Text!, System.Globalization.CultureInfo.InvariantCulture));

    private static string? T(Node node, string key) => node[key]?.Text;
}
