using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Ledger;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;
using Acts = Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Admission.Assessments;

/// <summary>What a failed assessment means for an institution is carried out: time to rectify without settlement, a lower standard, fewer beds, or the end.</summary>
/// <param name="Year">The year that was assessed.</param>
/// <param name="Measure">One of the plan's words for it: <c>rectify</c>, <c>settlement-lowered</c>, <c>beds-reduced</c>, <c>terminated</c>.</param>
/// <param name="Document">The decision.</param>
public sealed record ApplyAssessment(string Agreement, int Year, string Measure, string Document) : AgreementAct(Agreement)
{
    /// <summary>With <c>beds-reduced</c>: how many insured beds fewer, and of which specialty.</summary>
    public int? Beds { get; init; }

    public string Specialty { get; init; } = "general";

    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Document, DocumentNumber);
        var assessment = YearlyAssessment.Of(docket.Db, plan.Id, Year);
        if (assessment.Find(now.Institution) is not { Verdict: "fails" } line) docket.Refuse("assessment-not-failed", now.Name, Year);
        else if (now.Assessments.FirstOrDefault(one => one.Year == Year) is { } before) docket.Refuse("assessment-applied", now.Name, Year, before.On);
        else if (assessment.Appeals.Any(one => one.Institution == now.Institution && one.Upheld is null)) docket.Refuse("appeal-open", now.Name);
        else if (!line.Does.Contains(Measure)) docket.Refuse("assessment-measure", Vocabulary.Of(Measure), now.Name, AgreementWords.Choices(line.Does));
        if (!docket.IsRefused) Carry(docket, plan, now, assessment.Rule!);
    }

    private void Carry(Docket docket, Plan plan, DesignatedAgreement now, string rule)
    {
        switch (Measure)
        {
            case Consequence.Rectify or Consequence.SettlementSuspended:
                var limit = AgreementFacts.Due(AgreementFacts.Ask(docket.Db, plan, now, On), AgreementFacts.Dates(docket.Bureau, now, On, ("ordered", On)), "ordered");
                docket.Record(new Carried(rule) { Limit = limit });
                Write(docket, now, Document, name => new Acts.SuspendAgreement(name, null, null) { On = On });
                break;
            case Consequence.BedsReduced:
                Reduce(docket, plan, now, rule);
                break;
            case Consequence.Terminated:
                docket.Record(new Carried(rule) { End = EndBars.Plain(rule, now, Leave(docket, plan, now, "terminated", Document), On) });
                break;
            default:
                docket.Record(new Carried(rule));
                break;
        }
    }

    private void Reduce(Docket docket, Plan plan, DesignatedAgreement now, string rule)
    {
        var insured = docket.Db.Beds.Believed().Where(row => row.InstitutionId == now.Institution && row.Specialty == Specialty && row.From <= On && row.To > On).Select(row => row.Insured).FirstOrDefault() ?? 0;
        if (Beds is not > 0 || Beds > insured) docket.Refuse("beds-reduced-by", Beds ?? 0, WordLists.Name(WordLists.Specialties, Specialty), insured);
        if (docket.IsRefused || Profile(docket, now.Institution, On) is not { } profile) return;
        var freed = Exits.GiveUpBeds(docket, plan, profile, Beds!.Value, $"{profile.Code ?? now.Number}#{Year}");
        docket.Record(new Carried(rule) { Freed = freed });
        Write(docket, now, Document, name => new Acts.ChangeBeds(name, Specialty, null, null, insured - Beds.Value) { On = On });
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry)
    {
        var carried = Kept<Carried>(entry);
        var after = before with { Assessments = [.. before.Assessments, new(entry.Id, Year, Measure, carried.Rule, entry.On)], End = carried.End };
        if (carried.End is not null) return after.After(entry, AgreementState.Ended, Measure);
        if (Measure is not (Consequence.Rectify or Consequence.SettlementSuspended)) return after.After(entry, before.State, Measure);
        return (after with { Suspensions = [.. before.Suspensions, new(entry.Id, entry.On, false, carried.Limit, carried.Rule, Rectify: true, Counts: false)] }).After(entry, AgreementState.Suspended, Measure);
    }

    private sealed record Carried(string Rule)
    {
        public DateOnly? Limit { get; init; }
        public AgreementEnd? End { get; init; }
        public IReadOnlyList<FreedPlaces> Freed { get; init; } = [];
    }
}
