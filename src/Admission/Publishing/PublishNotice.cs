using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>Records that a notice of wanted levels and types was published.</summary>
/// <param name="Snapshot">Identity of the snapshot it rests on; null where that is the annual plan's.</param>
public sealed record PublishNotice(string Plan, int Year, string? Snapshot, string Content, string Document, string Where) : PublicationAct(Plan, Year, Content, Document, Where)
{
    private protected override string? HashNow(Docket docket, Plan plan) => Notice.Of(docket.Bureau, docket.Db, plan, Year, Snapshot, docket.Findings)?.Hash();
}
