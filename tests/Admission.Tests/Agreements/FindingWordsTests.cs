using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Assessments;
using Dingdian.Admission.Settlements;
using Dingdian.Model;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Agreements;

/// <summary>What people read when a step of an agreement, an assessment or a settlement is refused, approved word by word in <c>approved.txt</c> beside this.</summary>
public sealed class FindingWordsTests
{
    /// <summary>Of states that take long to reach; held against the acts elsewhere.</summary>
    private static readonly Finding[] Elsewhere =
    [
        new("agreement-of-another-institution", new Place("case/1"), "S-1", "老机构1", "H99010100101"), new("agreement-institution-gone", new Place("agreement/S-1"), "老机构1", Day(7, 1)),
        new("cause-too-light", new Place("agreement/S-4"), Day(7, 1)), new("breach-without-effect", new Place("agreement/S-4"), Vocabulary.Of("serious")), new("suspension-no-ground", new Place("agreement/S-4"), "uncoded_item"), new("assessment-facts", new Place("assessment/tiny/2025"), "老机构1", new Texts("举办主体", "host")), new("settlement-early", new Place("sha256:1"), Day(6, 30), 2025), new("settlement-nothing", new Place("sha256:1"), 2025),
    ];

    private readonly List<Finding> findings = [.. Elsewhere];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var world = new AgreementWorld();
        Signing(world);
        Living(world);
        Ending(world);
        Assessing(world);
        var own = FindingCatalogue.CodesOf("agreements").Order(StringComparer.Ordinal).ToList();
        var first = own.Select(code => findings.FirstOrDefault(finding => finding.Code == code)).ToList();
        Assert.Equal(own, first.Select(finding => finding?.Code));
        var shown = string.Join('\n', first.SelectMany(finding => new[] { finding!.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "approved.txt"), shown);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Agreements", "approved.txt")), shown);
    }

    private void Try(AgreementWorld world, UseCase act, Person by, DateOnly on) => findings.AddRange(world.Years.Do(act, by, on).Findings);

    private void Signing(AgreementWorld world)
    {
        world.Stock("clinic", 3);
        world.Negotiated(Clinic());
        Try(world, new SignAgreement("1", "S-1", ["outpatient"]), Agency, Day(3, 20));
        Try(world, new SignAgreement("1", "A-1", ["pharmacy"]) { Expires = new(2027, 1, 1) }, Agency, Day(3, 20));
        world.Done(new SignAgreement("1", "A-1", ["outpatient"]), Agency, Day(3, 20));
        world.Negotiated(Clinic("2", "又一诊所") with { Matter = "renewal", Institution = CodeOf("clinic", 1) });
        Try(world, new SignAgreement("2", "S-1", []), Agency, Day(3, 20));
        Try(world, new EnterAgreement("S-9", Plan, CodeOf("clinic", 1)), Agency, Day(2, 2));
        world.Years.KnowClinic();
        Try(world, new EnterAgreement("S-9", Plan, Years.YearWorld.Clinic), Agency, Day(2, 2));
        world.Years.Test.Learn((revision, db) => revision.Put<Registry.Institutions.Agreement>([], new() { InstitutionId = db.Profiles.Single(row => row.Code == Years.YearWorld.Clinic).InstitutionId, Service = "outpatient", State = "in_force", From = new(2024, 1, 1), To = Registry.History.Held.NoEnd }));
        Try(world, new EnterAgreement("S-9", Plan, Years.YearWorld.Clinic), Agency, Day(2, 2));
        Try(world, new LogGuidance("X", "培训"), Handler, Day(4, 2));
        Try(world, new LogGuidance("A-1", "培训"), South, Day(4, 2));
        Try(world, new FileChange("A-1", "departments", Day(4, 1), "1号"), new("别人", Roles.Applicant), Day(4, 2));
    }

    private void Living(AgreementWorld world)
    {
        Try(world, new RecordBreach("A-1", "grave", "违约", ["fraude"]) { Measure = "talk" }, Handler, Day(4, 2));
        Try(world, new RecordBreach("A-1", Gravity.Minor, "违约", []) { Measure = "scold" }, Handler, Day(4, 2));
        world.Signed(Pharmacy("4"));
        Try(world, new RecordBreach("A-4", Gravity.Minor, "违约", []) { Measure = "staff_suspended" }, Handler, Day(4, 2));
        Try(world, new PassTrial("A-1", "考核表"), Agency, Day(4, 2));
        Try(world, new FailTrial("A-4", "不合格", "考核表"), Boss, Day(9, 20));
        Try(world, new OpenElsewhere("A-1"), Agency, Day(4, 2));
        var breach = world.Done(new RecordBreach("A-1", Gravity.Minor, "公示不全", []), Handler, Day(9, 21));
        Try(world, new LogGuidance("A-1", "纠正", breach.Id + 1), Handler, Day(9, 22));
        Try(world, new PassTrial("A-1", "考核表"), Agency, Day(9, 22));
        world.Done(new OpenElsewhere("A-1"), Agency, Day(9, 22));
        Try(world, new OpenElsewhere("A-1"), Agency, Day(9, 23));
        Try(world, new RenewAgreement("A-1", Day(9, 23)), Agency, Day(9, 23));
        Try(world, new FileChange("A-1", "colour", Day(9, 1), "1号"), Owner, Day(9, 23));
        Try(world, new FileChange("A-1", "controller", Day(9, 1), "1号"), Owner, Day(9, 23));
        Try(world, new FileChange("A-1", "departments", Day(4, 1), "1号"), Owner, Day(9, 23));
        world.Done(new RecordBreach("A-1", Gravity.Serious, "虚记项目", []), Handler, Day(10, 1));
        Try(world, new RenewAgreement("A-1", Day(10, 1)), Agency, Day(10, 1));
        Try(world, new RenewAgreement("S-1", null), Agency, Day(12, 1));
        world.Done(new RenewAgreement("S-1", null, true), Agency, Day(12, 1));
        Try(world, new RenewAgreement("S-1", null, true), Agency, Day(12, 1));
        Try(world, new RenewAgreement("S-2", null, true), Agency, new(2026, 1, 2));
        Try(world, new LetLapse("S-2"), Agency, Day(12, 1));
    }

