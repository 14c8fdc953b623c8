using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>The candidates in the order in which they are served.</summary>
public sealed record PreferenceAnswer(Construct Construct, string Verdict, IReadOnlyList<string> Order) : Answer(Construct, Verdict);

/// <summary>Order between equals: the first condition decides, later ones only between those it leaves equal; the order given is kept otherwise.</summary>
public static class Preferences
{
    /// <summary>The attribute by which a preference says that it only speaks between those of equal merit.</summary>
    public const string MeritEqual = "case.merit_equal";

    /// <summary>Whether it decides only between those of equal merit; else it makes groups that come one after another.</summary>
    public static bool IsBetweenEquals(Construct preference) => preference.Expression("for") is { } bound && bound.Slots().Any(slot => slot.ToString() == MeritEqual);

    /// <summary>Whether each condition, in their order, holds of the case in hand; null where that is not known. Of whom it does not speak, none holds.</summary>
    public static IReadOnlyList<bool?> Holding(Computation asked, Construct preference)
    {
        var (question, paths) = (new Question(asked, preference), Paths(preference));
        return question.IsReplaced ? [.. paths.Select(_ => (bool?)false)] : question.Truth("for", absent: true) switch
        {
            true => [.. paths.Select(path => question.Truth(path))],
            false => [.. paths.Select(_ => (bool?)false)],
            null => [.. paths.Select(_ => (bool?)null)],
        };
    }

    public static PreferenceAnswer Decide(Computation computation, Construct preference, IReadOnlyList<Candidate> candidates)
    {
        if (computation.Plan.IsReplaced(preference, null))
            return new PreferenceAnswer(preference, Verdict.NotApplicable, []);
        var asked = candidates.Select(c => (Candidate: c, Computation: c.In(computation))).Select(c => (c.Candidate, Question: new Question(c.Computation, preference), Holding: Holding(c.Computation, preference))).ToList();
        var paths = Paths(preference);
        var ordered = asked.OrderBy(_ => 0);
        for (var i = 0; i < paths.Length; i++)
        {
            var at = i;
            ordered = ordered.ThenBy(c => c.Holding[at] == true ? 0 : 1);
        }
        return new PreferenceAnswer(preference, Verdict.Applies, [.. ordered.Select(c => c.Candidate.Id)])
        {
            Because = [.. asked.SelectMany(c => c.Question.Unknowns(["for", .. paths])).Distinct()],
        };
    }

    private static string[] Paths(Construct preference) => [.. Enumerable.Range(0, preference.Node["order"]?.Items.Count ?? 0).Select(i => $"order.{i}")];
}
