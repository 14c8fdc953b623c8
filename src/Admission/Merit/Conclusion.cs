using Dingdian.Admission.Cases;

namespace Dingdian.Admission.Merit;

/// <summary>What an assessment was concluded to be.</summary>
/// <param name="Round">1, or 2 after rectification.</param>
/// <param name="State">The state it led to.</param>
/// <param name="Failed">Ids of the checks that were not passed.</param>
/// <param name="Outliers">Assessors whose points lie far from the others'.</param>
public sealed record Conclusion(int Round, string State, decimal Score, IReadOnlyList<string> Failed, IReadOnlyList<string> Outliers, DateOnly On)
{
    public string? Remarks { get; init; }

    /// <summary>The first day of a second assessment.</summary>
    public DateOnly? AgainFrom { get; init; }
}

/// <summary>What somebody has against a designation that was announced.</summary>
/// <param name="Number">Of the case, from 1.</param>
/// <param name="By">Name or token of who objects.</param>
public sealed record CaseObjection(int Number, string By, string Grounds, DateOnly On)
{
    /// <summary>A word of <see cref="ObjectionAnswer"/>; null while nobody answered.</summary>
    public string? Answer { get; init; }

    public string? Reasons { get; init; }
    public DateOnly? AnsweredOn { get; init; }
}

/// <summary>What an objection came to.</summary>
public static class ObjectionAnswer
{
    /// <summary>It does not stand; the case goes on.</summary>
    public const string Dismissed = "dismissed";

    /// <summary>It stands: the case is assessed anew.</summary>
    public const string Back = "assessed-anew";

    /// <summary>It stands: no designation.</summary>
    public const string Refused = CaseState.Refused;

    public static readonly IReadOnlyList<string> All = [Dismissed, Back, Refused];
}

/// <summary>A public notice of who is to be designated.</summary>
/// <param name="To">The last day on which objections are taken.</param>
/// <param name="Document">Its number.</param>
/// <param name="Where">Where people find it.</param>
public sealed record PublicNotice(DateOnly From, DateOnly To, string Document, string Where);

/// <summary>Why there is no designation.</summary>
/// <param name="Grounds">Ids of rules.</param>
/// <param name="Document">Number of the document.</param>
public sealed record CaseRefusal(IReadOnlyList<string> Grounds, string Reason, string Document, DateOnly On);
