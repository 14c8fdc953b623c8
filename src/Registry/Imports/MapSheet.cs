using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Imports;

/// <summary>A kind that is a map: GeoJSON, read and written as a whole.</summary>
internal abstract class MapSheet(string id, Texts title, params string[] names) : ImportKind(id, title, names)
{
    public override bool IsTable => false;

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run) => throw new NotSupportedException("A map is no table.");

    /// <summary>The properties of each feature, and its geometry in CGCS2000 as GeoJSON.</summary>
    protected abstract IEnumerable<(JsonObject Properties, string? Shape)> Features(ExportRun run);

    /// <summary>Writes all features as one file in CGCS2000; gives their number.</summary>
    public long Write(ExportRun run, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WritePropertyName("crs");
        json.WriteRawValue("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}""");
        json.WriteStartArray("features");
        var count = 0L;
        foreach (var (properties, shape) in Features(run))
        {
            count++;
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WritePropertyName("properties");
            properties.WriteTo(json);
            json.WritePropertyName("geometry");
            json.WriteRawValue(shape ?? "null");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return count;
    }

    /// <summary>The text of the run's file, or null with a finding.</summary>
    protected static string? Text(ImportRun run)
    {
        try
        {
            return File.ReadAllText(run.Request.File);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            run.Findings.Add(new("file-unreadable", new Place(Path.GetFileName(run.Request.File)), closed.Message.TrimEnd('.')));
            return null;
        }
    }

    /// <summary>Takes rows into the workspace as a file; the same rows give the same bytes.</summary>
    protected static void Put(ImportRun run, Dataset dataset, string columns, Action<DuckDBAppender> fill)
    {
        var file = DatasetFiles.TemporaryIn(run.Workspace);
        using (var connection = DatasetFiles.Open())
        {
            DatasetFiles.Run(connection, $"CREATE TABLE made ({columns})");
            using (var rows = connection.CreateAppender("made")) fill(rows);
            DatasetFiles.Write(connection, dataset.Kind, file);
        }
        DatasetDifference.Put(run, dataset, file);
    }
}
