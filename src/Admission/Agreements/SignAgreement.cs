using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using Acts = Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Admission.Agreements;

/// <summary>
/// Terms are settled and the agreement is signed: what was reserved is taken, the institution and its agreement stand in the registry, and a trial
/// begins where the plan has one; all of it or nothing. A case about an institution that has an agreement supplements that one.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Agreement">A number of its own; of a supplement the number of the agreement that goes on.</param>
/// <param name="Services">What is agreed, by the words of the registry: <c>inpatient</c>, <c>outpatient</c>, <c>pharmacy</c>. A supplement leaves it empty.</param>
public sealed record SignAgreement(string Case, string Agreement, IReadOnlyList<string> Services) : CaseAct(Case)
{
    /// <summary>National code the agency gives; null: it has one already, or gets one later.</summary>
    public string? Code { get; init; }

    /// <summary>The day it expires; null: when the term of the plan ends. Never later than that.</summary>
    public DateOnly? Expires { get; init; }

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (!Needed(docket, Agreement, new("协议编号", "a number of the agreement"))) return;
        docket.Findings.AddRange(Notices.AgainstSigning(docket.Db, now, On));
        CheckVerdict(docket, now);
        if (docket.IsRefused) return;
        var before = DesignatedAgreement.Of(docket.Db, Agreement);
        if (now.Matter is Matters.New or Matters.Branch) Begin(docket, plan, now, before);
        else if (now.Matter is Matters.Renewal or Matters.VoluntaryExit or Matters.Suspension) docket.Refuse("matter-not-signed", Vocabulary.Of(now.Matter));
        else if (before is null) docket.Refuse("agreement-unknown", Agreement);
        else Supplement(docket, plan, now, before);
    }

    /// <summary>What the kept verdict refuses is not signed, and what only stands in principle once it was lifted; without a verdict it is said.</summary>
    private void CheckVerdict(Docket docket, DesignationCase now)
    {
        if (now.Verdict is not { } verdict) docket.Refuse("verdict-missing", Case);
        else if (verdict.Outcome == CaseOutcome.Refused || verdict.Outcome == CaseOutcome.WithApproval && now.Lifts.Count == 0) docket.Refuse("verdict-against", Case, verdict.On, Vocabulary.Of(verdict.Outcome), string.Join(", ", verdict.Against));
    }

    private void Begin(Docket docket, Plan plan, DesignationCase now, DesignatedAgreement? before)
    {
        if (before is not null) docket.Refuse("agreement-taken", Agreement);
        ServicesFit(docket, Services, now.Kind);
        var facts = Facts(now);
        var asked = AgreementFacts.Ask(docket.Db, plan, On.Year, now.County, new Dictionary<string, string>(facts, StringComparer.Ordinal) { ["case.breach"] = "none" });
        var dates = docket.Bureau.WorkingDays.Dates(new Dictionary<string, DateOnly> { ["agreed"] = On, ["signed"] = On }) with { On = On };
        var term = AgreementFacts.Due(asked, dates, "signed");
        if ((Expires ?? term) is not { } expires || expires <= On || expires > term) docket.Refuse("agreement-term", Expires ?? On, On, term ?? On.AddYears(1));
        else if (Take(docket, plan, now) is var taken && !docket.IsRefused && Entered(docket, plan, now, taken) is { } profile)
        {
            foreach (var service in Services) RegistryDesk.Write(docket, new Acts.SignAgreement(RegistryDesk.NameOf(profile), service, Agreement, expires) { On = On }, $"sign-agreement {Case}", Agreement);
            var trials = plan.All("trials").Where(trial => trial.Amount("lasts") is not null || trial.Amount("guidance") is not null).Select(trial => Trials.Decide(asked, trial, dates)).Where(trial => trial.Verdict == Verdict.Applies).ToList();
            docket.Record(new AgreementBegun
            {
                Plan = plan.Id, Institution = profile.InstitutionId, Code = profile.Code, Name = profile.Name, Kind = now.Kind, Ownership = profile.Ownership, CreditCode = profile.CreditCode, County = now.County, HeldBy = now.AppliedBy,
                Services = Services, From = On, Expires = expires, State = trials.Count > 0 ? AgreementState.Trial : AgreementState.InForce, GuidanceEnds = trials.Max(trial => trial.GuidanceEnds), TrialEnds = trials.Max(trial => trial.Ends),
                Trials = [.. trials.Select(trial => trial.Construct.Rule)], Facts = facts, People = now.People, Taken = taken,
            });
        }
    }

    /// <summary>Pharmacies sell, all others treat; only who treats has beds.</summary>
    internal static void ServicesFit(Docket docket, IReadOnlyList<string> services, string kind)
    {
        string[] fitting = kind == "retail_pharmacy" ? ["pharmacy"] : ["inpatient", "outpatient"];
        if (services.Count == 0 || services.Distinct().Count() != services.Count || services.Except(fitting).Any())
            docket.Refuse("services-unfit", Bureau.Listed(services.Select(service => $"service-{service}")), WordLists.Name(WordLists.Kinds, kind), AgreementWords.Choices(fitting, "service-"));
    }

    private static Dictionary<string, string> Facts(DesignationCase now)
    {
        var facts = now.Facts.ToDictionary(fact => fact.Key, fact => fact.Value.Value, StringComparer.Ordinal);
        (facts["applicant.kind"], facts["case.matter"]) = (now.Kind, now.Matter);
        return facts;
    }

    /// <summary>All that was kept for the case is taken; refused when it is less than the case needs.</summary>
    private static List<FreedPlaces> Take(Docket docket, Plan plan, DesignationCase now)
    {
        var kept = new CasePlaces(docket, plan, now.Number);
        List<FreedPlaces> held = [.. kept.Held.Select(one => new FreedPlaces(one.Quota, one.Area, one.Amount, Books.UnitOf(plan, plan.Find("quotas", one.Quota)!)))];
        if (held.Sum(one => one.Amount) is var all && all < now.Places) docket.Refuse("reserved-short", now.Number, now.Places, all);
        else kept.ConsumeAll();
        return held;
    }

    /// <summary>The institution as the registry has it from now on; null after findings.</summary>
    private Profile? Entered(Docket docket, Plan plan, DesignationCase now, IReadOnlyList<FreedPlaces> taken)
    {
        var known = now.Matter == Matters.New ? Known(docket, now) : null;
        if (known is not null && DesignatedAgreement.Standing(docket.Db, known.InstitutionId) is { } other) docket.Refuse("institution-has-agreement", known.Name, other.Number);
        else if (known is null) RegistryDesk.Write(docket, Registration(plan, now, taken), $"sign-agreement {Case}", Agreement);
        else if (Code is not null && known.Code != Code) RegistryDesk.Write(docket, new ChangeCode(RegistryDesk.NameOf(known), Code) { On = On }, $"sign-agreement {Case}", Agreement);
        if (docket.IsRefused) return null;
        return known is null || Code is not null ? Find(docket, Code, now.Applicant, now.County) : known;
    }

    private Profile? Known(Docket docket, DesignationCase now)
    {
        if (now.Institution is { } code) return InstitutionFinder.Find(docket.Db, code, On, docket.Findings) is { } id ? docket.Db.Profiles.Believed().FirstOrDefault(row => row.InstitutionId == id && row.From <= On && row.To > On) : null;
        return Find(docket, null, now.Applicant, now.County);
    }

    private Profile? Find(Docket docket, string? code, string name, string county) => docket.Db.Profiles.Believed().Where(row => row.From <= On && row.To > On && (code != null ? row.Code == code : row.Name == name && row.County == county)).OrderByDescending(row => row.Id).FirstOrDefault();

    private Register Registration(Plan plan, DesignationCase now, IReadOnlyList<FreedPlaces> taken)
    {
        string? Told(string name) => now.Facts.GetValueOrDefault($"applicant.{name}")?.Value;
        int? Number(string name, string unit) => Told(name) is { } text && Scalars.TryAmount(text, plan.Units, Unit.Base(unit), out var amount) ? (int)amount.Value : null;
        bool? Truth(string name) => Told(name) is { } text ? text == "true" : null;
        return new(now.Applicant, now.Kind, now.County)
        {
            On = On, Code = Code, CreditCode = now.CreditCode, Township = now.Township, Address = now.Address, At = now.At, Ownership = Told("ownership"), Level = Told("level"), Host = Told("host"), Specialty = Told("specialty") ?? "general",
            VillageIntegrated = Truth("village_integrated"), PooledOutpatient = Truth("pooled_outpatient"), PersonalAccountOnly = Truth("personal_account_only"), Physicians = Number("physicians", "physician"),
            InsuredBeds = !Services.Contains("inpatient") ? null : taken.FirstOrDefault(places => places.Unit == "bed") is { } beds ? (int)beds.Amount : Number("beds", "bed") ?? 0,
        };
    }

    private void Supplement(Docket docket, Plan plan, DesignationCase now, DesignatedAgreement before)
    {
        if (before.IsOver || before.State == AgreementState.Suspended) docket.Refuse("life-state", Vocabulary.Of("sign-agreement"), Vocabulary.Of(before.State), Bureau.Listed([AgreementState.Trial, AgreementState.InForce]));
        if (now.Institution is { } named && named != before.Code && named != before.Name) docket.Refuse("agreement-of-another-institution", Agreement, before.Name, named);
        var profile = docket.Db.Profiles.Believed().FirstOrDefault(row => row.InstitutionId == before.Institution && row.From <= On && row.To > On);
        if (profile is null) docket.Refuse("agreement-institution-gone", before.Name, On);
        if (docket.IsRefused) return;
        var taken = Take(docket, plan, now);
        var freed = now.Matter is Matters.Relocation or Matters.ChangeOfKind && taken.Count > 0 ? Exits.Leave(docket, plan, profile!, On.AddDays(-1), profile!.Code ?? Agreement) : [];
        if (Change(docket, plan, now, profile!, taken) is { } act) RegistryDesk.Write(docket, act, $"sign-agreement {Case}", Agreement);
        docket.Record(new AgreementSupplement(now.Matter, now.Matter == Matters.ChangeOfKind ? now.Kind : before.Kind, now.County, Facts(now), now.People, taken, freed));
    }

    private Act? Change(Docket docket, Plan plan, DesignationCase now, Profile profile, IReadOnlyList<FreedPlaces> taken)
    {
        var name = RegistryDesk.NameOf(profile);
        switch (now.Matter)
        {
            case Matters.Relocation:
                return new Relocate(name, now.Address, now.County == profile.County ? null : now.County, now.Township, now.At is { } at ? (at.Lon, at.Lat) : null, "cgcs2000") { On = On };
            case Matters.MoreBeds:
                var specialty = now.Facts.GetValueOrDefault("applicant.specialty")?.Value ?? "general";
                var insured = docket.Db.Beds.Believed().Where(row => row.InstitutionId == profile.InstitutionId && row.Specialty == specialty && row.From <= On && row.To > On).Select(row => row.Insured).FirstOrDefault() ?? 0;
                var told = now.Facts.GetValueOrDefault("case.beds_added")?.Value;
                var added = taken.FirstOrDefault(places => places.Unit == "bed")?.Amount ?? (told is not null && Scalars.TryAmount(told, plan.Units, Unit.Base("bed"), out var amount) ? (long)amount.Value : 0);
                if (added == 0) docket.Refuse("words-missing", new Texts("增加的床位数", "how many beds are added"));
                return new ChangeBeds(name, specialty, null, null, insured + (int)added) { On = On };
            case Matters.ChangeOfLevel:
                return new Reclassify(name, null, now.Facts.GetValueOrDefault("applicant.level")?.Value) { On = On };
            case Matters.ChangeOfKind:
                return new Reclassify(name, now.Kind, null) { On = On };
            default:
                return null; // who controls it is not in the registry
        }
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.On("signed", entry.On);

    /// <summary>The agreement it supplemented.</summary>
    internal static DesignatedAgreement Supplemented(DesignatedAgreement before, JournalEntry entry)
    {
        var supplement = AgreementAct.Kept<AgreementSupplement>(entry);
        var facts = new Dictionary<string, string>(before.Facts, StringComparer.Ordinal);
        foreach (var (name, value) in supplement.Facts.Where(fact => fact.Key != "case.matter")) facts[name] = value;
        return (before with { Kind = supplement.Kind, County = supplement.County, Facts = facts, People = supplement.People.Count > 0 ? supplement.People : before.People }).After(entry, null, supplement.Matter);
    }
}