    private void Ending(AgreementWorld world)
    {
        Try(world, new SuspendAgreement("S-3", "风险", []), Agency, Day(3, 1));
        Try(world, new SuspendAgreement("S-3", "骗保", ["fraud"]), Agency, Day(3, 1));
        Try(world, new SuspendAgreement("S-3", "装修", [], Day(1, 1), Day(12, 1)), Agency, Day(4, 1));
        world.Stock("general_hospital", 1, 40);
        Try(world, new SuspendAgreement("S-4", "风险", ["repeated_breach"]), Agency, Day(3, 1));
        world.Signed(Hospital("6", 2) with { Declared = new Dictionary<string, string> { ["applicant.beds"] = "2 bed" } });
        Try(world, new GiveUpAgreement("A-6", Day(3, 21), "停业"), Agency, Day(7, 1)); // public or not is unknown
        world.Done(new SuspendAgreement("S-3", "装修", [], Day(1, 1)), Agency, Day(4, 1));
        Try(world, new ResumeAgreement("S-3", "装修完"), Agency, Day(11, 1));
        world.Done(new ResumeAgreement("S-3", "装修完"), Agency, Day(5, 1));
        world.Done(new SuspendAgreement("S-3", "风险", ["R12.1"]), Agency, Day(6, 1));
        Try(world, new ResumeAgreement("S-3", "整改完", "报告"), Agency, new(2026, 1, 1));
        world.Done(new ResumeAgreement("S-3", "整改完", "报告"), Agency, Day(7, 1));
        Try(world, new SuspendAgreement("S-3", "风险", ["R12.1"]), Agency, Day(8, 1));
        Try(world, new EndAgreement("S-3", ["fund_risk"], "bad", "理由", "9号"), Boss, Day(8, 2));
        Try(world, new EndAgreement("S-4", ["fund_risk"], EndCause.Breach, "理由", "9号"), Boss, Day(8, 2));
        world.Done(new RecordBreach("S-4", Gravity.Minor, "公示不全", []), Handler, Day(8, 2));
        Try(world, new EndAgreement("S-4", ["fraud"], EndCause.Unlawful, "骗保", "9号"), new(Handler.Name, Roles.Approver), Day(8, 3));
    }

    private void Assessing(AgreementWorld world)
    {
        var (first, on) = (CodeOf("clinic", 1), new DateOnly(2026, 1, 20));
        Try(world, new AppealAssessment(Plan, 2025, first, "漏计"), Handler, on);
        Try(world, new EnterAssessment(Plan, 2025, []), Agency, on);
        Try(world, new EnterAssessment(Plan, 2025, [new(first, 101), new(first, null), new(first, 50)]), Agency, on);
        Try(world, new ConcludeYearlyAssessment(Plan, 2025, "1号"), Boss, on);
        using (var db = world.Years.Test.Connect())
            world.Done(new EnterAssessment(Plan, 2025, [.. Designated.Of(2025, db, world.Years.Bureau.FindPlan(Plan, [])!, on).Select(one => new InstitutionScore(one.Profile.Code ?? one.Profile.Name, one.Profile.Code == first || one.Profile.Kind == "general_hospital" ? 40 : 80))]), Agency, on);
        world.Done(new ConcludeYearlyAssessment(Plan, 2025, "1号"), Boss, on);
        Try(world, new EnterAssessment(Plan, 2025, [new(first, 50)]), Agency, on);
        Try(world, new AnswerAppeal(Plan, 2025, first, 70, "属实"), Boss, on);
        world.Done(new AppealAssessment(Plan, 2025, first, "漏计"), Handler, on);
        Try(world, new AppealAssessment(Plan, 2025, first, "漏计"), Handler, on);
        Try(world, new AnswerAppeal(Plan, 2025, first, 70, "属实"), Boss, on);
        Try(world, new ApplyAssessment("S-1", 2025, "terminated", "2号"), Agency, on);
        world.Done(new AnswerAppeal(Plan, 2025, first, null, "不属实"), new("子", Roles.Approver), on);
        Try(world, new ApplyAssessment("S-1", 2025, "rectify", "2号"), Agency, on);
        Try(world, new ApplyAssessment("A-4", 2025, "rectify", "2号"), Agency, on);
        world.Done(new RenewAgreement("S-4", null, true), Agency, Day(12, 1));
        Try(world, new ApplyAssessment("S-4", 2025, "beds-reduced", "2号") { Beds = 50 }, Agency, on);
        world.Done(new ApplyAssessment("S-4", 2025, "settlement-lowered", "2号"), Agency, on);
        Try(world, new ApplyAssessment("S-4", 2025, "settlement-lowered", "2号"), Agency, on);
        Try(world, new RecordSettlement(Plan, 2025, "latest", "1号"), Agency, on);
        findings.Add(new("assessment-none", new Place("assessment/other/2025"), "other"));
    }

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
