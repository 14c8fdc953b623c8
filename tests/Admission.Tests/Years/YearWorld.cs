using Dingdian.Admission.Acting;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Years;

/// <summary>
/// A bureau of a city of two counties, with a plan of 2025 to 2027: 100 beds in all, of which the year gives out a share; clinics are handed on
/// from exits while the city is over its total. The figures come in a facts file.
/// </summary>
internal sealed class YearWorld : IDisposable
{
    public const string Plan = "tiny";

    /// <summary>A clinic in the south, see <see cref="KnowClinic"/>.</summary>
    public const string Clinic = "H99010200001";

    public const string Text = """
        language: 1
        plan: tiny
        revision: one
        level: city
        city: tinytown
        title: { zh: 小城规划, en: the tiny plan }
        issuer: tests
        status: invented
        horizon: 2025-01-01..2027-12-31
        rules:
          R1: { zh: 床位, en: beds, clauses: [一] }
          R2: { zh: 诊所, en: clinics, clauses: [二] }
          R3: { zh: 闸, en: gate, clauses: [三] }
          R4: { zh: 豁免, en: exemption, clauses: [四] }
        areas: { county: { north: { name: 北, divisions: ["990101"] }, south: { name: 南, divisions: ["990102"] } } }
        classes:
          kind: { of: applicant, values: { clinic: 诊所, hospital: 医院 } }
        attributes:
          applicant.kind: { class: kind }
          applicant.master: { unit: boolean }
          institution.designated: { unit: boolean }
        measures:
          beds_there: { unit: bed, finest: county, additive: true }
          clinics: { unit: institution, finest: county, additive: true }
          clinic_exits: { unit: institution, finest: county, additive: true, from: { of: exits, in: term, count: institution.designated } }
          planned: { unit: institution, finest: county, additive: true }
        parameters:
          ceiling: { rule: R1, unit: bed, values: { 2025-01-01: 100 } }
          clinic_total: { rule: R2, unit: institution, values: { 2025-01-01: 20 } }
        choices:
          coefficient: { rule: R1, unit: ratio, at_most: 0.5, level: bureau, grounds: required }
          wanted: { rule: R2, unit: institution, per: county, level: district_bureau, grounds: required }
        readings:
          counts: { rule: R1, default: all, alternative: half, words: { all: 全部, half: 一半 } }
        quantities:
          headroom: { rule: R1, formula: "max(0 bed, ceiling - beds_there@city@term_start)", unit: bed }
          gap: { rule: R1, formula: "max(0 bed, ceiling - beds_there@city)", unit: bed }
        quotas:
          beds:
            rule: R1
            unit: bed
            kind: [hospital]
            per: county
            city: "if(counts == half, gap * coefficient * 50 %, gap * coefficient)"
            apportion_by: beds_there
            round: half-up
            term_limit: headroom
            gates:
              - { id: full, rule: R3, stage: area, when: beds_there >= 60 bed, effect: none, strength: in-principle }
          clinics_new:
            rule: R2
            unit: institution
            kind: [clinic]
            per: county
            amount: wanted
            gates:
              - { id: over, rule: R3, stage: city, when: clinics@city > clinic_total, effect: { at_most: clinic_exits } }
            deduct: { rule: R2, as: open, measures: [planned] }
        exemptions:
          masters: { rule: R4, when: applicant.master, skips: quantity, counted: true, blocked_by_fund_stop: false, grant: { once_per: person, in: term } }
        """;

    /// <summary>20 beds north and 20 south, so 60 are missing; 25 clinics, five over; north has lost three and south two.</summary>
    public const string Facts = """
        facts: tinytown
        measures:
          beds_there:
            - { unit: bed, as_of: 2024-12-31, quality: assumed, source: tests, by_area: { north: 20, south: 20 } }
          clinics:
            - { unit: institution, as_of: 2024-12-31, quality: assumed, source: tests, by_area: { north: 12, south: 13 } }
          clinic_exits:
            - { unit: institution, as_of: 2024-12-31, quality: assumed, source: tests, by_area: { north: 3, south: 2 } }
          planned:
            - { unit: institution, as_of: 2024-12-31, quality: assumed, source: tests, by_area: { north: 1, south: 0 } }
        """;

