using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;

namespace Dingdian.Registry.Tests.Tables;

public class HeaderTests
{
    [Fact]
    public void Header_UnderTitles_IsFound()
    {
        var table = Sample.Read(Sample.Csv("某市医疗机构床位一览表,,\n,,单位：万元\n\n机构编码,机 构\u3000名 称,金额\nH32050800001,甲,1.5\n"));
        Assert.Equal((4, 4), (table.Header!.FirstRow, table.Header.LastRow));
        Assert.Equal(15_000m, table[0, "income"].Number);
    }

    [Fact]
    public void Header_OfTwoMergedRows_IsJoined()
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称,床位数（张）,,其他\n,,核定,开放,\nH32050800001,甲,10,12,x\n"));
        Assert.Equal((1, 2), (table.Header!.FirstRow, table.Header.LastRow));
        Assert.Equal(12, table[0, "beds"].Whole);
        Assert.Equal(["C", "E"], table.Header.Others.Select(o => Place.Letters(o.Source)));
    }

    [Fact]
    public void Header_WithUnitOfAnotherKind_IsAFinding()
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称,开放床位（万元）\nH32050800001,甲,1\n"));
        Assert.Equal(["column-unit"], table.Codes());
        Assert.Empty(table.Rows);
    }

    [Fact]
    public void Header_MissingAndDoubleColumns_AreFindings()
    {
        var table = Sample.Read(Sample.Csv("机构名,机构代码,机构编码\n甲,H32050800001,H32050800001\n"));
        Assert.Equal(["column-missing", "column-twice"], table.Codes().Order());
        Assert.Contains("机构名", table.Findings.Single(f => f.Code == "column-missing").Remedy(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Total_ThatNamesItsOwner_IsLeftOutBesideItsParts_AndElseAFinding()
    {
        const string head = "机构代码,机构名称,开放床位\n";
        var beside = Sample.Read(Sample.Csv(head + "H32050800001,甲,10\nH32050800001,合计,10\nH32050800002,合计,7\nH32050800002,乙,7\n,合计,17\n"));
        Assert.Empty(beside.Codes());
        Assert.Equal([2, 5], beside.Rows.Select(row => row.Number));
        Assert.Equal(["total-differs"], Sample.Read(Sample.Csv(head + "H32050800001,甲,10\nH32050800001,合计,11\n")).Codes());
        var lonely = Sample.Read(Sample.Csv(head + "H32050800001,合计,10\nH32050800003,合计,5\nH32050800002,乙,7\nH32050800004,合计,9\n"));
        Assert.Equal(["t.csv A2", "t.csv A3", "t.csv A5"], lonely.Places("row-total-only"));
        var taught = Sample.Read(Sample.Csv(head + "H32050800001,合计,10\n合计,,10\n"), TableMapping.Read("values: { name: { 合计: 甲医院 } }", "map.yaml", Sample.Shape, []));
        Assert.Equal("甲医院", taught[0, "name"].Text);
        Assert.Single(taught.Rows);
    }

    [Fact]
    public void Rows_ThatAreNoData_AreLeftOutAndCounted()
    {
        var table = Sample.Read(Sample.Csv("""
            机构代码,机构名称,开放床位
            示例：H32050800001,某某医院,120
            H32050800001,甲,10
            H32050800002,乙,20
            ,小计,30
            机构代码,机构名称,开放床位
            H32050800003,丙,5

            合 计：,,35
            注：床位为年末数。,,
            1、口径见说明,,
            """));
        Assert.Equal([3, 4, 7], table.Rows.Select(r => r.Number));
        Assert.Empty(table.Codes());
        Assert.Equal("not rows of data and left out: 1 blank, 2 totals, 2 notes, 1 examples, 1 repeated headers", table.Findings.Single(f => f.Code == "rows-skipped").What(Language.English));
    }

    [Theory]
    [InlineData("合计,,31\nH32050800001,甲,10\nH32050800002,乙,20\n", "t.csv C2")]
    [InlineData("H32050800001,甲,10\n合计,,31\nH32050800002,乙,20\n", "t.csv C3")]
    [InlineData("H32050800001,甲,10\n小计,,10\nH32050800002,乙,20\n小计,,21\n合计,,30\n", "t.csv C5")]
    public void Total_ThatDoesNotAddUp_IsAFinding(string rows, string place)
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称,开放床位\n" + rows));
        Assert.Equal([place], table.Places("total-differs"));
    }

    [Theory]
    [InlineData("合计,,30\nH32050800001,甲,10\nH32050800002,乙,20\n")]
    [InlineData("姑苏区小计,,10\nH32050800001,甲,10\n吴中区小计,,20\nH32050800002,乙,20\n")]
    [InlineData("H32050800001,甲,10\n小计,,10\nH32050800002,乙,20\n小计,,20\n总计,,30\n")]
    public void Total_AnywhereThatAddsUp_IsFine(string rows) =>
        Assert.Empty(Sample.Read(Sample.Csv("机构代码,机构名称,开放床位\n" + rows)).Codes());

    [Fact]
    public void Total_OfRoundedFigures_MayDifferByTheRounding()
    {
        const string Head = "机构代码,机构名称,金额（万元）\nH32050800001,甲,1.2\nH32050800002,乙,1.2\n";
        Assert.Empty(Sample.Read(Sample.Csv(Head + "合计,,2.5\n")).Codes());
        Assert.Equal(["total-differs"], Sample.Read(Sample.Csv(Head + "合计,,3.5\n")).Codes());
    }

    [Fact]
    public void Mapping_TeachesAnExport()
    {
        const string Json = """
            {
              "sheet": "导出", "header_row": 2,
              "columns": { "JGDM": "code", "JG MC": "name", "CWS": "beds", "XZ": "kind", "JE": "income" },
              "constants": { "county": "320508", "since": "2024-12-31" },
              "values": { "kind": { "A1": "hospital" } },
              "units": { "income": "万元" }
            }
            """;
        var findings = new List<Finding>();
        var mapping = TableMapping.Read(Json, "map.json", Sample.Shape, findings);
        Assert.Empty(findings);
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(false, ("别的", [["机构代码"]]), ("导出", [["x"], ["JGDM", "JGMC", "CWS", "XZ", "JE"], ["H32050800001", "甲", 12, "a1", 2]]))), mapping);
        Assert.Empty(table.Codes());
        Assert.Equal(("320508", "hospital", 20_000m), (table[0, "county"].Text, table[0, "kind"].Text, table[0, "income"].Number));
        Assert.Equal(new DateOnly(2024, 12, 31), table[0, "since"].Day);
    }

    [Fact]
    public void Mapping_WinsOverAHeaderThatIsKnownAnyway()
    {
        var mapping = TableMapping.Read("columns: { 现用编码: code }", "map.yaml", Sample.Shape, []);
        var table = Sample.Read(Sample.Csv("机构编码,现用编码（新）,机构名称\nH32050800001,H32050800002,甲\n"), mapping);
        Assert.Empty(table.Codes());
        Assert.Equal("H32050800002", table[0, "code"].Text);
        Assert.Equal(["机构编码"], table.Header!.Others.Select(other => other.Text));
    }

    [Fact]
    public void Mapping_IgnoresColumns()
    {
        var mapping = TableMapping.Read("ignore: [机构编码, 床位数开放, 备注]", "map.yaml", Sample.Shape, []);
        var table = Sample.Read(Sample.Csv("机构编码,机构代码,机构名称,床位数（张） 开放,备注\nX,H32050800002,甲,许多,y\n"), mapping);
        Assert.Equal((Severity.Info, "H32050800002"), (table.Findings.Max(finding => finding.Severity), table[0, "code"].Text));
        Assert.DoesNotContain("column-unknown", table.Codes(Severity.Info));
    }

    [Theory]
    [InlineData("columns: { JGDM: codes }", "mapping-column", "map.yaml:1:18")]
    [InlineData("constants: { bed: 1 }", "mapping-column", "map.yaml:1:14")]
    [InlineData("colums: { a: code }", "unknown-key-here", "map.yaml:1:1")]
    public void Mapping_ThatIsWrong_IsAFinding(string text, string code, string place)
    {
        var findings = new List<Finding>();
        Assert.Null(TableMapping.Read(text, "map.yaml", Sample.Shape, findings));
        Assert.Equal([(code, place)], findings.Select(f => (f.Code, f.Place.ToString())));
    }

    [Theory]
    [InlineData("constants: { county: x }", "mapping-constant")]
    [InlineData("sheet: 无此表", "sheet-unknown")]
    public void Mapping_ThatDoesNotFitTheFile_IsAFinding(string text, string code)
    {
        var mapping = TableMapping.Read(text, "map.yaml", Sample.Shape, []);
        Assert.Equal([code], Sample.Read(Sample.Csv("机构代码,机构名称\nH32050800001,甲\n"), mapping).Codes());
    }
}
