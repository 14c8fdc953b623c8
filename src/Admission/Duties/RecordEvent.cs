using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Duties;

/// <summary>Something the plan waits for happened on the day it is of: duties begin to run from it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Event">A word that a duty, a clock or a step of a process waits for.</param>
/// <param name="Document">Number of the document that shows it.</param>
/// <param name="Division">The district it concerns, six digits; null for the whole city.</param>
/// <param name="Remarks">What it was.</param>
public sealed record RecordEvent(string Plan, string Event, string? Document = null, string? Division = null, string? Remarks = null) : UseCase
{
    [JsonIgnore]
    public override string Subject => Under(Plan) + Event;

    internal static string Under(string plan) => $"event/{plan}/";

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        var words = PlanEvent.Words(plan);
        if (!words.Contains(Event)) docket.Refuse("event-unknown", Event, Nearest.To(Event, words) ?? string.Join(", ", words));
        if (Division is not null && !Districts.Of(docket.Db, plan).Any(district => district.Code == Division)) docket.Refuse("district-unknown", Division, Districts.Listed(docket.Db, plan));
        if (docket.By.Role == Roles.DistrictOfficer && Division != docket.By.Division) docket.Refuse("duty-district-other", docket.By.Division, Division ?? plan.LevelName);
        if (!docket.IsRefused && PlanEvent.Of(docket.Db, plan, On).FirstOrDefault(other => other.Word == Event && other.Day == On && other.Document == Document && other.Division == Division) is { } same)
            docket.Refuse("event-there", Event, On, same.Entry is { } entry ? $"#{entry}" : plan.Id);
    }
}
