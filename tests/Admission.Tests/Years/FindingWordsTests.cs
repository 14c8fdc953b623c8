using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Years;

/// <summary>What people read when a step of the planning year is refused, approved word by word in <c>approved.txt</c> beside this.</summary>
public sealed class FindingWordsTests
{
    private readonly List<Finding> findings = [];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        Requests();
        Drafts();
        Signing();
        Register();
        Places();
        LaterYears();
        Reviewed();
        Closing();
        Exits();
        findings.Add(new("revision-none", new Place("--revision"), 3, 1)); // of the page too
        findings.Add(new("year-none", new Place("tiny"), "tiny", 2025)); // of the page, which has no year to show
        var own = FindingCatalogue.CodesOf("years").Concat(FindingCatalogue.CodesOf("ledger")).Order(StringComparer.Ordinal).ToList();
        var first = own.Select(code => findings.FirstOrDefault(finding => finding.Code == code)).ToList();
        Assert.Equal(own, first.Select(finding => finding?.Code));
        var shown = string.Join('\n', first.SelectMany(finding => new[] { finding!.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Path.Combine(Written, "approved.txt"), shown);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Years", "approved.txt")), shown);
    }

    private static string Written => Path.GetDirectoryName(SourceFile())!;

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;

    private void Hear(YearWorld world, UseCase act, Person by, DateOnly on) => findings.AddRange(world.Do(act, by, on).Findings);

    private void Requests()
    {
        using var world = new YearWorld(Kind.Sqlite);
        var draft = new DraftYear(Plan, 2025, world.Snapshot) { Request = "A-1", By = Planner, On = Day(1, 2) };
        findings.AddRange(world.Bureau.Do(draft with { Request = "", By = new("", Roles.Planner) }).Findings);
        world.Bureau.Do(draft);
        findings.AddRange(world.Bureau.Do(draft with { Year = 2026 }).Findings);
        Hear(world, new ReviewYear(Plan, 2025), Planner, Day(1, 3));
        Hear(world, new ChooseValue(Plan, 2025, "wanted", "1", "south", "报送"), new("北", Roles.DistrictOfficer), Day(1, 3));
        Hear(world, new ChooseValue(Plan, 2025, "wanted", "1", "south", "报送"), North, Day(1, 3));
        Hear(world, new ChooseValue(Plan, 2025, "wanted", "1", "south", "报送"), Planner, new(2027, 1, 1));
        Hear(world, new ChooseValue(Plan, 2025, "wanted", "1", "south", "报送"), Planner, Day(1, 1));
        Hear(world, new ChooseValue(Plan, 2025, "wanted", "1", "south", "报送") { Seen = 0 }, Planner, Day(1, 3));
        findings.AddRange(new Bureau(world.Test.Workspace, world.Bureau.FindPlan, new Past()).Do(draft with { Request = "A-2" }).Findings);
    }

    private void Drafts()
    {
        using var world = new YearWorld(Kind.Sqlite);
        Hear(world, new DraftYear(Plan, 2025, world.Snapshot, Maker: "agency"), Planner, Day(1, 2));
        Hear(world, new DraftYear(Plan, 2028, world.Snapshot), Planner, Day(1, 2));
        Hear(world, new DraftYear(Plan, 2025, world.Take(new(2026, 1, 1))), Planner, Day(1, 2));
        world.Drafted();
        Hear(world, new ChooseValue(Plan, 2025, "coefficient", "0.5"), Planner, Day(1, 5));
        Hear(world, new ChooseValue(Plan, 2025, "coefficient", "0.5", Grounds: "多"), North, Day(1, 5));
        Hear(world, new ChooseValue(Plan, 2025, "wanted", "1", "east", "报送"), Planner, Day(1, 5));
        Hear(world, new ApproveYear(Plan, 2025, "1号"), Approver, Day(1, 5));
    }

    private void Signing()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        Hear(world, new ReviewYear(Plan, 2025), new(Planner.Name, Roles.Reviewer), Day(1, 5));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        Hear(world, new DraftYear(Plan, 2025, world.Snapshot), Planner, Day(1, 6));
        world.Test.Learn((revision, _) => revision.Add(new Registry.Areas.AreaFact { Division = "990101", Measure = "other", Key = "", AsOf = new(2024, 12, 31), Value = 1, Unit = "bed", Quality = "assumed", Source = "tests" }));
        world.Take(new(2024, 12, 31));
        Hear(world, new ApproveYear(Plan, 2025, "1号"), Approver, Day(1, 6));
        var changed = new Bureau(world.Test.Workspace, (_, _) => YearWorld.Load(Text.Replace("revision: one", "revision: two", StringComparison.Ordinal)), TimeProvider.System);
        findings.AddRange(changed.Do(new ApproveYear(Plan, 2025, "1号", "无关") { Request = "B-1", By = Approver, On = Day(1, 6) }).Findings);
    }

