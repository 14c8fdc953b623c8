using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>One plan, one year, one set of facts: every value computed once, on demand.</summary>
public sealed partial class Computation : Frame
{
    public Computation(Plan plan, FactSet facts, int year, bool tolerant = false, CaseInput? input = null)
    {
        Plan = plan;
        Facts = facts;
        Year = year;
        Tolerant = tolerant;
        Input = input ?? CaseInput.None;
    }

    /// <summary>Where columns that do not hang on the case are read; null for the year itself.</summary>
    private Computation? ofTheYear;

    public Plan Plan { get; }
    public FactSet Facts { get; }
    public int Year { get; }
    public bool Tolerant { get; }
    public CaseInput Input { get; }

    /// <summary>The same year asked about a case. What does not hang on the case is computed once for all that are asked so.</summary>
    /// <param name="input">What is given about it.</param>
    /// <param name="grants">One-off grants used before, beside those of the facts.</param>
    public Computation About(CaseInput input, IReadOnlyList<Grant>? grants = null) =>
        new(Plan, grants is { Count: > 0 } ? Facts with { Grants = [.. Facts.Grants, .. grants] } : Facts, Year, Tolerant, input) { ofTheYear = ofTheYear ?? this };

    /// <summary>The same with something else given about the case.</summary>
    internal Computation With(IReadOnlyDictionary<string, string> given) => About(Input with { Given = given });

    /// <summary>Computes everything the plan says for the year.</summary>
    public static Result Run(Plan plan, FactSet facts, int year, bool tolerant = false) => new Computation(plan, facts, year, tolerant).Run();
}
