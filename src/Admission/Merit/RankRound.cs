using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>
/// Puts the assessed cases of a round in their order and says who gets places. What it rests on and what came out stand in the journal, with a
/// hash; the same input gives the same order. It may be made again when places came free: who has places keeps them.
/// </summary>
public sealed record RankRound(string Plan, string Round) : UseCase
{
    private static readonly string[] Waiting = [CaseState.Received, CaseState.Supplementing, CaseState.Accepted, CaseState.Assessing];

    [JsonIgnore]
    public override string Subject => Rounds.Round.SubjectOf(Plan, Round);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (Rounds.Round.Of(docket.Db, Plan, Round) is not { } round)
        {
            docket.Refuse("round-unknown", Round, DocumentWords.Joined(Rounds.Round.All(docket.Db, Plan).Select(one => DocumentWords.Same(one.Id))));
            return;
        }
        var cases = DesignationCase.All(docket.Db, Plan);
        var own = cases.Where(one => one.Round == Round).ToList();
        if (round.Closed is null && On <= round.To) docket.Refuse("ranking-early", Round, round.To);
        if (own.FirstOrDefault(one => one.Panel.Any(member => member.Name == By.Name) || one.AppliedBy == By.Name) is { } hand) docket.Refuse("decides-own-assessment", By.Name, hand.Number);
        var waiting = own.Where(one => Waiting.Contains(one.State)).ToList();
        if (waiting.Count > 0) docket.Refuse("ranking-waits", waiting.Count, string.Join(", ", waiting.Select(one => one.Number).Take(Shown)));
        if (!own.Exists(one => one.State == CaseState.Assessed)) docket.Refuse("ranking-nobody", Round);
        if (own.Select(one => one.LastDay).Append(round.From).Max() is var last && On < last) docket.Refuse("day-before-step", On, "conclude-assessment", last);
        if (!docket.IsRefused && FiguresOf(docket, plan, round) is { } figures) Rank(docket, round, cases, figures);
    }

    private const int Shown = 8;

    private void Rank(Docket docket, Round round, IReadOnlyList<DesignationCase> cases, YearFigures figures)
    {
        var input = new RankingInput(Plan, round.Year, Round, round.Revision, round.Snapshot, RankedRound.Contenders(cases, figures.Plan, Round, figures.Ground.AsOf), OpenPlaces(docket, round));
        var list = Ranking.Of(input, figures);
        docket.Record(new RankingDone(input, RankedRound.HashOf(list), list));
    }

    private List<QuotaPlaces> OpenPlaces(Docket docket, Round round) =>
        [.. LedgerView.Lines(docket.Db, Plan, round.Year).Where(line => line.Available > 0 && (round.Quotas.Count == 0 || round.Quotas.Contains(line.Quota))).Select(line => new QuotaPlaces(round.Year, line.Quota, line.Area, line.Part, line.Available))];

    private static YearFigures? FiguresOf(Docket docket, Plan plan, Round round)
    {
        var annual = AnnualPlan.Of(docket.Db, plan.Id, round.Year);
        var revision = annual.Revisions.First(one => one.Number == round.Revision);
        if (YearFigures.RulesFault(plan, revision, new(Rounds.Round.SubjectOf(plan.Id, round.Id))) is { Count: > 0 } changed) docket.Findings.AddRange(changed);
        return docket.IsRefused ? null : YearFigures.Of(docket.Bureau, docket.Db, plan, annual, revision, docket.Findings);
    }
}

/// <summary>A ranking as it was made.</summary>
/// <param name="Hash">Of the list.</param>
public sealed record RankingDone(RankingInput Input, string Hash, IReadOnlyList<RankedCase> List);
