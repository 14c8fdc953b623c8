using Dingdian.Model;
using Dingdian.Rules.Computing;

namespace Dingdian.Cli.Results;

/// <summary>A computed year with everything said about it.</summary>
public sealed record Report(Result Result, IReadOnlyList<Finding> Findings)
{
    /// <summary>What a what-if changed.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    public IReadOnlyList<ReadingEffect> Readings { get; init; } = [];
}
