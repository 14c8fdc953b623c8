using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>Reads the worked cases of a sound plan: all findings at once, each at its place.</summary>
public sealed class CaseReader(Plan plan, List<Finding> findings)
{
    private FactSet shared = FactSet.Empty;
    private Node? sharedNode;
    private readonly Dictionary<string, Dictionary<string, string>> given = new(StringComparer.Ordinal);

    public static CaseFile? Read(string text, string file, Plan plan, List<Finding> findings) =>
        YamlReader.Read(text, file, findings) is { } root ? Read(root, file, plan, findings) : null;

    /// <summary>Reads from nodes already read: what mutation does when facts must be checked anew.</summary>
    public static CaseFile? Read(Node root, string file, Plan plan, List<Finding> findings)
    {
        var document = Unknowns.Named(root);
        var before = findings.Count;
        new ShapeChecker(findings).Check(document, CasesShape.File, new Texts("案例", "the cases"));
        if (document["plan"] is { Text: { } id } named && id != plan.Id)
            findings.Add(new Finding("cases-of-another-plan", named.Place, id, plan.Id));
        return findings.Skip(before).Any(f => f.Severity == Severity.Error) ? null : new CaseReader(plan, findings).ReadFile(document, file);
    }

    private CaseFile ReadFile(Node root, string file)
    {
        sharedNode = root["base"];
        shared = new FactsReader(plan, findings).Read(sharedNode ?? new MapNode(root.Place, []));
        return new CaseFile(file, [.. (root["cases"]?.Items ?? []).Select(ReadCase)], root);
    }

    private WorkedCase ReadCase(Node node)
    {
        var own = node.Entries.Any(e => FactsShape.Inputs.Any(i => i.Name == e.Key));
        var wrong = new List<Finding>();
        var facts = own ? new FactsReader(plan, wrong).Read(Merged(node)) : shared;
        var settings = (node["set"]?.Entries ?? []).Select(e => Settings.TryParse(e.Key, e.Value.Text, e.KeyPlace, findings)).OfType<Setting>().ToList();
        foreach (var rule in (node["rules"]?.Items ?? []).Where(r => !plan.Rules.ContainsKey(r.Text ?? "")))
            findings.Add(new Finding("case-rule-unknown", rule.Place, rule.Text, Nearest.Hint(rule.Text ?? "", plan.OwnRules.Concat(plan.Rules.Values).Select(r => r.Id))));
        var expectations = new ExpectationReader(plan, facts, findings);
        if (node["expect"] is null && node["verdict"] is null)
            findings.Add(new Finding("missing-key", node.Place, "expect", node["name"]?.Text, "what must come out"));
        return new WorkedCase(node["name"]?.Text ?? "", node.Place, Construct.ListOf(node["rules"]), Year(node), facts.With(settings))
        {
            // What is wrong with the shared facts has been said once.
            Findings = [.. wrong.Where(w => !findings.Exists(f => f.Place == w.Place && f.Code == w.Code))],
            HasOwnFacts = own || settings.Count > 0,
            IsBoundary = node["boundary"]?.Text == "true",
            Why = node["why"]?.Text,
            Input = new CaseInput(Area(node), Given(node), [.. (node["others"]?.Items ?? []).Select(Other)]),
            Dates = Dates(node),
            Scored = [.. (node["scored"]?.Items ?? []).Select(Candidate)],
            Candidates = [.. (node["candidates"]?.Items ?? []).Select(Candidate)],
            Steps = Construct.ListOf(node["steps"]),
            Expectations = [.. Expected(node, "expect").Select(expectations.Read).Concat(Expected(node, "verdict").Select(expectations.ReadVerdict)).OfType<Expectation>()],
        };
    }

    /// <summary>The shared facts with those of the case laid over them, key by key and measure by measure.</summary>
    private MapNode Merged(Node node)
    {
        var own = node.Entries.Where(e => FactsShape.Inputs.Any(i => i.Name == e.Key)).ToList();
        var all = (sharedNode?.Entries ?? []).Where(b => !own.Exists(o => o.Key == b.Key)).ToList();
        foreach (var entry in own)
            all.Add(sharedNode?[entry.Key] is MapNode below && entry.Value is MapNode above
                ? entry with { Value = new MapNode(above.Place, [.. below.All.Where(b => above.Find(b.Key) is null), .. above.All]) }
                : entry);
        return new MapNode(node.Place, all);
    }

    private int Year(Node node)
    {
        if (node["year"] is not { Text: { } text } given)
            return plan.Starts.Year;
        if (Scalars.TryNumber(text, out var year) && year is >= 1900 and <= 2200 && year == decimal.Truncate(year))
            return (int)year;
        findings.Add(new Finding("wrong-value", given.Place, text, "year", "a year such as 2026"));
        return plan.Starts.Year;
    }

