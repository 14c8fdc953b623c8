using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>The public notice of a case outside rounds.</summary>
/// <param name="Days">Working days on which objections are taken.</param>
/// <param name="Where">Where people find it.</param>
/// <param name="Document">Its number.</param>
public sealed record PublishCase(string Case, int Days, string Where, string Document) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Notices.Check(docket, Days, Where, Document);
        if (now.Round is { } round) docket.Refuse("notice-of-round", Case, round);
        if (now.Announced is { } before) docket.Refuse("notice-there", Case, before.Document, before.To);
        if (!docket.IsRefused) docket.Record(new PublicNotice(On, Notices.LastDay(docket, Days), Document, Where));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => (before with { Announced = Kept<PublicNotice>(entry) }).On("published", entry.On);
}
