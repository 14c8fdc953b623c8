using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;
using SheetColumn = Dingdian.Registry.Tables.Shapes.Column;

namespace Dingdian.Admission.Publishing;

/// <summary>A file of open data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its content; the same configuration gives the same bytes.</param>
public sealed record DataFile(string Name, byte[] Bytes);

/// <summary>A configuration as open data: institutions as CSV and GeoJSON, counts and stocks as CSV, and one JSON with the dictionary and the hashes of the rest.</summary>
public static class OpenData
{
    private const string Index = "configuration.json";

    private static readonly (string Id, ColumnType Type, string Zh, string En)[] Institution = [
        ("code", ColumnType.Text, "国家医保代码，未编码的为其他标识", "national code, or another identity where there is none"), ("name", ColumnType.Text, "机构名称", "name"), ("kind", ColumnType.Text, "机构类别", "kind of institution"),
        ("level", ColumnType.Text, "级别；空为未知", "level; empty where unknown"), ("area", ColumnType.Text, "规划区域", "area of the plan"), ("county", ColumnType.Text, "区县代码（6位）", "county, six digits"), ("township", ColumnType.Text, "乡镇（街道）代码（9位）", "township, nine digits"),
        ("address", ColumnType.Text, "地址", "address"), ("services", ColumnType.Text, "定点服务类型，空格分隔", "services it is designated for, spaces between"), ("insured_beds", ColumnType.Number, "医保床位（张）；空为未知", "insured beds; empty where unknown"),
        ("longitude", ColumnType.Number, "经度（CGCS2000）", "longitude, CGCS2000"), ("latitude", ColumnType.Number, "纬度（CGCS2000）", "latitude, CGCS2000")];

    private static readonly (string Id, ColumnType Type, string Zh, string En)[] Counts = [
        ("area", ColumnType.Text, "规划区域", "area of the plan"), ("kind", ColumnType.Text, "机构类别", "kind of institution"), ("level", ColumnType.Text, "级别", "level"), ("institutions", ColumnType.Number, "定点机构数（家）", "designated institutions"),
        ("insured_beds", ColumnType.Number, "医保床位（张）", "insured beds"), ("insurance_physicians", ColumnType.Number, "医保医师（人）", "insurance physicians"), ("pharmacists", ColumnType.Number, "药店药师（人）", "pharmacists of pharmacies"),
        ("unreported", ColumnType.Number, "部分数据未报、未计入的机构数（家）", "institutions of which some numbers are not known and not counted")];

    private static readonly (string Id, ColumnType Type, string Zh, string En)[] Stocks = [
        ("stock", ColumnType.Text, "存量指标", "what is there"), ("limit", ColumnType.Text, "规划量", "what the plan holds it against"), ("unit", ColumnType.Text, "单位", "unit"), ("area", ColumnType.Text, "规划区域", "area of the plan"),
        ("there", ColumnType.Number, "现有；空为未知", "there; empty where unknown"), ("planned", ColumnType.Number, "规划；空为未知", "planned; empty where unknown")];

    /// <summary>The files; the last is the index.</summary>
    public static IReadOnlyList<DataFile> Of(Configuration configuration)
    {
        DataFile[] files = [
            new("institutions.csv", Csv("institutions", Institution, configuration.Institutions.Select(Row))),
            new("institutions.geojson", GeoJson(configuration)),
            new("counts.csv", Csv("counts", Counts, configuration.Rows.Select(row => new object?[] { row.Area, row.Kind, row.Level, row.Institutions, row.InsuredBeds, row.Physicians, row.Pharmacists, row.Unreported }))),
            new("stock.csv", Csv("stock", Stocks, configuration.Stock.SelectMany(pair => pair.Rows.Select(row => new object?[] { pair.Stock.Name, pair.Limit.Name, pair.Unit.Text, row.Area, row.Stock, row.Limit }))))];
        return [.. files, new(Index, System.Text.Encoding.UTF8.GetBytes(IndexOf(configuration, files)))];
    }

