using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tests.Tables;

/// <summary>Every finding about tables, shown by a file that has it, in the approved words.</summary>
public class FindingWordsTests
{
    private const string Head = "机构代码,机构名称,开放床位,月份,机构类别,区划代码\n";
    private const string Good = "H32050800001,甲,1,,,\n";

    private static readonly Dictionary<string, string> Csv = new(StringComparer.Ordinal)
    {
        ["table-empty"] = "",
        ["table-not-a-table"] = "<html>",
        ["table-row-unreadable"] = Head + "H32050800001,\"甲\"乙\n",
        ["table-read-as"] = Head + Good,
        ["header-not-found"] = "甲,乙\n",
        ["header-found"] = "机构代码,机构名称,金额（万元）\n",
        ["column-unknown"] = "机构代码,机构名称,电话\n",
        ["column-unknown-key"] = "定点单位编号,机构名称,开放床位\n",
        ["unit-above"] = "单位：万元,,\n机构代码,机构名称,金额\n",
        ["unit-unsaid"] = "机构代码,机构名称,金额\nH32050800001,甲,5\n",
        ["column-missing"] = "机构代码,机构名\n",
        ["column-twice"] = "机构代码,机构名称,机构编码\n",
        ["column-unit"] = "机构代码,机构名称,开放床位（万元）\n",
        ["rows-skipped"] = Head + Good + "合计,,1\n注：无,,\n",
        ["total-differs"] = Head + Good + "合计,,2\n",
        ["cell-missing"] = Head + "H32050800001,,1,,,\n",
        ["cell-value"] = Head + "H32050800001,甲,十,,,\n",
        ["cell-below"] = Head + "H32050800001,甲,-1,,,\n",
        ["cell-above"] = Head + "H32050800001,甲,12000,,,\n",
        ["cell-fraction"] = Head + "H32050800001,甲,1.5,,,\n",
        ["cell-word"] = Head + "H32050800001,甲,1,,医员,\n",
        ["cell-code"] = Head + "H3205,甲,1,,,\n",
        ["cell-digits-lost"] = Head + "H32050800001,甲,1,,,3.2E+05\n",
        ["cell-broken-text"] = Head + "H32050800001,\uFFFD,1,,,\n",
        ["cell-month-unclear"] = Head + "H32050800001,甲,1,2024.1,,\n",
        ["row-longer"] = "机构代码,机构名称,开放床位\nH32050800001,甲,1,200\n",
        ["column-mended"] = Head + "H32050800001,甲,\"1,000\",,,\n",
        ["cell-day-unclear"] = "机构代码,机构名称,批准日期\nH32050800001,甲,24/12/31\n",
        ["row-total-only"] = "机构代码,机构名称,开放床位\nH32050800001,合计,5\nH32050800002,乙,5\n",
        ["findings-more"] = Head + string.Concat(Enumerable.Repeat("H32050800001,甲,x,,,\n", TableReader.MostAlike + 3)),
    };

    private static readonly SheetShape Yearly = new("years", new("年表", "Years"), new("year", ColumnType.Whole, "年度", "Year") { Unit = "year", MayBeInTitle = true }, new("name", ColumnType.Text, "名称", "Name"), new("amount", ColumnType.Number, "金额", "Amount"));

    public static TheoryData<string> Codes => [.. Approved.Keys];

    private static Dictionary<string, string> Approved { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tables", "approved.txt"))
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n').Split('\n', 2)).ToDictionary(b => b[0], b => b[1], StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfACode_ShowsItInTheApprovedWords(string code) => Assert.Equal(Approved[code], Shown(code));

    [Fact]
    public void Approved_EveryFindingAboutTables_IsThere()
    {
        var missing = FindingCatalogue.CodesOf("tables").Except(Approved.Keys).ToList();
        Assert.True(missing.Count == 0, string.Join("\n\n", missing.Select(c => $"{c}\n{Shown(c)}")));
    }

    private static string Shown(string code)
    {
        var finding = Run(code).Findings.First(f => f.Code == code);
        return string.Join('\n', new[] { finding.ToString(Language.English), finding.ToString(Language.Chinese) });
    }

    private static Table Run(string code) => Csv.TryGetValue(code, out var text) ? Sample.Read(Sample.Csv(text)) : code switch
    {
        "column-in-title" => Sample.Read(Sample.Csv("2024年度,\n名称,金额\n"), shape: Yearly),
        "rows-over-limit" => Sample.Read(Sample.Csv(Head + Good + Good), limit: 2),
        "sheet-unknown" => Sample.Read(Workbook([["机构代码", "机构名称"]]), new TableMapping { Sheet = "无此表" }),
        "file-pipe" => SheetFileTests.ReadPipe(),
        "sheet-damaged" => Sample.Read(Sample.Save("t.xlsx", SheetFileTests.WithDamagedFirstSheet())),
        "sheets-others" => Sample.Read(Workbook([["机构代码", "机构名称"]])),
        "mapping-constant" => Sample.Read(Sample.Csv(Head), Mapping("constants: { beds: 许多 }", [])),
        "mapping-column" => Mapped("columns: { JG: cod }"),
        "column-formulas" => Sample.Read(Workbook([["机构代码", "机构名称"], ["H32050800001", new Formula("A1", "甲", "str")]])),
        "cell-formula-empty" => Sample.Read(Workbook([["机构代码", "机构名称"], ["H32050800001", new Formula("A1", null)]])),
        "cell-fault" => Sample.Read(Workbook([["机构代码", "机构名称"], ["H32050800001", new Formula("A1", "#REF!", "e")]])),
        _ => Sample.Read(Sample.Save("t.xlsx", SheetFileTests.Bytes(code))),
    };

    private static Table Mapped(string text)
    {
        var table = new Table();
        Mapping(text, table.Findings);
        return table;
    }

    private static TableMapping? Mapping(string text, List<Finding> findings) => TableMapping.Read(text, "map.yaml", Sample.Shape, findings);

    private static string Workbook(object?[][] rows) => Sample.Save("t.xlsx", Book.Of(false, ("床位", rows), ("封面", [["某市"]])));
}