    public static readonly Person Planner = new("甲", Roles.Planner), Reviewer = new("乙", Roles.Reviewer), Approver = new("丙", Roles.Approver), Agency = new("丁", Roles.Agency),
        North = new("北", Roles.DistrictOfficer, "990101");

    private readonly TestWorkspace test;
    private int requests;

    public YearWorld(Kind kind, string? text = null, DateTime? now = null, RubricBook? rubrics = null)
    {
        test = new(kind);
        var plan = Load(text ?? Text);
        Clock = new Still(now ?? new DateTime(2026, 6, 30, 4, 0, 0, DateTimeKind.Utc));
        Bureau = new(test.Workspace, (id, findings) => id == Plan ? plan : Unknown(id, findings), Clock) { Rubrics = (_, _) => rubrics ?? RubricBook.None };
        test.Learn((revision, _) =>
        {
            foreach (var (code, name) in new[] { ("9901", "小城"), ("990101", "北区"), ("990102", "南区") }) revision.Name(new Division { Code = code, Name = name });
        });
        Snapshot = Take(new(2024, 12, 31));
    }

    public Bureau Bureau { get; }

    /// <summary>It stands still.</summary>
    public TimeProvider Clock { get; }

    public string Snapshot { get; }
    public TestWorkspace Test => test;

    public static Plan Load(string text)
    {
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", text));
        Assert.Empty(loaded.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return loaded.Plan!;
    }

    /// <summary>From now on the registry knows the clinic; a snapshot taken before does not.</summary>
    public void KnowClinic() => test.Learn((revision, _) =>
        revision.Put([], new Registry.Institutions.Profile { InstitutionId = revision.AddInstitution().Id, Code = Clinic, Name = "南区诊所", Kind = "clinic", County = "990102", From = new(2020, 1, 1), To = Registry.History.Held.NoEnd }));

    public static DateOnly Day(int month, int day) => new(2025, month, day);

    public string Take(DateOnly day, string note = "") => SnapshotTaker.Take(test.Workspace, "9901", day, "tester", note, TimeProvider.System, null, null).Id;

    public AnnualPlan Year
    {
        get
        {
            using var db = test.Connect();
            return AnnualPlan.Of(db, Plan, 2025);
        }
    }

    /// <summary>Does it, as another request.</summary>
    public Outcome Do(UseCase act, Person by, DateOnly on) => Bureau.Do(act with { Request = $"r{Interlocked.Increment(ref requests)}", By = by, On = on });

    public JournalEntry Done(UseCase act, Person by, DateOnly on)
    {
        var outcome = Do(act, by, on);
        Assert.Empty(outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return outcome.Entry!;
    }

    public string[] Refused(UseCase act, Person by, DateOnly on)
    {
        var outcome = Do(act, by, on);
        Assert.Null(outcome.Entry);
        return [.. outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code)];
    }

    /// <summary>Draft and choices: half of the gap; north would add four clinics, south one.</summary>
    public void Drafted()
    {
        Done(new DraftYear(Plan, 2025, Snapshot, Facts: Facts), Planner, Day(1, 2));
        Done(new ChooseValue(Plan, 2025, "coefficient", "0.5", Grounds: "供需"), Planner, Day(1, 3));
        Done(new ChooseValue(Plan, 2025, "wanted", "4", "north", "报送"), North, Day(1, 3));
        Done(new ChooseValue(Plan, 2025, "wanted", "1", "south", "报送"), Planner, Day(1, 4));
    }

    public void Published()
    {
        Drafted();
        Done(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        Done(new ApproveYear(Plan, 2025, "小医保〔2025〕1号"), Approver, Day(1, 6));
        Done(new PublishYear(Plan, 2025, "小医保〔2025〕2号", "门户网站"), Planner, Day(1, 7));
    }

    public void Started()
    {
        Published();
        Done(new StartYear(Plan, 2025), Planner, Day(1, 8));
    }

    public Proof Proof()
    {
        using var db = test.Connect();
        return JournalProof.Of(db);
    }

    public void Dispose() => test.Dispose();

    private static Plan? Unknown(string id, List<Finding> findings)
    {
        findings.Add(new("plan-not-found", new Place(id), Plan));
        return null;
    }

    private sealed class Still(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
    }
}
