using Dingdian.Model;

namespace Dingdian.Rules.Plans;

/// <summary>A rule of a plan or layer: its id, what it is called, where it stands in the text.</summary>
public sealed record Rule(string Id, string Layer, Texts Label, IReadOnlyList<string> Clauses, Place Place)
{
    public bool Unverified { get; init; }
    public string? Source { get; init; }
    public string? Note { get; init; }

    /// <summary>The places in the text, as a citation.</summary>
    public string Clause => string.Join(", ", Clauses);
}
