using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Computing;

/// <summary>Choices, readings, overrides and changes must name what the plan has.</summary>
internal sealed class InputChecks(Plan plan, FactSet facts, List<Finding> findings)
{
    public void Check()
    {
        foreach (var (name, choice) in facts.Choices.Where(c => plan.Find("choices", c.Key) is null && plan.Find("classes", c.Key) is null))
            findings.Add(new Finding("unknown-choice", choice.Place, name, Near(name, "choices")));
        foreach (var (name, reading) in facts.Readings)
            CheckReading(name, reading);
        foreach (var lifted in facts.Overrides)
            CheckOverride(lifted);
        foreach (var setting in facts.Settings)
            CheckSetting(setting);
    }

    private void CheckReading(string name, Choice reading)
    {
        if (plan.Find("readings", name) is not { } construct)
            findings.Add(new Finding("unknown-reading", reading.Place, name, Near(name, "readings")));
        else if (!Words(construct).Contains(reading.Value))
            findings.Add(new Finding("choice-value", reading.Place, reading.Value, name, string.Join(", ", Words(construct))));
    }

    private void CheckOverride(Override lifted)
    {
        var known = plan.Gates.SelectMany(q => q.Value.Select(g => (Rule: g.Construct, Quota: (string?)q.Key))).Concat(plan.Constructs.Select(c => (Rule: c, Quota: (string?)null)))
            .SelectMany(r => Ruling.Names(r.Rule, r.Quota).Select(name => (Name: name, r.Rule))).ToList();
        var found = known.FirstOrDefault(k => k.Name == lifted.Gate).Rule;
        if (found is null)
            findings.Add(new Finding("override-unknown", lifted.Place, lifted.Gate, Nearest.To(lifted.Gate, known.Select(k => k.Name)) ?? string.Join(", ", known.Select(k => k.Name).Take(8))));
        else if (!found.InPrinciple)
            findings.Add(new Finding("override-mandatory", lifted.Place, lifted.Gate));
        if (lifted.Area is { } area && area != plan.LevelName && !plan.AreaSets.SelectMany(s => s.Areas).Any(a => a.Id == area))
            findings.Add(new Finding("unknown-area", lifted.Place, area, string.Join(", ", plan.AreaSets.SelectMany(s => s.Areas).Select(a => a.Id))));
    }

    private void CheckSetting(Setting setting)
    {
        var section = setting.Kind switch { "fact" => "measures", "choice" => "choices", "parameter" => "parameters", _ => "readings" };
        if (plan.Find(section, setting.Name) is not { } construct && (section != "choices" || plan.Find("classes", setting.Name) is not { } _))
            findings.Add(new Finding("set-unknown", setting.Place, setting.ToString(), Near(setting.Name, section)));
        else if (setting.Value is { } given && !IsValue(setting, section, given))
            findings.Add(new Finding("fact-value", setting.Place, given, setting.Name, Expected(plan.Scope.Find(setting.Name)?.Type)));
        else if (IsLost(setting, section))
            findings.Add(new Finding("set-unknown", setting.Place, setting.ToString(), string.Join(", ", Offered(setting, section))));
        else if (section == "measures" && setting.Value is { } text && Scalars.TryNumber(text, out var number))
            CheckSane(plan.Find(section, setting.Name)!, setting, number);
        else if (section == "readings" && setting.Value is not null && !Words(plan.Find(section, setting.Name)!).Contains(setting.Value))
            findings.Add(new Finding("choice-value", setting.Place, setting.Value, setting.Name, string.Join(", ", Words(plan.Find(section, setting.Name)!))));
    }

    private static string? Expected(Expressions.ResultType? type) => type is Expressions.WordType { Words: var words } ? string.Join(", ", words) : type?.ToString();

    private bool IsValue(Setting setting, string section, string value) => plan.Scope.Find(setting.Name)?.Type switch
    {
        Expressions.TruthType => value is "true" or "false",
        Expressions.NumberType { Unit: var unit } => section == "choices" ? Scalars.TryAmount(value, plan.Units, unit, out _) : Scalars.TryNumber(value, out var number) && (section != "parameters" || number > 0m),
        Expressions.WordType words => words.Words.Contains(value),
        _ => true,
    };

    /// <summary>Does a change name a row or key that does not exist, and so would change nothing?</summary>
    private bool IsLost(Setting setting, string section) =>
        setting.Row is { } row && !Rows(setting.Name, section).Contains(row) || (section == "measures" && LacksKeys(setting, plan.Scope.Find(setting.Name)!));

    private static bool LacksKeys(Setting setting, Expressions.Symbol measure)
    {
        var keys = (setting.Keys ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return keys.Any(k => !measure.Keys.Any(d => d.Words.Contains(k))) || (keys.Length == 0 && measure.Keys.Count > 0 && !measure.Additive);
    }

    /// <summary>Where an input has a value of its own: what stands for the whole only has none for an area.</summary>
    private IEnumerable<string> Rows(string name, string section)
    {
        var areas = plan.AreaSets.SelectMany(s => s.Areas).ToList();
        if (section == "measures")
            return areas.SelectMany(a => a.Divisions.Append(a.Id)).Concat(facts.Institutions.Keys).Append(plan.LevelName);
        var construct = plan.Find(section, name) ?? plan.Find("classes", name);
        return construct?.Text("by") is { } by ? ScopeBuilder.WordsOf(plan.Find("classes", by)!)
            : plan.FindAreaSet(construct?.Text("per") ?? construct?.Text("of") ?? "") is { } set ? set.Areas.Select(a => a.Id) : [];
    }

    /// <summary>The change as it could be written.</summary>
    private IEnumerable<string> Offered(Setting setting, string section)
    {
        var keys = section == "measures" ? plan.Scope.Find(setting.Name)!.Keys.SelectMany(k => k.Words).ToList() : [];
        var rows = section == "measures" ? plan.AreaSets.SelectMany(s => s.Areas).Select(a => a.Id).Prepend(plan.LevelName) : Rows(setting.Name, section).DefaultIfEmpty("");
        var key = keys.Count == 0 ? "" : $"[{(setting.Keys is { } given && keys.Contains(given) ? given : string.Join(" | ", keys))}]";
        return rows.Take(16).Select(r => $"{setting.Kind}.{setting.Name}{key}{(r.Length == 0 ? "" : $"@{r}")}");
    }

    private void CheckSane(Construct measure, Setting setting, decimal value)
    {
        if (plan.Scope.Find(measure.Name) is not { Type: Expressions.NumberType { Unit: var unit } })
            return;
        var (least, most) = SaneBounds.Of(measure, unit);
        if (value < least)
            findings.Add(new Finding("fact-below", setting.Place, setting.Name, value, least));
        else if (value > most)
            findings.Add(new Finding("fact-above", setting.Place, setting.Name, value, most));
    }

    private static List<string?> Words(Construct reading) => [reading.Text("default"), .. reading.List("alternative")];

    private string Near(string name, string section)
    {
        var names = plan.All(section).Select(c => c.Name).ToList();
        return Nearest.To(name, names) ?? (names.Count == 0 ? "–" : string.Join(", ", names));
    }
}
