using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Verdicts;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Walkthrough;

/// <summary>Shenyang as its plan is shipped, with the invented figures of its example and a year in force that gives two places for clinics of personal accounts in the main city.</summary>
internal sealed class WalkWorld : IDisposable
{
    public const string PlanId = "cn-shenyang-2025", RoundId = "2025-1", Case = "A-1", Agreement = "2025-0001", County = "210102";

    public static readonly Person Planner = new("王芳", Roles.Planner), Approver = new("李强", Roles.Approver), Agency = new("周洁", Roles.Agency), Handler = new("张敏", Roles.CaseHandler),
        District = new("和平区经办", Roles.DistrictOfficer, County), Applicant = new("和平诊所", Roles.Applicant);

    public static readonly IReadOnlyList<Panelist> Panel = [new("评甲", "medicine"), new("评乙", "insurance"), new("评丙", "finance"), new("评丁", "information"), new("评戊", "pharmacy")];

    private readonly TestWorkspace test;
    private int requests;

    public WalkWorld(Kind kind)
    {
        (test, Plan) = (new(kind), ShippedPlans.Load(PlanId));
        var days = WorkingDays.Read(File.ReadAllText(Path.Combine(ShippedPlans.Home, "plans", "cn-national", WorkingDays.FileName)), WorkingDays.FileName, [])!;
        Bureau = new(test.Workspace, (_, _) => Plan, new Still()) { WorkingDays = days, Rubrics = ShippedPlans.Rubrics };
        test.Learn((revision, _) =>
        {
            revision.Name(new Division { Code = "2101", Name = "沈阳市" });
            foreach (var code in Plan.AreaSets.SelectMany(set => set.Areas).SelectMany(area => area.Divisions).Distinct()) revision.Name(new Division { Code = code, Name = code, Parent = "2101" });
        });
        Started();
    }

    public Plan Plan { get; }
    public Bureau Bureau { get; }

    public DesignationCase TheCase
    {
        get
        {
            using var db = test.Connect();
            return DesignationCase.Of(db, Case)!;
        }
    }

    public DesignatedAgreement? TheAgreement
    {
        get
        {
            using var db = test.Connect();
            return DesignatedAgreement.Of(db, Agreement);
        }
    }

    public VerdictReplay Replay()
    {
        using var db = test.Connect();
        return VerdictReplay.Of(Bureau, db, Plan, Case, [])!;
    }

    public JournalEntry Done(UseCase act, Person by, DateOnly on)
    {
        var outcome = Bureau.Do(act with { Request = $"w{++requests}", By = by, On = on });
        Assert.Empty(outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return outcome.Entry!;
    }

    public Proof Proof()
    {
        using var db = test.Connect();
        return JournalProof.Of(db);
    }

    /// <summary>702 clinics of personal accounts where there are 700; what nobody has chosen stays open.</summary>
    private void Started()
    {
        var facts = File.ReadAllText(Path.Combine(ShippedPlans.Home, "samples", "facts", $"{PlanId}-assumed.yaml"));
        var snapshot = SnapshotTaker.Take(test.Workspace, "2101", new(2024, 12, 31), Planner.Name, "", TimeProvider.System, null, null).Id;
        Done(new DraftYear(PlanId, 2025, snapshot, Facts: facts[..facts.IndexOf("choices:", StringComparison.Ordinal)]), Planner, new(2025, 1, 2));
        Done(new ChooseValue(PlanId, 2025, "personal_account_total", "702", "main", "示例"), Planner, new(2025, 1, 3));
        Done(new ReviewYear(PlanId, 2025, ["personal_account", "pharmacy"]), new("赵敏", Roles.Reviewer), new(2025, 1, 6));
        Done(new ApproveYear(PlanId, 2025, "沈医保发〔2025〕1号"), Approver, new(2025, 1, 8));
        Done(new PublishYear(PlanId, 2025, "沈医保发〔2025〕1号", "门户网站"), Planner, new(2025, 1, 10));
        Done(new StartYear(PlanId, 2025), Planner, new(2025, 1, 15));
    }

    public void Dispose() => test.Dispose();

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 31, 4, 0, 0, TimeSpan.Zero);
    }
}
