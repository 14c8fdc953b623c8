using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Rules.Tests.Broken;

namespace Dingdian.Rules.Tests.Words;

/// <summary>The findings of all broken files, in Chinese: what is wrong holds no English word, and what would be right only names to be typed.</summary>
public partial class ChineseFindingsTests
{
    private static readonly HashSet<string> Sentences = ["the", "and", "is", "are", "of", "to", "in", "no", "not", "expected", "unexpected", "found", "while", "cannot"];
    private static readonly HashSet<string> Closed = [.. Sentences, .. Vocabulary.Words, .. UnitTable.BuiltIn.Words];

    public static TheoryData<string> Codes => [.. BrokenFiles.Approved.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_InChinese_HasNoEnglishWord(string code) => Assert.Empty(English(BrokenFiles.Approved[code].Split('\n')[2]));

    [Theory]
    [InlineData("error x: 单位不对。请更正。", "error")]
    [InlineData("错误 x: 应为 bed。请更正。", "bed")]
    [InlineData("错误 x: 效果为 by-merit。请更正。", "by-merit")]
    [InlineData("错误 x: 有误。请写 the value。", "the")]
    public void English_ALineWithEnglish_IsCaught(string line, string word) => Assert.Contains(word, English(line));

    private static IEnumerable<string> English(string line)
    {
        var parts = Quoted().Replace(line, "").Split('。', 2);
        return WordsOf(parts[0], Closed).Concat(WordsOf(parts[1], Sentences));
    }

    private static IEnumerable<string> WordsOf(string text, HashSet<string> forbidden) => Word().Matches(text).Select(m => m.Value).Where(forbidden.Contains);

    /// <summary>Quotations, meanings in brackets, the finding's code, and the expression a sentence ends in.</summary>
    [GeneratedRegex("“[^”]*”|`[^`]*`|[A-Za-z_]+（[^）]*）|(?<=^\\S+ )[a-z-]+:|：[^\u4e00-\u9fff。]*(?=。)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?<![\\w@./\\[\\]=-])[A-Za-z][A-Za-z_-]*(?![\\w@./\\[\\]=-])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
