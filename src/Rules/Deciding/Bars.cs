using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>A bar: <see cref="Until"/> is the first day on which it no longer bars; null while its condition holds.</summary>
public sealed record BarAnswer(Construct Construct, string Verdict, DateOnly? Until) : Answer(Construct, Verdict)
{
    public string Subject => Construct.Text("subject") ?? "institution";

    public bool Bars => Verdict is Deciding.Verdict.Barred or Deciding.Verdict.Overridable;
}

/// <summary>Legal bars: from an event for a time, or as long as a condition holds.</summary>
public static class Bars
{
    public static BarAnswer Decide(Computation computation, Construct bar, CaseDates dates)
    {
        var question = new Question(computation, bar);
        if (question.Silence() is { } silence)
            return Of(silence, null);
        var when = question.Truth("when");
        var until = when == true ? dates.After(dates.Of(bar.Text("from")), bar.Amount("lasts")) : null;
        if (until is { } end && dates.On is { } on && on >= end)
            return new BarAnswer(bar, Verdict.Clear, until);
        return Of(question.Judge(!when, Verdict.Clear, Verdict.Barred, "when"), until);
    }

    /// <summary>Several bars on one ground: the longer wins; one without an end outlasts all.</summary>
    public static BarAnswer? Longest(IEnumerable<BarAnswer> answers, string about) => answers
        .Where(a => a.Construct.Text("about") == about && a.Bars)
        .OrderByDescending(a => a.Until ?? DateOnly.MaxValue)
        .ThenByDescending(a => a.Verdict == Verdict.Barred)
        .FirstOrDefault();

    private static BarAnswer Of(Answer answer, DateOnly? until) =>
        new(answer.Construct, answer.Verdict, until) { Because = answer.Because, Override = answer.Override };
}
