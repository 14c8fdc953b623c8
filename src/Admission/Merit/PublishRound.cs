using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>The public notice of a round: who is to be designated by its ranking, for a number of working days. Those who moved up later get a notice of their own.</summary>
/// <param name="Days">Working days on which objections are taken.</param>
/// <param name="Where">Where people find it.</param>
/// <param name="Document">Its number.</param>
public sealed record PublishRound(string Plan, string Round, int Days, string Where, string Document) : UseCase
{
    [JsonIgnore]
    public override string Subject => Rounds.Round.SubjectOf(Plan, Round);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        var told = RankedRound.Of(docket.Db, Plan, Round);
        Notices.Check(docket, Days, Where, Document);
        if (told.Ranking is not { } ranking || told.On > On)
        {
            docket.Refuse("ranking-missing", Round);
            return;
        }
        var listed = ranking.List.Where(one => one.Outcome is RankOutcome.Wins or RankOutcome.Holds && told.NoticeOf(one.Case) is null).Select(one => DesignationCase.Of(docket.Db, one.Case)).OfType<DesignationCase>()
            .Where(one => one.Round == Round && Notices.States.Contains(one.State)).ToList();
        if (listed.Count == 0) docket.Refuse("notice-nobody", Round);
        if (listed.Find(one => one.Panel.Any(member => member.Name == By.Name)) is { } hand) docket.Refuse("decides-own-assessment", By.Name, hand.Number);
        if (!docket.IsRefused) docket.Record(new PublishedRound(new(On, Notices.LastDay(docket, Days), Document, Where), [.. listed.Select(one => one.Number)]));
    }
}

/// <summary>A notice with the cases it names.</summary>
public sealed record PublishedRound(PublicNotice Notice, IReadOnlyList<string> Cases);
