using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dingdian.Registry.Snapshots;

/// <summary>Decimals without trailing zeros: 1.50 and 1.5 are one number and have one spelling.</summary>
internal sealed class PlainDecimal : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(Rules.Facts.Canonical.Number(value));
}
