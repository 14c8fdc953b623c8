using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Playing;
using Dingdian.Admission.Tests.Years;
using Dingdian.Admission.Years;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Facts;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Playing;

public class PlayedYearsTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void TwoYears_GoThroughEveryStateAndLeaveBooksThatBalance(Kind kind)
    {
        using var world = new YearWorld(kind);
        var played = Play(world);
        using var db = world.Test.Connect();
        var years = AnnualPlan.All(db, Plan);
        Assert.Equal([2025, 2026], years.Select(year => year.Year));
        Assert.All(years, year => Assert.Equal(YearState.Closed, year.Latest!.State));
        Assert.Equal([YearState.Superseded, YearState.Closed], years[0].Revisions.Select(revision => revision.State));
        Assert.Superset(new HashSet<string> { Cause.Granted, Cause.Reserved, Cause.Released, Cause.Consumed, Cause.Expired, Cause.Withdrawn, Cause.Headroom, Cause.GivenOnce }, LedgerView.Statement(db, Plan, null, null, null, null).Select(line => line.Cause).ToHashSet());
        Assert.Contains(played.Steps, step => step is { Act: "reserve-places", IsDone: false } && step.Refusals.Single().Code == "places-short");
        Assert.All(played.Steps.Where(step => !step.IsDone), step => Assert.Contains(step.Refusals[0].Code, new[] { "places-short", "grant-used" }));
        Assert.Subset(new HashSet<string> { "R1", "R2", "R3", "R4" }, played.Rules.ToHashSet());
        Assert.Contains("R1", played.Rules);
        Assert.Empty(world.Proof().Findings);
    }

    [Fact]
    public void Play_Again_ChangesNothing()
    {
        using var world = new YearWorld(Kind.Sqlite);
        Play(world);
        var head = world.Proof().Head;
        Assert.Empty(Play(world).Steps);
        Assert.Equal(head, world.Proof().Head);
    }

    private static PlayedResult Play(YearWorld world)
    {
        using (var db = world.Test.Connect())
            if (!db.AreaFacts.Any())
                world.Test.Learn((revision, _) =>
                {
                    foreach (var division in new[] { "990101", "990102" })
                    {
                        revision.Add(Fact(division, "beds_there", 20, "bed"));
                        revision.Add(Fact(division, "clinics", 5, "institution"));
                        revision.Add(Fact(division, "planned", 1, "institution"));
                    }
                });
        var place = default(Model.Place);
        var choices = new FactSet("tinytown")
        {
            Choices = new Dictionary<string, Choice>
            {
                ["coefficient"] = new("0.4", new Dictionary<string, string>(), "bureau", "供需", place),
                ["wanted"] = new(null, new Dictionary<string, string> { ["north"] = "4", ["south"] = "3" }, "district_bureau", "报送", place),
            },
        };
        return PlayedYears.Play(world.Test.Workspace, world.Bureau.FindPlan(Plan, [])!, choices, WorkingDays.None, (_, _) => RubricBook.None, 2, TimeProvider.System, _ => { });
    }

    private static AreaFact Fact(string division, string measure, decimal value, string unit) =>
        new() { Division = division, Measure = measure, Key = "", AsOf = new(2024, 12, 31), Value = value, Unit = unit, Quality = "assumed", Source = "tests" };
}
