using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>What a walk costs: metres, or minutes at the profile's speeds.</summary>
public enum WalkUnit { Metres, Minutes }

/// <summary>A place reached, by its number, and what the walk there costs. Number −1 and an infinite cost: none.</summary>
public readonly record struct Reached(int Item, double Cost) : IComparable<Reached>
{
    public static readonly Reached None = new(-1, double.PositiveInfinity);

    public int CompareTo(Reached other) => Cost.CompareTo(other.Cost) is not 0 and var order ? order : Item.CompareTo(other.Item);

    public static bool operator <(Reached left, Reached right) => left.CompareTo(right) < 0;
    public static bool operator >(Reached left, Reached right) => left.CompareTo(right) > 0;
    public static bool operator <=(Reached left, Reached right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Reached left, Reached right) => left.CompareTo(right) >= 0;
}

/// <summary>How people get about: along streets, or straight with a detour factor. A limit includes what costs exactly as much.</summary>
public abstract class Walk(WalkProfile profile, WalkUnit unit)
{
    public WalkProfile Profile => profile;
    public WalkUnit Unit => unit;

    /// <summary>What the distances rest on: every result says it.</summary>
    public abstract Texts Basis { get; }

    /// <summary>Puts places on the ground; do it once for many questions.</summary>
    public abstract Places Place(IReadOnlyList<Coordinate> at);

    /// <summary>All places reached from one within a limit into a list that is emptied before: cheapest first, or in no order that means anything, which takes less time.</summary>
    public void Reach(Places from, int place, Places targets, double limit, List<Reached> into, bool isSorted = true)
    {
        into.Clear();
        Gather(from, place, targets, limit, into);
        if (isSorted)
            into.Sort();
    }

    /// <summary>For each place of <paramref name="targets"/> the cheapest to reach of <paramref name="from"/>; of equals the lowest number.</summary>
    public abstract Reached[] Nearest(Places from, Places targets, double limit = double.PositiveInfinity);

    /// <summary>How many people each place reaches within a limit; none from where it could not be placed.</summary>
    public abstract decimal[] PeopleWithin(Places from, Places residents, decimal[] people, double limit);

    /// <summary>The ground reached from a place within a limit, as an outline.</summary>
    public abstract Boundary Outline(Places from, int place, double limit, string code, string name);

    protected abstract void Gather(Places from, int place, Places targets, double limit, List<Reached> into);

    /// <summary>As <see cref="Reach"/> in no order; costs are good to 0.02 µm at a kilometre, who is within is decided as there.</summary>
    internal virtual void ReachToWeigh(Places from, int place, Places targets, double limit, List<Reached> into) => Reach(from, place, targets, limit, into, isSorted: false);

    /// <summary>What is reached within each of some rising limits, as runs of <see cref="Places.Order"/>, into a list that is emptied before.</summary>
    internal abstract void Runs(Places from, int place, Places targets, ReadOnlySpan<double> limits, List<Run> into);

    /// <summary>Cost of a metre away from streets.</summary>
    protected double Pace { get; } = unit == WalkUnit.Metres ? 1 : profile.Pace;
}

/// <summary>Targets that follow each other in <see cref="Places.Order"/>, all within the limit of this number.</summary>
internal readonly record struct Run(int From, int To, int Limit)
{
    /// <summary>Joined to the last one where that ends here.</summary>
    public static void Add(List<Run> into, int from, int to, int limit)
    {
        if (into.Count > 0 && into[^1] is var last && last.To == from && last.Limit == limit)
            into[^1] = last with { To = to };
        else
            into.Add(new Run(from, to, limit));
    }
}
