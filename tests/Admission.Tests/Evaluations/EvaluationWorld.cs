using System.Globalization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Funds;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Evaluations;

/// <summary>
/// A city of two counties and its year 2025. At its start two hospitals with 100 and 60 insured beds and four clinics for 20,000 residents; in
/// March a hospital with 30 beds comes, in June the one with 60 leaves, in July the first one gets 20 more; a clinic moves from south to north; in
/// the end there are 22,000 residents, and the employees' fund has spent more than it took.
/// </summary>
internal sealed class EvaluationWorld : IDisposable
{
    public const string PlanId = "tiny";

    private const string Text = """
        language: 1
        plan: tiny
        revision: one
        level: city
        city: tinytown
        title: { zh: 小城规划, en: the tiny plan }
        issuer: 小城医保局
        status: invented
        horizon: 2025-01-01..2027-12-31
        rules:
          R1: { zh: 床位, en: beds, clauses: [一] }
          R2: { zh: 目标, en: goals, clauses: [二] }
        areas: { county: { north: { name: { zh: 北区, en: North }, divisions: ["990101"] }, south: { name: { zh: 南区, en: South }, divisions: ["990102"] } } }
        classes:
          kind: { of: applicant, values: [general_hospital, clinic] }
          scheme: { of: case, values: [employee, resident] }
        attributes:
          applicant.kind: { class: kind }
          institution.kind: { class: kind }
          institution.designated: { unit: boolean }
          institution.inpatient: { unit: boolean }
          institution.insured_beds: { unit: bed }
          fund.scheme: { class: scheme }
          fund.income: { unit: yuan }
          fund.expense: { unit: yuan }
        measures:
          residents: { unit: resident, finest: division, additive: true }
          beds_there: { unit: bed, finest: county, additive: true, zh: 现有床位, en: beds there, from: { sum: institution.insured_beds, where: institution.inpatient } }
          clinics: { unit: institution, finest: county, additive: true, from: { count: institution.designated and institution.kind == clinic } }
          deficit: { unit: boolean, finest: city, keys: { scheme: scheme }, flow: year, from: { of: funds, any: fund.expense > fund.income, by: { scheme: fund.scheme } } }
        parameters:
          density: { rule: R1, unit: bed/1000 resident, values: { 2025-01-01: 10, 2026-01-01: 11 } }
        choices:
          coefficient: { rule: R1, unit: ratio, at_most: 1, level: bureau, grounds: required, zh: 系数, en: coefficient }
        quantities:
          ceiling: { rule: R1, zh: 床位总量, en: ceiling of beds, formula: residents@city * density, unit: bed, round: down }
          gap: { rule: R1, zh: 缺口, en: gap, formula: "max(0 bed, ceiling - beds_there@city)", unit: bed }
          beds_per_thousand: { rule: R2, zh: 每千人床位, en: beds per 1000, formula: beds_there@city / residents@city, unit: bed/1000 resident, round: half-up, places: 2 }
          clinics_there: { rule: R1, zh: 诊所, en: clinics, per: county, formula: clinics }
        quotas:
          beds:
            rule: R1
            zh: 新增床位
            en: beds to add
            unit: bed
            kind: [general_hospital]
            amount: gap * coefficient
            round: half-up
            gates:
              - { id: fund, rule: R1, zh: 基金赤字, en: deficit, stage: factor, when: "any(deficit)", effect: 50 % }
        goals:
          enough_beds: { rule: R2, zh: 床位达标, en: enough beds, indicator: beds_per_thousand, direction: reach, target: 9 bed/1000 resident, due: 2027-12-31, actor: bureau, evidence: 登记库 }
          fewer_beds: { rule: R2, zh: 缩减床位, en: fewer beds, indicator: beds_there@city, direction: down, target: unset, due: 2025-06-30, actor: bureau, evidence: 登记库 }
          suitable: { rule: R2, zh: 总量适宜, en: suitable, direction: qualitative, target: unset, due: 2027-12-31, actor: bureau, evidence: 评估 }
        """;

    public static readonly Person Planner = new("甲", Roles.Planner), Reviewer = new("乙", Roles.Reviewer), Approver = new("丙", Roles.Approver), Agency = new("丁", Roles.Agency);

    private readonly TestWorkspace test;
    private int requests;

    public EvaluationWorld(Kind kind)
    {
        test = new(kind);
        Bureau = new(test.Workspace, (id, findings) => id == PlanId ? Load() : Unknown(id, findings), new Clock());
        test.Learn((revision, _) => Fill(revision));
        (Start, End) = (Take(new(2024, 12, 31)), Take(new(2025, 12, 31)));
    }

    public Bureau Bureau { get; }
    public string Start { get; }
    public string End { get; }
    public TestWorkspace Test => test;

