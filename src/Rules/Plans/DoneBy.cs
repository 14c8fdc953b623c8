namespace Dingdian.Rules.Plans;

/// <summary>What carries a duty out here.</summary>
public static class DoneBy
{
    /// <summary>The annual plan, when it is signed.</summary>
    public const string AnnualPlan = "annual-plan";

    /// <summary>The evaluation of the year.</summary>
    public const string Evaluation = "evaluation";

    /// <summary>Accepted filings of a data call that serves the duty.</summary>
    public const string Filings = "filings";

    /// <summary>The published configuration.</summary>
    public const string Publication = "publication";

    /// <summary>A directional notice.</summary>
    public const string Notice = "notice";

    /// <summary>What somebody records.</summary>
    public const string Evidence = "evidence";

    public static readonly IReadOnlyList<string> All = [AnnualPlan, Evaluation, Filings, Publication, Notice, Evidence];

    public static string Of(Construct duty) => duty.Text("done_by") ?? Evidence;
}
