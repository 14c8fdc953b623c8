using System.Text.RegularExpressions;
using CsCheck;
using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

/// <summary>Every letter of a text stands in exactly one sentence, in order; page numbers and bookmarks are no letters of it.</summary>
public partial class TextLettersTests
{
    private static readonly string[] Fragments =
    [
        "一、", "二、", "三、", "（一）", "(二)", "（三）", "1.", "2.", "（1）", "（2）", "1.1 张", "附件", "附件：表", "附件1：", "本规划自即日起施行。", "甲乙", "丙，丁", "戊。", "己；庚。",
        "“辛。”壬", "2025 年", "8", "A b", "\f", " ", "\n", "\n\n", "\r\n", "[bookmark: x]", "；；", "》。", "癸：",
    ];

    private static readonly Gen<List<string>> Pieces = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).List[0, 60];

    [Theory]
    [InlineData(SeedTexts.Suzhou)]
    [InlineData(SeedTexts.Shenyang)]
    [InlineData(SeedTexts.Shaoxing)]
    [InlineData(SeedTexts.Jinan)]
    [InlineData(SeedTexts.Fuzhou)]
    public void Sentences_OfAnOfficialText_HoldEachLetterOnce(string name) => HoldEachLetterOnce(SeedTexts.Read(name));

    [Fact]
    public void Sentences_OfAnyText_HoldEachLetterOnce() =>
        Pieces.Sample(pieces => HoldEachLetterOnce(string.Concat(pieces)), iter: 2_000);

    [Fact]
    public void Ids_OfAnyText_LeadBackToTheirSentence() =>
        Pieces.Sample(pieces =>
        {
            var outline = TextOutline.Read(string.Concat(pieces), "t");
            foreach (var sentence in outline.Sentences)
                Assert.Same(sentence, outline.FindSentence(sentence.Id));
        });

    private static void HoldEachLetterOnce(string text)
    {
        var sentences = string.Concat(TextOutline.Read(text, "t").Sentences.Select(s => s.Text));
        Assert.Equal(Bare(NoLetters().Replace(Bookmark().Replace(text, " "), "")), Bare(sentences));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"\[bookmark:[^\]]*\]")]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"^[^\S\n]*\d{1,3}[^\S\n]*$", RegexOptions.Multiline)]
    private static partial Regex NoLetters();
}
