using Dingdian.Admission.Acting;

namespace Dingdian.Admission.Agreements;

/// <summary>The states of an agreement.</summary>
public static class AgreementState
{
    /// <summary>New, and on trial where the plan has one; guidance is part of it.</summary>
    public const string Trial = "in-trial";

    public const string InForce = "agreement-in-force";
    public const string Suspended = "agreement-suspended";

    /// <summary>Its term ended, or its own suspension ran out, and it was neither renewed nor resumed.</summary>
    public const string Lapsed = "lapsed";

    /// <summary>Terminated, or ended of the institution's own wish.</summary>
    public const string Ended = "ended";
}

/// <summary>The life of an agreement, from its signature to its end.</summary>
public static class AgreementLife
{
    private static readonly string[] Standing = [AgreementState.Trial, AgreementState.InForce], Any = [.. Standing, AgreementState.Suspended];
    private static readonly string[] Termination = ["O2-43.1", "O3-40"], Suspension = ["O2-42.1", "O2-42", "O3-39"], Renewal = ["O2-41", "O3-38"];

    public static readonly Life Life = new("agreement", AgreementState.Trial,
    [
        Step("publish-agreement", Any, [], ["O2-11"]),
        Step("log-guidance", Any, [], ["N14-4"]),
        Step("review-standards", Any, [], ["O2-2"]),
        Step("open-elsewhere", Standing, [], ["N14-4"]),
        Step("record-breach", Any, [], ["O2-38", "O3-30-36.4"]),
        Step("pass-trial", [AgreementState.Trial], [AgreementState.InForce], ["N14-4"]),
        Step("fail-trial", [AgreementState.Trial], [AgreementState.Ended], ["N14-4"]),
        Step("renew-agreement", Standing, [], Renewal),
        Step("file-change", Any, [], ["O2-40", "O3-37"], "major_change"),
        Step("apply-assessment", Standing, [AgreementState.InForce, AgreementState.Trial, AgreementState.Suspended, AgreementState.Ended], ["O3-30-36.3"]),
        Step("suspend-agreement", Standing, [AgreementState.Suspended], Suspension),
        Step("resume-agreement", [AgreementState.Suspended], [AgreementState.InForce, AgreementState.Trial], Suspension, "own_suspension"),
        Step("let-lapse", Any, [AgreementState.Lapsed], Renewal, "agreement_term"),
        Step("end-agreement", Any, [AgreementState.Ended], Termination),
        Step("give-up-agreement", Standing, [AgreementState.Ended], ["O2-44", "O3-41"]),
    ]);

    private static LifeStep Step(string act, string[] from, string[] to, string[] rules, string? clock = null) => new(act, from, to, rules, clock);
}
