using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>Conditions of admission: does what must hold hold?</summary>
public static class Conditions
{
    public static Answer Decide(Computation computation, Construct condition)
    {
        var question = new Question(computation, condition);
        return question.Silence() ?? question.Truth("requires") switch
        {
            true => new Answer(condition, Verdict.Passes),
            false => question.Failing(Verdict.Fails),
            null => question.Unknown("requires"),
        };
    }
}
