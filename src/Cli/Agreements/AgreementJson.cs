using System.Text.Json;
using Dingdian.Admission.Agreements;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Agreements;

/// <summary>Agreements as JSON.</summary>
internal static class AgreementJson
{
    public static string All(IReadOnlyList<DesignatedAgreement> all) => Json.Document(json => json.List("agreements", all, one => Head(json, one)));

    public static string One(DesignatedAgreement one) => Json.Document(json =>
    {
        Head(json, one);
        json.List("breaches", one.Breaches, breach =>
        {
            json.WriteNumber("entry", breach.Entry);
            json.WriteString("on", InstitutionPage.Date(breach.On));
            json.WriteString("gravity", breach.Gravity);
            json.WriteString("what", breach.What);
            json.List("follows", breach.Follows, follow =>
            {
                json.WriteString("rule", follow.Rule);
                json.Strings("does", follow.Does);
                Day(json, "until", follow.Until);
            });
        });
        json.List("suspensions", one.Suspensions, pause =>
        {
            json.WriteString("from", InstitutionPage.Date(pause.From));
            Day(json, "to", pause.To);
            Day(json, "limit", pause.Limit);
            json.WriteBoolean("own", pause.Own);
            json.WriteString("rule", pause.Rule);
        });
        json.List("changes", one.Changes, change =>
        {
            json.WriteString("what", change.What);
            json.WriteString("on", InstitutionPage.Date(change.On));
            Day(json, "due", change.Due);
            json.WriteBoolean("late", change.IsLate);
        });
        json.List("steps", one.Steps, step =>
        {
            json.WriteNumber("entry", step.Entry);
            json.WriteString("on", InstitutionPage.Date(step.On));
            json.WriteString("act", step.Act);
            json.WriteString("by", step.Who);
            json.WriteString("state", step.State);
            json.WriteString("remarks", step.Remarks);
        });
        if (one.End is { } end) Ended(json, end);
    });

    public static string Due(IReadOnlyList<AgreementDue> dues, DateOnly on) => Json.Document(json => json.List("due", dues, due =>
    {
        json.WriteString("agreement", due.Agreement.Number);
        json.WriteString("name", due.Agreement.Name);
        json.WriteString("what", due.What);
        json.WriteString("holder", due.Holder);
        Day(json, "due", due.Due);
        json.WriteBoolean("overdue", due.IsOverdueOn(on));
        json.WriteString("rule", due.Rule);
    }));

    public static string Standing(IReadOnlyList<Standing> all) => Json.Document(json => json.List("institutions", all, one =>
    {
        json.WriteString("code", one.Institution.Code);
        json.WriteString("name", one.Institution.Name);
        json.WriteString("county", one.Institution.County);
        json.WriteString("agreement", one.Agreement?.Number);
        json.WriteString("state", one.State);
        json.WriteString("standing", one.Word);
        json.WriteNumber("kept", one.Kept);
        json.Strings("lost", one.Lost);
        json.Strings("open", one.Open);
        json.WriteNumber("breaches", one.Breaches);
        json.Number("score", one.Assessed?.Line.Score);
        json.Number("unsettled", one.Unsettled);
    }));

    public static string Grounds(Plan plan, IReadOnlyList<Ground> all) => Json.Document(json => json.List("grounds", all, ground =>
    {
        json.Rule(plan, ground.Rule);
        json.Strings("attributes", ground.Attributes);
        json.Strings("does", ground.Does);
    }));

    private static void Head(Utf8JsonWriter json, DesignatedAgreement one)
    {
        foreach (var (key, value) in new[] { ("agreement", one.Number), ("case", one.Case), ("code", one.Code), ("name", one.Name), ("kind", one.Kind), ("county", one.County), ("state", one.State) }) json.WriteString(key, value);
        json.Strings("services", one.Services);
        json.WriteString("signed", InstitutionPage.Date(one.SignedOn));
        json.WriteString("from", InstitutionPage.Date(one.TermFrom));
        json.WriteString("expires", InstitutionPage.Date(one.Expires));
        foreach (var (key, day) in new[] { ("guidance_ends", one.GuidanceEnds), ("trial_ends", one.TrialEnds), ("published", one.Published) }) Day(json, key, day);
        json.WriteNumber("entry", one.LastEntry);
    }

    private static void Ended(Utf8JsonWriter json, AgreementEnd end)
    {
        json.WriteStartObject("end");
        json.WriteString("on", InstitutionPage.Date(end.On));
        json.Strings("grounds", end.Grounds);
        json.WriteString("gravity", end.Gravity);
        json.List("bars", end.Bars, bar =>
        {
            json.WriteString("rule", bar.Rule);
            json.WriteString("subject", bar.Subject);
            Day(json, "until", bar.Until);
        });
        json.List("freed", end.Freed, freed =>
        {
            json.WriteString("quota", freed.Quota);
            json.WriteString("area", freed.Area);
            json.WriteNumber("amount", freed.Amount);
        });
        json.List("elsewhere", end.Elsewhere, other =>
        {
            json.WriteString("name", other.Name);
            json.WriteString("code", other.Code);
            json.WriteString("agreement", other.Agreement);
        });
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, string key, DateOnly? day) => json.WriteString(key, day is { } known ? InstitutionPage.Date(known) : null);
}
