using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Assessments;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.History;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Agreements;

public class YearlyAssessmentTests
{
    private static readonly DateOnly Concluded = new(2026, 1, 20), Later = new(2026, 2, 1);

    /// <summary>39 clinics with 62 to 100 points, a hospital with 59 and a university's with 59.5.</summary>
    private static void Entered(AgreementWorld world)
    {
        world.Stock("clinic", 39);
        world.Stock("general_hospital", 1, 40);
        world.Stock("nursing_hospital", 1, host: "university");
        world.Done(new EnterAssessment(Plan, 2025, [.. Enumerable.Range(1, 39).Select(i => new InstitutionScore(CodeOf("clinic", i), 61 + i))]), Agency, new(2026, 1, 10));
        world.Done(new EnterAssessment(Plan, 2025, [new(CodeOf("general_hospital", 40), 59), new(CodeOf("nursing_hospital", 41), 59.5m)]), Agency, new(2026, 1, 11));
        foreach (var i in new[] { 1, 2, 40, 41 }) world.Done(new RenewAgreement($"S-{i}", null, true), Agency, Day(12, 20));
    }

    private static YearlyAssessment Told(AgreementWorld world)
    {
        using var db = world.Years.Test.Connect();
        return YearlyAssessment.Of(db, Plan, 2025);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Concluded_LastOfEachCategory_GoTheirThreeWays(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        Entered(world);
        world.Done(new ConcludeYearlyAssessment(Plan, 2025, "考核1号"), Boss, Concluded);
        var told = Told(world);
        Assert.Equal(41, told.Lines.Count);
        Assert.Equal([("老机构1", "personal_account", "terminated"), ("老机构40", "inpatient", "settlement-lowered, beds-reduced, terminated"), ("老机构41", "personal_account", "rectify, settlement-suspended")],
            told.Lines.Where(line => line.Verdict == "fails").Select(line => (line.Name, line.Category, string.Join(", ", line.Does))));
        Assert.Equal(["assessment-measure"], world.Refused(new ApplyAssessment("S-1", 2025, "rectify", "2号"), Agency, Later));
        world.Done(new ApplyAssessment("S-1", 2025, "terminated", "2号"), Agency, Later);
        Assert.Equal((AgreementState.Ended, "R13", EndCause.Neither), (world["S-1"].State, world["S-1"].End!.Ground, world["S-1"].End!.Gravity));
        Assert.Empty(world.InRegistry("S-1", Later));
        Assert.Equal(["beds-reduced-by"], world.Refused(new ApplyAssessment("S-40", 2025, "beds-reduced", "2号") { Beds = 41 }, Agency, Later));
        var before = world.Balance("beds", Holding.Exits);
        world.Done(new ApplyAssessment("S-40", 2025, "beds-reduced", "2号") { Beds = 15 }, Agency, Later);
        Assert.Equal(before + 15, world.Balance("beds", Holding.Exits));
        using var db = world.Years.Test.Connect();
        Assert.Equal(25, db.Beds.Believed().Single(row => row.InstitutionId == world["S-40"].Institution && row.To == Held.NoEnd).Insured);
        Assert.Equal(["assessment-applied"], world.Refused(new ApplyAssessment("S-40", 2025, "settlement-lowered", "3号"), Agency, Later));
        Assert.Equal(["assessment-not-failed"], world.Refused(new ApplyAssessment("S-2", 2025, "terminated", "2号"), Agency, Later));
        Assert.Empty(world.Years.Proof().Findings);
    }

    [Theory]
    [InlineData("2026-05-01", true)]
    [InlineData("2026-05-02", false)]
    public void Rectify_ThreeMonthsWithoutSettlement_ThenResumedOrNot(string day, bool resumed)
    {
        using var world = new AgreementWorld();
        Entered(world);
        world.Done(new ConcludeYearlyAssessment(Plan, 2025, "考核1号"), Boss, Concluded);
        world.Done(new ApplyAssessment("S-41", 2025, "rectify", "2号"), Agency, Later);
        Assert.Equal((AgreementState.Suspended, new DateOnly(2026, 5, 1), 0), (world["S-41"].State, world["S-41"].Paused!.Limit!.Value, world["S-41"].Suspensions.Count(one => one.Counts)));
        var (act, on) = (new ResumeAgreement("S-41", "整改合格", "复核记录"), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        if (resumed) world.Done(act, Agency, on);
        else Assert.Equal(["resume-late"], world.Refused(act, Agency, on));
        if (!resumed) world.Done(new EndAgreement("S-41", ["rectification_poor"], EndCause.Breach, "整改不力", "3号"), Boss, on);
        Assert.Equal(resumed ? AgreementState.InForce : AgreementState.Ended, world["S-41"].State);
    }

    [Fact]
    public void Appeal_UpheldSparesTheOne_AndNobodyElseFalls()
    {
        using var world = new AgreementWorld();
        Entered(world);
        Assert.Equal(["assessment-open"], world.Refused(new AppealAssessment(Plan, 2025, CodeOf("clinic", 1), "漏计"), Handler, Concluded));
        world.Done(new ConcludeYearlyAssessment(Plan, 2025, "考核1号"), Boss, Concluded);
        Assert.Equal(["assessment-not-failed"], world.Refused(new AppealAssessment(Plan, 2025, CodeOf("clinic", 2), "漏计"), Handler, Concluded));
        world.Done(new AppealAssessment(Plan, 2025, CodeOf("clinic", 1), "漏计加分"), Handler, Concluded);
        Assert.Equal(["appeal-there"], world.Refused(new AppealAssessment(Plan, 2025, CodeOf("clinic", 1), "再次"), Handler, Later));
        Assert.Equal(["appeal-open"], world.Refused(new ApplyAssessment("S-1", 2025, "terminated", "2号"), Agency, Later));
        Assert.Equal(["appeal-own"], world.Refused(new AnswerAppeal(Plan, 2025, CodeOf("clinic", 1), 95, "属实"), Boss, Later));
        var second = new Person("寅", Roles.Approver);
        world.Done(new AnswerAppeal(Plan, 2025, CodeOf("clinic", 1), 95, "属实"), second, Later);
        Assert.Equal(["老机构40", "老机构41"], Told(world).Lines.Where(line => line.Verdict == "fails").Select(line => line.Name));
        Assert.Equal(["assessment-not-failed"], world.Refused(new AnswerAppeal(Plan, 2025, CodeOf("clinic", 1), 95, "属实"), second, Later));
        world.Done(new AppealAssessment(Plan, 2025, CodeOf("general_hospital", 40), "漏计"), Handler, Later);
        world.Done(new AnswerAppeal(Plan, 2025, CodeOf("general_hospital", 40), null, "不成立"), second, Later);
        Assert.Equal((false, "fails"), (Told(world).Appeals[1].Upheld!.Value, Told(world).Lines.Single(line => line.Name == "老机构40").Verdict));
    }

    /// <summary>Whoever was designated after the year takes no part in its assessment.</summary>
    [Fact]
    public void Concluded_OfAYear_LeavesOutWhoCameAfterIt()
    {
        using var world = new AgreementWorld();
        world.Stock("clinic", 1);
        world.Years.Test.Learn((revision, _) =>
        {
            var id = revision.AddInstitution().Id;
            revision.Put<Registry.Institutions.Profile>([], new() { InstitutionId = id, Code = CodeOf("clinic", 50), Name = "新机构", Kind = "clinic", County = "990101", From = new(2026, 1, 1), To = Held.NoEnd });
            revision.Put<Registry.Institutions.Agreement>([], new() { InstitutionId = id, Service = "outpatient", State = "in_force", From = new(2026, 1, 1), To = Held.NoEnd });
        });
        world.Done(new EnterAssessment(Plan, 2025, [new(CodeOf("clinic", 1), 80)]), Agency, new(2026, 1, 10));
        world.Done(new ConcludeYearlyAssessment(Plan, 2025, "考核1号"), Boss, Concluded);
        Assert.Equal(["老机构1"], Told(world).Lines.Select(line => line.Name));
    }

    [Fact]
    public void Scores_MissingOrWrong_AreRefused()
    {
        using var world = new AgreementWorld();
        world.Stock("clinic", 3);
        Assert.Equal(["scores-none"], world.Refused(new EnterAssessment(Plan, 2025, []), Agency, Concluded));
        Assert.Equal(["score-range", "institution-unknown", "score-or-excuse"], world.Refused(new EnterAssessment(Plan, 2025, [new(CodeOf("clinic", 1), 101), new("nobody", 50), new(CodeOf("clinic", 2), null)]), Agency, Concluded));
        Assert.Equal(["score-twice"], world.Refused(new EnterAssessment(Plan, 2025, [new(CodeOf("clinic", 1), 50), new("老机构1", 60)]), Agency, Concluded));
        world.Done(new EnterAssessment(Plan, 2025, [new(CodeOf("clinic", 1), 50), new(CodeOf("clinic", 2), null, "当年新增")]), Agency, Day(12, 1));
        Assert.Equal(["assessment-unscored"], world.Refused(new ConcludeYearlyAssessment(Plan, 2025, "1号"), Boss, Day(12, 2)));
        world.Done(new EnterAssessment(Plan, 2025, [new(CodeOf("clinic", 3), 70), new(CodeOf("clinic", 1), 71)]), Agency, Day(12, 2));
        world.Done(new ConcludeYearlyAssessment(Plan, 2025, "1号"), Boss, Day(12, 3));
        Assert.Equal([71m, 70m], Told(world).Lines.Select(line => line.Score));
        Assert.Equal(["assessment-concluded"], world.Refused(new EnterAssessment(Plan, 2025, [new(CodeOf("clinic", 3), 80)]), Agency, Day(12, 4)));
    }
}
