using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>The radius or travel time of a rule or circle where the case stands; d ≤ R is within unless the edge is exclusive.</summary>
/// <param name="Metres">The distance; null where none is asked, or where it is not known.</param>
/// <param name="Minutes">The travel time, likewise.</param>
/// <param name="ByDistance">Whether a distance is asked.</param>
/// <param name="ByTime">Whether a travel time is asked.</param>
/// <param name="IsExclusive">Whether what stands exactly at the limit is outside.</param>
/// <param name="Mode">How one travels: <c>straight-line</c> unless the rule says otherwise; a time is walked.</param>
public sealed record Reach(decimal? Metres, decimal? Minutes, bool ByDistance, bool ByTime, bool IsExclusive, string Mode)
{
    private static readonly Unit Metre = Unit.Base("m");
    private static readonly Unit Minute = Unit.Base("minute");

    public static Reach Of(Computation computation, Construct construct) => Of(new Question(computation, construct));

    internal static Reach Of(Question question)
    {
        var construct = question.Construct;
        var isExclusive = construct.Text("edge") == "exclusive";
        if (construct.Expression("within") is { } within)
            return within.Unit.IsCompatibleWith(Minute)
                ? new Reach(null, question.Number("within", Minute), false, true, isExclusive, "walk")
                : new Reach(question.Number("within", Metre), null, true, false, isExclusive, "straight-line");
        var byTime = construct.Expression("within.time") is not null;
        return new Reach(question.Number("within.distance", Metre), question.Number("within.time", Minute),
            construct.Expression("within.distance") is not null, byTime, isExclusive, construct.Node["within"]?["mode"]?.Text ?? (byTime ? "walk" : "straight-line"));
    }

    /// <summary>Is the other within reach? What is not known of it is added to <paramref name="because"/>.</summary>
    public bool? Holds(Neighbour other, ISet<string> because) =>
        (!ByDistance ? true : Inside(other.Metres, Metres, "distance", because)) & (!ByTime ? true : Inside(other.Minutes, Minutes, "time", because));

    private bool? Inside(decimal? measured, decimal? limit, string name, ISet<string> because)
    {
        if (measured is not { } value)
            because.Add(name);
        else if (limit is { } bound)
            return IsExclusive ? Exact.Compare(value, bound) < 0 : Exact.Compare(value, bound) <= 0;
        return null;
    }
}
