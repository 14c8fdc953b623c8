using Dingdian.Admission.Goals;
using Dingdian.Admission.Tests.Evaluations;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Evaluations.EvaluationWorld;

namespace Dingdian.Admission.Tests.Goals;

public class GoalTests
{
    [Theory]
    [InlineData("qualitative", true, true, null, 5, 6, true, "unset")]
    [InlineData("up", false, false, null, null, null, true, "unset")]
    [InlineData("up", true, true, true, null, 6, true, "met")]
    [InlineData("up", true, true, false, 5, 6, true, "on-track")]
    [InlineData("up", true, true, false, 5, 5, true, "off-track")] // what has not moved is not on its way
    [InlineData("up", true, true, false, 5, 6, false, "not-met")] // due: on its way is no longer enough
    [InlineData("reach", true, true, false, 5, 6, true, "on-track")]
    [InlineData("reach", true, true, false, 6, 5, true, "off-track")]
    [InlineData("down", true, true, false, 6, 5, true, "on-track")]
    [InlineData("down", true, true, false, 5, 5, true, "off-track")]
    [InlineData("hold", true, true, false, 5, 5, true, "off-track")] // held, but not at its target
    [InlineData("hold", true, false, null, 5, 5, true, "on-track")]
    [InlineData("hold", true, false, null, 5, 6, true, "off-track")]
    [InlineData("up", true, true, false, null, 6, true, "not-met")] // nothing to start from
    [InlineData("up", true, true, null, 5, null, true, "unknown")]
    [InlineData("down", true, false, null, 6, 5, true, "on-track")]
    [InlineData("down", true, false, null, 6, 5, false, "met")]
    [InlineData("down", true, false, null, 5, 5, false, "not-met")]
    [InlineData("down", true, false, null, null, 5, true, "unknown")]
    public void Judge_OfADirectionAtItsBoundary(string direction, bool isMeasured, bool hasTarget, bool? met, int? baseline, int? present, bool isAhead, string verdict) =>
        Assert.Equal(verdict, GoalLine.Judge(direction, isMeasured, hasTarget, met, baseline, present, isAhead));

    [Fact]
    public void Goals_OnTwoYearEnds_HaveTrendAndVerdict()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var lines = Lines(world);
        var (enough, fewer, open) = (lines[0], lines[1], lines[2]);
        // 160 beds for 20,000 people are 8 ‰, 150 for 22,000 are 6.82 ‰: further from 9 ‰ than at the start.
        Assert.Equal((8m, 6.82m, 9m, "off-track"), (enough.Baseline, enough.Present, enough.Target, enough.Verdict));
        Assert.Equal([(new DateOnly(2024, 12, 31), 8m), (new DateOnly(2025, 12, 31), 6.82m)], enough.Trend.Select(point => (point.AsOf, point.Value!.Value)));
        Assert.Equal((160m, 150m, "met"), (fewer.Baseline, fewer.Present, fewer.Verdict)); // due in June, and fewer they are
        Assert.Equal("unset", open.Verdict);
        Assert.Empty(open.Trend);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Choose_AnIndicator_MeasuresTheGoalFromThenOn(Kind kind)
    {
        using var world = new EvaluationWorld(kind);
        world.Done(new ChooseIndicator(PlanId, "suitable", "gap", "down", "100 bed", "局务会"), Planner, Day(2, 1));
        var line = Lines(world).Single(line => line.Goal.Name == "suitable");
        Assert.Equal((40m, 92m, 100m, "met"), (line.Baseline, line.Present, line.Target, line.Verdict));
        Assert.Equal(("局务会", "甲", Day(2, 1)), (line.Chosen!.Grounds, line.Chosen.By, line.Chosen.On));
        world.Done(new ChooseIndicator(PlanId, "suitable", "gap", "down", "unset", "改为只看方向"), Planner, Day(3, 1));
        Assert.Equal("off-track", Lines(world).Single(one => one.Goal.Name == "suitable").Verdict);
    }

    [Fact]
    public void Choose_WhatThePlanCannotSay_IsThePlansOwnFinding()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        string[] Codes(string goal, string indicator, string direction, string target, string grounds = "局务会") => world.Refused(new ChooseIndicator(PlanId, goal, indicator, direction, target, grounds), Planner, Day(2, 1));
        Assert.Equal(["unknown-name"], Codes("suitable", "gapp", "down", "0 bed"));
        Assert.Equal(["unit-mismatch"], Codes("suitable", "gap + clinics@city", "down", "0 bed"));
        Assert.Equal(["unit-unexpected"], Codes("suitable", "gap", "down", "3 institution"));
        Assert.Equal(["expression-syntax"], Codes("suitable", "gap +", "down", "0 bed"));
        Assert.Equal(["word-not-allowed"], Codes("suitable", "gap", "sideways", "0 bed"));
        Assert.Equal(["goal-qualitative"], Codes("suitable", "gap", "qualitative", "unset"));
        Assert.Equal(["goal-unknown"], Codes("suitabel", "gap", "down", "0 bed"));
        Assert.Equal(["goal-given"], Codes("enough_beds", "gap", "down", "0 bed"));
        Assert.Equal(["words-missing"], Codes("suitable", "gap", "down", "0 bed", " "));
        Assert.Equal(["role-may-not"], world.Refused(new ChooseIndicator(PlanId, "suitable", "gap", "down", "0 bed", "局务会"), Agency, Day(2, 1)));
        Assert.Equal("unset", Lines(world)[2].Verdict);
    }

    private static IReadOnlyList<GoalLine> Lines(EvaluationWorld world)
    {
        var findings = new List<Finding>();
        using var db = world.Test.Connect();
        var row = db.Snapshots.Single(snapshot => snapshot.Id == world.End);
        var lines = GoalBook.Of(world.Bureau, db, Load(), row, 2026, null, findings);
        Assert.Empty(findings.Select(finding => finding.ToString()));
        return lines;
    }
}
