using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Duties;

/// <summary>A duty was done on the day it is of. Late is accepted, and stands as late.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Duty">A duty of it or of a layer below.</param>
/// <param name="Period">What it was owed for, see <see cref="DutyPeriod"/>.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Document">Number of the document, if there is one.</param>
/// <param name="Division">The district that did it, where each district owes it.</param>
public sealed record RecordEvidence(string Plan, string Duty, string Period, string Evidence, string? Document = null, string? Division = null) : UseCase
{
    private static readonly Texts WhatShowsIt = new("佐证材料", "what shows that it was done");

    [JsonIgnore]
    public override string Subject => Under(Plan) + $"{Duty}/{Period}" + (Division is null ? "" : $"/{Division}");

    internal static string Under(string plan) => $"duty/{plan}/";

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (string.IsNullOrWhiteSpace(Evidence)) docket.Refuse("words-missing", WhatShowsIt);
        if (Find(plan, Duty, docket.Findings) is not { } duty) return;
        MayDo(docket, plan, duty);
        IsOfDistrict(docket, plan, duty);
        if (!docket.IsRefused) IsOwed(docket, plan, duty);
    }

    /// <summary>A duty by name; null after a finding.</summary>
    public static Construct? Find(Plan plan, string name, List<Finding> findings)
    {
        var duty = plan.Find("duties", name);
        var names = plan.All("duties").Select(one => one.Name).ToList();
        if (duty is null) findings.Add(new("duty-none", new Place(plan.Id), name, Nearest.To(name, names) ?? string.Join(", ", names)));
        return duty;
    }

    private void MayDo(Docket docket, Plan plan, Construct duty)
    {
        if (docket.By.Role == Roles.DistrictOfficer && !Districts.Owe(duty) || docket.By.Role == Roles.Agency && duty.Text("actor") is "bureau" or "district_bureau")
            docket.Refuse("duty-of-another", Duty, duty.Text("actor"), docket.By.Role);
        else if (docket.By.Role == Roles.DistrictOfficer && Division != docket.By.Division)
            docket.Refuse("duty-district-other", docket.By.Division, Division ?? plan.LevelName);
    }

    private void IsOfDistrict(Docket docket, Plan plan, Construct duty)
    {
        var codes = Districts.Listed(docket.Db, plan);
        if (Districts.Owe(duty) && Division is null) docket.Refuse("duty-district-needed", Duty, codes);
        else if (!Districts.Owe(duty) && Division is not null) docket.Refuse("duty-district-none", Duty, Division);
        else if (Division is not null && !codes.Split(", ").Contains(Division)) docket.Refuse("district-unknown", Division, codes);
    }

    private void IsOwed(Docket docket, Plan plan, Construct duty)
    {
        var calendar = new DutyCalendar(plan, docket.Db, docket.Bureau.WorkingDays, docket.Bureau.Today);
        var lines = calendar.Periods(duty, Division).Where(line => line.Period.Id.Length > 0).ToList();
        if (lines.Count == 0)
            docket.Refuse("duty-waits", Duty, duty.Text("on"));
        else if (lines.Find(line => line.Period.Id == Period) is not { } line)
            docket.Refuse("duty-period-unknown", Duty, Period, string.Join(", ", lines.Select(other => other.Period.Id)));
        else if (line.Evidence is { } before)
            docket.Refuse("duty-done", Duty, Period, before.On, before.Entry is { } entry ? $"#{entry}" : before.What);
        else if (On < line.Period.From)
            docket.Refuse("duty-before-period", Duty, Period, On, line.Period.From);
        else if (On > line.Due)
            docket.Findings.Add(new("duty-late", new Place(Subject), line.Due));
    }
}
