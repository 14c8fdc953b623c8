using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>Conditions of admission: does what must hold hold?</summary>
public static class Conditions
{
    public static Answer Decide(Computation computation, Construct condition)
    {
        var question = new Question(computation, condition);
        if (question.Silence() is { } silence) return silence;
        var answer = question.Judge(question.Truth("requires"), Verdict.Passes, Verdict.Fails, "requires");
        return question.Compared("requires") is var (measured, limit, unit) ? answer with { Measured = measured, Limit = limit, Unit = unit } : answer;
    }
}
