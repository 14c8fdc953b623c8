using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>A running time limit; <see cref="Due"/> is its last day.</summary>
public sealed record ClockAnswer(Construct Construct, string Verdict, DateOnly? Due) : Answer(Construct, Verdict);

public static class Clocks
{
    public static ClockAnswer Decide(Computation computation, Construct clock, CaseDates dates)
    {
        var question = new Question(computation, clock);
        if (question.Silence() is { } silence)
            return new ClockAnswer(clock, silence.Verdict, null) { Because = silence.Because };
        var from = clock.Text("from");
        var due = dates.AfterWithout(dates.Of(from), clock.Amount("lasts"), clock.List("excludes"));
        return due is null
            ? new ClockAnswer(clock, Verdict.Unknown, null) { Because = [$"dates.{from}"] }
            : new ClockAnswer(clock, Verdict.Applies, due);
    }
}
