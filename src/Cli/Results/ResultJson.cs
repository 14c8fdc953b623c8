using System.Text.Json;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Results;

/// <summary>The document that <c>plan compute --json</c> prints: what scripts rely on.</summary>
public static class ResultJson
{
    public static string Write(Report report, Language language) => Json.Document(json =>
    {
        var result = report.Result;
        Head(json, result.Plan.Id, result.Year, result.Facts);
        json.WriteString("revision", result.Plan.Revision);
        json.Strings("settings", result.Facts.Settings.Select(s => s.ToString()));
        json.List("quantities", result.Quantities, row => Quantity(json, row, result.Plan));
        json.List("quotas", result.Quotas, row => Quota(json, row, result.Plan));
        json.List("flags", result.Flags, row => Flag(json, row, result.Plan));
        json.List("obligations", result.Obligations, row => Obligation(json, row, result.Plan));
        json.List("overrides", result.Facts.Overrides, lifted => Register(json, lifted));
        json.List("readings", report.Readings, effect => Reading(json, effect));
        json.Changes(report.Changes);
        json.Findings(report.Findings, language);
        json.List("waits", result.Waits, wait => Wait(json, wait));
    });

    /// <summary>The same document when nothing could be computed.</summary>
    public static string WriteFailure(string plan, int year, IReadOnlyList<Finding> findings, Language language) => Json.Document(json =>
    {
        Head(json, plan, year, null);
        json.Strings("quantities", []);
        json.Strings("quotas", []);
        json.Findings(findings, language);
        json.Strings("waits", []);
    });

    private static void Head(Utf8JsonWriter json, string plan, int year, FactSet? facts)
    {
        json.WriteString("plan", plan);
        json.WriteNumber("year", year);
        json.Snapshot(facts);
    }

    /// <summary>An entry of the register of overrides, whether or not its gate fired this year.</summary>
    private static void Register(Utf8JsonWriter json, Override lifted)
    {
        json.WriteString("gate", lifted.Gate);
        json.WriteString("quota", lifted.Quota);
        json.WriteString("area", lifted.Area);
        json.WriteString("reason", lifted.Reason);
        json.WriteString("authority", lifted.Authority);
        json.WriteString("document", lifted.Document);
    }

    private static void Quantity(Utf8JsonWriter json, QuantityRow row, Plan plan)
    {
        json.WriteString("id", row.Id);
        json.WriteString("area", row.Area);
        json.Number("value", row.Value);
        json.WriteString("unit", row.Unit.Text);
        json.Rule(plan, row.Construct.Rule);
        json.Quality(row.Quality);
    }

    private static void Quota(Utf8JsonWriter json, QuotaRow row, Plan plan)
    {
        json.WriteString("id", row.Id);
        json.WriteString("area", row.Area);
        json.Number("raw", row.Raw);
        json.List("gates", row.Gates, gate => Gate(json, gate, plan));
        json.Number("value", row.Value);
        json.Number("unallocated", row.Unallocated);
        json.WriteString("unit", row.Unit.Text);
        json.Rule(plan, row.Construct.Rule);
        json.WriteBoolean("unlimited", row.Unlimited);
        json.WriteString("mode", row.Mode);
        json.Quality(row.Quality);
        json.List("parts", row.Parts, part =>
        {
            json.WriteString("id", part.Id);
            json.Rule(plan, part.Rule);
            json.Number("value", part.Value);
        });
    }

    private static void Gate(Utf8JsonWriter json, GateRow row, Plan plan)
    {
        json.WriteString("id", row.Gate.Id);
        json.WriteString("rule", row.Gate.Construct.Rule);
        json.Truth("fired", row.Replaced ? false : row.Fired);
        json.WriteString("effect", row.Gate.EffectText);
        json.WriteString("strength", row.Gate.Construct.Strength);
        json.WriteString("clause", plan.Rules.GetValueOrDefault(row.Gate.Construct.Rule)?.Clause);
        json.WriteString("state", row.State);
        json.WriteString("layer", row.Gate.Construct.Layer);
        json.Strings("waits_for", row.Because);
        if (row.Override is not { } lifted)
            return;
        json.WriteStartObject("override");
        json.WriteString("reason", lifted.Reason);
        json.WriteString("authority", lifted.Authority);
        json.WriteString("document", lifted.Document);
        json.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter json, FlagRow row, Plan plan)
    {
        json.WriteString("id", row.Construct.Name);
        json.WriteString("area", row.Area);
        json.Truth("raised", row.Raised);
        json.Rule(plan, row.Construct.Rule);
    }

    private static void Obligation(Utf8JsonWriter json, ObligationRow row, Plan plan)
    {
        json.WriteString("id", row.Construct.Name);
        json.WriteString("area", row.Area);
        json.Number("owed", row.Owed);
        json.Rule(plan, row.Construct.Rule);
    }

    private static void Reading(Utf8JsonWriter json, ReadingEffect effect)
    {
        json.WriteString("id", effect.Reading.Name);
        json.WriteString("value", effect.InForce);
        json.WriteString("alternative", effect.Alternative);
        json.Strings("decides", effect.Decides.Select(d => $"{d.Section}/{d.Name}"));
        json.Changes(effect.Changes);
    }

    private static void Wait(Utf8JsonWriter json, Wait wait)
    {
        json.WriteString("kind", wait.Kind);
        json.WriteString("name", wait.Name);
        json.Strings("areas", wait.Areas);
        json.Strings("results", wait.Results);
        json.Strings("rules", wait.Rules);
    }
}