    private void Register()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Facts: Facts), Planner, Day(1, 2));
        Hear(world, new DecideOverride(Plan, 2025, 1, true), Approver, Day(1, 3));
        world.Done(new ProposeOverride(Plan, 2025, "beds/full", null, "north", "新院区", "市政府", "9号"), Planner, Day(1, 3));
        Hear(world, new ProposeOverride(Plan, 2025, "beds/full", null, "north", "新院区", "市政府", "9号"), Planner, Day(1, 3));
        Hear(world, new ReviewYear(Plan, 2025), Reviewer, Day(1, 3));
        world.Done(new DecideOverride(Plan, 2025, 1, true), Approver, Day(1, 4));
        Hear(world, new DecideOverride(Plan, 2025, 1, true), Approver, Day(1, 4));
        Hear(world, new ReviewYear(Plan, 2025), Reviewer, Day(1, 5));
        Hear(world, new ReviewYear(Plan, 2025, ["bed"]), Reviewer, Day(1, 5));
    }

    private void Places()
    {
        using var world = new YearWorld(Kind.Sqlite);
        Hear(world, new ReservePlaces(Plan, 2025, "beds", "north", 1, "A-1"), Agency, Day(2, 1));
        world.Started();
        Hear(world, new ReservePlaces(Plan, 2025, "beds", "north", 0, ""), Agency, Day(2, 1));
        Hear(world, new ReservePlaces(Plan, 2025, "beds", "north", 16, "A-1"), Agency, Day(2, 1));
        Hear(world, new ConsumePlaces(Plan, 2025, "beds", "north", 1, "A-1"), Agency, Day(2, 1));
        world.KnowClinic();
        world.Done(new RecordExit(Plan, 2025, "clinics_new", "south", 1, Clinic), Agency, Day(2, 1));
        Hear(world, new RecordExit(Plan, 2025, "clinics_new", "south", 1, Clinic), Agency, Day(2, 1));
        Hear(world, new RecordExit(Plan, 2025, "clinics_new", "south", 2, Clinic), Agency, Day(2, 2));
        Hear(world, new RecordExit(Plan, 2025, "clinics_new", "south", 1, "H1"), Agency, Day(2, 2));
        Hear(world, new ReservePlaces(Plan, 2025, "beds", "north", 1, "A-9"), Agency, new(2026, 2, 1));
        Hear(world, new UseOnce(Plan, "master", "D1", "A-1"), Agency, Day(2, 1));
        world.Done(new UseOnce(Plan, "masters", "D1", "A-1"), Agency, Day(2, 1));
        Hear(world, new UseOnce(Plan, "masters", "D1", "A-2"), Agency, Day(2, 1));
        Revise(world, "0.4");
        world.Done(new ReservePlaces(Plan, 2025, "beds", "north", 15, "A-1"), Agency, Day(3, 6));
        Hear(world, new StartYear(Plan, 2025), Planner, Day(3, 6));
    }

    /// <summary>What came free in the term was given out in 2025; the figures of 2026 still count it.</summary>
    private void Exits()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        world.Done(new DraftYear(Plan, 2026, world.Take(new(2025, 12, 31)), Facts: Facts), Planner, Day(12, 1));
        world.Done(new ChooseValue(Plan, 2026, "wanted", "4", "north", "报送"), Planner, Day(12, 2));
        world.Done(new ReviewYear(Plan, 2026, ["beds", "clinics_new"]), Reviewer, Day(12, 3));
        world.Done(new ApproveYear(Plan, 2026, "6号"), Approver, Day(12, 4));
        world.Done(new PublishYear(Plan, 2026, "6号", "门户网站"), Planner, Day(12, 5));
        Hear(world, new StartYear(Plan, 2026), Planner, new(2026, 1, 1));
    }

    private void Closing()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        world.Done(new CloseYear(Plan, 2025), Planner, Day(12, 31));
        Hear(world, new DraftYear(Plan, 2025, world.Snapshot, Reason: "补"), Planner, Day(12, 31));
    }

    /// <summary>2026 was reviewed before 2025 took some of the term's rest.</summary>
    private void Reviewed()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        Revise(world, "0.4");
        world.Done(new StartYear(Plan, 2025), Planner, Day(3, 6));
        Later(world);
        Revise(world, "0.5");
        world.Done(new StartYear(Plan, 2025), Planner, Day(12, 30));
        Hear(world, new ApproveYear(Plan, 2026, "6号"), Approver, Day(12, 31));
    }

    /// <summary>What is left of the term was given to 2026 before 2025 asks for more.</summary>
    private void LaterYears()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Started();
        Hear(world, new CloseYear(Plan, 2025), Planner, Day(6, 1));
        Revise(world, "0.4");
        world.Done(new StartYear(Plan, 2025), Planner, Day(3, 6));
        Later(world);
        world.Done(new ApproveYear(Plan, 2026, "6号"), Approver, Day(12, 4));
        world.Done(new PublishYear(Plan, 2026, "6号", "门户网站"), Planner, Day(12, 5));
        world.Done(new StartYear(Plan, 2026), Planner, new(2026, 1, 1));
        Revise(world, "0.5");
        Hear(world, new StartYear(Plan, 2025), Planner, Day(12, 30));
    }

    private static void Later(YearWorld world)
    {
        var later = Facts.Replace("by_area: { north: 20, south: 20 } }", "by_area: { north: 20, south: 20 } }\n    - { unit: bed, as_of: 2025-12-31, quality: assumed, source: tests, by_area: { north: 1, south: 1 } }", StringComparison.Ordinal);
        world.Done(new DraftYear(Plan, 2026, world.Take(new(2025, 12, 31)), Facts: later), Planner, Day(12, 1));
        world.Done(new ChooseValue(Plan, 2026, "coefficient", "0.5", Grounds: "供需"), Planner, Day(12, 2));
        world.Done(new ReviewYear(Plan, 2026, ["clinics_new"]), Reviewer, Day(12, 3));
    }

    private static void Revise(YearWorld world, string coefficient)
    {
        world.Done(new DraftYear(Plan, 2025, world.Snapshot, Reason: "调整"), Planner, Day(3, 6));
        world.Done(new ChooseValue(Plan, 2025, "coefficient", coefficient, Grounds: "基金"), Planner, Day(3, 6));
        world.Done(new ReviewYear(Plan, 2025), Reviewer, Day(3, 6));
        world.Done(new ApproveYear(Plan, 2025, "3号"), Approver, Day(3, 6));
        world.Done(new PublishYear(Plan, 2025, "3号", "门户网站"), Planner, Day(3, 6));
    }

    private sealed class Past : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
