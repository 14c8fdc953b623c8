using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Sites;

/// <summary>What people write about an applicant, read in the words of the plan.</summary>
public static class SiteInput
{
    private static readonly string[] Subjects = ["applicant.", "case.", "place."];

    /// <summary>A kind of institution by its id or label; null with a finding.</summary>
    public static string? Kind(Plan plan, string text, Place place, List<Finding> findings)
    {
        var kinds = (plan.Find("classes", "kind")?.Node["values"]?.Entries ?? []).Select(e => (Id: e.Key, Label: Plan.TextsOf(e.Value))).ToList();
        var found = kinds.Find(k => k.Id == text || k.Label.Zh == text || string.Equals(k.Label.En, text, StringComparison.OrdinalIgnoreCase)).Id;
        if (found is null && WordLists.Kinds.FirstOrDefault(w => w.Name.Zh == text || w.Synonyms.Contains(text)) is { } meant && kinds.Exists(k => k.Id == meant.Id))
            found = meant.Id;
        if (found is null)
            findings.Add(new Finding("site-kind-unknown", place, text, new Texts(Nearest.Hint(text, kinds.Select(k => k.Label.Zh ?? k.Id)).Zh, Nearest.Hint(text, kinds.Select(k => k.Id)).En)));
        return found;
    }

    /// <summary>Whether it is the id of a kind of the plan; else a finding says so.</summary>
    public static bool IsKind(Plan plan, string id, Place place, List<Finding> findings)
    {
        var kinds = (plan.Find("classes", "kind")?.Node["values"]?.Entries ?? []).Select(entry => entry.Key).ToList();
        if (!kinds.Contains(id)) findings.Add(new("site-kind-unknown", place, id, Nearest.Hint(id, kinds)));
        return kinds.Contains(id);
    }

    /// <summary><c>applicant.level=primary</c>: names and values that the plan knows; null after findings.</summary>
    public static Dictionary<string, string>? Given(Plan plan, IEnumerable<string> texts, Place place, List<Finding> findings)
    {
        var (before, known) = (findings.Count, new Dictionary<string, string>(StringComparer.Ordinal));
        var names = plan.All("attributes").Select(a => a.Name).Where(n => Subjects.Any(s => n.StartsWith(s, StringComparison.Ordinal))).ToList();
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
            if (!names.Contains(name))
                findings.Add(new Finding("site-given-unknown", place, name, Nearest.Hint(name, names)));
            else if (Fault(plan, plan.Find("attributes", name)!, value) is { } expected)
                findings.Add(new Finding("site-given-value", place, name, value, expected));
            else
                known[name] = value;
        }
        return findings.Count > before ? null : known;
    }

    private static Texts? Fault(Plan plan, Construct attribute, string value)
    {
        if (attribute.Text("class") is { } @class && plan.Find("classes", @class) is { } words)
            return ScopeBuilder.WordsOf(words).Contains(value) ? null : Nearest.Hint(value, ScopeBuilder.WordsOf(words));
        var unit = attribute.Text("unit") ?? "";
        if (unit == "boolean")
            return value is "true" or "false" ? null : new Texts("请写 true 或 false。", "Write true or false.");
        var known = plan.Units.TryParse(unit, out var parsed, out _) ? parsed : Unit.One;
        return Scalars.TryAmount(value, plan.Units, known, out var amount) && amount.Value >= 0 && amount.Unit.IsCompatibleWith(known) ? null
            : new Texts($"请写带单位的非负数，如 3 {unit}。", $"Write a number of zero or more with its unit, such as 3 {unit}.");
    }
}
