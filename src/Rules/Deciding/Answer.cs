using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>The words in which answers are given.</summary>
public static class Verdict
{
    public const string Passes = "passes";
    public const string Fails = "fails";
    public const string Overridable = "overridable";
    public const string Unknown = "unknown";
    public const string NotApplicable = "not-applicable";
    public const string Applies = "applies";
    public const string Clear = "clear";
    public const string Barred = "barred";
    public const string Exempt = "exempt";
    public const string NotExempt = "not-exempt";
    public const string UsedUp = "used-up";
    public const string Blocked = "blocked";
    public const string Spared = "spared";
    public const string Refused = "refused";
    public const string Met = "met";
    public const string NotMet = "not-met";
    public const string OnTrack = "on-track";
    public const string OffTrack = "off-track";
    public const string Unset = "unset";
    public const string Covered = "covered";
    public const string Uncovered = "uncovered";
}

/// <summary>What one construct says about the case in hand, and why.</summary>
public record Answer(Construct Construct, string Verdict)
{
    /// <summary>What was counted or measured, and what it was held against.</summary>
    public decimal? Measured { get; init; }

    public decimal? Limit { get; init; }

    /// <summary>The unit of both, where they have one.</summary>
    public Model.Unit? Unit { get; init; }

    public string Strength => Construct.Strength;

    /// <summary>Names of the inputs that are not known and that the answer waits for.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>The recorded decision that lifted what the construct says.</summary>
    public Override? Override { get; init; }
}
