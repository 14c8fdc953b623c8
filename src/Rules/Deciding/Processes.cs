using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>The state a process has come to, or <c>refused</c>, with the step that was not open.</summary>
public sealed record ProcessAnswer(Construct Construct, string Verdict) : Answer(Construct, Verdict)
{
    public string? StoppedAt { get; init; }
}

/// <summary>Who moves a case from state to state.</summary>
public static class Processes
{
    public static ProcessAnswer Run(Computation computation, Construct process, IEnumerable<string> events)
    {
        var question = new Question(computation, process);
        if (question.Silence() is { } silence)
            return new ProcessAnswer(process, silence.Verdict) { Because = silence.Because };
        var state = process.List("states")[0];
        foreach (var happened in events)
        {
            var (next, open) = Step(question, state, happened);
            if (next is null)
                return new ProcessAnswer(process, open is null ? Verdict.Refused : Verdict.Unknown) { StoppedAt = happened, Because = open is null ? [] : question.Unknowns(open) };
            state = next;
        }
        return new ProcessAnswer(process, state);
    }

    /// <summary>The state an event leads to; else the path of the requirement that is not known, if one stands in the way.</summary>
    private static (string? Next, string? Open) Step(Question question, string state, string happened)
    {
        var steps = question.Construct.Node["steps"]?.Items ?? [];
        string? open = null;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i]["from"]?.Text != state || steps[i]["on"]?.Text != happened)
                continue;
            var requires = question.Truth($"steps.{i}.requires", absent: true);
            // A later step may speak only when the earlier ones surely do not.
            if (open is null && requires == true)
                return (steps[i]["to"]?.Text, null);
            if (requires is null)
                open ??= $"steps.{i}.requires";
        }
        return (null, open);
    }
}
