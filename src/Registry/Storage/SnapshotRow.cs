namespace Dingdian.Registry.Storage;

/// <summary>A frozen state of the registry. The identity is the hash of the content; it is written once.</summary>
public sealed class SnapshotRow
{
    /// <summary><c>sha256:</c> and the hash of the canonical form.</summary>
    public required string Id { get; set; }

    public required string City { get; set; }
    public DateOnly AsOf { get; set; }

    /// <summary>The last change it takes into account.</summary>
    public long Known { get; set; }

    public DateTime TakenAt { get; set; }
    public required string TakenBy { get; set; }
    public string Note { get; set; } = "";

    /// <summary>The canonical form, compressed with Brotli.</summary>
    public required byte[] Content { get; set; }
}
