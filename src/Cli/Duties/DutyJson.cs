using System.Text.Json;
using Dingdian.Admission.Duties;
using Dingdian.Cli.Results;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Duties;

/// <summary>Duties and superseding rules as JSON.</summary>
internal static class DutyJson
{
    public static string Of(DutyYear year) => Json.Document(json =>
    {
        json.WriteString("plan", year.Plan.Id);
        json.WriteNumber("year", year.Year);
        json.WriteString("on", DutyPage.Date(year.Day));
        json.List("duties", year.Lines, line => Write(json, year.Plan, line));
        json.List("events", year.Events, happened =>
        {
            json.WriteString("event", happened.Word);
            json.WriteString("day", DutyPage.Date(happened.Day));
            json.WriteString("district", happened.Division);
            json.WriteString("document", happened.Document);
            json.WriteString("remarks", happened.Remarks);
            Entry(json, happened.Entry);
        });
        json.List("superseding", year.Superseding, rule => Write(json, rule));
    });

    public static string Overdue(IReadOnlyList<(Plan Plan, IReadOnlyList<DutyLine> Lines)> plans, DateOnly day) => Json.Document(json =>
    {
        json.WriteString("on", DutyPage.Date(day));
        json.List("plans", plans, plan =>
        {
            json.WriteString("plan", plan.Plan.Id);
            json.List("duties", plan.Lines, line => Write(json, plan.Plan, line));
        });
    });

    public static string Of(Supersession rule) => Json.Document(json => Write(json, rule));

    private static void Write(Utf8JsonWriter json, Plan plan, DutyLine line)
    {
        json.WriteString("duty", line.Duty.Path);
        json.Rule(plan, line.Duty.Rule);
        json.WriteString("actor", line.Actor);
        json.WriteString("district", line.District?.Code);
        json.WriteString("period", line.Period.Id);
        json.WriteString("due", Date(line.Due));
        json.WriteBoolean("due_assumed", line.IsDayAssumed);
        json.WriteString("remind", Date(line.Remind));
        json.WriteString("state", line.State);
        json.WriteString("under_way", line.UnderWay);
        json.WriteNumber("days_late", line.DaysLate);
        json.WriteString("wanted", line.Duty.Text("evidence"));
        json.WriteString("done_by", DoneBy.Of(line.Duty));
        if (line.Evidence is not { } found) return;
        json.WriteStartObject("evidence");
        json.WriteString("on", DutyPage.Date(found.On));
        json.WriteString("how", found.How);
        json.WriteString("what", found.What);
        json.WriteString("document", found.Document);
        json.WriteString("by", found.Who);
        Entry(json, found.Entry);
        if (found.Change is { } change) json.WriteNumber("change", change);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Supersession rule)
    {
        json.WriteString("title", rule.Asked.Title);
        json.WriteString("document", rule.Asked.Document);
        json.WriteString("issuer", rule.Asked.Issuer);
        json.WriteString("effective", DutyPage.Date(rule.Asked.Effective));
        json.Strings("rules", rule.Asked.Rules);
        json.Strings("constructs", rule.Touched.Constructs.Select(one => $"{one.Section}/{one.Path}"));
        json.Strings("quotas", rule.Touched.Quotas);
        json.List("annual_plans", rule.Touched.Revisions, one =>
        {
            json.WriteNumber("year", one.Year);
            json.WriteNumber("revision", one.Number);
            json.WriteString("state", one.State);
        });
        json.List("overrides", rule.Touched.Overrides, one =>
        {
            json.WriteNumber("year", one.Year);
            json.WriteNumber("revision", one.Revision);
            json.WriteNumber("number", one.Number);
            json.WriteString("gate", one.Gate);
            json.WriteString("state", one.State);
        });
        json.Strings("duties", rule.Touched.Duties);
        json.Strings("data_calls", rule.Touched.Calls);
        Entry(json, rule.Entry);
    }

    private static void Entry(Utf8JsonWriter json, long? entry)
    {
        if (entry is { } number) json.WriteNumber("entry", number);
        else json.WriteNull("entry");
    }

    private static string? Date(DateOnly? day) => day is { } known ? DutyPage.Date(known) : null;
}
