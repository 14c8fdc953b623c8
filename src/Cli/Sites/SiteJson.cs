using System.Text.Json;
using Dingdian.Admission.Sites;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Facts;

namespace Dingdian.Cli.Sites;

/// <summary>A site check for programs: <c>plan, kind, place, verdict, rules[], quota, snapshot, as_of</c>.</summary>
internal static class SiteJson
{
    public static string Write(PlanOnGround on, SiteAnswer answer, NearestSite? nearest, Language language) => Json.Document(json =>
    {
        Head(json, on);
        Answer(json, on, answer, language);
        if (nearest is not null)
        {
            json.WriteStartObject("nearest");
            json.Number("metres", nearest.Metres);
            json.WriteNumber("asked", nearest.Asked);
            if (nearest.Answer is { } found)
            {
                json.WriteNumber("lon", found.Question.At.Lon);
                json.WriteNumber("lat", found.Question.At.Lat);
                json.WriteString("verdict", found.Outcome);
            }
            json.WriteEndObject();
        }
    });

    public static string Write(PlanOnGround on, IEnumerable<SiteAnswer> answers, Language language) => Json.Document(json =>
    {
        Head(json, on);
        json.List("places", answers, answer => Answer(json, on, answer, language));
    });

    private static void Head(Utf8JsonWriter json, PlanOnGround on)
    {
        json.WriteString("plan", on.Plan.Id);
        json.WriteNumber("year", on.Around.Year);
        json.WriteString("snapshot", on.Snapshot);
        json.WriteBoolean("snapshot_kept", on.IsKept);
        json.WriteString("as_of", on.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("decision", false);
    }

    private static void Answer(Utf8JsonWriter json, PlanOnGround on, SiteAnswer answer, Language language)
    {
        json.WriteString("kind", answer.Question.Kind);
        json.WriteStartObject("place");
        if (answer.Question.Name.Length > 0) json.WriteString("name", answer.Question.Name);
        json.WriteNumber("lon", answer.Question.At.Lon);
        json.WriteNumber("lat", answer.Question.At.Lat);
        json.WriteString("county", answer.County);
        json.WriteString("township", answer.Township);
        json.WriteString("area", answer.Area);
        json.WriteStartObject("told");
        foreach (var (name, value) in answer.Place.OrderBy(p => p.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("verdict", answer.Outcome);
        json.Strings("because", answer.Because);
        json.List("rules", answer.Rules, rule => Rule(json, on, rule));
        json.List("circles", answer.Circles, circle => Rule(json, on, circle));
        json.List("exemptions", answer.Exemptions, exemption =>
        {
            json.WriteString("id", exemption.Construct.Name);
            json.WriteString("rule", exemption.Construct.Rule);
            json.WriteString("outcome", exemption.Verdict);
            json.WriteString("skips", exemption.Skips);
            json.Strings("because", exemption.Because);
        });
        json.List("quota", answer.Quotas, quota =>
        {
            json.WriteString("id", quota.Row.Id);
            json.WriteString("rule", quota.Row.Construct.Rule);
            json.WriteString("area", quota.Row.Area);
            json.Number("value", quota.Row.Value);
            json.WriteBoolean("unlimited", quota.Row.Unlimited);
            json.WriteString("unit", quota.Row.Unit.Text);
            json.WriteString("mode", quota.Row.Mode);
            json.WriteString("outcome", quota.Outcome);
            json.WriteBoolean("binds", answer.Binds(quota));
            json.Strings("because", quota.Because);
            json.List("gates", quota.Row.Gates, gate =>
            {
                json.WriteString("id", gate.Gate.Id);
                json.WriteString("rule", gate.Gate.Construct.Rule);
                json.WriteString("state", gate.State);
                json.WriteString("strength", gate.Gate.Construct.Strength);
            });
        });
        json.Strings("findings", answer.Findings.Select(f => f.ToString(language)));
    }

    private static void Rule(Utf8JsonWriter json, PlanOnGround on, SiteRule rule)
    {
        json.WriteString("id", rule.Construct.Name);
        json.WriteString("rule", rule.Construct.Rule);
        json.WriteString("clause", on.Plan.Rules.GetValueOrDefault(rule.Construct.Rule)?.Clause);
        json.Number("measured", rule.Answer.Measured);
        json.Number("limit", rule.Answer.Limit);
        json.WriteString("outcome", rule.Answer.Verdict);
        json.WriteString("strength", rule.Construct.Strength);
        json.Strings("because", rule.Answer.Because);
        if (rule.Reach is { } reach)
        {
            json.Number("within_metres", reach.Metres);
            json.Number("within_minutes", reach.Minutes);
            json.WriteString("basis", rule.Basis?.En);
        }
        json.List("neighbours", rule.Neighbours, near =>
        {
            json.WriteString("id", near.Key);
            json.WriteString("name", near.Name);
            json.Number("metres", near.Metres);
            json.Number("walk", near.Walk);
            json.Truth("counts", near.Counts);
            json.Truth("within", near.IsWithin);
            json.WriteBoolean("near_limit", near.IsNearLimit);
        });
        json.Strings("without_place", rule.WithoutPlace);
    }
}
