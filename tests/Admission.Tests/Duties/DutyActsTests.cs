using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Duties.DutyWorld;

namespace Dingdian.Admission.Tests.Duties;

/// <summary>Events, evidence and superseding rules as people record them.</summary>
public class DutyActsTests
{
    private static readonly Supersede NewRule = new(Plan, "定点新规", "医保发〔2026〕3号", "国家医疗保障局", Day("2026-05-01"), ["R1", "R2"]);

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Evidence_Recorded_IsKeptWithWhoAndDocument_AndLateAsLate(Kind kind)
    {
        using var world = new DutyWorld(kind);
        world.Done(new RecordEvidence(Plan, "file_beds", "2026", "纸质报备", "9号", "990101"), North, "2026-01-31");
        var late = world.Do(new RecordEvidence(Plan, "file_beds", "2026", "纸质报备", "10号", "990102"), Planner, "2026-02-01");
        Assert.Equal(["duty-late"], late.Findings.Select(finding => finding.Code));
        Assert.Equal(["2026@990101 done", "2026@990102 done-late"], world.States("file_beds", 2026, "2026-02-01"));
        var found = world.Line("file_beds", 2026, "2026-02-01", "990101").Evidence!;
        Assert.Equal((Day("2026-01-31"), "evidence", "纸质报备", "9号", "北", 1L), (found.On, found.How, found.What, found.Document, found.Who, found.Entry - late.Entry!.Id + 2));
    }

    /// <summary>Counted Monday to Friday the limit would have passed on 27 February.</summary>
    [Fact]
    public void Evidence_InTimeByTheWorkingDaysOfTheBureau_IsNotLate()
    {
        using var world = new DutyWorld();
        world.Done(new RecordEvent(Plan, "shortage_found"), Planner, "2026-02-13");
        Assert.Empty(world.Do(new RecordEvidence(Plan, "notify", "2026-02-13", "页面"), Planner, "2026-03-05").Findings);
    }

    [Fact]
    public void Evidence_Twice_OrBeforeItsPeriod_OrForNoPeriod_IsRefused()
    {
        using var world = new DutyWorld();
        world.Done(new RecordEvidence(Plan, "meet", "2026-Q2", "纪要"), Agency, "2026-05-06");
        Assert.Equal(["duty-done"], world.Refused(new RecordEvidence(Plan, "meet", "2026-Q2", "纪要"), Agency, "2026-04-01"));
        Assert.Equal(["duty-before-period"], world.Refused(new RecordEvidence(Plan, "meet", "2026-Q3", "纪要"), Agency, "2026-06-30"));
        Assert.Equal(["duty-period-unknown"], world.Refused(new RecordEvidence(Plan, "meet", "2026-Q5", "纪要"), Agency, "2026-06-30"));
        Assert.Equal(["duty-waits"], world.Refused(new RecordEvidence(Plan, "follow", "2026-05-01", "修订"), Planner, "2026-06-30"));
        world.Done(new RecordEvidence(Plan, "meet", "2026-Q3", "纪要"), Agency, "2026-07-01");
        world.Done(new RecordEvidence(Plan, "annual", "2026", "年度计划"), Planner, "2025-12-31");
        Assert.Equal(["2026 done"], world.States("annual", 2026, "2026-01-01"));
    }

    [Fact]
    public void Evidence_OfAnother_IsRefused_WithEverythingThatIsWrong()
    {
        using var world = new DutyWorld();
        Assert.Equal(["words-missing", "duty-district-other"], world.Refused(new RecordEvidence(Plan, "file_beds", "2026", " ", Division: "990102"), North, "2026-01-31"));
        Assert.Equal(["duty-of-another"], world.Refused(new RecordEvidence(Plan, "annual", "2026", "计划"), North, "2026-01-31"));
        Assert.Equal(["duty-of-another", "duty-district-needed"], world.Refused(new RecordEvidence(Plan, "file_beds", "2026", "回执"), Agency, "2026-01-31"));
        Assert.Equal(["duty-district-none"], world.Refused(new RecordEvidence(Plan, "annual", "2026", "计划", Division: "990101"), Planner, "2026-01-31"));
        Assert.Equal(["district-unknown"], world.Refused(new RecordEvidence(Plan, "file_beds", "2026", "回执", Division: "990199"), Planner, "2026-01-31"));
        Assert.Equal(["duty-none"], world.Refused(new RecordEvidence(Plan, "file_bed", "2026", "回执"), Planner, "2026-01-31"));
        Assert.Equal(["day-ahead"], world.Refused(new RecordEvidence(Plan, "annual", "2027", "计划"), Planner, "2027-04-01"));
    }

