namespace Dingdian.Rules.Expressions;

public enum SymbolKind { Measure, Parameter, Choice, Reading, Quantity, Quota, Class, Attribute }

/// <summary>A key dimension of a measure: its name and its closed list of words.</summary>
public sealed record KeyDimension(string Name, IReadOnlyList<string> Words);

/// <summary>A name an expression may use, with what the checks need to know of it.</summary>
public sealed record Symbol(string Name, SymbolKind Kind, ResultType Type, Level Level)
{
    public bool Additive { get; init; }

    /// <summary>A value may stand at any level of division or coarser; it is read at the level of the formula.</summary>
    public bool FollowsFormula { get; init; }

    public IReadOnlyList<KeyDimension> Keys { get; init; } = [];
}

/// <summary>
/// One column an expression reads: a name at a level, at a time (null: the plan year's own), with chosen keys
/// (null in a position: not chosen).
/// </summary>
public sealed record Slot(Symbol Symbol, Level Level, string? Time, string Keys)
{
    /// <summary>Slots are looked up all the time, and the name alone tells nearly all of them apart.</summary>
    public override int GetHashCode() => HashCode.Combine(Symbol.Name, Keys, Level.Kind);

    public IReadOnlyList<string> KeyList => Keys.Length == 0 ? [] : Keys.Split(',');

    public override string ToString() =>
        Symbol.Name + (Keys.Length > 0 ? $"[{Keys.Replace(",", ", ", StringComparison.Ordinal)}]" : "") + (Time is null ? "" : $"@{Time}");
}
