using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>Records that the configuration by area was published.</summary>
/// <param name="Snapshot">Identity of the snapshot.</param>
/// <param name="Since">Identity of the earlier snapshot it was compared with.</param>
public sealed record PublishConfiguration(string Plan, int Year, string Snapshot, string? Since, string Content, string Document, string Where) : PublicationAct(Plan, Year, Content, Document, Where)
{
    private protected override string? HashNow(Docket docket, Plan plan) =>
        Configuration.Of(docket.Bureau, docket.Db, plan, Snapshot, Since, docket.Findings) is { } now ? OpenData.HashOf(now) : null;
}
