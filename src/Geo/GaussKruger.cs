using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Dingdian.Geo;

/// <summary>Transverse Mercator of scale 1 on the ellipsoid of CGCS2000, one for each central meridian of China.</summary>
internal static class GaussKruger
{
    private const int First = 75, Last = 135, Step = 3;

    private static readonly Lazy<(MathTransform Project, MathTransform Unproject)>[] Meridians =
        [.. Enumerable.Range(0, (Last - First) / Step + 1).Select(i => new Lazy<(MathTransform, MathTransform)>(() => Create(First + i * Step)))];

    public static (double Easting, double Northing) FromDegrees(int meridian, Coordinate at) => Of(meridian).Project.Transform(at.Lon, at.Lat);

    public static Coordinate ToDegrees(int meridian, double easting, double northing)
    {
        var (lon, lat) = Of(meridian).Unproject.Transform(easting, northing);
        return new Coordinate(lon, lat);
    }

    private static (MathTransform Project, MathTransform Unproject) Of(int meridian) => Meridians[(meridian - First) / Step].Value;

    private static (MathTransform, MathTransform) Create(int meridian)
    {
        var factory = new CoordinateSystemFactory();
        var figure = Ellipsoid.Cgcs2000;
        var ellipsoid = factory.CreateFlattenedSphere("CGCS2000", figure.A, 1 / figure.F, LinearUnit.Metre);
        var datum = factory.CreateHorizontalDatum("China 2000", DatumType.HD_Geocentric, ellipsoid, null);
        var degrees = factory.CreateGeographicCoordinateSystem("CGCS2000", AngularUnit.Degrees, datum, PrimeMeridian.Greenwich,
            new AxisInfo("Lon", AxisOrientationEnum.East), new AxisInfo("Lat", AxisOrientationEnum.North));
        var projection = factory.CreateProjection("Gauss-Kruger", "Transverse_Mercator", [
            new("latitude_of_origin", 0), new("central_meridian", meridian), new("scale_factor", 1),
            new("false_easting", Zone.FalseEasting), new("false_northing", 0)]);
        var metres = factory.CreateProjectedCoordinateSystem($"CGCS2000 {meridian}E", degrees, projection, LinearUnit.Metre,
            new AxisInfo("East", AxisOrientationEnum.East), new AxisInfo("North", AxisOrientationEnum.North));
        var transformations = new CoordinateTransformationFactory();
        return (transformations.CreateFromCoordinateSystems(degrees, metres).MathTransform,
            transformations.CreateFromCoordinateSystems(metres, degrees).MathTransform);
    }
}