    [Fact]
    public void Event_NobodyWaitsFor_OrTwice_OrOfAnotherDistrict_IsRefused()
    {
        using var world = new DutyWorld();
        world.Done(new RecordEvent(Plan, "concern_raised", "一", "990101"), North, "2026-03-05");
        Assert.Equal(["event-there"], world.Refused(new RecordEvent(Plan, "concern_raised", "一", "990101", "又一次"), Planner, "2026-03-05"));
        Assert.Equal(["event-unknown"], world.Refused(new RecordEvent(Plan, "concern", "一"), Planner, "2026-03-05"));
        Assert.Equal(["district-unknown", "duty-district-other"], world.Refused(new RecordEvent(Plan, "concern_raised", "一", "990199"), North, "2026-03-05"));
        Assert.Equal(["duty-district-other"], world.Refused(new RecordEvent(Plan, "concern_raised", "二"), North, "2026-03-05"));
    }

    /// <summary>R1 carries beds and the duty of the annual plan, R2 clinics and two duties; the year 2026 is at work, 2025 is before the rule.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Supersede_SaysWhichRulesAndOpenMattersItTouches(Kind kind)
    {
        using var world = new DutyWorld(kind);
        world.Years.Drafted();
        world.Years.Done(new Admission.Years.DraftYear(Plan, 2026, world.Years.Snapshot, Facts: YearWorld.Facts), Planner, Day("2026-01-02"));
        world.Years.Done(new Admission.Years.ProposeOverride(Plan, 2026, "beds/full", "beds", null, "急需", "市政府", "1号"), Planner, Day("2026-01-03"));
        foreach (var (name, duty) in new[] { ("beds-2025", $"{Plan}/file_beds"), ("other", "another/file_beds") })
            world.Call(new OpenCall(name, "9901", "", [("beds_there", "bed")], Day("2025-12-31"), null, Day("2026-06-30"), [], duty));
        var touched = Supersession.Read(world.Done(NewRule with { Rules = ["R1", "beds/full", "file_beds"] }, Planner, "2026-04-01"))!.Touched;
        Assert.Equal(["beds"], touched.Quotas);
        Assert.Equal([new TouchedRevision(2026, 1, "draft")], touched.Revisions);
        Assert.Equal([new TouchedOverride(2026, 1, 1, "beds/full", "proposed")], touched.Overrides);
        Assert.Equal(["annual", "file_beds"], touched.Duties);
        Assert.Equal(["beds-2025"], touched.Calls);
        Assert.Contains(new TouchedConstruct("parameters", "tiny/ceiling", "R1"), touched.Constructs);
    }

    [Fact]
    public void Supersede_IsAnEventFromTheDayItIsInEffect_AndStandsWithTheYearsItTouches()
    {
        using var world = new DutyWorld();
        world.Done(NewRule, Planner, "2026-04-01");
        Assert.Equal(["waiting"], world.States("follow", 2026, "2026-04-30"));
        Assert.Equal(["2026-05-01 no-day"], world.States("follow", 2026, "2026-05-01"));
        using var db = world.Years.Test.Connect();
        Assert.Equal([0, 1, 1], new[] { 2025, 2026, 2027 }.Select(year => Supersession.Of(db, Plan, year).Count));
        Assert.Equal("医保发〔2026〕3号", Supersession.Of(db, Plan, 2026)[0].Asked.Document);
    }

    [Fact]
    public void Supersede_WithEverythingWrong_IsRefusedWithAllOfIt()
    {
        using var world = new DutyWorld();
        world.Done(NewRule, Planner, "2026-04-01");
        Assert.Equal(["words-missing", "supersede-beyond", "supersede-there", "supersede-unknown"], world.Refused(NewRule with { Title = " ", Effective = Day("2028-01-01"), Rules = ["R1", "R9"] }, Planner, "2026-04-02"));
        Assert.Equal(["words-missing", "words-missing", "words-missing"], world.Refused(NewRule with { Document = "", Issuer = "", Rules = [] }, Planner, "2026-04-02"));
    }
}
