using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Tests.Merit;
using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Agreements;

/// <summary>
/// The tiny city whose year is in force, with rules for agreements: clinics and hospitals are on trial for a year, guided for half of it; pharmacies are
/// guided only; two suspensions, fraud, or poor mending end an agreement; the last of a year's assessment go in three ways.
/// </summary>
internal sealed class AgreementWorld : IDisposable
{
    private const string Rubrics = """
        rubrics:
          all:
            zh: 全部
            en: all
            kinds: [clinic, general_hospital, retail_pharmacy]
            pass: 60
            checks: { licence: { rule: R6, zh: 证照有效, en: a valid licence } }
            items: { need: { points: 60, zh: 需求, en: need }, care: { points: 40, zh: 服务, en: care } }
        """;

    private const string Attributes = """
          applicant.ownership: { class: ownership }
          applicant.has_beds: { unit: boolean }
          applicant.host: { class: host }
          applicant.category: { class: category }
          applicant.internal_systems: { unit: boolean, zh: 制度齐全, en: has the required systems }
          applicant.terminated_unlawful: { unit: boolean }
          applicant.terminated_breach: { unit: boolean }
          applicant.controller_terminated: { unit: boolean }
          case.breach: { class: breach }
          case.trial_result: { class: trial_result }
          case.beds_added: { unit: bed }
          case.in_trial: { unit: boolean }
          case.in_guidance: { unit: boolean }
          case.settles_out_of_area: { unit: boolean }
          case.own_request: { unit: boolean }
          case.months_to_expiry: { unit: month }
          case.renewal_organised: { unit: boolean }
          case.months_notice: { unit: month }
          case.within_term: { unit: boolean }
          case.suspensions: { unit: occasion }
          case.rectification_poor: { unit: boolean, zh: 整改不力, en: poor mending }
          case.fraud: { unit: boolean, zh: 欺诈骗保, en: fraud }
          case.repeated_breach: { unit: boolean, zh: 屡次违约, en: repeated breaches }
          case.fund_risk: { unit: boolean, zh: 基金风险, en: risk to the fund }

        """;

    private const string Words = """
          breach: { of: case, values: { none: 无, minor: 轻微, suspension_grade: 中止, serious: 严重 } }
          trial_result: { of: case, values: { qualified: 合格, unqualified: 不合格 } }
          ownership: { of: applicant, values: { public: 公立, private: 社会办 } }
          host: { of: applicant, values: { none: 无, university: 高校 } }
          category: { of: institution, values: { inpatient: 住院, pooled_outpatient: 门诊统筹, personal_account: 个人账户, pharmacy: 药店 } }

        """;

    private const string Bars = """
          unlawful: { rule: R10, when: applicant.terminated_unlawful, from: terminated, lasts: 3 year, about: unlawful-termination }
          broken: { rule: R10, when: applicant.terminated_breach, from: terminated, lasts: 1 year, about: breach-termination }
          on_trial: { rule: R9, when: case.in_trial and case.breach == serious, from: terminated, lasts: 2 year, about: breach-termination }
          led: { rule: R10, subject: person, when: applicant.controller_terminated, from: terminated, lasts: 5 year, about: controller }
          failed: { rule: R9, when: case.trial_result == unqualified, from: assessed, lasts: 1 year }

        """;

    private const string Clocks = """
          term: { rule: R11, from: signed, to: expired, lasts: 1 year, actor: agency }
          filing: { rule: R11, from: change_approved, to: change_filed, lasts: 30 working-day, actor: institution }
          own_stop: { rule: R12, for: case.own_request, from: suspended, to: resumption_requested, lasts: 180 calendar-day, actor: institution }
          mend: { rule: R13, from: ordered, to: rectified, lasts: 3 month, actor: institution }

        """;

    private const string Processes = """
          answers: { rule: R10, states: [found, talked_to, staff_out], steps: [{ from: found, to: talked_to, on: talk, actor: agency }, { from: found, to: staff_out, on: staff_suspended, actor: agency, requires: applicant.kind != retail_pharmacy }] }
          mending: { rule: R13, states: [suspended, resumed, ended], steps: [{ from: suspended, to: resumed, on: rectified_in_time, act: resume-agreement, actor: agency }, { from: suspended, to: ended, on: not_rectified, act: end-agreement, actor: agency }] }
          withdrawal: { rule: R15, zh: 取消定点, en: withdrawal, states: [designated, withdrawn], steps: [{ from: designated, to: withdrawn, on: breach_established, act: end-agreement, actor: agency, requires: case.fraud or case.repeated_breach }] }
          going_on: { rule: R12, states: [in_force, suspended], steps: [{ from: in_force, to: suspended, on: suspended, actor: agency }, { from: suspended, to: in_force, on: resumed, actor: agency, requires: case.within_term }] }

        """;

