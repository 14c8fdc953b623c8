using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tests.Tables;

/// <summary>A small shape with a column of every type, and files made on the spot.</summary>
internal static class Sample
{
    public static readonly SheetShape Shape = new("hospitals", new("机构表", "Institutions"),
        new Column("code", ColumnType.Code, "机构代码", "Code") { Required = true, IsKey = true, Pattern = new Regex(@"^[HP]\d{11}$"), Example = "H32050800001", Synonyms = ["机构编码", "医保编码"] },
        new Column("name", ColumnType.Text, "机构名称", "Name") { Required = true, Example = "某某医院", About = new("执业许可证上的名称", "the name on the licence") },
        new Column("county", ColumnType.Code, "区划代码", "County code") { Length = 6, Pattern = new Regex(@"^\d{6}$") },
        new Column("beds", ColumnType.Whole, "开放床位", "Open beds") { Unit = "bed", AtLeast = 0, AtMost = 5000, Synonyms = ["床位数开放"], Example = "120" },
        new Column("income", ColumnType.Number, "金额", "Amount") { Unit = "yuan", AtLeast = 0 },
        new Column("share", ColumnType.Number, "占比", "Share") { Unit = "ratio" },
        new Column("since", ColumnType.Date, "批准日期", "Approved on"),
        new Column("month", ColumnType.Month, "月份", "Month"),
        new Column("insured", ColumnType.Truth, "是否定点", "Designated"),
        new Column("kind", ColumnType.Choice, "机构类别", "Kind") { Words = new(new("hospital", "医院", "hospital", "综合医院"), new("clinic", "诊所", "clinic"), new("pharmacy", "零售药店", "pharmacy")), Example = "hospital" },
        new Column("lon", ColumnType.Coordinate, "经度", "Longitude") { AtLeast = 70, AtMost = 140 },
        new Column("fields", ColumnType.List, "诊疗科目", "Specialties"));

    public static string Folder { get; } = Directory.CreateTempSubdirectory("dingdian-tables-").FullName;

    public static string Save(string name, byte[] content)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, Path.GetRandomFileName())).FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public static string Csv(string text, string name = "t.csv") => Save(name, System.Text.Encoding.UTF8.GetBytes(text));

    public static Table Read(string path, TableMapping? mapping = null, int? limit = null, SheetShape? shape = null)
    {
        var table = new Table();
        using var file = SheetFile.Open(path, table.Findings);
        if (file is null)
            return table;
        using var reader = TableReader.Open(file, shape ?? Shape, table.Findings, mapping, limit);
        table.Header = reader?.Header;
        while (reader?.Read() == true)
            table.Rows.Add((reader.Row.Number, reader.Row.IsSound, [.. reader.Row.Values]));
        return table;
    }

    /// <summary>One row of the given columns, read from CSV.</summary>
    public static Table ReadCells(params (string Header, string Cell)[] cells) => Read(Csv(
        $"机构代码,机构名称,{string.Join(',', cells.Select(c => c.Header))}\nH32050800001,甲医院,{string.Join(',', cells.Select(c => $"\"{c.Cell}\""))}\n"));
}

internal sealed class Table
{
    public List<Finding> Findings { get; } = [];
    public List<(int Number, bool Sound, CellValue[] Values)> Rows { get; } = [];
    public HeaderMatch? Header { get; set; }

    public CellValue this[int row, string column] => Rows[row].Values[Sample.Shape.IndexOf(column)];

    public IEnumerable<string> Codes(Severity least = Severity.Warning) => Findings.Where(f => f.Severity >= least).Select(f => f.Code);

    public IEnumerable<string> Places(string code) => Findings.Where(f => f.Code == code).Select(f => f.Place.ToString());
}
