using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>Rules about the place: what must hold there, and how many others may or must stand within reach.</summary>
public static class Sites
{
    private static readonly Unit Metre = Unit.Base("m");
    private static readonly Unit Minute = Unit.Base("minute");

    public static Answer Decide(Computation computation, Construct site)
    {
        var question = new Question(computation, site);
        if (question.Silence() is { } silence)
            return silence;
        var admits = question.Truth("admits_when", absent: false);
        if (admits == true)
            return new Answer(site, Verdict.Passes);
        var counted = site.Expression("at_most") is not null || site.Expression("at_least") is not null ? Count(question) : null;
        return Known(question.Judge(Holds(question, counted, admits), Verdict.Passes, Verdict.Fails,
            "requires", "within", "within.time", "within.distance", "counting", "at_most", "at_least", "admits_when"), counted);
    }

    /// <summary>What does not hold may still be let in by a condition that is not known; with nothing else said, that condition decides.</summary>
    private static bool? Holds(Question question, Counted? counted, bool? admits)
    {
        var decides = counted is null && question.Construct.Expression("requires") is null && question.Construct.Expression("admits_when") is not null;
        var holds = decides ? admits : And(question.Truth("requires", absent: true), counted is null ? true : counted.Holds);
        return holds == false && admits is null ? null : holds;
    }

    private static Answer Known(Answer answer, Counted? counted) => counted is null ? answer : answer with
    {
        Measured = counted.Least == counted.Most ? counted.Least : null,
        Limit = counted.Limit,
        Because = answer.Verdict == Verdict.Unknown ? [.. answer.Because.Concat(counted.Because).Distinct()] : answer.Because,
    };

    /// <summary>How many there are, at least and at most; a neighbour not known well enough widens the gap between the two.</summary>
    private sealed record Counted(int Least, int Most, decimal? Limit, bool? Holds, IReadOnlyList<string> Because);

    private static Counted Count(Question question)
    {
        var others = question.Computation.Input.Others;
        var counting = question.Construct.Expression("counting") is { } bound ? (Truths)bound.At(Level.Other, question.Computation) : null;
        var reach = Reach.Of(question);
        var because = new HashSet<string>();
        var (least, most) = question.Construct.Flag("includes_applicant") == true ? (1, 1) : (0, 0);
        for (var i = 0; i < others.Count; i++)
        {
            var counts = counting is null ? true : counting[i];
            var near = counts == false ? false : And(reach.Holds(others[i], because), SameArea(question, others[i], because));
            least += counts == true && near == true ? 1 : 0;
            most += counts != false && near != false ? 1 : 0;
        }
        var (atMost, atLeast) = (question.Number("at_most"), question.Number("at_least"));
        return new Counted(least, most, atMost ?? atLeast, And(Below(question, atMost, least, most), Above(question, atLeast, least, most)), [.. because]);
    }

    private static bool? Below(Question question, decimal? limit, int least, int most) =>
        question.Construct.Expression("at_most") is null ? true : limit is not { } bound ? null : least > bound ? false : most <= bound ? true : null;

    private static bool? Above(Question question, decimal? limit, int least, int most) =>
        question.Construct.Expression("at_least") is null ? true : limit is not { } bound ? null : most < bound ? false : least >= bound ? true : null;

    private static bool? SameArea(Question question, Neighbour other, HashSet<string> because)
    {
        if (question.Construct.Flag("same_area") != true)
            return true;
        if (other.Area is not null && question.Computation.Input.Area is { } area)
            return other.Area == area;
        because.Add("area");
        return null;
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    /// <summary>The radius or travel time; d ≤ R is within unless the edge is exclusive.</summary>
    private sealed record Reach(decimal? Metres, decimal? Minutes, bool ByDistance, bool ByTime, bool Exclusive)
    {
        public static Reach Of(Question question)
        {
            var exclusive = question.Construct.Text("edge") == "exclusive";
            if (question.Construct.Expression("within") is { } within)
                return within.Unit.IsCompatibleWith(Minute)
                    ? new Reach(null, question.Number("within", Minute), false, true, exclusive)
                    : new Reach(question.Number("within", Metre), null, true, false, exclusive);
            return new Reach(question.Number("within.distance", Metre), question.Number("within.time", Minute),
                question.Construct.Expression("within.distance") is not null, question.Construct.Expression("within.time") is not null, exclusive);
        }

        public bool? Holds(Neighbour other, HashSet<string> because) =>
            And(!ByDistance ? true : Inside(other.Metres, Metres, "distance", because), !ByTime ? true : Inside(other.Minutes, Minutes, "time", because));

        private bool? Inside(decimal? measured, decimal? limit, string name, HashSet<string> because)
        {
            if (measured is not { } value)
                because.Add(name);
            else if (limit is { } bound)
                return Exclusive ? Exact.Compare(value, bound) < 0 : Exact.Compare(value, bound) <= 0;
            return null;
        }
    }
}
