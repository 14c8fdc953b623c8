using Dingdian.Model;

namespace Dingdian.Rules.Expressions;

/// <summary>What kind of value an expression yields.</summary>
public abstract record ValueType;

public sealed record NumberType(Unit Unit) : ValueType
{
    public override string ToString() => Unit.Text;
}

public sealed record TruthType : ValueType
{
    public static readonly TruthType Instance = new();

    public override string ToString() => "yes or no";
}

/// <summary>One of a closed list of words.</summary>
public sealed record WordType(string Class, IReadOnlyList<string> Words) : ValueType
{
    public int Code(string word) => Words.ToList().IndexOf(word);

    public override string ToString() => Class;
}
