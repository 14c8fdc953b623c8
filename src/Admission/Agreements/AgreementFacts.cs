using System.Globalization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>An agreement as a plan asks about it: what is known of the institution, what the agreement itself tells, and what the year decided of readings.</summary>
internal static class AgreementFacts
{
    /// <summary>The plan with the agreement as the case in hand.</summary>
    /// <param name="db">A connection.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="now">The agreement.</param>
    /// <param name="on">The day it is asked.</param>
    /// <param name="more">What the act at hand says; it goes before what was known.</param>
    public static Computation Ask(RegistryDb db, Plan plan, DesignatedAgreement now, DateOnly on, IEnumerable<KeyValuePair<string, string>>? more = null)
    {
        var given = new Dictionary<string, string>(now.Facts, StringComparer.Ordinal)
        {
            ["applicant.kind"] = now.Kind, ["applicant.designated"] = "true",
            ["case.suspensions"] = $"{now.SuspensionsOn(on)} occasion", ["case.within_term"] = Truth(on <= now.Expires),
            ["case.in_trial"] = Truth(now.IsTriedOn(on)), ["case.in_guidance"] = Truth(now.IsGuidedOn(on)), ["applicant.terminated_in_guidance"] = "false",
        };
        if (now.Ownership is { } ownership) given["applicant.ownership"] = ownership;
        foreach (var (name, value) in more ?? []) given[name] = value;
        return Ask(db, plan, on.Year, now.County, given);
    }

    /// <summary>The plan with a case of these facts, where the readings are those of the year.</summary>
    public static Computation Ask(RegistryDb db, Plan plan, int year, string county, IEnumerable<KeyValuePair<string, string>> given)
    {
        var known = given.Where(fact => plan.Find("attributes", fact.Key) is not null).ToDictionary(StringComparer.Ordinal);
        var area = plan.FirstAreas?.Areas.FirstOrDefault(one => one.Divisions.Contains(county))?.Id;
        return new(plan, Decided(db, plan, year), year, tolerant: true, new CaseInput(area, known, []));
    }

    /// <summary>Choices and readings of the annual plan that is or was in force; what it leaves is as the plan has it.</summary>
    private static FactSet Decided(RegistryDb db, Plan plan, int year)
    {
        if (AnnualPlan.Of(db, plan.Id, year).Held is not { } held) return FactSet.Empty;
        return FactSet.Empty with { Readings = held.Readings.ToDictionary(pair => pair.Key, Choice), Choices = held.Choices.ToDictionary(pair => pair.Key, Choice) };
    }

    private static Choice Choice(KeyValuePair<string, Chosen> chosen) => new(chosen.Value.Value, chosen.Value.ByArea, chosen.Value.By, chosen.Value.Grounds, new Place(chosen.Key));

    /// <summary>The days of an agreement, by the names plans use.</summary>
    public static CaseDates Dates(Bureau bureau, DesignatedAgreement now, DateOnly on, params (string Event, DateOnly Day)[] more)
    {
        var events = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["agreed"] = now.SignedOn, ["signed"] = now.TermOn(on) };
        foreach (var (name, day) in more) events[name] = day;
        return bureau.WorkingDays.Dates(events) with { On = on };
    }

    /// <summary>The day by which the nearest clock from an event has run out; null where the plan has none, or it does not run here.</summary>
    public static DateOnly? Due(Computation computation, CaseDates dates, string from) =>
        ClockFrom(computation.Plan, from) is { } clock ? Clocks.Decide(computation, clock, dates).Due : null;

    /// <summary>The clock of the plan, or of the nearest layer, that runs from an event.</summary>
    public static Construct? ClockFrom(Plan plan, string from) => plan.All("clocks").LastOrDefault(clock => clock.Text("from") == from && !plan.IsReplaced(clock, null));

    /// <summary>Whole months between two days, as plans write them.</summary>
    public static string Months(DateOnly from, DateOnly to)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        if (months != 0 && from.AddMonths(months) > to) months--;
        return string.Create(CultureInfo.InvariantCulture, $"{months} month");
    }

    public static string Truth(bool value) => value ? "true" : "false";

    /// <summary>Refuses a matter whose conditions do not hold: those of the plan that speak of matters.</summary>
    public static void Require(Docket docket, Computation computation)
    {
        var plan = computation.Plan;
        foreach (var condition in plan.All("conditions").Where(one => SpeaksOf(one, "case.matter")))
        {
            var answer = Conditions.Decide(computation, condition);
            if (answer.Verdict is Verdict.Fails or Verdict.Overridable) docket.Refuse("condition-not-met", AgreementWords.Label(condition), AgreementWords.Cited(plan, condition.Rule));
            else if (answer.Verdict == Verdict.Unknown) docket.Refuse("condition-open", AgreementWords.Label(condition), AgreementWords.Attributes(plan, answer.Because));
        }
    }

    public static bool SpeaksOf(Construct construct, string attribute) => construct.Expressions.Values.Any(bound => bound.Slots().Any(slot => slot.ToString() == attribute));
}
