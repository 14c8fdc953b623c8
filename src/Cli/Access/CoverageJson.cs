using System.Globalization;
using System.Text.Json;
using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Results;
using Dingdian.Cli.Sites;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Geography;

namespace Dingdian.Cli.Access;

/// <summary>Coverage for programs: <c>plan, year, snapshot, as_of, circles[]</c>.</summary>
internal static class CoverageJson
{
    public static string Write(PlanOnGround on, IReadOnlyList<CircleCoverage> circles, bool isByTownship) => Json.Document(json =>
    {
        json.WriteString("plan", on.Plan.Id);
        json.WriteNumber("year", on.Around.Year);
        json.WriteString("snapshot", on.Snapshot);
        json.WriteBoolean("snapshot_kept", on.IsKept);
        json.WriteBoolean("synthetic", on.IsSynthetic);
        json.WriteString("as_of", on.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.List("circles", circles, circle => Circle(json, on, circle, isByTownship));
    });

    private static void Circle(Utf8JsonWriter json, PlanOnGround on, CircleCoverage circle, bool isByTownship)
    {
        json.WriteString("id", circle.Circle.Name);
        json.Rule(on.Plan, circle.Circle.Rule);
        json.WriteString("basis", circle.Basis.En);
        json.WriteString("unit", circle.Coverage.Walk.Unit == WalkUnit.Minutes ? "minute" : "m");
        json.WriteString("people_counted", circle.Circle.Text("people") ?? "residents");
        json.WriteNumber("institutions", circle.Institutions);
        json.WriteNumber("institutions_unknown", circle.InstitutionsUnknown);
        json.Number("threshold", circle.Threshold);
        json.WriteStartObject("total");
        Row(json, circle.Total);
        json.WriteEndObject();
        json.List("areas", isByTownship ? circle.ByTownship : circle.ByCounty, row =>
        {
            Division(json, on, "", row.Area);
            Row(json, row);
        });
        json.List("uncovered_areas", circle.Uncovered, area =>
        {
            json.Number("people", area.People);
            json.WriteNumber("places", area.Places);
            At(json, area.Centre);
            json.Number("gain", area.Gain);
            Division(json, on, "county_", area.County);
            Division(json, on, "township_", area.Township);
            json.Truth("admits", area.Admits);
        });
        json.List("openings", circle.Openings, opening =>
        {
            At(json, opening.At);
            json.Number("people", opening.People);
            Division(json, on, "county_", opening.County);
            Division(json, on, "township_", opening.Township);
        });
        json.List("townships_without", circle.TownshipsWithout, township => Division(json, on, "", township));
        json.List("institutions_far_from_streets", CoveragePage.OffStreets(circle), Institution);
        json.List("institutions_without_place", circle.WithoutPlace, Institution);
        json.WriteNumber("places_far_from_streets", CoveragePage.Off(circle.Coverage.Residents));

        void Institution(InstitutionPlace institution)
        {
            json.WriteString("id", institution.Key);
            json.WriteString("name", institution.Name);
        }
    }

    private static void Row(Utf8JsonWriter json, CoverageRow row)
    {
        json.Number("covered", row.Covered);
        json.Number("uncovered", row.Uncovered);
        json.Number("unknown", row.Unknown);
        json.Number("share", row.Share is { } share ? Math.Round(share, 6) : null);
    }

    private static void Division(Utf8JsonWriter json, PlanOnGround on, string which, string code)
    {
        json.WriteString($"{which}code", code);
        json.WriteString($"{which}name", code.Length == 0 ? "" : CoveragePage.Named(on, code).In(Language.Chinese));
    }

    private static void At(Utf8JsonWriter json, Coordinate at)
    {
        json.WriteNumber("lon", Math.Round(at.Lon, 7));
        json.WriteNumber("lat", Math.Round(at.Lat, 7));
    }
}
