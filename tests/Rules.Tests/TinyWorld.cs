using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests;

/// <summary>A city of three districts, with measures of every sort; a test adds the sections it is about.</summary>
internal static class TinyWorld
{
    public const string Head = """
        language: 1
        plan: tiny
        revision: first
        level: city
        city: tinytown
        title: Tiny plan
        issuer: bureau
        status: invented
        horizon: 2025-01-01..2027-12-31
        rules:
          R1: { zh: 规则, en: rule, clauses: [一] }
        areas:
          district:
            a: { name: A, divisions: [100001, 100002] }
            b: { name: B, divisions: [100003] }
            c: { name: C, divisions: [100004] }
        measures:
          residents: { unit: resident, finest: division, additive: true }
          beds:      { unit: bed, finest: district, additive: true }
          bed_use:   { unit: ratio, finest: district }
          deficit:   { unit: boolean, finest: district, keys: { scheme: [employee, resident] } }
          spending:  { unit: yuan, finest: district, additive: true, flow: year }
          shops:     { unit: institution, finest: district, additive: true, vintage: previous-year-end }
          staff:     { unit: person, finest: district, additive: true, keys: { work: [doctor, nurse] } }
          visits:    { unit: visit, finest: institution, additive: true }
          asked:     { unit: bed, finest: district, additive: true, keys: { need: [mental, old] } }

        """;

    public static LoadedPlan TryLoad(string sections) => new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", Head + sections));

    public static Plan Load(string sections)
    {
        var loaded = TryLoad(sections);
        Assert.DoesNotContain(loaded.Findings, f => f.Severity == Severity.Error);
        return loaded.Plan!;
    }

    public static FactSet Facts(Plan plan, string facts, params string[] changes)
    {
        var findings = new List<Finding>();
        var read = FactsReader.Read("facts: tinytown\n" + facts, "facts.yaml", plan, findings);
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        var settings = changes.Select(c => Settings.TryParse(c, new Place("--set"), findings)!).ToList();
        Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
        return read!.With(settings);
    }

    public static Result Run(string sections, string facts, int year = 2025, bool tolerant = false, params string[] changes)
    {
        var plan = Load(sections);
        return Computation.Run(plan, Facts(plan, facts, changes), year, tolerant);
    }

    /// <summary>The sections of one city-wide quantity called <c>x</c>.</summary>
    public static string Formula(string formula, string more = "") => $"quantities: {{ x: {{ rule: R1, formula: \"{formula}\"{more} }} }}\n";

    /// <summary>The value of the city-wide quantity <c>x</c> with this formula.</summary>
    public static decimal? Value(string formula, string facts = "", params string[] changes) =>
        Run(Formula(formula), facts, changes: changes).FindQuantity("x", "city")!.Value;

    /// <summary>Whether a condition holds for the city.</summary>
    public static bool? Holds(string condition, string facts = "") =>
        Run($"flags: {{ x: {{ rule: R1, when: \"{condition}\" }} }}\n", facts).Flags.Single().Raised;

    /// <summary>Entry of a measure in a facts file.</summary>
    public static string Measures(params string[] lines) => "measures:\n" + string.Concat(lines.Select(l => $"  {l}\n"));

    public static string Series(string measure, string unit, string values, string date = "as_of: 2024-12-31") =>
        $"{measure}: {{ unit: {unit}, {date}, quality: assumed, source: test, {values} }}";

    public static decimal?[] Areas(Result result, string id) => [.. "abc".Select(a => result.FindQuantity(id, a.ToString())?.Value ?? result.FindQuota(id, a.ToString())?.Value)];

    public static IEnumerable<string> Codes(Result result) => result.Findings.Select(f => f.Code);
}
