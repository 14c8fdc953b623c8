using Dingdian.Model;

namespace Dingdian.Registry.Imports;

/// <summary>A file to bring in and how.</summary>
public sealed record ImportRequest(string File, DateOnly AsOf)
{
    /// <summary>Somebody said the day; else it is only today.</summary>
    public bool IsDated { get; init; }

    /// <summary>The datum of coordinates that do not name their own, as people write it.</summary>
    public string? Datum { get; init; }

    /// <summary>Only say what would change.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the file does not name has ended.</summary>
    public bool Complete { get; init; }

    /// <summary>A mapping file that teaches the headers and words of an export.</summary>
    public string? Mapping { get; init; }

    public string? Sheet { get; init; }

    public required string Who { get; init; }
    public string Why { get; init; } = "";

    /// <summary>Columns in which the file is right; that is so anyway, but they must be there.</summary>
    public IReadOnlySet<string> KeepFile { get; init; } = new HashSet<string>();

    /// <summary>Columns in which the registry stands whatever the file says.</summary>
    public IReadOnlySet<string> KeepRegistry { get; init; } = new HashSet<string>();

    /// <summary>Where the marked copy and the list of findings go; null is the folder of the file, and nowhere when it is only asked what would change.</summary>
    public string? MarkedOut { get; init; }

    internal bool WantsMarked => !DryRun || MarkedOut is not null;

    public Language Language { get; init; }
}

/// <summary>What came of an import.</summary>
public sealed record ImportResult(IReadOnlyList<Finding> Findings, Differences Differences)
{
    /// <summary>The change that learned of it; null when nothing was written.</summary>
    public long? Change { get; init; }

    public int Rows { get; init; }

    /// <summary>Files written for the one who has to mend the table.</summary>
    public IReadOnlyList<string> Marked { get; init; } = [];

    /// <summary>A mapping that says what was understood without one.</summary>
    public string? Understood { get; init; }

    /// <summary>Words of the file that are none of ours, each once, as the part <c>values</c> of a mapping to be filled in; null without any.</summary>
    public string? UnknownWords { get; init; }

    public bool IsSound => Findings.All(finding => finding.Severity != Severity.Error);
}
