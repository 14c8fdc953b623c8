using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Verdicts;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Institutions;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>The applications of a year: a round in which each goes its own way, and matters that come without one.</summary>
internal sealed class PlayedCases(Stage stage, PlayedStock stock, int year)
{
    private const string Pharmacy = "retail_pharmacy", Clinic = "clinic", Hospital = "general_hospital";
    private const int Beds = 10, Judged = 3;
    private const decimal Good = 0.8m, Poor = 0.4m;

    /// <summary>What becomes of a case, as far as the plan lets it.</summary>
    private enum Fate { Signed, Withdrawn, NotAccepted, Supplemented, Mends, FailsTwice, AsksTooMuch, ObjectionDismissed, AssessedAnew, ObjectionUpheld, NoTerms, Refused }

    private sealed record Part(string Number, string Matter, string Kind, Fate Fate, string County)
    {
        public string Name { get; init; } = "";
        public Profile? Institution { get; init; }

        /// <summary>That it supplements.</summary>
        public string? Agreement { get; init; }

        public int Beds { get; init; }
    }

    private static readonly (string Matter, string Kind, Fate Fate)[] Wanted =
    [
        (Matters.New, Clinic, Fate.Signed), (Matters.New, Pharmacy, Fate.Signed), (Matters.New, Hospital, Fate.Signed), (Matters.New, Clinic, Fate.Supplemented), (Matters.New, Clinic, Fate.ObjectionDismissed),
        (Matters.New, Pharmacy, Fate.Withdrawn), (Matters.New, Clinic, Fate.NotAccepted), (Matters.New, Clinic, Fate.Mends), (Matters.New, Pharmacy, Fate.FailsTwice), (Matters.New, Hospital, Fate.AsksTooMuch),
        (Matters.New, Clinic, Fate.AssessedAnew), (Matters.New, Hospital, Fate.ObjectionUpheld), (Matters.New, Pharmacy, Fate.NoTerms), (Matters.New, Hospital, Fate.Refused),
        (Matters.Branch, Hospital, Fate.Signed), (Matters.MoreBeds, Hospital, Fate.Signed), (Matters.ChangeOfLevel, Hospital, Fate.Signed), (Matters.ChangeOfKind, Clinic, Fate.Signed),
        (Matters.Relocation, Pharmacy, Fate.Signed), (Matters.ControllerChange, Clinic, Fate.Signed), (Matters.Renewal, Pharmacy, Fate.Withdrawn), (Matters.VoluntaryExit, Pharmacy, Fate.Withdrawn), (Matters.Suspension, Pharmacy, Fate.Withdrawn),
    ];

    private readonly List<(string Number, string Kind, DateOnly On)> signed = [];
    private readonly Plan plan = stage.Plan;
    private List<Part> parts = [];

    /// <summary>Agreements that began.</summary>
    public IReadOnlyList<(string Number, string Kind, DateOnly On)> Signed => signed;

    private string Round => $"{year}-1";

    public void Play()
    {
        if (plan.Find("attributes", "case.matter")?.Text("class") is not { } matters || plan.Find("classes", "kind") is not { } kinds) return;
        var (knownMatters, knownKinds) = (ScopeBuilder.WordsOf(plan.Find("classes", matters)!), ScopeBuilder.WordsOf(kinds));
        if (stage.Do(new OpenRound(plan.Id, Round, year, new(year, 2, 10), new(year, 2, 28)), Cast.Agency, new(year, 2, 5)) is null) return;
        parts = [.. Wanted.Where(one => knownMatters.Contains(one.Matter) && knownKinds.Contains(one.Kind)).Select(Made).OfType<Part>()];
        foreach (var part in parts) Submit(part);
        foreach (var part in parts.Where(part => part.Fate is not (Fate.Withdrawn or Fate.NotAccepted))) Assess(part);
        Judge();
        stage.Do(new CloseRound(plan.Id, Round), Cast.Agency, new(year, 3, 1));
        Rank(parts, new(year, 3, 3));
        Mend();
        Rank([.. parts.Where(part => part.Fate is Fate.Mends or Fate.AssessedAnew)], new(year, 6, 3));
    }

