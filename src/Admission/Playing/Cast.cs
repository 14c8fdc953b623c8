using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;

namespace Dingdian.Admission.Playing;

/// <summary>Who plays which role in a played year. Nobody of them exists.</summary>
internal static class Cast
{
    public static readonly Person Planner = new("样例计划员", Roles.Planner);
    public static readonly Person Reviewer = new("样例审核员", Roles.Reviewer);
    public static readonly Person Approver = new("样例签批人", Roles.Approver);
    public static readonly Person Agency = new("样例经办员", Roles.Agency);
    public static readonly Person Handler = new("样例承办员", Roles.CaseHandler);

    /// <summary>Who assesses cases.</summary>
    public static readonly IReadOnlyList<Panelist> Panel = [new("样例评估员甲", "medicine"), new("样例评估员乙", "insurance"), new("样例评估员丙", "finance"), new("样例评估员丁", "information"), new("样例评估员戊", "pharmacy")];

    /// <summary>Another who signs: nobody answers an objection to what he concluded.</summary>
    public static readonly Person Reviewing = new("样例复核签批人", Roles.Approver);

    public const string Spare = "样例评估员己";

    public static Person Applicant(string name) => new($"{name}办事员", Roles.Applicant);

    public static Person Assessor(string name) => new(name, Roles.Assessor);

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

    /// <summary>It was asked in order to be refused.</summary>
    public bool IsMeant { get; init; }
}

/// <summary>The years that were played.</summary>
/// <param name="Steps">Every step in order, refused ones too.</param>
/// <param name="Rules">Rules of the plan that were at work, in the order of the plan.</param>
/// <param name="Idle">Rules of the plan that were not.</param>
public sealed record PlayedResult(IReadOnlyList<PlayedStep> Steps, IReadOnlyList<string> Rules, IReadOnlyList<string> Idle);
