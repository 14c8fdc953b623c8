using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Goals;

/// <summary>What a goal's indicator was on the day of a snapshot.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Snapshot">Identity of the snapshot.</param>
/// <param name="Value">In the indicator's unit; null where it is not known.</param>
public sealed record GoalPoint(DateOnly AsOf, string Snapshot, decimal? Value);

/// <summary>A goal with where it started, where it is and where it should be, all in the indicator's unit.</summary>
/// <param name="Goal">The goal, as the plan says it or as the bureau chose.</param>
/// <param name="Unit">Of the indicator; null while there is none.</param>
/// <param name="Baseline">As the plan gives it, else at the last snapshot before the term, else at the first one; null without any.</param>
/// <param name="Present">On the day of the snapshot.</param>
/// <param name="Target">Null where only a direction is wanted, or nothing is known.</param>
/// <param name="Verdict">A word of <see cref="Rules.Deciding.Verdict"/>: met, not met, on track, off track, unset, unknown.</param>
/// <param name="Trend">Oldest first, the present last.</param>
/// <param name="Chosen">Who chose the indicator and why; null where the text gives it.</param>
/// <param name="Waits">Inputs that are missing.</param>
public sealed record GoalLine(Construct Goal, Unit? Unit, decimal? Baseline, decimal? Present, decimal? Target, string Verdict, IReadOnlyList<GoalPoint> Trend, ChosenIndicator? Chosen, IReadOnlyList<string> Waits)
{
    public string Direction => Goal.Text("direction") ?? "qualitative";

    public DateOnly Due => Goal.Date("due") ?? default;

    /// <summary>Only which way is better is said, no value.</summary>
    public bool IsDirection => Direction != "qualitative" && Goal.Text("target") is null or "unset";

    /// <summary>
    /// What the goal has come to on a day. Until it is due a value not yet reached is on track when it has moved the right way since the
    /// baseline; a mere direction is judged by that alone, also when it is due.
    /// </summary>
    /// <param name="direction"><c>up</c>, <c>down</c>, <c>hold</c>, <c>reach</c> or <c>qualitative</c>.</param>
    /// <param name="isMeasured">There is an indicator.</param>
    /// <param name="hasTarget">A value is wanted.</param>
    /// <param name="met">Whether it is reached; null where there is none or it is not known.</param>
    /// <param name="baseline">Where it started.</param>
    /// <param name="present">Where it is.</param>
    /// <param name="isAhead">The day it is due has not come.</param>
    public static string Judge(string direction, bool isMeasured, bool hasTarget, bool? met, decimal? baseline, decimal? present, bool isAhead)
    {
        if (direction == "qualitative" || !isMeasured) return Rules.Deciding.Verdict.Unset;
        if (hasTarget && met != false) return met == true ? Rules.Deciding.Verdict.Met : Rules.Deciding.Verdict.Unknown;
        if (baseline is not { } from || present is not { } now) return hasTarget ? Rules.Deciding.Verdict.NotMet : Rules.Deciding.Verdict.Unknown;
        var moved = direction switch { "up" or "reach" => now > from, "down" => now < from, _ => !hasTarget && now == from };
        return (isAhead, hasTarget) switch
        {
            (true, _) => moved ? Rules.Deciding.Verdict.OnTrack : Rules.Deciding.Verdict.OffTrack,
            (false, true) => Rules.Deciding.Verdict.NotMet,
            _ => moved ? Rules.Deciding.Verdict.Met : Rules.Deciding.Verdict.NotMet,
        };
    }
}
