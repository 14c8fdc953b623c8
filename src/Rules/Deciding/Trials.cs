using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>A trial or guidance period: when it ends and what follows from what happened.</summary>
public sealed record TrialAnswer(Construct Construct, string Verdict) : Answer(Construct, Verdict)
{
    public DateOnly? Ends { get; init; }

    public DateOnly? GuidanceEnds { get; init; }

    /// <summary>What follows; null when it cannot be told yet.</summary>
    public IReadOnlyList<string>? Does { get; init; } = [];

    /// <summary>Until when it follows.</summary>
    public DateOnly? Until { get; init; }
}

public static class Trials
{
    public static TrialAnswer Decide(Computation computation, Construct trial, CaseDates dates)
    {
        var question = new Question(computation, trial);
        if (question.Silence() is { } silence)
            return new TrialAnswer(trial, silence.Verdict) { Because = silence.Because, Does = silence.Verdict == Verdict.Unknown ? null : [] };
        var agreed = dates.Of("agreed");
        var answer = new TrialAnswer(trial, Verdict.Applies) { Ends = dates.After(agreed, trial.Amount("lasts")), GuidanceEnds = dates.After(agreed, trial.Amount("guidance")) };
        var follows = Consequences.First(question, "events", events: true);
        if (follows is null)
            return answer with { Does = null, Because = question.Unknowns(Consequences.Paths(question, "events")) };
        answer = answer with { Does = follows.Does, Until = dates.After(Start(answer, follows, dates), follows.Lasts) };
        return follows.Extends switch
        {
            "guidance" => answer with { GuidanceEnds = answer.Until ?? answer.GuidanceEnds },
            "lasts" => answer with { Ends = answer.Until ?? answer.Ends },
            _ => answer,
        };
    }

    /// <summary>
    /// An extension counts from the end of its period; what else follows from its own event (<c>terminated</c>) when that day is given,
    /// else from the day in hand.
    /// </summary>
    private static DateOnly? Start(TrialAnswer answer, Consequence follows, CaseDates dates) => follows.Extends switch
    {
        "guidance" => answer.GuidanceEnds,
        "lasts" => answer.Ends,
        _ => follows.Start(dates),
    };
}
