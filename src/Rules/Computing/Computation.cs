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

    public Plan Plan { get; }
    public FactSet Facts { get; }
    public int Year { get; }
    public bool Tolerant { get; }
    public CaseInput Input { get; }

    /// <summary>The same with something else given about the case.</summary>
    internal Computation With(IReadOnlyDictionary<string, string> given) => new(Plan, Facts, Year, Tolerant, Input with { Given = given });

    /// <summary>Computes everything the plan says for the year.</summary>
    public static Result Run(Plan plan, FactSet facts, int year, bool tolerant = false) => new Computation(plan, facts, year, tolerant).Run();
}
