using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>Somebody looked whether the institution still keeps its standards: what was found takes the place of what was known.</summary>
/// <param name="Found">Facts by the names of the plan's attributes.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record ReviewStandards(string Agreement, IReadOnlyDictionary<string, string> Found, string Evidence) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Evidence, Proof);
        if (Sites.SiteInput.Given(plan, Found.Select(one => $"{one.Key}={one.Value}"), new(Subject), docket.Findings) is not { } found || docket.IsRefused) return;
        docket.Record(new Reviewed([.. Standards.Of(docket.Db, plan, now, On, found).Where(one => one.Verdict is Verdict.Fails or Verdict.Overridable).Select(one => one.Construct.Name)]));
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry)
    {
        var facts = new Dictionary<string, string>(before.Facts, StringComparer.Ordinal);
        foreach (var (name, value) in Found) facts[name] = value;
        return (before with { Facts = facts, NotKept = Kept<Reviewed>(entry).NotKept, Reviewed = entry.On }).After(entry, null, Evidence);
    }

    private sealed record Reviewed(IReadOnlyList<string> NotKept);
}
