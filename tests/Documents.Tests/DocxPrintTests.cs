using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Documents.Tests;

/// <summary>What stands on paper. One printing for all of them: the program's start is what takes time.</summary>
public sealed partial class DocxPrintTests(DocxPrintTests.Printed printed) : IClassFixture<DocxPrintTests.Printed>
{
    public sealed class Printed
    {
        private static readonly Document Lines = Sample.Plain([.. Enumerable.Range(1, 60).Select(i => new Paragraph(Sample.Same($"第{i}行")))]);

        private readonly IReadOnlyList<string[]> all = Print.Pages(
            (Sample.Everything(), Language.Chinese), (Sample.Everything(), Language.English), (Lines, Language.Chinese),
            (Sample.Plain(new Paragraph(Sample.Same(new string('字', 26 + 28 * 3)))), Language.Chinese));

        internal string[] Chinese => all[0];
        internal string[] English => all[1];
        internal string[] SixtyLines => all[2];
        internal string[] FourLines => all[3];
    }

    [Fact]
    public void Pages_OfADocument_CarryTheMarkAndTheirNumbers()
    {
        Assert.InRange(printed.Chinese.Length, 14, 24);
        for (var i = 0; i < printed.Chinese.Length; i++)
        {
            Assert.Contains("合成数据 · 草稿", printed.Chinese[i], StringComparison.Ordinal);
            Assert.Matches(string.Create(CultureInfo.InvariantCulture, $"— ?{i + 1} ?—"), printed.Chinese[i]);
        }
    }

    [Fact]
    public void PageNumbers_OfOddPages_StandRightAndOfEvenOnesLeft()
    {
        Assert.Matches(@"(?m)^ {20,}— ?1 ?—\s*$", printed.English[0]);
        Assert.Matches(@"(?m)^ {0,10}— ?2 ?—\s*$", printed.English[1]);
    }

    [Fact]
    public void Page_InTheMiddle_Has22Lines() =>
        Assert.Equal(22, RowPattern().Count(printed.SixtyLines[1]));

    [Fact]
    public void Paragraph_OfChinese_Has28CharactersToALineAfterAnIndentOfTwo() =>
        Assert.Equal([26, 28, 28, 28], string.Concat(printed.FourLines).Split('\n').Select(line => line.Count(sign => sign == '字')).Where(count => count > 0));

    [Fact]
    public void TableOverPages_HasItsHeadOnEach()
    {
        var pages = printed.English.Where(page => page.Contains("County 2", StringComparison.Ordinal) || page.Contains("County 4", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count >= 4);
        Assert.All(pages, page => Assert.Matches(@"County\s+Ceiling", page));
    }

    [Fact]
    public void Annex_OfADocument_BeginsAPage()
    {
        var page = Assert.Single(printed.English, page => AnnexPattern().IsMatch(page));
        Assert.DoesNotContain("31 December 2025", page, StringComparison.Ordinal);
        Assert.Equal("Annex 1", page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ElementAt(1)); // below the mark
    }

    [GeneratedRegex(@"第\s*\d+\s*行")]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"(?m)^\s*Annex 1\s*$")]
    private static partial Regex AnnexPattern();
}
