namespace Dingdian.Registry.Storage;

/// <summary>The workspace a database belongs to: one row.</summary>
internal sealed class WorkspaceRow
{
    public required string Id { get; set; }
}