    private string? Area(Node node)
    {
        if (node["area"] is { Text: { } area } given && !plan.AreaSets.SelectMany(s => s.Areas).Any(a => a.Id == area))
            findings.Add(new Finding("unknown-area", given.Place, area, string.Join(", ", plan.AreaSets.SelectMany(s => s.Areas).Select(a => a.Id))));
        return node["area"]?.Text;
    }

    private static IEnumerable<Entry> Expected(Node node, string key) => node[key]?.Entries ?? [];

    /// <summary>What is given here, laid over what an earlier case gives; what is unknown here is known no more.</summary>
    private Dictionary<string, string> Given(Node node)
    {
        var own = node["given"]?.Entries ?? [];
        foreach (var entry in own)
            CheckGiven(entry, entry.Key);
        var all = Texts(node["given"]);
        if (node["inherits"] is { Text: { } earlier } named)
        {
            if (!given.TryGetValue(earlier, out var below))
                findings.Add(new Finding("case-not-earlier", named.Place, earlier, Nearest.Hint(earlier, given.Keys)));
            foreach (var (name, value) in (below ?? []).Where(one => !own.Any(entry => entry.Key == one.Key)))
                all[name] = value;
        }
        return given[node["name"]?.Text ?? ""] = all;
    }

    private Neighbour Other(Node node)
    {
        string[] places = ["distance", "time", "area"];
        foreach (var entry in node.Entries.Where(e => !places.Contains(e.Key)))
            CheckGiven(entry, $"other.{entry.Key}");
        return new Neighbour(Amount(node["distance"], "m"), Amount(node["time"], "minute"), node["area"]?.Text, Texts(node));
    }

    private Candidate Candidate(Node node)
    {
        var attributes = Texts(node);
        if (attributes.GetValueOrDefault("id") is null)
            findings.Add(new Finding("missing-key", node.Place, "id", "this institution", "its name in the case"));
        decimal? score = Scalars.TryNumber(attributes.GetValueOrDefault("score") ?? "", out var number) ? number : null;
        foreach (var entry in node.Entries.Where(e => e.Key.Contains('.', StringComparison.Ordinal)))
            CheckGiven(entry, entry.Key);
        return new Candidate(attributes.GetValueOrDefault("id") ?? "", score, attributes);
    }

    /// <summary>What is given must be an attribute of the plan, with a value it can have.</summary>
    private void CheckGiven(Entry entry, string name)
    {
        if (entry.Value.Text is null or "unknown" || name is "case.person" or "case.institution" or "applicant.person" or "applicant.institution")
            return;
        if (plan.Scope.Find(name) is not { Kind: SymbolKind.Attribute } symbol)
        {
            var names = plan.Scope.Names.Where(n => plan.Scope.Find(n)!.Kind == SymbolKind.Attribute).ToList();
            findings.Add(new Finding("given-unknown", entry.KeyPlace, name, Nearest.Hint(name, names)));
            return;
        }
        var text = entry.Value.Text;
        var (fits, expected) = symbol.Type switch
        {
            WordType words => (words.Words.Contains(text), string.Join(", ", words.Words)),
            TruthType => (text is "true" or "false", "true, false"),
            NumberType number => (Scalars.TryAmount(text, plan.Units, number.Unit, out var amount) && amount.Unit.IsCompatibleWith(number.Unit), number.Unit.Text),
            _ => (true, ""),
        };
        if (!fits)
            findings.Add(new Finding("given-value", entry.Value.Place, text, name, expected));
    }

    private decimal? Amount(Node? node, string unit)
    {
        if (node?.Text is not { } text || text == "unknown")
            return null;
        if (plan.Units.TryGet(unit, out var wanted) && Scalars.TryAmount(text, plan.Units, wanted, out var amount) && amount.Unit.IsCompatibleWith(wanted))
            return amount.In(wanted);
        findings.Add(new Finding("given-value", node.Place, text, unit, unit));
        return null;
    }

    private static CaseDates Dates(Node node) => new((node["dates"]?.Entries ?? []).ToDictionary(e => e.Key, e => Date(e.Value), StringComparer.Ordinal))
    {
        On = node["on"] is { } on ? Date(on) : null,
        Excluded = [.. (node["excluded"]?.Items ?? []).Select(s => new DaySpan(Date(s["from"]), Date(s["to"]), s["as"]?.Text))],
        Holidays = (node["holidays"]?.Items ?? []).Select(Date).ToHashSet(),
        MakeUps = (node["make_ups"]?.Items ?? []).Select(Date).ToHashSet(),
    };

    private static DateOnly Date(Node? node) => Scalars.TryDate(node?.Text ?? "", out var date) ? date : default;

    private static Dictionary<string, string> Texts(Node? node) =>
        (node?.Entries ?? []).Where(e => e.Value.Text is not (null or "unknown")).ToDictionary(e => e.Key, e => e.Value.Text!, StringComparer.Ordinal);
}
