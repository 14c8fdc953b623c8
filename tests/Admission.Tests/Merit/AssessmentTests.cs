using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Model;

namespace Dingdian.Admission.Tests.Merit;

public class AssessmentTests
{
    private static readonly Rubric Rubric = new("clinic", new("诊所", "clinics"), ["clinic"], 60,
        [new("licence", "R1", new("证照", "licence"))], [new("need", 60, new("需求", "need"), default), new("care", 40, new("服务", "care"), default)]);

    private static Assessment Of(params int[] points) => Assessment.Of(Rubric, [.. points.Select((one, i) => Sheet($"评{i}", one))]);

    private static ScoreSheet Sheet(string who, int points, bool licence = true) =>
        new(who, new Dictionary<string, string> { ["licence"] = licence ? "true" : "false", ["need"] = $"{Math.Min(60, points)}", ["care"] = $"{Math.Max(0, points - 60)}" }, null, new(2025, 3, 10), 1);

    /// <summary>Of 70, 72, 75, 80, 84 the mean is 76.2, the median 75, the distances 5 3 0 5 9, their median 5: whoever is farther than 10 is an outlier.</summary>
    [Fact]
    public void Score_IsTheMeanOfAllSheets()
    {
        var assessment = Of(70, 72, 75, 80, 84);
        Assert.Equal((76.2m, 75m, 5m, true), (assessment.Score, assessment.Median, assessment.Deviation, assessment.Passes));
        Assert.Empty(assessment.Outliers);
    }

    /// <summary>Median 75 in each: the limit is 10 points, or twice the median distance where that is more (6: 12).</summary>
    [Theory]
    [InlineData(new[] { 75, 75, 75, 75, 85 }, 0)]
    [InlineData(new[] { 75, 75, 75, 75, 86 }, 1)]
    [InlineData(new[] { 69, 69, 75, 81, 87 }, 0)]
    [InlineData(new[] { 69, 69, 75, 81, 88 }, 1)]
    [InlineData(new[] { 60, 75, 75, 75, 90 }, 2)]
    public void Outlier_IsBeyondTenPointsAndTwiceTheMedianDistance(int[] points, int outliers) => Assert.Equal(outliers, Of(points).Outliers.Count);

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public void Case_AtExactlyThePassMark_Passes(int points, bool passes) => Assert.Equal(passes, Of(points, points, points, points, points).Passes);

    /// <summary>A third of a point goes down, two thirds up: 60.33 and 60.67 of three sheets.</summary>
    [Fact]
    public void Score_HasTwoDecimals()
    {
        Assert.Equal(60.33m, Of(60, 60, 61).Score);
        Assert.Equal(60.67m, Of(60, 61, 61).Score);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Check_IsPassedByMoreThanHalfOfThePanel(int found, bool passes)
    {
        var assessment = Assessment.Of(Rubric, [.. Enumerable.Range(0, 5).Select(i => Sheet($"评{i}", 80, i < found))]);
        Assert.Equal((passes, found, 5 - found), (assessment.Passes, assessment.Checks[0].Met, assessment.Checks[0].NotMet));
    }
}
