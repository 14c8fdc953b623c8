using System.Xml.Linq;
using Dingdian.Model;

namespace Dingdian.Documents.Tests;

public class HtmlWriterTests
{
    [Theory]
    [InlineData(Language.Chinese, "zh-CN")]
    [InlineData(Language.English, "en-US")]
    public void Page_OfEverything_IsWellFormedInItsLanguage(Language language, string tag)
    {
        var page = HtmlWriter.Write(Sample.Everything(), language);
        Assert.Contains($"<html lang=\"{tag}\">", page, StringComparison.Ordinal);
        var ids = Body(page).Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Body(page).Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')), id => Assert.Contains(id, ids));
        Assert.All(Body(page).Descendants("a").Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
    }

    [Fact]
    public void Page_OfEverything_LoadsAndRunsNothing()
    {
        var page = HtmlWriter.Write(Sample.Everything(), Language.Chinese);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Body(page).Descendants().Attributes(), attribute => attribute.Name == "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_ThatLooksLikeMarkup_StaysText()
    {
        const string wicked = "</style><b>\"&'";
        var body = Body(HtmlWriter.Write(Sample.Plain(new Paragraph(Sample.Same(wicked)), Sample.OneColumn(wicked, wicked)) with { Mark = Sample.Same(wicked), Number = wicked }, Language.Chinese));
        Assert.Empty(body.Descendants("b"));
        Assert.Contains(wicked, body.Descendants("td").Concat(body.Descendants("th")).Select(cell => cell.Value));
        Assert.Equal(wicked, body.Descendants("p").First().Value);
    }

    [Fact]
    public void Headings_OfAPage_LeaveNoLevelOut()
    {
        var levels = Body(HtmlWriter.Write(Sample.Everything(), Language.Chinese)).Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Contents_OfALongPage_NameHeadingsAndAnnexes()
    {
        var links = Body(HtmlWriter.Write(Sample.Everything(), Language.Chinese)).Element("nav")!.Descendants("a").Select(link => link.Value).ToList();
        Assert.Equal(["一、第1部分的要求", "（一）定点医疗机构配置（1）", "（二）定点医疗机构配置（2）", "二、第2部分的要求"], links[..4]);
        Assert.Equal(["附件1　各县（市、区）床位计划表", "一、说明", "附件2　机构台账"], links[^3..]);
        Assert.Null(Body(HtmlWriter.Write(Sample.Plain(new Heading(1, Sample.Same("一"))), Language.Chinese)).Element("nav"));
    }

    [Fact]
    public void Table_OfAPage_SaysWhatItsCellsBelongTo()
    {
        var table = Body(HtmlWriter.Write(Sample.Plain(Sample.LongTable()), Language.English)).Descendants("table").Single();
        Assert.Equal("Table 1. Hospital beds planned by county", table.Element("caption")!.Value);
        Assert.All(table.Element("thead")!.Descendants("th"), head => Assert.Equal("col", head.Attribute("scope")!.Value));
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", row.Element("th")!.Attribute("scope")!.Value));
        Assert.Equal(["Total", "250,710", "174", ""], table.Element("tfoot")!.Descendants("tr").Single().Elements().Select(cell => cell.Value));
    }

    [Fact]
    public void Table_WithoutRows_SaysSo() =>
        Assert.Contains("Nothing to list.", HtmlWriter.Write(Sample.Plain(Sample.OneColumn("机构")), Language.English), StringComparison.Ordinal);

    [Fact]
    public void Chart_OfAPage_HasADescriptionAndItsTableBelow()
    {
        var figure = Body(HtmlWriter.Write(Sample.Plain(Sample.Lines()), Language.English)).Descendants("figure").Single();
        Assert.Equal(["figcaption", "svg", "div"], figure.Elements().Select(element => element.Name.LocalName));
        Assert.Contains("Line chart; series: 2 (employees, residents); categories: 11; values from 1 to 9 ten thousand.", figure.Descendants("desc").Single().Value, StringComparison.Ordinal);
        Assert.Equal(11, figure.Descendants("tbody").Single().Elements("tr").Count());
    }

    [Fact]
    public void Mark_OfAPage_StandsInItAndInTheHeadOnPaper()
    {
        var page = HtmlWriter.Write(Sample.Everything(), Language.Chinese);
        Assert.Equal("合成数据 · 草稿", Body(page).Elements("p").Single(p => (string?)p.Attribute("class") == "mark").Value);
        Assert.Contains("@top-center { content: \"合成数据\\20 \\b7 \\20 草稿\"", page, StringComparison.Ordinal);
    }

    private static XElement Body(string page) => XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)]);
}
