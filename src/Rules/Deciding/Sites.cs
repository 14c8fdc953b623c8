using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>Rules about the place: what must hold there, and how many others may or must stand within reach.</summary>
public static class Sites
{
    public static Answer Decide(Computation computation, Construct site)
    {
        var answer = Once(computation, site);
        return answer.Verdict == Verdict.Unknown && answer.Because is [var name] && Whatever(computation, site, name) is { } same ? same : answer;
    }

    /// <summary>What comes out whatever word the one unknown attribute has; null when that makes a difference.</summary>
    private static Answer? Whatever(Computation computation, Construct site, string name)
    {
        if (computation.Plan.Scope.Find(name) is not { Kind: SymbolKind.Attribute, Level.Kind: LevelKind.Case, Type: WordType { Words: var words } }) return null;
        var answers = words.Select(word => Once(computation.With(new Dictionary<string, string>(computation.Input.Given, StringComparer.Ordinal) { [name] = word }), site)).ToList();
        return answers.TrueForAll(one => one.Verdict == answers[0].Verdict) ? answers[0] with { Limit = answers.TrueForAll(one => one.Limit == answers[0].Limit) ? answers[0].Limit : answers.Max(one => one.Limit) } : null;
    }

    private static Answer Once(Computation computation, Construct site)
    {
        var question = new Question(computation, site);
        if (question.Silence() is { } silence)
            return silence;
        var admits = question.Truth("admits_when", absent: false);
        if (admits == true)
            return new Answer(site, Verdict.Passes);
        var counted = site.Expression("at_most") is not null || site.Expression("at_least") is not null ? Counted.Of(question) : null;
        return Known(question.Judge(Holds(question, counted, admits), Verdict.Passes, Verdict.Fails,
            "requires", "within", "within.time", "within.distance", "counting", "at_most", "at_least", "admits_when"), counted);
    }

    /// <summary>Which of the others the rule counts by what they are, wherever they stand; null where that is not known.</summary>
    public static IReadOnlyList<bool?> Counting(Computation computation, Construct site) => Vicinity.Counting(computation, site);

    /// <summary>What does not hold may still be let in by a condition that is not known; with nothing else said, that condition decides.</summary>
    private static bool? Holds(Question question, Counted? counted, bool? admits)
    {
        var decides = counted is null && question.Construct.Expression("requires") is null && question.Construct.Expression("admits_when") is not null;
        var holds = decides ? admits : question.Truth("requires", absent: true) & (counted is null ? true : counted.Holds);
        return holds == false && admits is null ? null : holds;
    }

    private static Answer Known(Answer answer, Counted? counted) => counted is null ? answer : answer with
    {
        Measured = counted.Vicinity.IsExact ? counted.Vicinity.Least : null,
        Limit = counted.Limit,
        Because = answer.Verdict == Verdict.Unknown ? [.. answer.Because.Concat(counted.Vicinity.Because).Distinct()] : answer.Because,
    };

    private sealed record Counted(Vicinity Vicinity, decimal? Limit, bool? Holds)
    {
        public static Counted Of(Question question)
        {
            var vicinity = Vicinity.Of(question, question.Construct.Flag("includes_applicant") == true ? 1 : 0);
            var (atMost, atLeast) = (question.Number("at_most"), question.Number("at_least"));
            return new Counted(vicinity, atMost ?? atLeast, Below(question, atMost, vicinity) & Above(question, atLeast, vicinity));
        }

        private static bool? Below(Question question, decimal? limit, Vicinity near) =>
            question.Construct.Expression("at_most") is null ? true : limit is not { } bound ? null : near.Least > bound ? false : near.Most <= bound ? true : null;

        private static bool? Above(Question question, decimal? limit, Vicinity near) =>
            question.Construct.Expression("at_least") is null ? true : limit is not { } bound ? null : near.Most < bound ? false : near.Least >= bound ? true : null;
    }
}
