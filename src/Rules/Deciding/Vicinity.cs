using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>How many others that count stand within reach, at least and at most; one not known well enough widens the gap between the two.</summary>
internal sealed record Vicinity(int Least, int Most, IReadOnlyList<string> Because)
{
    public bool IsExact => Least == Most;

    public static Vicinity Of(Question question, int counted)
    {
        var others = question.Computation.Input.Others;
        var counting = Counting(question.Computation, question.Construct);
        var reach = Reach.Of(question);
        var because = new HashSet<string>();
        var (least, most) = (counted, counted);
        for (var i = 0; i < others.Count; i++)
        {
            var near = counting[i] == false ? false : reach.Holds(others[i], because) & SameArea(question, others[i], because);
            least += counting[i] == true && near == true ? 1 : 0;
            most += counting[i] != false && near != false ? 1 : 0;
        }
        return new Vicinity(least, most, [.. because]);
    }

    /// <summary>Which of the others count by what they are, wherever they stand.</summary>
    public static bool?[] Counting(Computation computation, Construct construct)
    {
        var counts = new bool?[computation.Input.Others.Count];
        Array.Fill(counts, true);
        if (construct.Expression("counting") is { } bound && bound.At(Level.Other, computation) is Truths truths)
            for (var i = 0; i < counts.Length; i++)
                counts[i] = truths[i];
        return counts;
    }

    private static bool? SameArea(Question question, Neighbour other, HashSet<string> because)
    {
        if (question.Construct.Flag("same_area") != true)
            return true;
        if (other.Area is not null && question.Computation.Input.Area is { } area)
            return other.Area == area;
        because.Add("area");
        return null;
    }
}
