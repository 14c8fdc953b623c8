namespace Dingdian.Registry.Reconciling;

/// <summary>Something that made a stock larger or smaller.</summary>
/// <param name="On">The day.</param>
/// <param name="Institution">Its key.</param>
/// <param name="Name">Its name, as last known.</param>
/// <param name="Cause">One of <see cref="Causes"/>.</param>
/// <param name="Detail">How it left, or where it went or came from; empty otherwise.</param>
/// <param name="Amount">What it added.</param>
public sealed record Item(DateOnly On, string Institution, string Name, string Cause, string Detail, decimal Amount);

/// <summary>Why a stock changes.</summary>
public static class Causes
{
    public const string Entry = "entry";
    public const string Exit = "exit";
    public const string Move = "move";
    public const string Kind = "kind";
    public const string Merge = "merge";
    public const string Split = "split";
    public const string Succession = "succession";
    public const string Beds = "beds";

    /// <summary>The registry holds no reason: it is named, so that somebody can find one.</summary>
    public const string Unexplained = "unexplained";

    public static readonly IReadOnlyList<string> All = [Entry, Exit, Move, Kind, Merge, Split, Succession, Beds, Unexplained];
}

/// <summary>One stock over a span of time: what it was, what happened, what it is.</summary>
/// <param name="County">Six digits.</param>
/// <param name="Class">A kind of institution, or a specialty of beds.</param>
/// <param name="Before">On the first day.</param>
/// <param name="Items">Everything after the first day, up to and including the last.</param>
/// <param name="After">On the last day, counted anew.</param>
public sealed record Account(string County, string Class, decimal Before, IReadOnlyList<Item> Items, decimal After)
{
    /// <summary>What the items do not account for: zero when it balances.</summary>
    public decimal Difference => After - Before - Items.Sum(item => item.Amount);

    public decimal Of(string cause) => Items.Where(item => item.Cause == cause).Sum(item => item.Amount);
}