    /// <summary>Names a configuration by what is published of it.</summary>
    public static string HashOf(Configuration configuration) => PlainJson.HashOf(System.Text.Encoding.UTF8.GetString(Of(configuration)[^1].Bytes));

    private static string IndexOf(Configuration configuration, IReadOnlyList<DataFile> files) => PlainJson.Write(new
    {
        Title = $"{configuration.Plan.Title.In(Language.Chinese)}：定点医药资源配置状况",
        Publisher = configuration.Plan.Issuer,
        AsOf = configuration.AsOf,
        Source = configuration.Snapshot,
        Since = configuration.Since?.AsOf,
        Synthetic = configuration.IsSynthetic,
        Remark = configuration.IsSynthetic ? "合成数据，并非真实机构 / synthetic data, no real institutions" : null,
        Licence = "", // the bureau's to fill in
        Personal = "不含个人信息；医师、药师只按区域与类别合计 / no personal data; physicians and pharmacists are counted by area and kind only",
        Areas = (configuration.Plan.FirstAreas?.Areas ?? []).ToDictionary(area => area.Id, area => new { area.Name.Zh, area.Name.En, area.Divisions }),
        Words = WordsOf(configuration),
        Files = files.Select(file => new { file.Name, Hash = $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes))}", Columns = Shape(file.Name).Select(column => new { column.Id, Type = column.Type == ColumnType.Number ? "number" : "text", column.Zh, column.En }) }),
    });

    /// <summary>What the words in the columns mean.</summary>
    private static SortedDictionary<string, object> WordsOf(Configuration configuration)
    {
        var words = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var word in Registry.Institutions.WordLists.Kinds.Concat(Registry.Institutions.WordLists.Levels).Concat(Registry.Institutions.WordLists.Services)) words[word.Id] = new { word.Name.Zh, word.Name.En };
        foreach (var construct in configuration.Stock.SelectMany(pair => new[] { pair.Stock, pair.Limit })) words[construct.Name] = new { Name(construct).Zh, Name(construct).En };
        return words;
    }

    private static (string Id, ColumnType Type, string Zh, string En)[] Shape(string file) => file switch { "counts.csv" => Counts, "stock.csv" => Stocks, _ => Institution };

    private static object?[] Row(PublishedInstitution one) =>
        [one.Code, one.Name, one.Kind, one.Level, one.Area, one.County, one.Township, one.Address, string.Join(' ', one.Services), one.InsuredBeds, (decimal?)one.Longitude, (decimal?)one.Latitude];

    private static byte[] Csv(string name, (string Id, ColumnType Type, string Zh, string En)[] columns, IEnumerable<object?[]> rows)
    {
        using var stream = new MemoryStream();
        var shape = new SheetShape(name, new(name, name), [.. columns.Select(column => new SheetColumn(column.Id, column.Type, column.Id, column.Id))]);
        using (var writer = TableWriter.ToCsv(shape, Language.English, stream))
            foreach (var row in rows)
                writer.Write([.. row.Select(cell => cell switch { null => default, string text => CellValue.Of(text), int whole => CellValue.Of(whole), var number => CellValue.Of((decimal)number) })]);
        return stream.ToArray();
    }

    private static byte[] GeoJson(Configuration configuration)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WritePropertyName("crs");
            json.WriteRawValue("""{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}""");
            json.WriteBoolean("synthetic", configuration.IsSynthetic);
            json.WriteStartArray("features");
            foreach (var one in configuration.Institutions) Write(json, one);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, PublishedInstitution one)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        foreach (var (column, cell) in Institution.Zip(Row(one)))
            if (cell is string text) json.WriteString(column.Id, text);
            else if (column.Id == "insured_beds" && cell is decimal beds) json.WriteNumber(column.Id, beds);
        json.WriteEndObject();
        if (one is { Longitude: { } lon, Latitude: { } lat })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(lon);
            json.WriteNumberValue(lat);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else json.WriteNull("geometry");
        json.WriteEndObject();
    }
}
