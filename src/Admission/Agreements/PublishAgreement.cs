using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>The institution stands in the public list, with its name and address.</summary>
/// <param name="Where">Where the list can be read.</param>
public sealed record PublishAgreement(string Agreement, string Where) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now) => Needed(docket, Where, new("公布位置", "where it is published"));

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { Published = entry.On }).After(entry, null, Where);
}
