using Dingdian.Admission.Acting;
using Dingdian.Model;

namespace Dingdian.Admission.Playing;

/// <summary>Who plays which role in a played year. Nobody of them exists.</summary>
internal static class Cast
{
    public static readonly Person Planner = new("样例计划员", Roles.Planner);
    public static readonly Person Reviewer = new("样例审核员", Roles.Reviewer);
    public static readonly Person Approver = new("样例签批人", Roles.Approver);
    public static readonly Person Agency = new("样例经办员", Roles.Agency);

    public static Person Officer(string division) => new($"样例区县员{division}", Roles.DistrictOfficer, division);
}

/// <summary>What a played step came to.</summary>
/// <param name="Day">The day it was played on.</param>
/// <param name="Act">The use case.</param>
/// <param name="Who">Who asked.</param>
/// <param name="Subject">About what.</param>
/// <param name="Refusals">Codes of what stood against it; empty when it was done.</param>
public sealed record PlayedStep(DateOnly Day, string Act, Person Who, string Subject, IReadOnlyList<Finding> Refusals)
{
    public bool IsDone => Refusals.Count == 0;
}

/// <summary>The years that were played.</summary>
/// <param name="Steps">Every step in order, refused ones too.</param>
/// <param name="Rules">Rules of the plan that were at work, in the order of the plan.</param>
/// <param name="Idle">Rules of the plan that were not.</param>
public sealed record PlayedResult(IReadOnlyList<PlayedStep> Steps, IReadOnlyList<string> Rules, IReadOnlyList<string> Idle);
