using Dingdian.Admission.Acting;
using Dingdian.Admission.Sites;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>Somebody looked, and says what is so; it takes the place of what was declared.</summary>
/// <param name="Attribute">An attribute of the plan: <c>applicant.licensed</c>.</param>
/// <param name="Value">As the plan's cases write it: <c>true</c>, <c>120 bed</c>.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record EstablishFact(string Case, string Attribute, string Value, string Evidence) : CaseAct(Case)
{
    private static readonly string[] Fixed = ["applicant.kind", "case.matter"];

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (Fixed.Contains(Attribute)) docket.Refuse("fact-fixed", Attribute);
        else SiteInput.Given(plan, [$"{Attribute}={Value}"], new(Subject), docket.Findings);
        Needed(docket, Evidence, new Texts("佐证", "evidence"));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.After(entry, null, $"{Attribute} = {Value}").Knowing([new(Attribute, new(Value, entry.Who, entry.On, Evidence))]);
}
