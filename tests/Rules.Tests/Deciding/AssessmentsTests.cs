using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class AssessmentsTests
{
    private const string Yearly = """
        assessments:
          yearly:
            rule: R1
            every: year
            per: kind
            bottom: 5 %
            below: 60 point
            outcomes:
              - { case: applicant.kind == hospital, does: [beds-reduced] }
              - { case: true, does: [terminated] }
        """;

    private static IReadOnlyList<AssessmentAnswer> Decide(string plan, IEnumerable<Candidate> scored)
    {
        var loaded = Load(plan);
        return Assessments.Decide(loaded.Case(), loaded.Only("assessments"), [.. scored], CaseDates.None);
    }

    private static Candidate Scored(string id, decimal? score, string kind = "clinic") => new(id, score, Pairs($"kind={kind}"));

    private static IEnumerable<Candidate> Clinics(int count, decimal lowest = 70) => Enumerable.Range(0, count).Select(i => Scored($"c{i}", lowest + i * 0.01m));

    private static IEnumerable<string> Failing(IEnumerable<AssessmentAnswer> answers) => answers.Where(a => a.Verdict == "fails").Select(a => a.Id);

    [Theory]
    [InlineData(19, 0)]
    [InlineData(20, 1)]
    [InlineData(39, 1)]
    [InlineData(333, 16)]
    public void Bottom_Share_RoundsDown(int clinics, int failing) => Assert.Equal(failing, Failing(Decide(Yearly, Clinics(clinics))).Count());

    [Fact]
    public void Bottom_IsTakenPerClass() =>
        Assert.Equal(["c0"], Failing(Decide(Yearly, Clinics(20).Concat(Enumerable.Range(0, 19).Select(i => Scored($"h{i}", 60.5m, "hospital"))))));

    [Theory]
    [InlineData("spared", 0)]
    [InlineData("included", 2)]
    public void Bottom_TieAtTheCut_IsSparedOrIncluded(string ties, int failing) =>
        Assert.Equal(failing, Failing(Decide(Yearly.Replace("every: year", $"every: year\n    ties: {ties}", StringComparison.Ordinal), Clinics(19, 80).Append(Scored("a", 70)).Append(Scored("b", 70)))).Count());

    [Theory]
    [InlineData("true", "fails")]
    [InlineData("false", "spared")]
    public void Below_TheScoreItself(string includes, string verdict) =>
        Assert.Equal(verdict, Decide(Yearly.Replace("every: year", $"every: year\n    below_includes: {includes}", StringComparison.Ordinal), [Scored("a", 60)])[0].Verdict);

    [Fact]
    public void Below_UnlessThePlanSaysOtherwise_SparesTheScoreItself() => Assert.Equal("spared", Decide(Yearly, [Scored("a", 60)])[0].Verdict);

    [Theory]
    [InlineData("2027-03-01")]
    [InlineData("2027-02-28", "terminated")]
    public void Outcome_ThatLasts_EndsAfterItsTime(string until, string? follows = null)
    {
        var loaded = Load(Yearly.Replace("does: [terminated] }", "does: [terminated], lasts: 24 month }", StringComparison.Ordinal));
        var events = follows is null ? CaseDates.None.Events : new Dictionary<string, DateOnly> { [follows] = new(2025, 2, 28) };
        var answer = Assessments.Decide(loaded.Case(), loaded.Only("assessments"), [Scored("a", 10)], new CaseDates(events) { On = new DateOnly(2025, 3, 1) });
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), answer[0].Until);
    }

    [Fact]
    public void Outcome_IsTheFirstThatFits()
    {
        var answers = Decide(Yearly, [Scored("a", 50, "hospital"), Scored("b", 59.99m), Scored("c", 60.01m)]);
        Assert.Equal([["beds-reduced"], ["terminated"], []], answers.Select(a => a.Does!.ToArray()));
        Assert.Equal("spared", answers[2].Verdict);
    }

    [Fact]
    public void Score_NotKnown_IsUnknown() => Assert.Equal("unknown", Decide(Yearly, [Scored("a", null)])[0].Verdict);

    [Fact]
    public void Score_OfAnotherNotKnown_LeavesRanksOpenButNotTheScoreThatFails()
    {
        var answers = Decide(Yearly, [Scored("a", null), Scored("b", 50), Scored("c", 99)]);
        Assert.Equal(["unknown", "fails", "unknown"], answers.Select(a => a.Verdict));
    }
}
