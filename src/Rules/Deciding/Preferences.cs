using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>The candidates in the order in which they are served.</summary>
public sealed record PreferenceAnswer(Construct Construct, string Verdict, IReadOnlyList<string> Order) : Answer(Construct, Verdict);

/// <summary>Order between equals: the first condition decides, later ones only between those it leaves equal; the order given is kept otherwise.</summary>
public static class Preferences
{
    public static PreferenceAnswer Decide(Computation computation, Construct preference, IReadOnlyList<Candidate> candidates)
    {
        if (computation.Plan.IsReplaced(preference, null))
            return new PreferenceAnswer(preference, Verdict.NotApplicable, []);
        var questions = candidates.Select(c => (Candidate: c, Question: new Question(c.In(computation), preference))).ToList();
        var paths = Enumerable.Range(0, preference.Node["order"]?.Items.Count ?? 0).Select(i => $"order.{i}").ToArray();
        var ordered = questions.OrderBy(_ => 0);
        foreach (var path in paths)
            ordered = ordered.ThenBy(q => q.Question.Truth("for", absent: true) == true && q.Question.Truth(path) == true ? 0 : 1);
        return new PreferenceAnswer(preference, Verdict.Applies, [.. ordered.Select(q => q.Candidate.Id)])
        {
            Because = [.. questions.SelectMany(q => q.Question.Unknowns(["for", .. paths])).Distinct()],
        };
    }
}
