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
    /// <summary>What an event does when it lengthens the guidance instead of starting a time of its own.</summary>
    private const string Extends = "guidance-extended";

    public static TrialAnswer Decide(Computation computation, Construct trial, CaseDates dates)
    {
        var question = new Question(computation, trial);
        if (question.Silence() is { } silence)
            return new TrialAnswer(trial, silence.Verdict) { Because = silence.Because, Does = silence.Verdict == Verdict.Unknown ? null : [] };
        var agreed = dates.Of("agreed");
        var guidance = dates.After(agreed, trial.Amount("guidance"));
        var answer = new TrialAnswer(trial, Verdict.Applies) { Ends = dates.After(agreed, trial.Amount("lasts")), GuidanceEnds = guidance };
        var follows = Consequences.First(question, "events", events: true);
        if (follows is null)
            return answer with { Does = null, Because = question.Unknowns(Consequences.Paths(question, "events")) };
        var lengthens = follows.Does.Contains(Extends);
        var until = dates.After(lengthens ? guidance : Start(follows, dates), follows.Lasts);
        return answer with { Does = follows.Does, Until = until, GuidanceEnds = lengthens && until is not null ? until : guidance };
    }

    /// <summary>What follows counts from its own event (<c>terminated</c>) when that day is given, else from the day in hand.</summary>
    private static DateOnly? Start(Consequence follows, CaseDates dates) =>
        follows.Does.Select(d => dates.Of(d)).FirstOrDefault(d => d is not null) ?? dates.On;
}
