using Dingdian.Model;
using Dingdian.Rules.Deciding;
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
        ["circles"] = ["threshold"], ["sites"] = [], ["conditions"] = [], ["bars"] = ["until"], ["exemptions"] = ["counted", "skips"], ["trials"] = ["ends", "guidance_ends", "does", "until"],
        ["clocks"] = ["due"], ["assessments"] = ["*"], ["duties"] = ["due", "remind"], ["goals"] = ["target", "due"], ["obligations"] = [], ["flags"] = [],
        ["processes"] = [], ["preferences"] = [], ["materials"] = [], ["class"] = [], ["gates"] = [], ["choices"] = [], ["quantities"] = [], ["quotas"] = [],
    };

    /// <summary>The verdicts a section gives.</summary>
    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        ["circles"] = [Verdict.Covered, Verdict.Uncovered],
        ["sites"] = [Verdict.Passes, Verdict.Fails, Verdict.Overridable, Verdict.NotApplicable],
        ["conditions"] = [Verdict.Passes, Verdict.Fails, Verdict.Overridable, Verdict.NotApplicable],
        ["bars"] = [Verdict.Barred, Verdict.Clear, Verdict.Overridable, Verdict.NotApplicable],
        ["goals"] = [Verdict.Met, Verdict.NotMet, Verdict.Unset, Verdict.NotApplicable],
        ["flags"] = ["raised", "clear"],
        ["gates"] = ["fired", "not-fired", "overridden", "replaced"],
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
        CheckValue(entry, section, part);
        return new Expectation(entry.Key, section, name, part, area, entry.Value, entry.KeyPlace);
    }

    /// <summary>What a case comes to: <c>is</c> for the whole, else the id of a rule.</summary>
    public Expectation? ReadVerdict(Entry entry)
    {
        var whole = entry.Key == "is";
        if (!whole && !plan.Rules.ContainsKey(entry.Key))
        {
            findings.Add(new Finding("case-rule-unknown", entry.KeyPlace, entry.Key, Nearest.Hint(entry.Key, plan.Rules.Keys)));
            return null;
        }
        var words = whole ? CaseOutcome.All : CaseVerdict.Outcomes;
        if (entry.Value.Text is not { } text || !words.Contains(text))
            findings.Add(new Finding("given-value", entry.Value.Place, entry.Value.Text, entry.Key, string.Join(", ", words)));
        return new Expectation(entry.Key, "verdict", entry.Key, null, null, entry.Value, entry.KeyPlace);
    }

    /// <summary>What is expected must be something that can be answered: a day, a number, a verdict.</summary>
    private void CheckValue(Entry entry, string section, string? part)
    {
        var given = entry.Value is ListNode list ? list.All : [entry.Value];
        foreach (var node in given.Where(n => n.Text is { } text && text != Unknowns.Word && !Fits(text, section, part)))
            findings.Add(new Finding("given-value", node.Place, node.Text, entry.Key, Expected(section, part)));
    }

    private static bool Fits(string text, string section, string? part) =>
        IsDay(part) ? Scalars.TryDate(text, out _)
        : part is null && section is "quantities" or "obligations" ? Scalars.TryNumber(text, out _)
        : part is not null || !Answers.TryGetValue(section, out var words) || words.Contains(text);

    private static Texts Expected(string section, string? part)
    {
        if (IsDay(part))
            return new Texts("日期，如 2026-03-31", "a day such as 2026-03-31");
        return Answers.TryGetValue(section, out var words) ? new Texts(string.Join(", ", words), null) : new Texts("数值", "a number");
    }

    private static bool IsDay(string? part) => part is "until" or "ends" or "guidance_ends" or "due" or "remind" || part?.EndsWith(".until", StringComparison.Ordinal) == true;

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
