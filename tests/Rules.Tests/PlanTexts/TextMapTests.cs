using Dingdian.Model;
using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

public class TextMapTests
{
    private static readonly TextOutline Outline = TextOutline.Read("一、题\n每千人五张，不得超过这个数。", "some plan");

    [Fact]
    public void Draft_WithComments_ShowsAtMostEightLetters() =>
        Assert.EndsWith("rules: [] }  # 每千人五张，不得\n", TextMap.Draft(Outline), StringComparison.Ordinal);

    [Fact]
    public void Draft_WithoutComments_CarriesNoWordOfTheText()
    {
        var draft = TextMap.Draft(Outline, comments: false);
        Assert.DoesNotContain('#', draft.Replace("一#", "", StringComparison.Ordinal));
        Assert.DoesNotContain("每千人", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_ReadBack_NamesEachSentence()
    {
        var findings = new List<Finding>();
        var map = TextMapReader.Read(TextMap.Draft(Outline), "text.yaml", findings)!;
        Assert.Empty(findings);
        Assert.Equal("some plan", map.Document);
        Assert.Equal(Outline.Sentences.Select(s => (s.Id, s.Hash)), map.Sentences.Select(e => (e.At, e.Hash)));
    }

    [Fact]
    public void Read_Map_KeepsPlaces()
    {
        var findings = new List<Finding>();
        var map = TextMapReader.Read("""
            document: some plan
            sentences:
              - { at: "一#1", hash: 012345678901, rules: [A1, A2] }
              - { at: "一#2", hash: "1234567e8901", declaratory: true }
            """, "text.yaml", findings)!;
        Assert.Empty(findings);
        Assert.Equal("012345678901", map.Sentences[0].Hash);
        Assert.Equal(new CitedRule("A2", new Place("text.yaml", 3, 50)), map.Sentences[0].Rules[1]);
        Assert.Equal(new Place("text.yaml", 4, 5), map.Sentences[1].Place);
        Assert.True(map.Sentences[1].Declaratory);
    }

    [Theory]
    [InlineData("document: [", "text.yaml:2:1", "malformed-yaml")]
    [InlineData("- a", "text.yaml:1:1", "wrong-structure")]
    [InlineData("", "text.yaml", "empty-file")]
    [InlineData("document: &d d\nsentences: [*d]", "text.yaml:2:13", "alias-refused")]
    [InlineData("document: d\nsentence: []", "text.yaml:2:1", "unknown-key-here")]
    [InlineData("document: d\nsentences:\n  - { at: a, hash: b, rule: [] }", "text.yaml:3:23", "unknown-key-here")]
    [InlineData("document: d\nsentences:\n  - { hash: b, rules: [] }", "text.yaml:3:5", "missing-key")]
    [InlineData("document: d\nsentences: yes", "text.yaml:2:12", "wrong-structure")]
    [InlineData("document: d\nsentences:\n  - { at: a, hash: b, declaratory: maybe }", "text.yaml:3:36", "wrong-value")]
    public void Read_BrokenMap_IsAFindingAtItsPlace(string yaml, string place, string code)
    {
        var findings = new List<Finding>();
        TextMapReader.Read(yaml, "text.yaml", findings);
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code);
        Assert.StartsWith(place, finding.ToString(), StringComparison.Ordinal);
    }
}
