using Dingdian.Registry.Storage;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>The standards an institution has to keep while it is designated: the plan's conditions on the institution itself.</summary>
internal static class Standards
{
    /// <summary>Each that speaks of it, with what was found; conditions on a matter or a case speak once, at entry, and not here.</summary>
    public static IReadOnlyList<Answer> Of(RegistryDb db, Plan plan, DesignatedAgreement now, DateOnly on, IReadOnlyDictionary<string, string>? found = null)
    {
        var asked = AgreementFacts.Ask(db, plan, now, on, found);
        return [.. plan.All("conditions").Where(one => !OfTheCase(one)).Select(one => Conditions.Decide(asked, one)).Where(answer => answer.Verdict != Verdict.NotApplicable)];
    }

    private static bool OfTheCase(Construct condition) => condition.Expressions.Values.Any(bound => bound.Slots().Any(slot => slot.ToString() is var name && !name.StartsWith("applicant.", StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal)));
}
