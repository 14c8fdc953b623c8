using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>A goal: what is measured against what is wanted, and when. Measured and limit are in the indicator's unit.</summary>
public sealed record GoalAnswer(Construct Construct, string Verdict) : Answer(Construct, Verdict)
{
    public DateOnly? Due => Construct.Date("due");
}

public static class Goals
{
    public static GoalAnswer Decide(Computation computation, Construct goal)
    {
        if (goal.Text("target") is null or "unset")
            return new GoalAnswer(goal, Verdict.Unset) { Measured = Value(computation, goal, "indicator") };
        var (measured, target) = (Value(computation, goal, "indicator"), Value(computation, goal, "target"));
        var verdict = measured is { } value && target is { } wanted && goal.Text("direction") is { } direction and not "qualitative"
            ? IsMet(direction, Exact.Compare(value, wanted)) ? Verdict.Met : Verdict.NotMet
            : Verdict.Unknown;
        return new GoalAnswer(goal, verdict)
        {
            Measured = measured,
            Limit = target,
            Because = verdict == Verdict.Unknown ? Missing(computation, goal) : [],
        };
    }

    /// <summary>The value of a goal's <c>indicator</c>, <c>baseline</c> or <c>target</c>, in the indicator's unit; null where there is none or it is not known.</summary>
    public static decimal? Value(Computation computation, Construct goal, string path) =>
        goal.Expression(path) is { } bound ? ((Numbers)bound.At(computation.Plan.Scope.Whole, computation))[0] : null;

    /// <summary>Names of the inputs that a goal's indicator and target wait for.</summary>
    public static IReadOnlyList<string> Missing(Computation computation, Construct goal) => new Question(computation, goal).Unknowns("indicator", "target");

    private static bool IsMet(string direction, int order) => direction switch
    {
        "down" => order <= 0,
        "hold" => order == 0,
        _ => order >= 0,
    };
}
