using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>The steps in which a case is held against a plan, in this order.</summary>
public enum VerdictStep
{
    /// <summary>Legal bars of institution and persons.</summary>
    Bar,

    /// <summary>The fund of the area is in deficit, or a warning letter is out.</summary>
    Fund,

    /// <summary>The whole city has reached its total.</summary>
    City,

    /// <summary>Classes outside the plan or its quantity limits.</summary>
    Class,

    /// <summary>What closes an area.</summary>
    Area,

    /// <summary>What makes an area's places fewer.</summary>
    Factor,

    /// <summary>The places that are left.</summary>
    Places,

    /// <summary>Rules about the place.</summary>
    Site,

    /// <summary>Conditions and standards of its level.</summary>
    Condition,
}

/// <summary>What a case comes to as a whole.</summary>
public static class CaseOutcome
{
    /// <summary>Something mandatory stands against it.</summary>
    public const string Refused = "refused";

    /// <summary>Nothing mandatory stands against it, but figures or choices of the city are missing.</summary>
    public const string Unknown = "unknown";

    /// <summary>Nothing stands against it as far as is known; somebody has to establish facts of applicant or case.</summary>
    public const string Person = "person";

    /// <summary>Only what holds in principle stands against it.</summary>
    public const string WithApproval = "with-approval";

    /// <summary>Nothing stands against it; it goes on to scoring and ranking.</summary>
    public const string Admissible = "admissible";

    public static readonly IReadOnlyList<string> All = [Refused, Unknown, Person, WithApproval, Admissible];
}

/// <summary>What one construct says of the case.</summary>
/// <param name="Step">Where it is asked.</param>
/// <param name="Construct">A bar, gate, exemption, quota, site rule or condition.</param>
/// <param name="Outcome">
/// <c>passes</c>, <c>fails</c>, <c>overridable</c>, <c>person</c>, <c>unknown</c> or <c>not-applicable</c>; of a factor that acts <c>applies</c>;
/// of a class <c>exempt</c>, <c>not-exempt</c>, <c>used-up</c> or <c>blocked</c>.
/// </param>
public sealed record VerdictLine(VerdictStep Step, Construct Construct, string Outcome)
{
    /// <summary>The quota whose gate it is.</summary>
    public string? Quota { get; init; }

    /// <summary>What was counted, measured or asked for, and what it was held against.</summary>
    public decimal? Measured { get; init; }

    public decimal? Limit { get; init; }

    public Unit? Unit { get; init; }

    /// <summary>Names of what is not known.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>The first day on which a bar bars no more.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The recorded decision that lifted it.</summary>
    public Facts.Override? Override { get; init; }

    /// <summary>The class that takes the case out of its reach.</summary>
    public Construct? SkippedBy { get; init; }

    /// <summary>Whether it stands against the case.</summary>
    public bool Blocks => Outcome is Verdict.Fails or Verdict.Overridable;

    /// <summary>What the plan names as evidence.</summary>
    public IReadOnlyList<string> Evidence => Construct.List("evidence");
}

/// <summary>A screening of the plan about the case: shown, never a verdict.</summary>
/// <param name="Raised">Null: not known.</param>
/// <param name="Because">Names of what is not known.</param>
public sealed record VerdictFlag(Construct Flag, bool? Raised, IReadOnlyList<string> Because);

/// <summary>Everything a plan says of a case, in the order it is asked. Nothing that fired is left out.</summary>
public sealed record CaseVerdict(string Outcome, IReadOnlyList<VerdictLine> Lines)
{
    /// <summary>The class the case belongs to; null when it belongs to none.</summary>
    public VerdictLine? Class => Lines.FirstOrDefault(line => line.Step == VerdictStep.Class && line.Outcome == Verdict.Exempt);

    public IReadOnlyList<VerdictFlag> Flags { get; init; } = [];

    /// <summary>What stands against it.</summary>
    public IEnumerable<VerdictLine> Blocking => Lines.Where(line => line.Blocks);

    /// <summary>Names of what somebody has to establish, or what the city lacks.</summary>
    public IReadOnlyList<string> Because => [.. Lines.Where(line => line.Outcome is CaseOutcome.Person or Verdict.Unknown).SelectMany(line => line.Because).Distinct()];

    /// <summary>What the lines of one rule come to, its classes aside: the worst of them; null when no line is of it. What makes places fewer comes to what is left of them.</summary>
    public string? Of(string rule) => WorstOf(Lines.Where(line => line.Step != VerdictStep.Class && line.Construct.Rules.Contains(rule)).Select(line => line.Outcome != Verdict.Applies ? line.Outcome
        : Lines.First(places => places.Step == VerdictStep.Places && places.Quota == line.Quota).Outcome));

    /// <summary>What the classes of one rule come to; null when no class is of it.</summary>
    public string? ClassOf(string rule) => WorstOf(Lines.Where(line => line.Step == VerdictStep.Class && line.Construct.Rules.Contains(rule)).Select(line => line.Outcome));

    private static string? WorstOf(IEnumerable<string> outcomes) => outcomes.ToHashSet() is var said ? Worst.FirstOrDefault(said.Contains) : null;

    /// <summary>Words that only a class comes to.</summary>
    public static readonly IReadOnlyList<string> ClassOutcomes = [Verdict.Exempt, Verdict.NotExempt, Verdict.UsedUp, Verdict.Blocked];

    /// <summary>What a line may come to, the worst first.</summary>
    public static IReadOnlyList<string> Outcomes => Worst;

    private static readonly string[] Worst = [Verdict.Fails, Verdict.Blocked, Verdict.Unknown, CaseOutcome.Person, Verdict.Overridable, Verdict.UsedUp, Verdict.Exempt, Verdict.NotExempt, Verdict.Passes, Verdict.NotApplicable];

    internal static CaseVerdict Of(IReadOnlyList<VerdictLine> lines)
    {
        var said = lines.Select(line => line.Outcome).ToHashSet();
        var outcome = said.Contains(Verdict.Fails) ? CaseOutcome.Refused
            : said.Contains(Verdict.Unknown) ? CaseOutcome.Unknown
            : said.Contains(CaseOutcome.Person) ? CaseOutcome.Person
            : said.Contains(Verdict.Overridable) ? CaseOutcome.WithApproval : CaseOutcome.Admissible;
        return new(outcome, lines);
    }
}
