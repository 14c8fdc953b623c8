using System.Globalization;
using Dingdian.Access;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests;

/// <summary>
/// A city laid out in metres around a crossing: north and south of a river two counties, each of two townships side by side; an old town within a
/// kilometre of the crossing; one street east to west and one bridge far in the east. Institutions and people are those a test puts there.
/// </summary>
internal sealed class TinyCity : IDisposable
{
    public static readonly DateOnly Day = new(2026, 6, 30);
    private static readonly Plane Plane = new(new Coordinate(120.5, 30.5));

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-admission-").FullName;
    private readonly Workspace workspace;

    public const string Plan = """
        language: 1
        plan: tiny
        revision: one
        level: city
        city: tinytown
        title: tiny
        issuer: tests
        status: invented
        horizon: 2026-01-01..2027-12-31
        units: { township: { zh: 乡镇 } }
        rules: { R1: { zh: 规则, en: rule, clauses: [一] } }
        areas: { county: { north: { name: 北, divisions: ["990101"] }, south: { name: 南, divisions: ["990102"] } } }
        classes:
          kind: { of: applicant, values: { clinic: 诊所, retail_pharmacy: 药店 } }
          specialty: { of: applicant, values: { psychiatric: 精神, tcm: 中医, dental: 口腔 } }
          matter: { of: case, values: { new: 新增, relocation: 迁址 } }
          ring: { of: place, values: { inside: 内, outside: 外 } }
        attributes:
          applicant.kind: { class: kind }
          applicant.specialty: { class: specialty }
          applicant.designated: { unit: boolean }
          applicant.public: { unit: boolean }
          applicant.beds: { unit: bed }
          case.merit_equal: { unit: boolean }
          case.matter: { class: matter }
          place.ring: { class: ring, from: { layer: ring } }
          place.uncovered: { unit: resident, from: { circle: near, tells: uncovered } }
          place.first_of_township: { unit: boolean, from: { circle: near, tells: none_in_township } }
          place.time: { unit: minute, from: { circle: quarter, tells: nearest } }
          other.in_circle: { unit: institution, from: { circle: near, tells: count } }
        circles:
          near: { rule: R1, counting: other.kind == retail_pharmacy and other.designated, within: reach, threshold: 500 resident, townships: towns }
          quarter: { rule: R1, counting: other.designated, within: { time: 15 minute, mode: walk } }
        parameters:
          reach: { rule: R1, unit: m, by: ring, values: { 2026-01-01: { inside: 800, outside: 1200 } } }

        """;

