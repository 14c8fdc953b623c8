using Dingdian.Admission.Ledger;

namespace Dingdian.Admission.Merit;

/// <summary>What became of a case in the ranking of its round.</summary>
public static class RankOutcome
{
    /// <summary>There are places for it, and nothing at its place stands against it.</summary>
    public const string Wins = "wins";

    /// <summary>It has its places from before.</summary>
    public const string Holds = "holds";

    /// <summary>Too few places were left when its turn came.</summary>
    public const string NoPlaces = "no-places";

    /// <summary>A rule about its place stands against it, as those before it left the ground.</summary>
    public const string Place = "place-taken";

    /// <summary>How many places it asks for is not known.</summary>
    public const string Unknown = "amount-unknown";
}

/// <summary>A condition of the plan's order, and whether it holds of the case; null: not known, and taken as not.</summary>
/// <param name="Preference">The preference, as <c>layer/name</c>.</param>
/// <param name="Condition">Its number in the order, from 1.</param>
public sealed record GroupMark(string Preference, int Condition, bool? Holds);

/// <summary>The rule about places that stood against a case.</summary>
/// <param name="Site">The rule, as <c>layer/name</c>.</param>
/// <param name="Measured">What was counted.</param>
/// <param name="Limit">What it was held against.</param>
public sealed record RankObstacle(string Site, string Rule, decimal? Measured, decimal? Limit)
{
    /// <summary>The nearest that is counted: the key of an institution, or <c>case/NUMBER</c> of one ranked before.</summary>
    public string? Neighbour { get; init; }

    public string? NeighbourName { get; init; }

    /// <summary>How far that is, and how far the rule reaches.</summary>
    public decimal? Away { get; init; }

    public decimal? Reach { get; init; }

    /// <summary>What both are in: <c>m</c> or <c>minute</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>What the map told that the rule reads, when its turn came.</summary>
    public IReadOnlyDictionary<string, string> Seen { get; init; } = new Dictionary<string, string>();
}

/// <summary>What would have changed a position.</summary>
public sealed record RankChange
{
    /// <summary>The last of those with places that it would have had to be ahead of.</summary>
    public string? AheadOf { get; init; }

    /// <summary>Points it lacks to that one. Zero: equal merit, and the order between equals decided.</summary>
    public decimal? Points { get; init; }

    /// <summary>Whether as many points would do, or more are needed.</summary>
    public bool EqualWouldDo { get; init; }

    /// <summary>Its group comes later: the condition that would have had to hold, as <c>layer/name#number</c>, or the specialty served before it.</summary>
    public string? Group { get; init; }

    /// <summary>It would have got as many as this.</summary>
    public long? Fits { get; init; }

    /// <summary>It stands so much too near, in the measure of the rule.</summary>
    public decimal? Farther { get; init; }

    /// <summary>Of one with places: points above the first that got none, in the same group.</summary>
    public decimal? Margin { get; init; }
}

/// <summary>A case in its order.</summary>
/// <param name="Position">From 1, in the order in which cases were served; 0 for those that had their places before.</param>
public sealed record RankedCase(int Position, string Case, string Outcome, string? Area, decimal Score, DateOnly Received, string Lot)
{
    /// <summary>The specialty by which its quota serves it first; null when it names none of it.</summary>
    public string? Served { get; init; }

    public IReadOnlyList<GroupMark> Groups { get; init; } = [];

    /// <summary>Conditions that speak only between equals.</summary>
    public IReadOnlyList<GroupMark> Ties { get; init; } = [];

    /// <summary>What it asks for.</summary>
    public IReadOnlyList<PlaceAsk> Asks { get; init; } = [];

    /// <summary>The places it gets.</summary>
    public IReadOnlyList<QuotaPlaces> Places { get; init; } = [];

    /// <summary>The quota that had too few, and how many were left.</summary>
    public string? Lacking { get; init; }

    public long? Left { get; init; }
    public RankObstacle? Obstacle { get; init; }
    public RankChange? Change { get; init; }
}