    public static Plan Load(string? text = null)
    {
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", text ?? Text));
        Assert.Empty(loaded.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return loaded.Plan!;
    }

    public static DateOnly Day(int month, int day) => new(2025, month, day);

    public string Take(DateOnly day) => SnapshotTaker.Take(test.Workspace, "9901", day, "tester", "", TimeProvider.System).Id;

    public Outcome Do(UseCase act, Person by, DateOnly on) => Bureau.Do(act with { Request = $"r{++requests}", By = by, On = on });

    public void Done(UseCase act, Person by, DateOnly on)
    {
        var outcome = Do(act, by, on);
        Assert.Empty(outcome.Findings.Select(finding => finding.ToString()));
        Assert.True(outcome.IsDone);
    }

    public string[] Refused(UseCase act, Person by, DateOnly on)
    {
        var outcome = Do(act, by, on);
        Assert.Null(outcome.Entry);
        return [.. outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code)];
    }

    /// <summary>Half of the gap of 40 is granted, five are taken, the rest expires at the end of the year.</summary>
    public void Played()
    {
        Begun();
        Done(new ReservePlaces(PlanId, 2025, "beds", "city", 5, "H3"), Agency, Day(2, 1));
        Done(new ConsumePlaces(PlanId, 2025, "beds", "city", 5, "H3"), Agency, Day(3, 1));
        Done(new CloseYear(PlanId, 2025), Planner, Day(12, 31));
    }

    /// <summary>In force, nothing taken yet.</summary>
    public void Begun()
    {
        Done(new DraftYear(PlanId, 2025, Start), Planner, Day(1, 2));
        Done(new ChooseValue(PlanId, 2025, "coefficient", "0.5", Grounds: "供需"), Planner, Day(1, 3));
        Done(new ReviewYear(PlanId, 2025), Reviewer, Day(1, 5));
        Done(new ApproveYear(PlanId, 2025, "小医保〔2025〕1号", "以期初快照为准"), Approver, Day(1, 6));
        Done(new PublishYear(PlanId, 2025, "小医保〔2025〕2号", "门户网站"), Planner, Day(1, 7));
        Done(new StartYear(PlanId, 2025), Planner, Day(1, 8));
    }

    public void Dispose() => test.Dispose();

    private static void Fill(Revision revision)
    {
        foreach (var (code, name) in new[] { ("9901", "小城"), ("990101", "北区"), ("990102", "南区") }) revision.Name(new Division { Code = code, Name = name });
        Hospital(revision, "H1", "990101", 100, more: (Day(7, 1), 120));
        Hospital(revision, "H2", "990102", 60, until: Day(6, 30));
        Hospital(revision, "H3", "990101", 30, from: Day(3, 1));
        foreach (var code in new[] { "C1", "C2", "C3" }) Designate(revision, code, "clinic", "990101", "outpatient");
        var moved = revision.AddInstitution().Id;
        var there = revision.Put<Profile>([], Profile(moved, "C4", "clinic", "990102", new(2020, 1, 1)));
        revision.Put(there, Profile(moved, "C4", "clinic", "990101", Day(5, 1)));
        revision.Put<Agreement>([], new() { InstitutionId = moved, Service = "outpatient", State = "in_force", From = new(2020, 1, 1) });
        foreach (var (year, people) in new[] { (2024, 10_000m), (2025, 11_000m) })
        {
            foreach (var county in new[] { "990101", "990102" })
                revision.Add(new AreaFact { Division = county, Measure = "residents", AsOf = new(year, 12, 31), Value = people, Unit = "resident", Quality = "published", Source = "公报" });
            foreach (var (county, scheme) in from county in new[] { "990101", "990102" } from scheme in new[] { "employee", "resident" } select (county, scheme))
                revision.Add(new FundAccount { Division = county, Scheme = scheme, Year = year, Through = new(year, 12, 31), Income = 100, Expense = year == 2025 && scheme == "employee" ? 120 : 90, TransferIn = 0, TransferOut = 0 });
        }
    }

    private static void Hospital(Revision revision, string code, string county, int beds, DateOnly? from = null, DateOnly? until = null, (DateOnly On, int Beds)? more = null)
    {
        var id = Designate(revision, code, "general_hospital", county, "inpatient", from, until);
        var rows = revision.Put<Beds>([], new() { InstitutionId = id, Specialty = "general", Open = beds, Approved = beds, Insured = beds, From = from ?? new(2020, 1, 1) });
        if (more is var (on, then)) revision.Put(rows, new Beds { InstitutionId = id, Specialty = "general", Open = then, Approved = then, Insured = then, From = on });
    }

    private static long Designate(Revision revision, string code, string kind, string county, string service, DateOnly? from = null, DateOnly? until = null)
    {
        var id = revision.AddInstitution().Id;
        revision.Put<Profile>([], Profile(id, code, kind, county, new(2020, 1, 1)));
        revision.Put<Agreement>([], new() { InstitutionId = id, Service = service, State = "in_force", From = from ?? new(2020, 1, 1), To = until ?? Held.NoEnd, Ended = until is null ? null : "voluntary" });
        return id;
    }

    private static Profile Profile(long id, string code, string kind, string county, DateOnly from) =>
        new() { InstitutionId = id, Code = code, Name = string.Create(CultureInfo.InvariantCulture, $"机构{code}"), Kind = kind, Level = "secondary", County = county, From = from, Address = "一号路", Longitude = 120.5, Latitude = 30.5, Datum = "cgcs2000" };

    private static Plan? Unknown(string id, List<Finding> findings)
    {
        findings.Add(new("plan-not-found", new Place(id), PlanId));
        return null;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    }
}