    private Part? Made((string Matter, string Kind, Fate Fate) wanted, int i)
    {
        var number = $"样例案{year}-{i + 1:00}";
        if (wanted.Matter == Matters.New)
        {
            var (county, most) = CountyWithMost(wanted.Kind);
            var beds = wanted.Kind != Hospital ? 0 : wanted.Fate == Fate.AsksTooMuch ? (int)Math.Min(most, 100_000) + Beds : Beds;
            return new(number, wanted.Matter, wanted.Kind, wanted.Fate, county) { Name = $"样例{year}年第{i + 1}家", Beds = beds };
        }
        if (stock.Take(wanted.Kind, spare: wanted.Matter == Matters.MoreBeds ? Beds : 0) is not var (agreement, profile)) return null;
        var kind = wanted.Matter == Matters.ChangeOfKind ? "outpatient_department" : wanted.Kind;
        return new(number, wanted.Matter, kind, wanted.Fate, profile.County) { Name = wanted.Matter == Matters.Branch ? $"{profile.Name}分院" : profile.Name, Institution = profile, Agreement = agreement, Beds = wanted.Kind == Hospital ? Beds : 0 };
    }

    /// <summary>Where the quotas of a kind have most to give, and how much that is.</summary>
    private (string County, long Most) CountyWithMost(string kind)
    {
        var named = plan.All("quotas").Where(quota => quota.List("kind").Contains(kind)).Select(quota => quota.Name).ToList();
        if (named.Count == 0) named = [.. plan.All("quotas").Where(quota => quota.List("kind").Count == 0).Select(quota => quota.Name)];
        var best = stage.Read(db => LedgerView.Lines(db, plan.Id, year)).Where(line => named.Contains(line.Quota)).MaxBy(line => line.Available);
        var area = best is null ? null : plan.FindArea(best.Area);
        return ((area ?? plan.FirstAreas!.Areas[0]).Divisions[0], best?.Available ?? 0);
    }

    private Dictionary<string, string> Declared(Part part)
    {
        var facts = PlayedFacts.Of(plan, part.Kind, part.Beds);
        if (plan.Find("attributes", "case.same_area") is not null) facts["case.same_area"] = "true";
        if (facts.ContainsKey("case.reappointed")) facts["case.reappointed"] = "false"; // a change that is looked at
        if (part.Matter == Matters.ChangeOfLevel) facts["applicant.level"] = part.Institution!.Level == "secondary" ? "tertiary" : "secondary";
        if (part.Fate == Fate.NotAccepted && facts.ContainsKey("applicant.penalty_open")) facts["applicant.penalty_open"] = "true";
        return facts;
    }

    private static bool IsInRound(string matter) => Matters.IsEntry(matter) && matter != Matters.Relocation;

    private void Submit(Part part)
    {
        var applicant = Cast.Applicant(part.Name);
        var asked = new SubmitCase(part.Number, plan.Id, part.Matter, part.Kind, part.Name, part.County)
        {
            Round = IsInRound(part.Matter) ? Round : null, Institution = part.Institution?.Code, Declared = Declared(part), Papers = part.Fate == Fate.Supplemented ? [] : CaseMaterials.Known(plan),
            Longitude = part.Institution?.Longitude, Latitude = part.Institution?.Latitude,
        };
        if (stage.Do(asked, applicant, new(year, 2, 12)) is null) return;
        if (part.Fate == Fate.NotAccepted) stage.Do(new RefuseAcceptance(part.Number, [RefuseAcceptance.GroundsOf(plan)[0]], "样例：存在不予受理情形"), Cast.Handler, new(year, 2, 14));
        if (part.Fate == Fate.Supplemented) Supplement(part, applicant);
        if (part.Fate == Fate.Withdrawn && part.Matter == Matters.New) stage.Do(new WithdrawCase(part.Number, "样例：自行撤回"), applicant, new(year, 2, 14));
    }

    private void Supplement(Part part, Acting.Person applicant)
    {
        var missing = CaseMaterials.Missing(plan, stage.Case(part.Number)!);
        if (missing.Count == 0) return;
        stage.Do(new AskSupplement(part.Number, missing), Cast.Handler, new(year, 2, 14));
        if (Paper() is { } file) stage.Do(AttachFile.Of(part.Number, missing[0], file), applicant, new(year, 2, 17));
        stage.Do(new SupplyMaterials(part.Number, [.. missing.Skip(1)]), applicant, new(year, 2, 18));
    }

