namespace Dingdian.Registry.History;

/// <summary>Why the registry says something new: one import, one edit, one undo.</summary>
public sealed class Change
{
    /// <summary>Rises with time; "as known after change n" is a number to compare with.</summary>
    public long Id { get; set; }

    public DateTime At { get; set; }

    /// <summary>What was done: <c>import</c>, <c>edit</c>, <c>merge</c>, <c>split</c>, <c>relocate</c>, <c>rename</c>, <c>undo</c>, <c>sample</c>.</summary>
    public required string Kind { get; set; }

    public required string Who { get; set; }
    public string Why { get; set; } = "";

    /// <summary>The file or document it came from, and the SHA-256 of the file.</summary>
    public string Source { get; set; } = "";
    public string? SourceHash { get; set; }

    /// <summary>The change this one took back.</summary>
    public long? Undoes { get; set; }
}
