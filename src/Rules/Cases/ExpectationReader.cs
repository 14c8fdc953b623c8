using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>Reads what an expectation asks for: <c>beds.deficit-stop@kunshan</c>, <c>bars.fraud.until</c>, <c>bed_ceiling</c>.</summary>
internal sealed class ExpectationReader(Plan plan, FactSet facts, List<Finding> findings)
{
    private const string Strength = "strength";

    /// <summary>The parts a section offers beside its answer. An assessment is asked by the id of an institution.</summary>
    private static readonly Dictionary<string, string[]> Parts = new(StringComparer.Ordinal)
    {
        ["sites"] = [], ["conditions"] = [], ["bars"] = ["until"], ["exemptions"] = ["counted", "skips"], ["trials"] = ["ends", "guidance_ends", "does", "until"],
        ["clocks"] = ["due"], ["assessments"] = ["*"], ["duties"] = ["due", "remind"], ["goals"] = ["target", "due"], ["obligations"] = [], ["flags"] = [],
        ["processes"] = [], ["preferences"] = [], ["materials"] = [], ["class"] = [], ["gates"] = [], ["choices"] = [], ["quantities"] = [], ["quotas"] = [],
    };

    public Expectation? Read(Entry entry)
    {
        var at = entry.Key.Split('@');
        var area = at.Length > 1 ? at[1] : null;
        if (at.Length > 2 || (area is not null && !IsRow(area)))
        {
            findings.Add(new Finding("unknown-area", entry.KeyPlace, area, string.Join(", ", plan.AreaSets.SelectMany(s => s.Areas).Select(a => a.Id))));
            return null;
        }
        if (Resolve(at[0]) is not var (section, name, part))
        {
            var known = Known().ToList();
            findings.Add(new Finding("expectation-unknown", entry.KeyPlace, at[0], Nearest.Hint(at[0], known)));
            return null;
        }
        return new Expectation(entry.Key, section, name, part, area, entry.Value, entry.KeyPlace);
    }

    private (string Section, string Name, string? Part)? Resolve(string key)
    {
        if (key == "findings")
            return ("findings", "", null);
        if (key is "plan.starts" or "plan.ends")
            return ("plan", key["plan.".Length..], null);
        var parts = key.Split('.', 3);
        if (parts.Length > 1 && Parts.TryGetValue(parts[0], out var offered) && plan.Find(SectionOf(parts[0]), parts[1]) is not null)
        {
            var part = parts.Length > 2 ? parts[2] : null;
            return part is null or Strength || offered.Contains(part) || offered.Contains("*") ? (parts[0], parts[1], part) : null;
        }
        if (plan.Find("quantities", key) is not null)
            return ("quantities", key, null);
        if (plan.Find("quotas", parts[0]) is not { } quota)
            return null;
        var rest = parts.Length > 1 ? key[(parts[0].Length + 1)..] : null;
        return rest is null || QuotaParts(quota).Contains(rest) ? ("quotas", parts[0], rest) : null;
    }

    private static string SectionOf(string word) => word == "class" ? "classes" : word;

    private IEnumerable<string> QuotaParts(Construct quota)
    {
        string[] always = ["raw", "unallocated", "mode", "offset", Strength];
        return always
            .Concat(plan.Gates[quota.Name].SelectMany(g => new[] { g.Id, $"{g.Id}.{Strength}" }))
            .Concat(quota.Node["deduct"]?["as"]?.Text is { } left ? [left] : [])
            .Concat(Construct.ListOf(quota.Node["priorities"]?["order"]));
    }

    private bool IsRow(string area) =>
        area == plan.Scope.Whole.Name || facts.Institutions.ContainsKey(area) || plan.AreaSets.SelectMany(s => s.Areas).Any(a => a.Id == area);

    private IEnumerable<string> Known() => plan.All("quantities").Select(q => q.Name)
        .Concat(plan.All("quotas").SelectMany(q => QuotaParts(q).Select(p => $"{q.Name}.{p}").Prepend(q.Name)))
        .Concat(Parts.SelectMany(s => plan.All(SectionOf(s.Key)).SelectMany(c => s.Value.Append(Strength).Select(p => $"{s.Key}.{c.Name}.{p}").Prepend($"{s.Key}.{c.Name}"))))
        .Concat(["findings", "plan.starts", "plan.ends"]);
}
