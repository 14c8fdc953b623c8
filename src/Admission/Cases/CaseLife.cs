using Dingdian.Admission.Acting;

namespace Dingdian.Admission.Cases;

/// <summary>The states of a case.</summary>
public static class CaseState
{
    /// <summary>Handed in; its papers are being looked at.</summary>
    public const string Received = "received";

    /// <summary>Papers are missing and were asked for, once.</summary>
    public const string Supplementing = "supplementing";

    /// <summary>Papers are complete; the clock of assessment runs.</summary>
    public const string Accepted = "accepted";

    /// <summary>A panel is named and scores it.</summary>
    public const string Assessing = "assessing";

    /// <summary>Failed the assessment once; may mend and be assessed again.</summary>
    public const string Rectifying = "rectifying";

    /// <summary>Passed; waits for its place among the others.</summary>
    public const string Assessed = "assessed";

    /// <summary>Places are kept for it and terms are being settled.</summary>
    public const string Negotiating = "negotiating";

    /// <summary>Terms are settled; signed when nobody's objection stands.</summary>
    public const string Negotiated = "negotiated";

    public const string Agreed = "agreed";
    public const string Refused = "refused";
    public const string NotAccepted = "not-accepted";
    public const string Withdrawn = "taken-back";
}

/// <summary>The life of a case, from being handed in to its agreement or refusal.</summary>
public static class CaseLife
{
    private static readonly string[] Running = [CaseState.Received, CaseState.Supplementing, CaseState.Accepted, CaseState.Assessing, CaseState.Rectifying, CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated];
    private static readonly string[] Open = [CaseState.Accepted, CaseState.Assessing, CaseState.Rectifying, CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated];
    private static readonly string[] Intake = ["O2-8", "O3-7"], Assessment = ["O2-9", "O3-8"], Agreement = ["O2-10", "O3-9"], Papers = ["O2-7", "O3-6"];

    public static readonly Life Life = new("case", CaseState.Received,
    [
        Step("attach-file", Running, [], Papers),
        Step("ask-supplement", [CaseState.Received], [CaseState.Supplementing], Intake, "completeness_notice"),
        Step("supply-materials", [CaseState.Supplementing], [CaseState.Received], Intake),
        Step("accept-case", [CaseState.Received], [CaseState.Accepted], Intake, "completeness_notice"),
        Step("refuse-acceptance", [CaseState.Received, CaseState.Supplementing], [CaseState.NotAccepted], ["O2-8", "O2-12.1", "O3-7", "O3-11.1"]),
        Step("withdraw-case", Running, [CaseState.Withdrawn], []),
        Step("establish-fact", Open, [], Assessment),
        Step("check-on-site", [CaseState.Accepted, CaseState.Assessing], [], Assessment),
        Step("review-check", [CaseState.Accepted, CaseState.Assessing], [], Assessment),
        Step("lift-for-case", Open, [], []),
        Step("store-verdict", Open, [], Assessment),
        Step("name-panel", [CaseState.Accepted], [CaseState.Assessing], Assessment),
        Step("declare-conflict", [CaseState.Assessing, CaseState.Rectifying], [], Assessment),
        Step("score-case", [CaseState.Assessing, CaseState.Rectifying], [], Assessment),
        Step("conclude-assessment", [CaseState.Assessing, CaseState.Rectifying], [CaseState.Assessed, CaseState.Rectifying, CaseState.Refused], Assessment, "assessment"),
        Step("publish-case", [CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated], [], ["O2-9", "O3-8"]),
        Step("object-to-case", [CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated], [], Assessment),
        Step("answer-objection", [CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated], [CaseState.Accepted, CaseState.Refused], Assessment),
        Step("begin-negotiation", [CaseState.Accepted, CaseState.Assessed], [CaseState.Negotiating], Agreement),
        Step("settle-terms", [CaseState.Negotiating], [CaseState.Negotiated, CaseState.Refused], Agreement),
        Step("sign-agreement", [CaseState.Negotiated], [CaseState.Agreed], [.. Agreement, "O2-11"]),
        Step("refuse-case", [CaseState.Accepted, CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated], [CaseState.Refused], Assessment),
    ]);

    private static LifeStep Step(string act, string[] from, string[] to, string[] rules, string? clock = null) => new(act, from, to, rules, clock);
}
