using Dingdian.Model;

namespace Dingdian.Rules.Expressions;

/// <summary>What kind of value an expression yields.</summary>
public abstract record ResultType;

public sealed record NumberType(Unit Unit) : ResultType
{
    public override string ToString() => Unit.Text;
}

public sealed record TruthType : ResultType
{
    public static readonly TruthType Instance = new();

    public override string ToString() => "yes or no";
}

/// <summary>One of a closed list of words.</summary>
public sealed record WordType(string Class, IReadOnlyList<string> Words) : ResultType
{
    public int Code(string word)
    {
        for (var i = 0; i < Words.Count; i++)
            if (Words[i] == word)
                return i;
        return -1;
    }

    public override string ToString() => Class;
}