    private const string More = """

        units: { occasion: { zh: 次 } }
        conditions:
          in_time: { rule: R11, zh: 提前三个月, en: three months ahead, for: case.matter == renewal, requires: case.months_to_expiry >= 3 month or case.renewal_organised }
          told: { rule: R12, zh: 提前三个月提出, en: told three months ahead, for: "case.matter in [voluntary_exit, suspension] and case.own_request", requires: case.months_notice >= 3 month }
          public_stays: { rule: R12, zh: 公立不得主动提出, en: public ones may not, for: "case.matter in [voluntary_exit, suspension] and case.own_request", requires: applicant.ownership != public }
          not_elsewhere: { rule: R9, for: case.in_guidance, requires: not case.settles_out_of_area, strength: in-principle }
          systems: { rule: R8, zh: 制度齐全, en: systems, requires: applicant.internal_systems }
        trials:
          first_year:
            rule: R9
            for: case.matter == new and applicant.kind != retail_pharmacy
            lasts: 1 year
            guidance: 6 month
            events:
              - { case: case.breach == minor, does: [guidance-extended], extends: guidance, lasts: 6 month }
              - { case: case.breach == serious, does: [terminated] }
              - { case: case.trial_result == qualified, does: [renewed] }
              - { case: case.trial_result == unqualified, does: [no-agreement, review-again] }
          guided:
            rule: R14
            for: applicant.kind == retail_pharmacy
            guidance: 6 month
            events:
              - { case: "case.breach in [suspension_grade, serious]", does: [terminated, barred], lasts: 1 year }
              - { case: case.breach == minor, does: [guidance-extended], extends: guidance, lasts: 6 month }
          ends:
            rule: [R10.1, R10.2]
            events:
              - { case: case.suspensions >= 2 occasion or case.rectification_poor, does: [terminated, published] }
              - { case: case.fraud, does: [terminated, published] }
          stops: { rule: R12.1, events: [{ case: case.fund_risk, does: [settlement-suspended] }] }
        assessments:
          yearly:
            rule: R13
            every: year
            per: category
            bottom: 5 %
            ties: spared
            below: 60 point
            outcomes:
              - { case: applicant.host == university, does: [rectify, settlement-suspended] }
              - { case: applicant.has_beds, does: [settlement-lowered, beds-reduced, terminated] }
              - { case: true, does: [terminated] }

        """;

    private const string Rules = """
          R9: { zh: 试运行, en: trial, clauses: [九] }
          R10: { zh: 解除, en: ending, clauses: [十] }
          R10.1: { zh: 累计中止, en: suspended twice, clauses: [十(一)] }
          R10.2: { zh: 骗保, en: fraud, clauses: [十(二)] }
          R11: { zh: 期限, en: terms, clauses: [十一] }
          R12: { zh: 中止, en: suspension, clauses: [十二] }
          R12.1: { zh: 风险, en: risk, clauses: [十二(一)] }
          R13: { zh: 考核, en: assessment, clauses: [十三] }
          R15: { zh: 取消定点, en: withdrawal, clauses: [十五] }
          R14: { zh: 辅导, en: guidance, clauses: [十四] }

        """;

    public static readonly string PlanText = MeritWorld.PlanText
        .Replace("hospital: 医院 }", "general_hospital: 综合医院, retail_pharmacy: 零售药店 }", StringComparison.Ordinal).Replace("kind: [hospital]", "kind: [general_hospital]", StringComparison.Ordinal)
        .Replace("renewal: 续签 }", "renewal: 续签, more_beds: 加床, voluntary_exit: 退出, suspension: 中止 }", StringComparison.Ordinal)
        .Replace("\nrules:\n", "\nrules:\n" + Rules, StringComparison.Ordinal).Replace("\nclasses:\n", "\nclasses:\n" + Words, StringComparison.Ordinal).Replace("\nattributes:\n", "\nattributes:\n" + Attributes, StringComparison.Ordinal)
        .Replace("\nbars:\n", "\nbars:\n" + Bars, StringComparison.Ordinal).Replace("\nclocks:\n", "\nclocks:\n" + Clocks, StringComparison.Ordinal).Replace("\nprocesses:\n", "\nprocesses:\n" + Processes, StringComparison.Ordinal) + More;

    public static readonly Person Boss = new("丙", Roles.Approver), Owner = new("申1", Roles.Applicant);
    private int made;

    public AgreementWorld(Kind kind = Kind.Sqlite, DateTime? now = null)
    {
        Years = new(kind, PlanText, now ?? new DateTime(2029, 6, 30, 4, 0, 0, DateTimeKind.Utc), RubricBook.Read(Rubrics, "rubrics.yaml", Load(PlanText), [])!);
        Years.Started();
    }

    public YearWorld Years { get; }

    public DesignatedAgreement this[string number]
    {
        get
        {
            using var db = Years.Test.Connect();
            return DesignatedAgreement.Of(db, number)!;
        }
    }

    public JournalEntry Done(UseCase act, Person by, DateOnly on)
    {
        var outcome = Years.Do(act, by, on);
        Assert.Empty(outcome.Findings.Where(finding => finding.Severity == Model.Severity.Error).Select(finding => finding.ToString()));
        return outcome.Entry!;
    }

    public string[] Refused(UseCase act, Person by, DateOnly on) => Years.Refused(act, by, on);

