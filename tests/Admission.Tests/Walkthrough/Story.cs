using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Verdicts;
using Dingdian.Registry.Journal;
using static Dingdian.Admission.Tests.Walkthrough.WalkWorld;

namespace Dingdian.Admission.Tests.Walkthrough;

/// <summary>What happens in each step of the walkthrough, by its id; the page has the titles and tells it.</summary>
internal sealed class Story(WalkWorld world)
{
    private readonly List<JournalEntry> entries = [];

    private static readonly string[] Holds =
    [
        "licensed", "principal_in_charge", "internal_systems", "information_system", "provincial_conditions", "trace_codes", "price_commitment", "staff_meets_level", "departments_meet_level", "equipment_meets_level",
        "systems_meet_level", "safety_meets_norm", "accessibility_meets_norm", "ageing_meets_norm",
    ];

    private static readonly string[] HoldsNot =
    [
        "internet_hospital", "lent_licences", "non_basic_focus", "price_policy_ignored", "penalty_open", "liability_open", "false_application", "terminated_unlawful", "terminated_breach", "controller_terminated",
        "controller_dishonest", "other_ground", "failed_twice",
    ];

    private static readonly Dictionary<string, string> Declared = new(StringComparer.Ordinal)
    {
        ["applicant.ownership"] = "private", ["applicant.personal_account_only"] = "true", ["applicant.pooled_outpatient"] = "false", ["applicant.has_beds"] = "false", ["applicant.host"] = "none",
        ["case.in_trial"] = "false", ["case.in_guidance"] = "false", ["case.breach"] = "none", ["case.trial_result"] = "qualified", ["applicant.months_operating"] = "8 month", ["applicant.physicians"] = "3 physician", ["applicant.beds"] = "0 bed",
    };

    private static DateOnly Day(int month, int day) => new(2025, month, day);

    public IReadOnlyDictionary<string, Action> Steps => new Dictionary<string, Action>(StringComparer.Ordinal)
    {
        ["A01"] = () => Do(new OpenRound(PlanId, RoundId, 2025, Day(2, 5), Day(2, 28)) { Kinds = ["clinic"], Quotas = ["personal_account"] }, Agency, Day(1, 20)),
        ["A02"] = () => Do(new SubmitCase(Case, PlanId, "new", "clinic", "和平诊所", County) { Round = RoundId, Declared = Declared, Papers = [.. Papers().Skip(2)], Longitude = 123.42, Latitude = 41.79 }, Applicant, Day(2, 6)),
        ["A03"] = () =>
        {
            Do(new AskSupplement(Case, [.. Papers().Take(2)]), Handler, Day(2, 10));
            Do(new SupplyMaterials(Case, [.. Papers().Take(2)]), Applicant, Day(2, 17));
        },
        ["A04"] = () => Do(new AcceptCase(Case), Handler, Day(2, 18)),
        ["A05"] = () => Do(new CheckOnSite(Case, "核查记录2025-017") { Found = Found() }, District, Day(2, 20)),
        ["A06"] = () => Do(new NamePanel(Case, Panel), Handler, Day(2, 24)),
        ["A07"] = () => Do(new DeclareConflict(Case, "评甲", "曾任职于该诊所", "评己"), Handler, Day(2, 25)),
        ["A08"] = Score,
        ["A09"] = () => Do(new ConcludeAssessment(Case), Handler, Day(2, 27)),
        ["A10"] = () => Do(new StoreVerdict(Case), Handler, Day(2, 28)),
        ["A11"] = () =>
        {
            Do(new CloseRound(PlanId, RoundId), Agency, Day(3, 3));
            Do(new RankRound(PlanId, RoundId), Handler, Day(3, 3));
        },
        ["A12"] = () => Do(new PublishRound(PlanId, RoundId, 7, "门户网站", "沈医保公〔2025〕3号"), Handler, Day(3, 4)),
        ["A13"] = () =>
        {
            Do(new ObjectToCase(Case, "某门诊部", "材料不实"), Handler, Day(3, 6));
            Do(new AnswerObjection(Case, 1, ObjectionAnswer.Dismissed, "经核查材料属实"), Approver, Day(3, 10));
        },
        ["A14"] = () =>
        {
            Do(new BeginNegotiation(Case), Handler, Day(3, 17));
            Do(new SettleTerms(Case, true, "按标准协议文本"), Handler, Day(3, 20));
        },
        ["A15"] = () => Do(new SignAgreement(Case, Agreement, ["outpatient"]) { Code = "H21010200017" }, Agency, Day(4, 10)),
        ["A16"] = () =>
        {
            Do(new PublishAgreement(Agreement, "门户网站"), Agency, Day(4, 14));
            Do(new LogGuidance(Agreement, "结算与编码政策"), District, Day(5, 12));
        },
        ["A17"] = () =>
        {
            Do(new RecordBreach(Agreement, Gravity.Minor, "进销存台账不全", []) { Measure = "talk" }, Handler, Day(8, 4));
            Do(new LogGuidance(Agreement, "台账已补齐", entries[^1].Id), District, Day(8, 25));
        },
        ["A18"] = () => Do(new PassTrial(Agreement, "试运行考核表"), Agency, new(2026, 4, 10)),
        ["A19"] = () => Do(new RenewAgreement(Agreement, new(2026, 1, 8)), Agency, new(2026, 4, 10)),
        ["A20"] = () => Do(new GiveUpAgreement(Agreement, new(2026, 6, 1), "负责人退休"), Agency, new(2026, 9, 7)),
    };

    /// <summary>Runs a step; gives what stands in the journal of it.</summary>
    public IReadOnlyList<JournalEntry> Run(string id)
    {
        var before = entries.Count;
        Steps[id]();
        return entries[before..];
    }

    private void Do(UseCase act, Person by, DateOnly on) => entries.Add(world.Done(act, by, on));

    private IReadOnlyList<string> Papers() => [.. world.Plan.Find("materials", "medical_application")!.Node["items"]!.Items.Select(item => item.Text!)];

    private static Dictionary<string, string> Found() =>
        Holds.Select(name => ($"applicant.{name}", "true")).Concat(HoldsNot.Select(name => ($"applicant.{name}", "false"))).ToDictionary(fact => fact.Item1, fact => fact.Item2, StringComparer.Ordinal);

    private void Score()
    {
        var rubric = world.TheCase.Rubric!;
        var points = rubric.Checks.Select(check => KeyValuePair.Create(check.Id, "true")).Concat(rubric.Items.Select(item => KeyValuePair.Create(item.Id, Rules.Facts.Canonical.Number(item.Points * 0.8m))));
        foreach (var one in world.TheCase.Assessors) Do(new ScoreCase(Case, new Dictionary<string, string>(points), NoConflict: true), new(one.Name, Roles.Assessor), Day(2, 26));
    }
}
