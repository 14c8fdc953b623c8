using Dingdian.Rules.Computing;

namespace Dingdian.Rules.Deciding;

/// <summary>One of several institutions held side by side: its id and what is known of it (<c>kind</c> or <c>applicant.kind</c>).</summary>
public sealed record Candidate(string Id, decimal? Score, IReadOnlyDictionary<string, string> Attributes)
{
    public string? Find(string name) => Attributes.GetValueOrDefault(name) ?? Attributes.GetValueOrDefault($"applicant.{name}");

    /// <summary>The computation with this one as the case in hand.</summary>
    internal Computation In(Computation computation)
    {
        var given = new Dictionary<string, string>(computation.Input.Given);
        foreach (var (name, value) in Attributes)
            given[name.Contains('.', StringComparison.Ordinal) ? name : $"applicant.{name}"] = value;
        var input = computation.Input with { Area = Find("area") ?? computation.Input.Area, Given = given };
        return new Computation(computation.Plan, computation.Facts, computation.Year, computation.Tolerant, input);
    }
}
