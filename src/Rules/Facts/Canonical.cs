using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Facts;

/// <summary>
/// One spelling for facts that read the same: JSON in UTF-8 without spaces, keys sorted by code unit, numbers without trailing zeros or a sign
/// on zero, quotes and comments of the YAML gone. Its hash names a snapshot; order, indents and quotes of the file do not change it.
/// </summary>
public static class Canonical
{
    public const string Algorithm = "sha256";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Hash(Node? document) => Convert.ToHexStringLower(SHA256.HashData(Bytes(document)));

    public static string Text(Node? document) => Encoding.UTF8.GetString(Bytes(document));

    /// <summary>A number as it is always written: no exponent, no trailing zeros.</summary>
    public static string Number(decimal value) =>
        value == 0m ? "0" : value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static byte[] Bytes(Node? document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, document ?? new MapNode(default, []));
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        switch (node)
        {
            case MapNode map:
                json.WriteStartObject();
                foreach (var entry in map.All.OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                break;
            case ListNode list:
                json.WriteStartArray();
                foreach (var item in list.All)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                WriteScalar(json, (ScalarNode)node);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, ScalarNode scalar)
    {
        if (scalar.IsNull)
            json.WriteNullValue();
        else if (scalar.Value is "true" or "false")
            json.WriteBooleanValue(scalar.Value == "true");
        else if (Scalars.TryNumber(scalar.Value, out var number))
            json.WriteRawValue(Number(number));
        else
            json.WriteStringValue(scalar.Value);
    }
}
