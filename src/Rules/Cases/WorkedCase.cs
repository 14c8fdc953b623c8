using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>A worked case: inputs, and what must come out.</summary>
public sealed record WorkedCase(string Name, Place Place, IReadOnlyList<string> Rules, int Year, FactSet Facts)
{
    /// <summary>What was found wrong with the facts of this case; a case may expect it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public CaseInput Input { get; init; } = CaseInput.None;
    public CaseDates Dates { get; init; } = CaseDates.None;
    public IReadOnlyList<Candidate> Scored { get; init; } = [];
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];
    public IReadOnlyList<string> Steps { get; init; } = [];
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>It lies on a limit, or one step beside it.</summary>
    public bool IsBoundary { get; init; }

    /// <summary>Why it must come out so.</summary>
    public string? Why { get; init; }

    /// <summary>True when the case changes inputs, so that the checks of inputs have something to say.</summary>
    public bool HasOwnFacts { get; init; }
}

/// <summary>One thing that must come out: of which construct, which part of it (<c>until</c>, a gate), in which area.</summary>
public sealed record Expectation(string Key, string Section, string Name, string? Part, string? Area, Node Expected, Place Place)
{
    public bool IsStrength => Part is not null && (Part == "strength" || Part.EndsWith(".strength", StringComparison.Ordinal));
}

/// <summary>The cases of a plan, with the document they were read from.</summary>
public sealed record CaseFile(string File, IReadOnlyList<WorkedCase> Cases, Node Document);

/// <summary>An expectation held against what came out.</summary>
public sealed record Check(string Key, string Expected, string Actual, bool Holds, Place Place)
{
    public override string ToString() => $"{Place}: {Key} is {Actual}, expected {Expected}";
}

public sealed record CaseResult(WorkedCase Case, IReadOnlyList<Check> Checks)
{
    public bool Passed => Checks.All(c => c.Holds);
}
