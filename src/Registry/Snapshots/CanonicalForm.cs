using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dingdian.Registry.Snapshots;

/// <summary>
/// The one spelling of a snapshot: JSON in UTF-8 without spaces, names in snake case in the order declared, lists sorted,
/// what is not known left out, dates as YYYY-MM-DD, decimals without trailing zeros. Its SHA-256 is the snapshot's identity.
/// </summary>
public static class CanonicalForm
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PlainDecimal() },
    };

    public static byte[] Write(Frozen frozen) => JsonSerializer.SerializeToUtf8Bytes(frozen, Style);

    public static Frozen Read(ReadOnlySpan<byte> canonical) => JsonSerializer.Deserialize<Frozen>(canonical, Style)!;

    public static string Identity(ReadOnlySpan<byte> canonical) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(canonical))}";

    public static byte[] Compress(byte[] canonical)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Optimal)) brotli.Write(canonical);
        return stream.ToArray();
    }

    public static byte[] Expand(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var stream = new MemoryStream();
        brotli.CopyTo(stream);
        return stream.ToArray();
    }
}
