using System.Globalization;
using Dingdian.Model;

namespace Dingdian.Geo.Tests;

/// <summary>Writes small GeoJSON by hand.</summary>
internal static class Outlines
{
    public static string Square(string code, string name, double lon, double lat, double side) =>
        Polygon(code, name, (lon, lat), (lon + side, lat), (lon + side, lat + side), (lon, lat + side));

    /// <summary>A feature whose ring is closed for it.</summary>
    public static string Polygon(string code, string name, params (double Lon, double Lat)[] corners) =>
        Feature($$"""{"code":"{{code}}","name":"{{name}}"}""", "Polygon", $"[[{string.Join(",", corners.Append(corners[0]).Select(Pair))}]]");

    public static string Feature(string properties, string type, string coordinates) =>
        $$"""{"type":"Feature","properties":{{properties}},"geometry":{"type":"{{type}}","coordinates":{{coordinates}} } }""";

    public static string Collection(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""";

    public static Boundaries Read(params string[] features) =>
        new BoundaryReader("counties.geojson", "code", "name", []).Read(Collection(features), Datum.Cgcs2000)!;

    private static string Pair((double Lon, double Lat) corner) => string.Create(CultureInfo.InvariantCulture, $"[{corner.Lon},{corner.Lat}]");
}
