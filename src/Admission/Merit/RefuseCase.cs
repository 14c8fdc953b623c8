using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Merit;

/// <summary>No designation: by rules of the plan, with reasons, in a document the applicant can contest. Places kept for the case are free.</summary>
/// <param name="Grounds">Ids of rules of the plan or its layers.</param>
/// <param name="Document">Its number.</param>
public sealed record RefuseCase(string Case, IReadOnlyList<string> Grounds, string Reason, string Document) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Reason, Reasons);
        Needed(docket, Document, DocumentNumber);
        if (Grounds.Count == 0) docket.Refuse("words-missing", new Texts("所依据的规则编号", "the ids of the rules it rests on"));
        foreach (var ground in Grounds.Where(ground => !plan.Rules.ContainsKey(ground))) docket.Refuse("refusal-rule", ground, Nearest.Hint(ground, plan.Rules.Keys));
        CheckGrounds(docket, plan, now);
        if (!docket.IsRefused) new CasePlaces(docket, plan, Case).ReleaseAll();
    }

    /// <summary>A refusal rests on what the kept verdict does not let pass, on the ranking of its round, or on the assessment.</summary>
    private void CheckGrounds(Docket docket, Plan plan, DesignationCase now)
    {
        if (docket.IsRefused) return;
        if (now.Verdict is not { } verdict)
        {
            docket.Refuse("verdict-missing", Case);
            return;
        }
        var lost = now.Round is { } round && RankedRound.Of(docket.Db, plan.Id, round).Find(Case) is { Outcome: not RankOutcome.Wins };
        var ranked = lost ? new[] { "quotas", "sites", "preferences" }.SelectMany(plan.All).SelectMany(one => one.Rules) : [];
        var assessed = plan.Find("clocks", "assessment")?.Rules ?? [];
        List<string> standing = [.. verdict.Against.Concat(ranked).Concat(assessed).Distinct()];
        foreach (var ground in Grounds.Where(ground => !standing.Contains(ground))) docket.Refuse("refusal-unfounded", ground, Case, string.Join(", ", verdict.Against));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => (before with { Quota = null, Places = 0, Refusal = new(Grounds, Reason, Document, entry.On) }).After(entry, CaseState.Refused, Reason);
}
