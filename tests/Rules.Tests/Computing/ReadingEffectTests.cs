using Dingdian.Rules.Computing;
using Xunit;

namespace Dingdian.Rules.Tests.Computing;

/// <summary>What another reading would change: numbers, decisions about cases, or nothing.</summary>
public class ReadingEffectTests
{
    private const string Sections = """
        readings:
          counted: { rule: R1, default: all, alternative: none-of-them }
          width:   { rule: R1, default: wide, alternative: narrow }
          idle:    { rule: R1, default: one, alternative: two }
        quantities:
          x: { rule: R1, formula: "if(counted == all, 10 bed, 4 bed)" }
        sites:
          apart: { rule: R1, within: 800 m, counting: other.near, at_most: "if(width == wide, 3, 2)" }
        attributes:
          other.near: { unit: boolean }

        """;

    [Fact]
    public void Of_AReadingOfANumber_NamesTheChange()
    {
        var effect = Of("counted");
        var change = Assert.Single(effect.Changes);
        Assert.Equal(("x", "10", "4"), (change.Id, change.From, change.To));
        Assert.Empty(effect.Decides);
    }

    [Fact]
    public void Of_AReadingOfASiteRuleOnly_NamesTheRule()
    {
        var effect = Of("width");
        Assert.Empty(effect.Changes);
        Assert.Equal(["apart"], effect.Decides.Select(d => d.Name));
    }

    [Fact]
    public void Of_AReadingNobodyReads_HasNoEffect()
    {
        var effect = Of("idle");
        Assert.Empty(effect.Changes);
        Assert.Empty(effect.Decides);
    }

    [Fact]
    public void Of_AValueThatIsNoneOfItsWords_SaysNothing()
    {
        var result = TinyWorld.Run(Sections, "", changes: "reading.counted=some");
        Assert.Contains("fact-value", TinyWorld.Codes(result));
        Assert.DoesNotContain(ReadingEffects.Of(result), e => e.Reading.Name == "counted");
    }

    [Fact]
    public void Run_ASettingThatIsWrong_HasItsFindingAtTheArgument()
    {
        var result = TinyWorld.Run(Sections, "", changes: ["reading.counted=some", "choice.nobody=1"]);
        Assert.Equal(["--set reading.counted=some", "--set choice.nobody=1"], result.Findings.Select(f => f.Place.ToString()));
    }

    private static ReadingEffect Of(string reading) => ReadingEffects.Of(TinyWorld.Run(Sections, "")).Single(e => e.Reading.Name == reading);
}