    /// <summary>A page that says it is an example.</summary>
    private TakenFile? Paper()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("dingdian-").FullName, "sample.pdf");
        File.WriteAllText(file, $"%PDF-1.4\n% {year}\n%%EOF\n");
        var taken = AttachmentFiles.Take(stage.Bureau.Workspace, file, []);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return taken;
    }

    private void Assess(Part part)
    {
        var (number, officer) = (part.Number, Cast.Officer(part.County));
        if (stage.Do(new AcceptCase(number), Cast.Handler, new(year, 2, 19)) is null) return;
        stage.Do(new CheckOnSite(number, "样例现场核查记录"), officer, new(year, 2, 20));
        if (PlayedFacts.Of(plan, part.Kind, part.Beds).FirstOrDefault(fact => fact.Value == "true") is { Key: { } fact }) stage.Do(new EstablishFact(number, fact, "true", "样例核查材料"), Cast.Handler, new(year, 2, 21));
        stage.Do(new ReviewCheck(number, "样例复核意见"), Cast.Handler, new(year, 2, 21));
        Score(part, new(year, 2, 24), part.Fate is Fate.Mends or Fate.FailsTwice ? Poor : Good);
    }

    /// <summary>A panel where there is none yet, its sheets, and what they come to.</summary>
    private void Score(Part part, DateOnly on, decimal share)
    {
        if (stage.Case(part.Number)!.State == CaseState.Accepted && stage.Do(new NamePanel(part.Number, Cast.Panel), Cast.Handler, on) is null) return;
        if (part.Fate == Fate.ObjectionDismissed) stage.Do(new DeclareConflict(part.Number, Cast.Panel[0].Name, "样例：曾任职", Cast.Spare), Cast.Handler, on);
        var now = stage.Case(part.Number)!;
        var points = now.Rubric!.Checks.Select(check => KeyValuePair.Create(check.Id, "true")).Concat(now.Rubric.Items.Select(item => KeyValuePair.Create(item.Id, Rules.Facts.Canonical.Number(item.Points * share)))).ToDictionary();
        foreach (var name in now.Assessors.Select(one => one.Name).ToList()) stage.Do(new ScoreCase(part.Number, points, NoConflict: true), Cast.Assessor(name), on);
        stage.Do(new ConcludeAssessment(part.Number), Cast.Handler, on.AddDays(1));
    }

    /// <summary>One case of each kind and matter is held against the whole plan; what holds in principle only is lifted for one.</summary>
    private void Judge()
    {
        foreach (var part in parts.Where(part => stage.Case(part.Number) is { IsOver: false, State: not (CaseState.Received or CaseState.Supplementing) }).DistinctBy(part => (part.Kind, part.Matter)).Take(Judged))
        {
            if (stage.Read(db => VerdictReplay.Judge(stage.Bureau, db, plan, stage.Case(part.Number)!, new(year, 2, 26), long.MaxValue, [])) is not { } judged) continue;
            foreach (var line in judged.Verdict.Lines.Where(line => line.Outcome != Verdict.NotApplicable)) stage.Rules.UnionWith(line.Construct.Rules);
            stage.Do(new StoreVerdict(part.Number), Cast.Handler, new(year, 2, 26));
            if (judged.Verdict.Lines.FirstOrDefault(line => line.Outcome == Verdict.Overridable && line.Construct.Section != "quotas") is { } open)
                stage.Do(new LiftForCase(part.Number, Ruling.Names(open.Construct, open.Quota).First(), "样例：民生急需", "样例市政府", $"样例府〔{year}〕9号"), Cast.Approver, new(year, 2, 27));
        }
    }

    private void Rank(IReadOnlyList<Part> ranked, DateOnly on)
    {
        if (ranked.Any(part => stage.Case(part.Number) is { State: CaseState.Assessed, Round: not null }) && stage.Do(new RankRound(plan.Id, Round), Cast.Handler, on) is not null)
        {
            var told = stage.Read(db => RankedRound.Of(db, plan.Id, Round));
            foreach (var mark in told.Ranking!.List.SelectMany(one => one.Groups.Concat(one.Ties))) stage.Rules.UnionWith(plan.All("preferences").Where(one => one.Path == mark.Preference).SelectMany(one => one.Rules));
            if (ranked.Any(part => told.Find(part.Number)?.Outcome == RankOutcome.Wins)) stage.Do(new PublishRound(plan.Id, Round, 5, "样例门户网站", $"样例公示〔{year}〕{on.Month}号"), Cast.Handler, on.AddDays(1));
        }
        foreach (var part in ranked.Where(part => stage.Case(part.Number)?.State == CaseState.Assessed)) Decide(part, on);
    }

    /// <summary>From the notice to the signature, or to what comes instead of it.</summary>
    private void Decide(Part part, DateOnly on)
    {
        var number = part.Number;
        if (stage.Case(number)!.Round is null) stage.Do(new PublishCase(number, 5, "样例门户网站", $"样例公示〔{year}〕{on.Month + 20}号"), Cast.Handler, on.AddDays(1));
        else if (stage.Read(db => RankedRound.Of(db, plan.Id, Round)).Find(number)?.Outcome is not RankOutcome.Wins)
        {
            Refuse(number, "样例：排序在后，名额不足", on.AddDays(15));
            return;
        }
        if (Answer(part.Fate) is { } answer && on.Month == 3)
        {
            stage.Do(new ObjectToCase(number, "样例异议单位", "样例：材料存疑"), Cast.Handler, on.AddDays(3));
            stage.Do(new AnswerObjection(number, 1, answer, "样例：经核查"), Cast.Approver, on.AddDays(5));
            if (answer == ObjectionAnswer.Back) Score(part, on.AddDays(8), Good);
        }
        if (stage.Case(number)!.State != CaseState.Assessed || part.Fate == Fate.AssessedAnew && on.Month == 3) return;
        if (stage.Do(new BeginNegotiation(number), Cast.Handler, on.AddDays(9)) is null) return;
        if (part.Fate == Fate.Refused) Refuse(number, "样例：不符合布局", on.AddDays(10));
        else if (stage.Do(new SettleTerms(number, part.Fate != Fate.NoTerms, "样例协议文本", part.Fate == Fate.Signed && stage.Case(number)!.Places > 1 ? stage.Case(number)!.Places - 1 : null), Cast.Handler, on.AddDays(10)) is not null && part.Fate != Fate.NoTerms) Sign(part, on.AddDays(12));
    }

    private static string? Answer(Fate fate) => fate switch { Fate.ObjectionDismissed => ObjectionAnswer.Dismissed, Fate.AssessedAnew => ObjectionAnswer.Back, Fate.ObjectionUpheld => ObjectionAnswer.Refused, _ => null };

    /// <summary>By what the kept verdict does not let pass, else by the assessment.</summary>
    private void Refuse(string number, string reason, DateOnly on) => stage.Do(new RefuseCase(number, [stage.Case(number)?.Verdict?.Against is [var ground, ..] ? ground : plan.Find("clocks", "assessment")!.Rules[0]], reason, $"样例决〔{year}〕{number[^2..]}号"), Cast.Approver, on);

    private void Sign(Part part, DateOnly on)
    {
        stage.Rules.UnionWith(stage.Read(db => CaseProcess.Of(plan, stage.Case(part.Number)!)).SelectMany(process => process.Process.Rules));
        if (part.Matter is not (Matters.New or Matters.Branch))
        {
            stage.Do(new SignAgreement(part.Number, part.Agreement!, []), Cast.Agency, on);
            return;
        }
        string[] services = part.Kind switch { Pharmacy => ["pharmacy"], Hospital => ["inpatient", "outpatient"], _ => ["outpatient"] };
        var (agreement, serial) = ($"样例协{part.Number[^7..]}", 90_000 + year % 100 * 100 + signed.Count);
        if (stage.Do(new SignAgreement(part.Number, agreement, services) { Code = NationalCode.Compose(part.Kind == Pharmacy, part.County, serial) }, Cast.Agency, on) is not null) signed.Add((agreement, part.Kind, on));
    }

    /// <summary>Three months later those who failed are assessed again.</summary>
    private void Mend()
    {
        foreach (var part in parts.Where(part => part.Fate is Fate.Mends or Fate.FailsTwice && stage.Case(part.Number)?.State == CaseState.Rectifying))
            Score(part, stage.Case(part.Number)!.Conclusions[0].AgainFrom!.Value.AddDays(1), part.Fate == Fate.Mends ? Good : Poor);
    }
}
