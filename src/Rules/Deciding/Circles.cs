using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>Service circles: whether the place in hand is within reach of an institution that serves.</summary>
public static class Circles
{
    private static readonly Unit Metre = Unit.Base("m");
    private static readonly Unit[] People = [Unit.Base("resident"), Unit.Base("insured")];
    private const decimal DefaultLinkingMetres = 500;

    /// <summary>Covered, uncovered or unknown; the limit is the threshold of an uncovered area.</summary>
    public static Answer Decide(Computation computation, Construct circle)
    {
        var near = Vicinity.Of(new Question(computation, circle), 0);
        return new Answer(circle, near.Least > 0 ? Verdict.Covered : near.Most == 0 ? Verdict.Uncovered : Verdict.Unknown)
        {
            Measured = near.IsExact ? near.Least : null, Limit = Threshold(computation, circle), Because = near.Least > 0 ? [] : near.Because,
        };
    }

    /// <summary>Which of the others serve by what they are, wherever they stand; null where that is not known.</summary>
    public static IReadOnlyList<bool?> Serving(Computation computation, Construct circle) => Vicinity.Counting(computation, circle);

    /// <summary>More people than this in an uncovered area admit one more; null: not said, or not known.</summary>
    public static decimal? Threshold(Computation computation, Construct circle) =>
        circle.Expression("threshold") is { } bound ? new Question(computation, circle).Number("threshold", Array.Find(People, bound.Unit.IsCompatibleWith)) : null;

    /// <summary>How far apart uncovered places of one area may be.</summary>
    public static decimal? LinkingMetres(Computation computation, Construct circle) =>
        circle.Expression("linking") is null ? DefaultLinkingMetres : new Question(computation, circle).Number("linking", Metre);
}
