using System.Text.Json;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Cases;

/// <summary>Cases as JSON.</summary>
internal static class CaseJson
{
    public static string All(IReadOnlyList<DesignationCase> cases) => Json.Document(json => json.List("cases", cases, one => Head(json, one)));

    public static string Due(IReadOnlyList<CaseDue> dues) => Json.Document(json => json.List("due", dues, due =>
    {
        json.WriteString("case", due.Case.Number);
        json.WriteString("applicant", due.Case.Applicant);
        json.WriteString("county", due.Case.County);
        json.WriteString("case_state", due.Case.State);
        if (due.Clock is { } clock) Clock(json, clock);
        else
        {
            json.WriteString("holder", due.Holder);
            json.WriteString("state", ClockState.Paused);
        }
    }));

    public static string One(Plan plan, DesignationCase one, IReadOnlyList<CaseClock> clocks) => Json.Document(json =>
    {
        Head(json, one);
        foreach (var (key, value) in new[] { ("township", one.Township), ("address", one.Address), ("credit_code", one.CreditCode), ("institution", one.Institution) }) json.WriteString(key, value);
        json.Number("longitude", (decimal?)one.At?.Lon);
        json.Number("latitude", (decimal?)one.At?.Lat);
        json.List("clocks", clocks, clock => Clock(json, clock));
        var missing = CaseMaterials.Missing(plan, one);
        json.Strings("missing", missing);
        json.List("papers", one.Papers, paper =>
        {
            json.WriteString("item", paper.Item);
            json.WriteString("on", InstitutionPage.Date(paper.On));
            json.WriteString("hash", paper.Hash);
        });
        json.List("facts", one.Facts.OrderBy(pair => pair.Key, StringComparer.Ordinal), pair =>
        {
            foreach (var (key, value) in new[] { ("name", pair.Key), ("value", pair.Value.Value), ("by", pair.Value.By), ("on", InstitutionPage.Date(pair.Value.On)), ("evidence", pair.Value.Evidence) }) json.WriteString(key, value);
        });
        json.List("people", one.People, person =>
        {
            json.WriteString("token", person.Token);
            json.WriteString("part", person.Part);
        });
        json.List("processes", CaseProcess.Of(plan, one), process =>
        {
            json.WriteString("process", process.Process.Path);
            json.WriteString("state", process.State);
            json.List("next", process.Awaited, step =>
            {
                foreach (var (key, value) in new[] { ("event", step.Event), ("act", step.Act), ("actor", step.Actor) }) json.WriteString(key, value);
            });
        });
        json.List("steps", one.Steps, step =>
        {
            json.WriteNumber("entry", step.Entry);
            foreach (var (key, value) in new[] { ("on", InstitutionPage.Date(step.On)), ("act", step.Act), ("by", step.Who), ("role", step.Role), ("state", step.State), ("remarks", step.Remarks) }) json.WriteString(key, value);
        });
        json.List("next", CaseWords.OpenIn(one), line =>
        {
            json.WriteString("act", line.Name);
            json.Strings("may", line.May);
        });
    });

    private static void Head(Utf8JsonWriter json, DesignationCase one)
    {
        foreach (var (key, value) in new[] { ("case", one.Number), ("plan", one.Plan), ("state", one.State), ("matter", one.Matter), ("kind", one.Kind), ("applicant", one.Applicant), ("county", one.County), ("round", one.Round), ("received", InstitutionPage.Date(one.Events["received"])) }) json.WriteString(key, value);
        json.WriteNumber("entry", one.LastEntry);
    }

    private static void Clock(Utf8JsonWriter json, CaseClock clock)
    {
        foreach (var (key, value) in new[] { ("clock", clock.Clock.Name), ("holder", clock.Holder), ("from", InstitutionPage.Date(clock.From)), ("due", InstitutionPage.Date(clock.Due)), ("state", clock.State) }) json.WriteString(key, value);
        json.Number("days_left", clock.DaysLeft);
        json.WriteBoolean("working_days", clock.CountsWorkingDays);
    }
}
