using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dingdian.Registry.Backups;

/// <summary>What a backup holds. Its last entry, <c>manifest.json</c>.</summary>
/// <param name="Format"><see cref="Form"/>.</param>
/// <param name="Workspace">The workspace it was taken of; a restored one gets an identity of its own.</param>
/// <param name="Taken">When, UTC.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgresql</c>, where it came from; it goes to either.</param>
/// <param name="Migrations">The shape of the tables.</param>
/// <param name="Content">The hash of the whole: see <see cref="HashOf"/>. Two backups of the same content have the same.</param>
/// <param name="Entries">Every entry but the manifest itself.</param>
public sealed record Manifest(string Format, string Workspace, DateTime Taken, string Database, IReadOnlyList<string> Migrations, string Content, IReadOnlyList<ManifestEntry> Entries)
{
    public const string Form = "dingdian-backup-1";
    internal const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>SHA-256 of the lines "hash, two spaces, name" in order of names, as <c>sha256sum</c> writes them.</summary>
    public static string HashOf(IEnumerable<ManifestEntry> entries) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Sha256}  {entry.Name}\n")))));

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Style);

    internal static Manifest? Read(Stream stream) => JsonSerializer.Deserialize<Manifest>(stream, Style);
}

/// <param name="Name">As in the zip: <c>tables/profile.jsonl</c>, <c>data/HASH.parquet</c>.</param>
/// <param name="Rows">Rows of a table; null of a file.</param>
/// <param name="Bytes">Before packing.</param>
/// <param name="Sha256">Of the bytes before packing.</param>
public sealed record ManifestEntry(string Name, long? Rows, long Bytes, string Sha256);
