using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Tests.Words;

/// <summary>Every closed word has its Chinese, so that a page in Chinese shows no English.</summary>
public class VocabularyTests
{
    public static TheoryData<string> Units => [.. UnitTable.BuiltIn.Words.Where(w => char.IsAsciiLetter(w[0]))];

    [Theory]
    [MemberData(nameof(Units))]
    public void Say_EveryBuiltInUnit_IsChinese(string word) => Assert.DoesNotContain(UnitTable.BuiltIn.Say(word).Zh!, char.IsAsciiLetter);

    [Theory]
    [InlineData("bed/1000 resident", "张/1000 人")]
    [InlineData("yuan/(bed day)", "元/(张·天)")]
    [InlineData("institution/km^2", "家/平方公里")]
    [InlineData("m²", "平方米")]
    [InlineData("万 resident", "万人")]
    [InlineData("800 m", "800 米")]
    [InlineData("25 %", "25 %")]
    [InlineData("acre", "acre")]
    public void Say_AUnit_IsItsPartsInChinese(string unit, string zh) => Assert.Equal(new Texts(zh, unit), UnitTable.BuiltIn.Say(unit));

    [Fact]
    public void Say_ADeclaredUnit_HasTheWordsOfThePlan()
    {
        var units = UnitTable.BuiltIn.With("township", Unit.Base("township"), "乡镇");
        Assert.Equal("家/乡镇", units.Say("institution/township").Zh);
    }

    public static TheoryData<string> ClosedWords =>
    [
        .. Status(), "mandatory", "in-principle", "none", "by-merit", "by-approval", "at_most", "unlimited",
        "fired", "not-fired", "overridden", "replaced", "unknown", "quantity", "quota", "raw", "gate", "mode", "part", "flag", "obligation",
        .. Enum.GetNames<Quality>().Select(q => q.ToLowerInvariant()),
        .. Enum.GetNames<Running>().Select(r => r.ToLowerInvariant()),
        .. Enum.GetValues<Severity>().Select(Finding.SeverityWord),
        .. Enum.GetNames<LevelKind>().Select(k => k.ToLowerInvariant()).Except(["whole", "area"]),
        .. ((RecordShape)PlanShape.Plan).Fields.Select(f => f.Name).Except(["plan", "city", "level", "revises"]),
    ];

    [Theory]
    [MemberData(nameof(ClosedWords))]
    public void Of_EveryClosedWord_IsChinese(string word) => Assert.DoesNotContain(Vocabulary.Of(word).Zh!, char.IsAsciiLetter);

    [Fact]
    public void Of_SomebodysId_StaysAsItIs() => Assert.Equal(new Texts("bed_ceiling", "bed_ceiling"), Vocabulary.Of("bed_ceiling"));

    [Fact]
    public void Key_EveryKeyOfAThing_HasWords() =>
        Assert.All(PlanBinding.Sections.Concat(["rules", "areas", "actors", "units"]).SelectMany(s => KeysOf(PlanShape.SectionShape(s))).Distinct(), k => Assert.True(Vocabulary.IsKey(k), k));

    private static IEnumerable<string> KeysOf(Shape shape) => shape switch
    {
        RecordShape record => record.Fields.SelectMany(f => KeysOf(f.Shape).Prepend(f.Name)),
        ListShape list => KeysOf(list.Item),
        TableShape table => KeysOf(table.Value),
        EitherShape either => KeysOf(either.Scalar).Concat(KeysOf(either.Structured)),
        _ => [],
    };

    private static IEnumerable<string> Status() => ((WordShape)((RecordShape)PlanShape.Plan).Find("status")!.Shape).Words;
}
