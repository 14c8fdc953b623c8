using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Sites;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Cli.Access;

/// <summary>Coverage as one table: a row for each circle, each of its areas, each uncovered area, each opening and each township without.</summary>
internal static class CoverageTable
{
    private static readonly Texts Total = new("合计", "total"), Area = new("区域", "area"), Gap = new("空白区", "uncovered area"), Opened = new("可增设", "opening"), Without = new("无服务机构", "township without");

    private static readonly SheetShape Shape = new("coverage", new("服务圈覆盖", "Coverage"),
        new("circle", ColumnType.Text, "服务圈", "Circle"), new("row", ColumnType.Text, "内容", "What"), new("number", ColumnType.Whole, "序", "No."), new("code", ColumnType.Code, "区划代码", "Division"), new("name", ColumnType.Text, "区划", "Name"),
        new("covered", ColumnType.Number, "已覆盖", "Covered"), new("uncovered", ColumnType.Number, "未覆盖", "Uncovered"), new("unknown", ColumnType.Number, "未知", "Unknown"), new("share", ColumnType.Number, "覆盖率", "Share"),
        new("places", ColumnType.Whole, "居住点", "Places"), new("lon", ColumnType.Coordinate, "经度", "Longitude"), new("lat", ColumnType.Coordinate, "纬度", "Latitude"), new("gain", ColumnType.Number, "可覆盖", "Would cover"),
        new("admits", ColumnType.Truth, "超过门槛", "Above the threshold"), new("basis", ColumnType.Text, "距离依据", "Distances rest on"), new("as_of", ColumnType.Date, "数据日期", "Data as of"));

    public static void Write(PlanOnGround on, IReadOnlyList<CircleCoverage> circles, bool isByTownship, string path, Language language, List<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var table = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableWriter.ToWorkbook(Shape, language, stream) : TableWriter.ToCsv(Shape, language, stream))
            foreach (var circle in circles)
                foreach (var row in Rows(on, circle, isByTownship, language))
                    table.Write(row);
        Files.Write(path, stream.ToArray(), findings);
    }

    private static IEnumerable<CellValue[]> Rows(PlanOnGround on, CircleCoverage circle, bool isByTownship, Language language)
    {
        yield return Counted(Total, circle.Total);
        foreach (var row in isByTownship ? circle.ByTownship : circle.ByCounty)
            yield return Counted(Area, row);
        foreach (var (number, area) in circle.Uncovered.Index())
            yield return Row(Gap, number + 1, Code(area.County, area.Township), default, CellValue.Of(area.People), default, default, CellValue.Of(area.Places), area.Centre, CellValue.Of(area.Gain), area.Admits is { } admits ? CellValue.Of(admits) : default);
        foreach (var (number, opening) in circle.Openings.Index())
            yield return Row(Opened, number + 1, Code(opening.County, opening.Township), default, CellValue.Of(opening.People), default, default, default, opening.At, default, default);
        foreach (var (number, township) in circle.TownshipsWithout.Index())
            yield return Row(Without, number + 1, township, default, default, default, default, default, null, default, default);

        CellValue[] Counted(Texts what, CoverageRow row) => Row(what, null, row.Area, CellValue.Of(row.Covered), CellValue.Of(row.Uncovered), CellValue.Of(row.Unknown),
            row.Share is { } share ? CellValue.Of(Math.Round(share, 6)) : default, default, null, default, default);

        CellValue[] Row(Texts what, int? number, string code, CellValue covered, CellValue uncovered, CellValue unknown, CellValue share, CellValue places, Coordinate? at, CellValue gain, CellValue admits) =>
        [
            CellValue.Of(circle.Circle.Name), CellValue.Of(what.In(language)), number is { } counted ? CellValue.Of(counted) : default, code.Length == 0 ? default : CellValue.Of(code), code.Length == 0 ? default : CellValue.Of(CoveragePage.Named(on, code).In(language)),
            covered, uncovered, unknown, share, places, Degrees(at?.Lon), Degrees(at?.Lat), gain, admits, CellValue.Of(circle.Basis.In(language)), CellValue.Of(on.AsOf),
        ];
    }

    private static string Code(string county, string township) => township.Length > 0 ? township : county;

    private static CellValue Degrees(double? value) => value is { } known ? CellValue.Of(Math.Round((decimal)known, 7)) : default;
}
