using Dingdian.Admission.Years;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;

namespace Dingdian.Cli.Years;

/// <summary>An annual plan as JSON: every revision, and the numbers of the last one.</summary>
internal static class YearJson
{
    public static string Write(AnnualPlan annual, YearFigures figures, Language language) => Json.Document(json =>
    {
        json.WriteString("plan", annual.Plan);
        json.WriteNumber("year", annual.Year);
        json.WriteNumber("last_entry", annual.LastEntry);
        json.List("revisions", annual.Revisions, revision =>
        {
            json.WriteNumber("number", revision.Number);
            json.WriteString("state", revision.State);
            json.WriteString("snapshot", revision.Snapshot);
            json.WriteString("rules", revision.Rules);
            json.WriteString("rules_hash", $"sha256:{revision.RulesHash}");
            json.WriteString("reason", revision.Reason);
            json.List("choices", revision.Choices.Concat(revision.Readings), pair =>
            {
                json.WriteString("name", pair.Key);
                json.WriteString("value", pair.Value.Value);
                json.List("by_area", pair.Value.ByArea, area => { json.WriteString("area", area.Key); json.WriteString("value", area.Value); });
                json.WriteString("grounds", pair.Value.Grounds);
                json.WriteString("by", pair.Value.By);
                json.WriteString("on", InstitutionPage.Date(pair.Value.On));
            });
            json.List("lifted", revision.Overrides, lifted =>
            {
                json.WriteNumber("number", lifted.Number);
                json.WriteString("gate", lifted.Gate);
                json.WriteString("quota", lifted.Quota);
                json.WriteString("area", lifted.Area);
                json.WriteString("reason", lifted.Reason);
                json.WriteString("authority", lifted.Authority);
                json.WriteString("document", lifted.Document);
                json.WriteString("state", lifted.State);
                json.WriteString("proposed_by", lifted.ProposedBy);
                json.WriteString("decided_by", lifted.DecidedBy);
            });
            json.List("steps", revision.Steps, step =>
            {
                json.WriteNumber("entry", step.Entry);
                json.WriteString("act", step.Act);
                json.WriteString("by", step.Who);
                json.WriteString("role", step.Role);
                json.WriteString("on", InstitutionPage.Date(step.On));
                json.WriteString("document", step.Document);
                json.WriteString("remarks", step.Remarks);
            });
        });
        json.List("quotas", figures.Lines, line =>
        {
            json.WriteString("quota", line.Quota);
            json.WriteString("area", line.Area);
            json.Number("value", line.Value);
            json.Number("raw", line.Raw);
            json.WriteString("unit", line.Unit);
            json.WriteString("mode", line.Mode);
            json.WriteBoolean("unlimited", line.Unlimited);
            json.Strings("gates", line.Gates);
            json.List("parts", line.Parts, part => { json.WriteString("part", part.Id); json.WriteString("rule", part.Rule); json.Number("value", part.Value); });
        });
        json.Findings(figures.Result.Findings, language);
    });
}