    /// <summary>A case of its own whose terms are settled and whose notice is over on 20 March.</summary>
    public string Negotiated(SubmitCase asked)
    {
        var number = asked.Case;
        Done(asked with { Papers = asked.Kind == "clinic" ? ["申请表", "执业许可证"] : [] }, new($"申{number}", Roles.Applicant), Day(2, 3));
        Done(new AcceptCase(number), Handler, Day(2, 4));
        if (asked.Matter == "new")
        {
            Done(new NamePanel(number, MeritWorld.Panel), Handler, Day(2, 5));
            foreach (var one in MeritWorld.Panel) Done(MeritWorld.Sheet(number, 80), MeritWorld.Assessor(one.Name), Day(2, 6));
            Done(new ConcludeAssessment(number), Handler, Day(2, 7));
        }
        Done(new BeginNegotiation(number), Handler, Day(3, 3));
        Done(new SettleTerms(number, true, "按标准协议"), Handler, Day(3, 4));
        Done(new PublishCase(number, 5, "门户网站", "6号"), Handler, Day(3, 5));
        return number;
    }

    public static SubmitCase Clinic(string number = "1", string name = "北区诊所") => Asked(number, name) with { Declared = new Dictionary<string, string> { ["applicant.ownership"] = "private", ["applicant.internal_systems"] = "true" }, People = [new("t-1", "legal-representative")] };

    public static SubmitCase Hospital(string number, int beds, string ownership = "private") => Asked(number, $"医院{number}") with { Kind = "general_hospital", Declared = new Dictionary<string, string> { ["applicant.ownership"] = ownership, ["applicant.beds"] = $"{beds} bed", ["applicant.has_beds"] = "true" } };

    public static SubmitCase Pharmacy(string number) => Asked(number, $"药店{number}") with { Kind = "retail_pharmacy", Declared = new Dictionary<string, string> { ["applicant.ownership"] = "private" } };

    /// <summary>Signed on 20 March 2025 as <c>A-</c> and the number of the case.</summary>
    public string Signed(SubmitCase asked, string? code = null)
    {
        var number = Negotiated(asked);
        string[] services = asked.Kind switch { "general_hospital" => ["inpatient", "outpatient"], "retail_pharmacy" => ["pharmacy"], _ => ["outpatient"] };
        Done(new SignAgreement(number, $"A-{number}", services) { Code = code }, Agency, Day(3, 20));
        return $"A-{number}";
    }

    /// <summary>Institutions designated long ago, entered as <c>S-</c> and a number from 1; their agreements expire at the end of 2025.</summary>
    public IReadOnlyList<string> Stock(string kind, int count, int? beds = null, string? host = null)
    {
        var service = kind == "retail_pharmacy" ? "pharmacy" : beds is null ? "outpatient" : "inpatient";
        var first = made + 1;
        Years.Test.Learn((revision, _) =>
        {
            for (var i = 0; i < count; i++)
            {
                var id = revision.AddInstitution().Id;
                made++;
                revision.Put<Profile>([], new() { InstitutionId = id, Code = CodeOf(kind, made), Name = $"老机构{made}", Kind = kind, County = "990101", Host = host, Ownership = "private", CreditCode = $"C{made / 2}", From = new(2020, 1, 1), To = Held.NoEnd });
                revision.Put<Agreement>([], new() { InstitutionId = id, Service = service, State = Agreement.InForce, From = new(2024, 1, 1), Expires = new(2025, 12, 31), To = Held.NoEnd });
                if (beds is not null) revision.Put<Beds>([], new() { InstitutionId = id, Specialty = "general", Approved = beds, Open = beds, Insured = beds, From = new(2020, 1, 1), To = Held.NoEnd });
            }
        });
        for (var i = first; i <= made; i++) Done(new EnterAgreement($"S-{i}", Plan, CodeOf(kind, i)), Agency, Day(2, 1));
        return [.. Enumerable.Range(first, count).Select(i => $"S-{i}")];
    }

    public static string CodeOf(string kind, int number) => NationalCode.Compose(kind == "retail_pharmacy", "990101", number + 100);

    public Profile? Registered(string named, DateOnly on)
    {
        using var db = Years.Test.Connect();
        return db.Profiles.Believed().FirstOrDefault(row => (row.Name == named || row.Code == named) && row.From <= on && row.To > on);
    }

    /// <summary>What is agreed with it on a day, as the registry has it: <c>outpatient in_force 2026-03-20</c>.</summary>
    public IReadOnlyList<string> InRegistry(string agreement, DateOnly on)
    {
        var id = this[agreement].Institution;
        using var db = Years.Test.Connect();
        return [.. db.Agreements.Believed().Where(row => row.InstitutionId == id && row.From <= on && row.To > on).OrderBy(row => row.Service).AsEnumerable().Select(row => $"{row.Service} {row.State} {row.Expires:yyyy-MM-dd}")];
    }

    public long Balance(string quota, string kind)
    {
        using var db = Years.Test.Connect();
        return db.Accounts.Where(row => row.Quota == quota && row.Kind == kind && row.Area == "north").Sum(row => row.Balance);
    }

    public void Dispose() => Years.Dispose();
}
