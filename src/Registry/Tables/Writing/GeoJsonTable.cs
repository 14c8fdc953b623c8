using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>A point for each row with all its columns as properties, for maps. The place is given by the caller, in CGCS2000.</summary>
internal sealed class GeoJsonTable : TableWriter
{
    private readonly Utf8JsonWriter json;
    private readonly Func<IReadOnlyList<CellValue>, (double Lon, double Lat)?> place;

    public GeoJsonTable(SheetShape shape, Func<IReadOnlyList<CellValue>, (double Lon, double Lat)?> place, Stream stream) : base(shape)
    {
        this.place = place;
        json = new(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WritePropertyName("crs");
        json.WriteRawValue("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}""");
        json.WriteStartArray("features");
    }

    public override void Write(IReadOnlyList<CellValue> values)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        for (var i = 0; i < Shape.Columns.Count; i++)
            if (!values[i].IsBlank)
                json.WriteString(Shape.Columns[i].Id, SheetParts.Shown(Shape.Columns[i], values[i], Language.Chinese));
        json.WriteEndObject();
        WritePlace(place(values));
        json.WriteEndObject();
        if (json.BytesPending > 1 << 16)
            json.Flush();
    }

    private void WritePlace((double Lon, double Lat)? at)
    {
        if (at is not var (lon, lat))
        {
            json.WriteNull("geometry");
            return;
        }
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(lon);
        json.WriteNumberValue(lat);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    protected override void Dispose(bool disposing)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Dispose();
    }
}
