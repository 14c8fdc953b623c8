using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>What an assessment means for one institution; <see cref="Does"/> is empty when it is spared, null when that is not known.</summary>
public sealed record AssessmentAnswer(Construct Construct, string Id, string Verdict, IReadOnlyList<string>? Does) : Answer(Construct, Verdict)
{
    /// <summary>Until when it follows, from its own event (<c>terminated</c>) when that day is given, else from the day in hand.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Yearly and final assessments: who fails by score or by rank within its class, and what follows.</summary>
public static class Assessments
{
    public static IReadOnlyList<AssessmentAnswer> Decide(Computation computation, Construct assessment, IReadOnlyList<Candidate> scored, CaseDates dates)
    {
        if (computation.Plan.IsReplaced(assessment, null))
            return [.. scored.Select(s => new AssessmentAnswer(assessment, s.Id, Verdict.NotApplicable, []))];
        var rows = scored.Select(s => new Row(s, new Question(s.In(computation), assessment))).ToList();
        var ranked = rows.Where(r => r.Silence is null).ToList();
        var group = assessment.Text("per");
        var last = ranked.GroupBy(r => group is null ? "" : r.Candidate.Find(group)).SelectMany(g => Bottom(assessment, [.. g])).ToDictionary(r => r.Row, r => r.Fails);
        return [.. rows.Select(r => r.Silence is { } silence
            ? new AssessmentAnswer(assessment, r.Candidate.Id, silence.Verdict, silence.Verdict == Verdict.Unknown ? null : []) { Because = silence.Because }
            : Outcome(r, Or(last[r], IsBelow(r)), dates))];
    }

    private sealed record Row(Candidate Candidate, Question Question)
    {
        public Answer? Silence { get; } = Question.Silence();
    }

    private static AssessmentAnswer Outcome(Row row, bool? fails, CaseDates dates)
    {
        var (assessment, id) = (row.Question.Construct, row.Candidate.Id);
        if (fails == false)
            return new AssessmentAnswer(assessment, id, Verdict.Spared, []);
        var follows = fails is null ? null : Consequences.First(row.Question, "outcomes");
        string[] because = fails is null ? ["score", .. row.Question.Unknowns("below_includes")] : [];
        return follows is null
            ? new AssessmentAnswer(assessment, id, Verdict.Unknown, null) { Because = [.. because, .. row.Question.Unknowns(Consequences.Paths(row.Question, "outcomes"))] }
            : new AssessmentAnswer(assessment, id, Verdict.Fails, follows.Does) { Measured = row.Candidate.Score, Until = dates.After(follows.Start(dates), follows.Lasts) };
    }

    /// <summary>
    /// The lowest share of a class, rounded down. Those tied at the cut are spared, or all included. With a score missing the ranks are not known.
    /// </summary>
    private static IEnumerable<(Row Row, bool? Fails)> Bottom(Construct assessment, List<Row> rows)
    {
        if (assessment.Amount("bottom") is not { } bottom)
            return rows.Select(r => (r, (bool?)false));
        if (rows.Exists(r => r.Candidate.Score is null))
            return rows.Select(r => (r, (bool?)null));
        var count = (int)Exact.Round(bottom.In(Model.Unit.One) * rows.Count, Rounding.Down);
        if (count == 0)
            return rows.Select(r => (r, (bool?)false));
        var scores = rows.Select(r => r.Candidate.Score!.Value).Order().ToList();
        var cut = scores[Math.Min(count, scores.Count) - 1];
        var tied = scores.Count(s => s <= cut) > count;
        var included = !tied || assessment.Text("ties") == "included";
        return rows.Select(r => (r, (bool?)(r.Candidate.Score < cut || (included && r.Candidate.Score == cut))));
    }

    private static bool? IsBelow(Row row)
    {
        if (row.Question.Construct.Amount("below") is not { } below)
            return false;
        if (row.Candidate.Score is not { } score)
            return null;
        var order = Exact.Compare(score, below.Value);
        return order < 0 ? true : order > 0 ? false : row.Question.Truth("below_includes", absent: false);
    }

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;
}
