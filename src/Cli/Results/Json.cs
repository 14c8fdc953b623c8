using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Results;

/// <summary>Pieces of JSON that several documents share. Numbers are exact and without trailing zeros; Chinese stays readable.</summary>
public static class Json
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } known)
            json.WriteRawValue(Canonical.Number(known));
        else
            json.WriteNullValue();
    }

    public static void Truth(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    public static void Snapshot(this Utf8JsonWriter json, FactSet? facts)
    {
        if (facts?.Document is null)
        {
            json.WriteNull("snapshot");
            return;
        }
        json.WriteStartObject("snapshot");
        json.WriteString("algorithm", Canonical.Algorithm);
        json.WriteString("hash", facts.Hash);
        json.WriteEndObject();
    }

    public static void Rule(this Utf8JsonWriter json, Plan plan, string rule)
    {
        json.WriteString("rule", rule);
        json.WriteString("clause", plan.Rules.GetValueOrDefault(rule)?.Clause);
    }

    public static void Quality(this Utf8JsonWriter json, Quality? quality) => json.WriteString("quality", quality?.ToString().ToLowerInvariant());

    public static void Findings(this Utf8JsonWriter json, IEnumerable<Finding> findings, Language language) =>
        json.List("findings", findings.OrderBy(f => f.Place), f =>
        {
            json.WriteString("code", f.Code);
            json.WriteString("severity", Finding.SeverityWord(f.Severity));
            json.WriteString("file", f.Place.File);
            json.WriteNumber("line", f.Place.Line);
            json.WriteNumber("column", f.Place.Column);
            json.WriteString("what", f.What(language));
            json.WriteString("remedy", f.Remedy(language));
        });

    public static void Changes(this Utf8JsonWriter json, IEnumerable<Change> changes) => json.List("changes", changes, c =>
    {
        json.WriteString("kind", c.Kind);
        json.WriteString("id", c.Id);
        json.WriteString("area", c.Area);
        json.Loose("from", c.From);
        json.Loose("to", c.To);
        json.Strings("because", c.Because.Select(s => s.ToString()));
    });

    /// <summary>A number or truth where the text is one, else a string.</summary>
    public static void Loose(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else if (text is "true" or "false")
            json.WriteBoolean(name, text == "true");
        else if (Rules.Reading.Scalars.TryNumber(text, out var number))
            json.Number(name, number);
        else
            json.WriteString(name, text);
    }
}
