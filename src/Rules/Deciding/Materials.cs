using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>What an application holds: how many items are asked for; <see cref="Answer.Measured"/> is null while that is not known.</summary>
public static class Materials
{
    public static Answer Decide(Computation computation, Construct material)
    {
        var silence = new Question(computation, material).Silence();
        return silence switch
        {
            null => new Answer(material, Verdict.Applies) { Measured = material.Node["items"]?.Items.Count ?? 0 },
            { Verdict: Verdict.NotApplicable } => silence with { Measured = 0 },
            _ => silence,
        };
    }
}