    public TinyCity(string institutions = "", string people = "", bool streets = true)
    {
        workspace = WorkspaceDoor.Create(folder, null, TimeProvider.System).Workspace!;
        Take("divisions", "区划代码,名称\n9901,小城\n990101,北区\n990102,南区\n990101001,北西街道\n990101101,北东镇\n990102101,南西镇\n990102102,南东镇\n");
        Take("boundaries", Outlines, "b.geojson");
        Take("layers", Layers, "l.geojson");
        if (institutions.Length > 0)
        {
            var rows = institutions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => r.Split(' ')).ToList();
            Take("institutions", "国家编码,机构名称,机构类别,区划,乡镇,经度,纬度\n" + string.Join('\n', rows.Select(Institution)) + "\n");
            Take("agreements", "机构编码,服务类型,协议状态,起始日期\n" + string.Join('\n', rows.Where(r => !r[0].EndsWith('-')).Select(r => $"{Code(r[0])},{(r[0][0] == 'P' ? "药店" : "门诊")},正常,2025-01-01")) + "\n");
        }
        if (people.Length > 0)
            Take("population", "经度,纬度,常住人口,区划,乡镇\n" + string.Join('\n', people.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => r.Split(' ')).Select(Home)) + "\n");
        if (!streets)
            return;
        var nodes = new[] { At(-5000, 50), At(0, 50), At(3000, 50), At(3000, -50), At(0, -50), At(-5000, -50) };
        Take("street-nodes", "编号,经度,纬度,城市\n" + string.Join('\n', nodes.Select((n, i) => $"{i},{Degrees(n)},9901")) + "\n");
        Take("street-edges", "起点,终点,长度（米）,类型,城市\n" + string.Join('\n', Enumerable.Range(0, 5).Select(i => $"{i},{i + 1},{Number(Math.Ceiling(Geodesic.Metres(nodes[i], nodes[i + 1]) * 1000) / 1000)},residential,9901")) + "\n");
    }

    /// <summary>So many metres east and north of the crossing.</summary>
    public static Coordinate At(double east, double north) => Plane.At(east, north);

    public Frozen Frozen() => SnapshotTaker.Look(workspace, "9901", Day).Frozen;

    public PlanGround On(Plan plan, List<Finding> findings, StreetNetwork? network = null) => new(plan, workspace, Frozen(), "sha256:" + new string('0', 64), null, network, findings);

    public Surroundings Around(string more = "", List<Finding>? findings = null)
    {
        var plan = Load(more);
        return On(plan, findings ?? []).Around(FactSet.Empty, 2026);
    }

    public static Plan Load(string more = "")
    {
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", Plan + more));
        Assert.DoesNotContain(loaded.Findings, f => f.Severity == Severity.Error);
        return loaded.Plan!;
    }

    /// <summary><c>P1 0 800</c>: a pharmacy so far east and north; <c>P1- …</c> without an agreement; <c>P1 ? 990101101</c>: somewhere in a township.</summary>
    private static string Institution(string[] row)
    {
        var (code, kind) = (Code(row[0]), row[0][0] == 'P' ? "药店" : "诊所");
        if (row[1] == "?")
            return $"{code},{row[0]},{kind},{row[2][..6]},{row[2]},,";
        var north = double.Parse(row[2], CultureInfo.InvariantCulture);
        return $"{code},{row[0]},{kind},{(north >= 0 ? "990101" : "990102")},,{Degrees(At(double.Parse(row[1], CultureInfo.InvariantCulture), north))}";
    }

    /// <summary><c>300 0 900</c>: so many residents so far east and north.</summary>
    private static string Home(string[] row)
    {
        var (east, north) = (double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture));
        return $"{Degrees(At(east, north))},{row[0]},{(north >= 0 ? "990101" : "990102")},{Township(east, north)}";
    }

    private static string Township(double east, double north) => (east < 0, north >= 0) switch { (true, true) => "990101001", (false, true) => "990101101", (true, false) => "990102101", _ => "990102102" };

    private static string Code(string name) => $"{(name[0] == 'P' ? 'P' : 'H')}990101{int.Parse(name.TrimEnd('-')[1..], CultureInfo.InvariantCulture):00000}";

    private static string Degrees(Coordinate at) => $"{Number(at.Lon)},{Number(at.Lat)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Outlines => Features(
        Feature("\"code\":\"990101\",\"name\":\"北区\"", -20000, 0, 20000, 20000), Feature("\"code\":\"990102\",\"name\":\"南区\"", -20000, -20000, 20000, 0),
        Feature("\"code\":\"990101001\",\"name\":\"北西街道\"", -20000, 0, 0, 20000), Feature("\"code\":\"990101101\",\"name\":\"北东镇\"", 0, 0, 20000, 20000),
        Feature("\"code\":\"990102101\",\"name\":\"南西镇\"", -20000, -20000, 0, 0), Feature("\"code\":\"990102102\",\"name\":\"南东镇\"", 0, -20000, 20000, 0));

    /// <summary>Inside a square about the crossing, outside east of it; in the far west nothing has been drawn.</summary>
    private static string Layers => Features(Feature("\"city\":\"9901\",\"layer\":\"ring\",\"value\":\"inside\"", -1000, -1000, 1000, 1000), Feature("\"city\":\"9901\",\"layer\":\"ring\",\"value\":\"outside\"", -10000, -20000, 20000, 20000));

    private static string Features(params string[] features) => $$"""{"type":"FeatureCollection","features":[{{string.Join(',', features)}}]}""";

    private static string Feature(string properties, double west, double south, double east, double north)
    {
        Coordinate[] ring = [At(west, south), At(east, south), At(east, north), At(west, north), At(west, south)];
        return $$$"""{"type":"Feature","properties":{{{{properties}}}},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', ring.Select(c => $"[{Degrees(c)}]"))}}}]]}}""";
    }

    private void Take(string kind, string text, string? name = null)
    {
        var path = Path.Combine(folder, name ?? kind + ".csv");
        File.WriteAllText(path, text);
        var result = Import.Run(workspace, ImportKinds.Find(kind)!, new ImportRequest(path, Day) { Who = "tester", Datum = "cgcs2000" }, TimeProvider.System);
        Assert.Empty(result.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
