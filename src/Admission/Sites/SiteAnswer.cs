using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Sites;

/// <summary>The words of a site check: what it comes to.</summary>
public static class SiteVerdict
{
    public const string Open = "open";

    /// <summary>Something in principle stands against it, or places are given by approval: a recorded decision may open it.</summary>
    public const string WithApproval = "open-with-approval";

    public const string Closed = "closed";
    public const string Unknown = "unknown";
}

/// <summary>An institution near the place.</summary>
/// <param name="Key">As the registry names it.</param>
/// <param name="Name">On the day.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Metres">Straight, centre to centre, to the millimetre.</param>
/// <param name="Walk">What the walk there costs, in metres or minutes as the rule has it; null when not reached by four times the limit.</param>
/// <param name="Counts">Whether the rule counts it; null when not known.</param>
/// <param name="IsWithin">Whether it is within reach; null when not known.</param>
/// <param name="IsNearLimit">Within 30 m of the limit on either side: to be checked on the spot.</param>
public sealed record SiteNeighbour(string Key, string Name, Coordinate At, decimal Metres, decimal? Walk, bool? Counts, bool? IsWithin, bool IsNearLimit);

/// <summary>What one rule says of the place.</summary>
public sealed record SiteRule(Construct Construct, Answer Answer)
{
    /// <summary>How far it reaches; null for a rule without a reach.</summary>
    public Reach? Reach { get; init; }

    /// <summary>What its distances rest on.</summary>
    public Texts? Basis { get; init; }

    /// <summary>Those that decide, nearest first, and those near the limit.</summary>
    public IReadOnlyList<SiteNeighbour> Neighbours { get; init; } = [];

    /// <summary>Institutions of which no place is known and that may stand within reach.</summary>
    public IReadOnlyList<string> WithoutPlace { get; init; } = [];
}

/// <summary>What is left to give for the kind where the place lies.</summary>
/// <param name="Row">The quota of the area.</param>
/// <param name="Outcome">passes, overridable, fails or unknown.</param>
/// <param name="Because">What it waits for.</param>
public sealed record SiteQuota(QuotaRow Row, string Outcome, IReadOnlyList<string> Because);

/// <summary>Everything the plan says of a place. It is no decision.</summary>
/// <param name="Question">The place asked about.</param>
/// <param name="Outcome">One of <see cref="SiteVerdict"/>.</param>
public sealed record SiteAnswer(SiteQuestion Question, string Outcome)
{
    /// <summary>Six digits; null when no outline holds the place.</summary>
    public string? County { get; init; }

    public string? Township { get; init; }

    /// <summary>The plan's area; null when the place lies in none.</summary>
    public string? Area { get; init; }

    /// <summary>What the map tells, by the names of attributes.</summary>
    public IReadOnlyDictionary<string, string> Place { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<SiteRule> Rules { get; init; } = [];

    /// <summary>Whether each service circle covers the place; shown, never a verdict.</summary>
    public IReadOnlyList<SiteRule> Circles { get; init; } = [];

    public IReadOnlyList<ExemptionAnswer> Exemptions { get; init; } = [];
    public IReadOnlyList<SiteQuota> Quotas { get; init; } = [];

    /// <summary>Names of what the verdict waits for.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Outside the plan, its rules about places and quantities do not bind; outside the quantity, only its quotas do not.</summary>
    public bool IsOutsidePlan => Exemptions.Any(e => e is { Verdict: Verdict.Exempt, Skips: "plan" });

    /// <summary>Whether a quota binds here.</summary>
    public bool Binds(SiteQuota quota) => !IsOutsidePlan && !Exemptions.Any(e =>
        e.Verdict == Verdict.Exempt && (e.Construct.List("quotas") is not { Count: > 0 } only || only.Contains(quota.Row.Construct.Name)));

    /// <summary>Whether every rule about the place passes or does not apply; what is left to give is another question.</summary>
    public bool RulesPass => Area is not null && (IsOutsidePlan || Rules.All(r => r.Answer.Verdict is Verdict.Passes or Verdict.NotApplicable));

    /// <summary>What is mandatory closes; else what is not known leaves it open to question; else what is in principle asks for approval.</summary>
    internal SiteAnswer Judged()
    {
        List<(string Outcome, IReadOnlyList<string> Because)> said =
        [
            .. IsOutsidePlan ? [] : Rules.Select(r => (r.Answer.Verdict, r.Answer.Because)),
            .. Quotas.Where(Binds).Select(q => (q.Outcome, q.Because)),
        ];
        if (Area is null)
            said.Add((Verdict.Unknown, ["area"]));
        var verdict = said.Exists(s => s.Outcome == Verdict.Fails) ? SiteVerdict.Closed
            : said.Exists(s => s.Outcome == Verdict.Unknown) ? SiteVerdict.Unknown
            : said.Exists(s => s.Outcome == Verdict.Overridable) ? SiteVerdict.WithApproval : SiteVerdict.Open;
        return this with { Outcome = verdict, Because = [.. said.Where(s => s.Outcome == Verdict.Unknown).SelectMany(s => s.Because).Distinct()] };
    }
}
