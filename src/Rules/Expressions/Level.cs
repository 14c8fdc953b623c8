namespace Dingdian.Rules.Expressions;

/// <summary>From coarse to fine: where a value stands.</summary>
public enum LevelKind { Whole, Area, Institution, Case, Other }

/// <summary>
/// The rows an expression runs over: the whole (city, province or country: one row), the areas of a set, the institutions,
/// the one case in hand, or the other institutions around it.
/// </summary>
public sealed record Level(LevelKind Kind, string Name)
{
    public static readonly Level Institution = new(LevelKind.Institution, "institution");
    public static readonly Level Case = new(LevelKind.Case, "case");
    public static readonly Level Other = new(LevelKind.Other, "other");

    public static Level Whole(string name) => new(LevelKind.Whole, name);

    public static Level Area(string set) => new(LevelKind.Area, set);

    public bool IsFinerThan(Level other) => Kind > other.Kind;

    public override string ToString() => Name;
}
