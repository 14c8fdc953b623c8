using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Tests.Deciding;

/// <summary>A plan of a few lines with the attributes the tests speak of, and the construct under test.</summary>
internal static class TinyPlan
{
    public const string Head = """
        language: 1
        plan: tiny
        revision: one
        level: city
        title: tiny
        issuer: tests
        status: invented
        horizon: 2026-01-01..2027-12-31
        rules: { R1: { zh: 规则, en: rule, clauses: [一] } }
        areas: { county: { east: { name: 东, divisions: ["000001"] }, west: { name: 西, divisions: ["000002"] } } }
        classes:
          kind: { of: applicant, values: { clinic: 诊所, pharmacy: 药店, hospital: 医院 } }
          breach: { of: case, values: { none: 无, minor: 轻, serious: 重 } }
          matter: { of: case, values: { new: 新增, renewal: 续签, more_beds: 增床, relocation: 迁址 } }
          ring: { of: place, values: { inner: 内, outer: 外 } }
        attributes:
          applicant.kind: { class: kind }
          applicant.designated: { unit: boolean }
          applicant.beds: { unit: bed }
          place.dense: { unit: boolean }
          place.ring: { class: ring }
          place.insured: { unit: insured }
          case.breach: { class: breach }
          case.ready: { unit: boolean }
          case.matter: { class: matter }

        """;

    public static Plan Load(string sections)
    {
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", Head + sections));
        Assert.Empty(loaded.Findings);
        return loaded.Plan!;
    }

    /// <summary>The plan's single construct of a section.</summary>
    public static Construct Only(this Plan plan, string section) => Assert.Single(plan.All(section));

    public static Computation Case(this Plan plan, string given = "", string? area = null, FactSet? facts = null, params Neighbour[] others) =>
        new(plan, facts ?? FactSet.Empty, 2026, input: new CaseInput(area, Pairs(given), others));

    /// <summary><c>"applicant.kind=clinic, place.dense=true"</c>.</summary>
    public static Dictionary<string, string> Pairs(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);

    public static Neighbour Other(decimal? metres, string known = "kind=pharmacy, designated=true", decimal? minutes = null, string? area = null) => new(metres, minutes, area, Pairs(known));

    public static CaseDates Dates(string dates, string? on = null) => new(Pairs(dates).ToDictionary(p => p.Key, p => Day(p.Value))) { On = on is null ? null : Day(on) };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static FactSet Lifting(string gate, string? area = null) =>
        FactSet.Empty with { Overrides = [new Override(gate, null, area, "reason", "authority", "document", new Place("facts.yaml"))] };
}
