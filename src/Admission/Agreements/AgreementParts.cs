using Dingdian.Admission.Ledger;

namespace Dingdian.Admission.Agreements;

/// <summary>A step that was taken.</summary>
public sealed record AgreementStep(long Entry, string Act, string Who, string Role, DateOnly On, string State, string? Remarks);

/// <summary>How grave a breach is; the words of the national layer.</summary>
public static class Gravity
{
    public const string Minor = "minor";

    /// <summary>As grave as what an agreement is suspended for.</summary>
    public const string SuspensionGrade = "suspension_grade";

    public const string Serious = "serious";

    public static readonly IReadOnlyList<string> All = [Minor, SuspensionGrade, Serious];
}

/// <summary>What an end is put down to: it decides which bars follow.</summary>
public static class EndCause
{
    public const string Unlawful = "unlawful";
    public const string Breach = "serious";

    /// <summary>Nobody's serious fault: own wish, a licence given back, last place in an assessment.</summary>
    public const string Neither = "no-fault";

    public static readonly IReadOnlyList<string> All = [Unlawful, Breach, Neither];
}

/// <summary>What a plan makes follow from something that happened.</summary>
/// <param name="Rule">The rule it stands under.</param>
/// <param name="Name">The trial or list of grounds that says so.</param>
/// <param name="Does">Its words: <c>terminated</c>, <c>settlement-suspended</c>, <c>guidance-extended</c> …</param>
/// <param name="Until">Until when, where it lasts for a time.</param>
public sealed record Following(string Rule, string Name, IReadOnlyList<string> Does, DateOnly? Until);

/// <summary>A breach that was found.</summary>
/// <param name="Attributes">What it was, by the names of the plan's attributes.</param>
/// <param name="Measure">What was done about it at once, by the word of the plan's process; null: nothing yet.</param>
public sealed record Breach(long Entry, string Gravity, string What, IReadOnlyList<string> Attributes, string? Measure, DateOnly On, string By, IReadOnlyList<Following> Follows);

/// <summary>Guidance that was given during a trial, or afterwards.</summary>
/// <param name="Corrects">The journal entry of the breach it puts right; null: of its own.</param>
public sealed record Guidance(long Entry, string Topic, long? Corrects, DateOnly On, string By);

/// <summary>A time without settlement.</summary>
/// <param name="Own">Of the institution's own wish.</param>
/// <param name="Limit">The day by which it has to be resumed; null: the agreement says.</param>
/// <param name="Rule">The rule it rests on.</param>
/// <param name="Rectify">Whether something has to be put right before it is resumed.</param>
/// <param name="Counts">Whether it is a suspension of the orders, which end what is suspended twice.</param>
public sealed record Suspension(long Entry, DateOnly From, bool Own, DateOnly? Limit, string Rule, bool Rectify, bool Counts, DateOnly? To = null);

/// <summary>A change of the institution as it was filed.</summary>
/// <param name="Due">The last day on which it was in time.</param>
public sealed record FiledChange(long Entry, string What, string? Value, DateOnly Approved, DateOnly? Due, DateOnly On)
{
    public bool IsLate => On > Due;
}

/// <summary>What an institution or its people are kept from, and until when; without an end while its condition holds.</summary>
/// <param name="Subject"><c>institution</c> or <c>person</c>.</param>
public sealed record EndBar(string Rule, string Name, string Subject, DateOnly? Until);

/// <summary>A fact that makes a bar begin, as the end of an agreement established it.</summary>
/// <param name="Name">By the name of the plan's attribute.</param>
/// <param name="Subject"><c>institution</c> or <c>person</c>.</param>
/// <param name="From">The event the bar counts from; it happened on the day of the end.</param>
public sealed record EndFact(string Name, string Value, string Subject, string From);

/// <summary>A designation of the same legal person, or of the same people, that goes on elsewhere.</summary>
public sealed record Elsewhere(string Name, string? Code, string County, string? Agreement);

/// <summary>How it ended, as it stands in the journal: the past of institutions and persons is read from here.</summary>
/// <param name="Ground">The rule it ended under.</param>
/// <param name="Gravity">A word of <see cref="EndCause"/>.</param>
/// <param name="Institution">National code; null before it had one.</param>
/// <param name="People">Tokens of those who led it.</param>
public sealed record AgreementEnd(string Ground, IReadOnlyList<string> Grounds, string Gravity, string? Institution, IReadOnlyList<string> People, IReadOnlyList<EndBar> Bars, IReadOnlyList<Elsewhere> Elsewhere, IReadOnlyList<FreedPlaces> Freed, DateOnly On)
{
    /// <summary>Unified social credit code: the same legal person may apply anew under no other.</summary>
    public string? CreditCode { get; init; }

    public string? Name { get; init; }
    public string? County { get; init; }

    /// <summary>Number of the decision; null where nothing was decided.</summary>
    public string? Document { get; init; }

    /// <summary>What makes the bars begin.</summary>
    public IReadOnlyList<EndFact> Facts { get; init; } = [];
}

/// <summary>What an assessment did to it.</summary>
public sealed record Applied(long Entry, int Year, string Measure, string Rule, DateOnly On);

/// <summary>How an agreement began, kept with the entry so that it is told without plan and registry.</summary>
internal sealed record AgreementBegun
{
    public required string Plan { get; init; }
    public required long Institution { get; init; }
    public string? Code { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public string? Ownership { get; init; }
    public string? CreditCode { get; init; }
    public required string County { get; init; }
    public string? HeldBy { get; init; }
    public required IReadOnlyList<string> Services { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Expires { get; init; }
    public required string State { get; init; }
    public DateOnly? GuidanceEnds { get; init; }
    public DateOnly? TrialEnds { get; init; }

    /// <summary>Rules of its trial.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<Cases.CasePerson> People { get; init; } = [];
    public IReadOnlyList<FreedPlaces> Taken { get; init; } = [];
}

/// <summary>What a case changed in an agreement that goes on.</summary>
internal sealed record AgreementSupplement(string Matter, string Kind, string County, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<Cases.CasePerson> People, IReadOnlyList<FreedPlaces> Taken, IReadOnlyList<FreedPlaces> Freed);

/// <summary>Words of what follows, as plans write them.</summary>
public static class Consequence
{
    public const string Terminated = "terminated";
    public const string SettlementSuspended = "settlement-suspended";
    public const string GuidanceExtended = "guidance-extended";
    public const string Rectify = "rectify";
    public const string BedsReduced = "beds-reduced";
    public const string SettlementLowered = "settlement-lowered";
}
