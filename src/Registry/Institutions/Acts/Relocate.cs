using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution moves. What is not given of the new place is not known of it, except the county, which stays when no other is named.</summary>
/// <param name="Institution">Code, credit code or name.</param>
/// <param name="Address">The new address.</param>
/// <param name="County">Six digits or the name, when it moves to another county.</param>
/// <param name="Township">Nine digits or the name.</param>
/// <param name="Point">Longitude and latitude, or easting and northing.</param>
/// <param name="Datum">What the numbers mean; a point without it is refused.</param>
public sealed record Relocate(string Institution, string? Address, string? County, string? Township, (double X, double Y)? Point, string? Datum) : Act
{
    internal override string Kind => "relocate";

    internal override void Apply(Desk desk)
    {
        var (county, township) = (desk.Division(County, 6), desk.Division(Township, 9));
        if (desk.Find(Institution) is not { } dossier || county is not null && !desk.IsCounty(county)) return;
        if (township is not null) desk.IsTownship(township, county ?? dossier.Profile.On(On)!.County);
        var point = Read(desk);
        if (desk.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        if (point is not null) desk.Remark(point.At, county ?? dossier.Profile.On(On)!.County);
        dossier.Profile.Alter(On, row => (row.Address, row.County, row.Township, row.Longitude, row.Latitude), row =>
        {
            (row.Address, row.County, row.Township) = (Address, county ?? row.County, township);
            (row.Longitude, row.Latitude, row.SourceX, row.SourceY, row.Datum) = (point?.At.Lon, point?.At.Lat, point?.X, point?.Y, point?.Datum.Code);
        });
    }

    private Point? Read(Desk desk) => Point is var (x, y) && DatumWords.Read(Datum, new Place("--datum"), desk.Findings) is { } datum
        ? new PointReader(datum, desk.Findings).Read(x, y, new Place("--point")) : null;
}
