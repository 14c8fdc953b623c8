using System.Text.Json.Nodes;

namespace Dingdian.Rules.Reading;

/// <summary>Writes a shape as JSON Schema (draft 2020-12), so that editors complete and check plans.</summary>
public static class JsonSchema
{
    public static JsonObject Of(RecordShape shape, string title)
    {
        var schema = Write(shape);
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in schema.ToList())
        {
            schema.Remove(key);
            root[key] = value;
        }
        return root;
    }

    private static JsonObject Write(Shape shape) => shape switch
    {
        RecordShape record => Record(record),
        TableShape table => new JsonObject { ["type"] = "object", ["additionalProperties"] = Write(table.Value), ["propertyNames"] = new JsonObject { ["pattern"] = KeyPattern(table.Key) } },
        ListShape { OrSingle: true } some => new JsonObject { ["anyOf"] = new JsonArray(Write(some.Item), List(some)) },
        ListShape list => List(list),
        EitherShape either => new JsonObject { ["anyOf"] = new JsonArray(Write(either.Scalar), Write(either.Structured)) },
        WordShape words => new JsonObject { ["enum"] = new JsonArray([.. words.Words.Select(w => (JsonNode)w)]) },
        ScalarShape scalar => Scalar(scalar.Kind),
        _ => [],
    };

    private static JsonObject Record(RecordShape record)
    {
        var properties = new JsonObject();
        foreach (var field in record.Fields)
        {
            var written = Write(field.Shape);
            written["description"] = field.Meaning;
            properties[field.Name] = written;
        }
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = record.Fields.Where(f => f.Required).Select(f => (JsonNode)f.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = new JsonArray(required);
        return schema;
    }

    private static JsonObject List(ListShape list) => new() { ["type"] = "array", ["items"] = Write(list.Item) };

    private static JsonObject Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.Flag => new JsonObject { ["type"] = "boolean" },
        ScalarKind.Number => new JsonObject { ["type"] = "number" },
        ScalarKind.Name or ScalarKind.Key or ScalarKind.Date or ScalarKind.DateKey => new JsonObject { ["type"] = new JsonArray("string", "integer"), ["pattern"] = KeyPattern(kind) },
        ScalarKind.DateRange => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}\.\.(\d{4}-\d{2}-\d{2})?$" },
        ScalarKind.Range => new JsonObject { ["type"] = "string", ["pattern"] = @"^[\d.]+\.\.[\d.]+$" },
        _ => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
    };

    private static string KeyPattern(ScalarKind kind) => kind switch
    {
        ScalarKind.DateKey => @"^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$",
        ScalarKind.Date => @"^\d{4}-\d{2}-\d{2}$",
        ScalarKind.Key => @"^[\p{L}\p{N}][\p{L}\p{N}._-]*$",
        _ => @"^[\p{L}_][\p{L}\p{N}_-]*$",
    };
}
