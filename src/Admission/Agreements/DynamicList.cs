using Dingdian.Admission.Acting;
using Dingdian.Admission.Assessments;
using Dingdian.Admission.Settlements;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>How a designated institution stands on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Institution">It.</param>
/// <param name="Agreement">Null for one whose agreement nobody has entered yet.</param>
/// <param name="Standing"><c>standing-kept</c>, <c>standing-lost</c>, or <c>standing-open</c> while something was not looked at.</param>
/// <param name="Kept">Standards it keeps.</param>
/// <param name="Lost">Standards it does not keep, by the names of the plan's conditions.</param>
/// <param name="Open">Standards of which it is not known.</param>
/// <param name="Assessed">The last yearly assessment it took part in, up to that day.</param>
/// <param name="Unsettled">What the last settled year did not pay it, in yuan; null where no year was settled.</param>
public sealed record Standing(DateOnly On, Profile Institution, DesignatedAgreement? Agreement, string State, int Kept, IReadOnlyList<string> Lost, IReadOnlyList<string> Open, (int Year, AssessedLine Line)? Assessed, decimal? Unsettled)
{
    public string Word => Lost.Count > 0 || Agreement?.MustEnd is not null ? "standing-lost" : Open.Count > 0 || Agreement is null ? "standing-open" : "standing-kept";

    /// <summary>Breaches of the term that runs.</summary>
    public int Breaches => Agreement?.Breaches.Count(breach => breach.On >= Agreement.TermOn(On)) ?? 0;

    /// <summary>Suspensions of the term that runs, other than of its own wish.</summary>
    public int Suspensions => Agreement?.SuspensionsOn(On) ?? 0;
}

/// <summary>The dynamic list: every designated institution, with how it keeps its standards, what was found, how it was assessed, what is near.</summary>
public static class DynamicList
{
    /// <summary>In the order of codes; those that do not keep their standards first.</summary>
    public static IReadOnlyList<Standing> Of(RegistryDb db, Plan plan, DateOnly on)
    {
        var agreements = DesignatedAgreement.All(db, plan.Id, on).Where(one => !one.IsOver).ToLookup(one => one.Institution);
        var assessment = AssessmentAct.Construct(plan) is null ? null : YearlyAssessment.Latest(db, plan.Id, on.Year);
        var settled = SettledYear.Latest(db, plan.Id, on);
        return [.. Designated.On(db, plan, on).Select(one => Stands(db, plan, on, one.Profile, one.Agreements, agreements[one.Profile.InstitutionId].LastOrDefault(), assessment, settled)).OrderBy(one => one.Word == "standing-lost" ? 0 : 1)];
    }

    private static Standing Stands(RegistryDb db, Plan plan, DateOnly on, Profile profile, IReadOnlyList<Agreement> held, DesignatedAgreement? agreement, YearlyAssessment? assessment, SettledYear? settled)
    {
        IReadOnlyList<Answer> answers = agreement is null ? [] : Standards.Of(db, plan, agreement, on);
        List<string> lost = [.. answers.Where(answer => answer.Verdict is Verdict.Fails or Verdict.Overridable).Select(answer => answer.Construct.Name)];
        List<string> open = [.. answers.Where(answer => answer.Verdict == Verdict.Unknown).Select(answer => answer.Construct.Name)];
        var state = agreement?.State ?? (held.Any(row => row.State == Agreement.Suspended) ? AgreementState.Suspended : AgreementState.InForce);
        (int, AssessedLine)? assessed = assessment?.Concluded <= on && assessment.Find(profile.InstitutionId) is { } line ? (assessment.Year, line) : null;
        return new(on, profile, agreement, state, answers.Count - lost.Count - open.Count, lost, open, assessed, settled is null ? null : settled.Above.GetValueOrDefault(profile.Code ?? ""));
    }
}
