using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>
/// Negotiation begins, and places are kept: those the ranking of its round gave it, or outside rounds what it asks for while there are any.
/// </summary>
public sealed record BeginNegotiation(string Case) : CaseAct(Case)
{
    private sealed record Reserved(IReadOnlyList<QuotaPlaces> Places);

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (now.Matter is Matters.New or Matters.Branch && now.State != CaseState.Assessed) docket.Refuse("assessment-missing", Case);
        var places = docket.IsRefused ? null : now.Round is { } round ? Won(docket, RankedRound.Of(docket.Db, plan.Id, round), round) : Outside(docket, plan, now);
        if (places is null || docket.IsRefused) return;
        var own = new CasePlaces(docket, plan, Case);
        foreach (var kept in places) own.Reserve(kept);
        docket.Record(new Reserved(places));
    }

    private IReadOnlyList<QuotaPlaces>? Won(Docket docket, RankedRound told, string round)
    {
        if (told.Find(Case) is not { } line) docket.Refuse("ranking-without", Case, round);
        else if (line.Outcome != RankOutcome.Wins) docket.Refuse("ranking-lost", Case, line.Position, Vocabulary.Of(line.Outcome));
        else return line.Places;
        return null;
    }

    private IReadOnlyList<QuotaPlaces>? Outside(Docket docket, Plan plan, DesignationCase now)
    {
        if (!Matters.IsEntry(now.Matter) || now.Matter == Matters.Relocation && now.Facts.GetValueOrDefault("case.same_area")?.Value == "true") return [];
        var annual = AnnualPlan.Of(docket.Db, plan.Id, On.Year);
        if (annual.InForce is not { } revision)
        {
            docket.Refuse("year-not-in-force", plan.Id, On.Year);
            return null;
        }
        if (YearFigures.Of(docket.Bureau, docket.Db, plan, annual, revision, docket.Findings) is not { } figures) return null;
        var contender = RankedRound.Of(now, plan, holds: false);
        var asks = PlaceAsk.Of(figures.Ground.Around(figures.Facts, On.Year).Ask(contender.Area, contender.Given, []), figures.Result);
        if (asks.FirstOrDefault(ask => ask.Missing.Count > 0) is { } open) docket.Refuse("negotiation-amount", Case, open.Quota, string.Join(", ", open.Missing));
        var left = LedgerView.Lines(docket.Db, plan.Id, On.Year).ToDictionary(line => (line.Quota, line.Area, line.Part), line => line.Available);
        var taken = asks.Select(ask => (Ask: ask, Places: ask.Take(left, On.Year, contender.Given.GetValueOrDefault("applicant.specialty")))).ToList();
        foreach (var (ask, _) in taken.Where(one => one.Places is null && one.Ask.Missing.Count == 0)) docket.Refuse("places-short", ask.Quota, ask.Area, ask.Amount, left.Where(row => row.Key.Quota == ask.Quota && row.Key.Area == ask.Area).Sum(row => row.Value));
        return docket.IsRefused ? null : [.. taken.SelectMany(one => one.Places!)];
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry)
    {
        var places = Kept<Reserved>(entry).Places;
        return before with { Quota = places.Count > 0 ? places[0].Quota : null, Places = places.Sum(one => one.Amount) };
    }
}
