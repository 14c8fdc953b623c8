using Dingdian.Model;

namespace Dingdian.Access.Tests;

public class WalkProfileTests
{
    [Theory]
    [InlineData("highway=footway", WayVerdict.Kept)]
    [InlineData("highway=steps", WayVerdict.Kept)]
    [InlineData("highway=residential oneway=yes", WayVerdict.Kept)]
    [InlineData("route=ferry", WayVerdict.Kept)]
    [InlineData("route=ferry foot=no", WayVerdict.ClosedToFoot)]
    [InlineData("man_made=pier", WayVerdict.Kept)]
    [InlineData("railway=platform", WayVerdict.Kept)]
    [InlineData("highway=motorway", WayVerdict.ClosedKind)]
    [InlineData("highway=motorway foot=yes", WayVerdict.Kept)]
    [InlineData("highway=trunk", WayVerdict.ClosedKind)]
    [InlineData("highway=trunk sidewalk=both", WayVerdict.Kept)]
    [InlineData("highway=trunk sidewalk:left=yes", WayVerdict.Kept)]
    [InlineData("highway=trunk sidewalk=separate", WayVerdict.ClosedKind)]
    [InlineData("highway=primary foot=use_sidepath", WayVerdict.ClosedToFoot)]
    [InlineData("highway=primary motorroad=yes", WayVerdict.ClosedKind)]
    [InlineData("highway=cycleway", WayVerdict.ClosedKind)]
    [InlineData("highway=cycleway foot=designated", WayVerdict.Kept)]
    [InlineData("highway=service access=private", WayVerdict.Private)]
    [InlineData("highway=service access=private foot=yes", WayVerdict.Kept)]
    [InlineData("highway=construction", WayVerdict.ClosedKind)]
    [InlineData("waterway=river", WayVerdict.NoStreet)]
    public void Judge_ByTags_SaysWhy(string tags, WayVerdict expected)
    {
        var all = tags.Split(' ').Select(t => t.Split('=')).ToDictionary(t => t[0], t => t[1]);
        Assert.Equal(expected, WalkProfile.Default.Judge(all.GetValueOrDefault, out _));
    }

    [Fact]
    public void Default_FifteenMinutes_AreAKilometre() => Assert.Equal(15, 1000 * WalkProfile.Default.Pace, 9);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var findings = new List<Finding>();
        var faster = WalkProfile.Default with { Name = "hurry", Kmh = 6 };
        Assert.Equal(faster.Write(), WalkProfile.Read(faster.Write(), "p", findings)!.Write());
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("\"kmh\": 4", "\"kmh\": 0")]
    [InlineData("\"kmh\": 4", "\"speed\": 4")]
    [InlineData("\"detour\": 1.33", "\"detour\": 0.9")]
    [InlineData("\"steps\": 2", "\"stairs\": 2")]
    [InlineData("\"footway\"", "\"path\"")]
    [InlineData("{", "")]
    public void Read_OfAProfileThatCannotBe_IsAFinding(string right, string wrong)
    {
        var findings = new List<Finding>();
        var at = WalkProfile.Default.Write().IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);
        Assert.Null(WalkProfile.Read(WalkProfile.Default.Write().Remove(at, right.Length).Insert(at, wrong), "p.json", findings));
        Assert.Equal("walk-profile-wrong", Assert.Single(findings).Code);
    }
}
