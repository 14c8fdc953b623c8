using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Rules.Facts;

namespace Dingdian.Admission;

/// <summary>JSON for programs and for hashes: names in snake case in the order declared, numbers without trailing zeros, Chinese readable, unknown left out.</summary>
internal static class PlainJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new Plain() },
    };

    public static string Write(object document) => JsonSerializer.Serialize(document, document.GetType(), Style) + "\n";

    /// <summary>Names a text by its content.</summary>
    public static string HashOf(string text) => $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))}";

    private sealed class Plain : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteRawValue(Canonical.Number(value));
    }
}
