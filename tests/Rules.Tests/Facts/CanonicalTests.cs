using Dingdian.Rules.Facts;
using Dingdian.Rules.Reading;
using Xunit;

namespace Dingdian.Rules.Tests.Facts;

public class CanonicalTests
{
    private static string Text(string yaml) => Canonical.Text(YamlReader.Read(yaml, "f.yaml", []));

    [Theory]
    [InlineData("{ b: 1, a: 2 }", """{"a":2,"b":1}""")]
    [InlineData("b: 1.50\na: [x, 'y']\n", """{"a":["x","y"],"b":1.5}""")]
    [InlineData("a: -0.0", """{"a":0}""")]
    [InlineData("a: 007", """{"a":7}""")]
    [InlineData("a: true\nb: null\nc:\n", """{"a":true,"b":null,"c":null}""")]
    [InlineData("a: 苏州 # a remark", """{"a":"苏州"}""")]
    [InlineData("Z: 1\na: 2", """{"Z":1,"a":2}""")]
    [InlineData("[{ b: 1, a: 2 }]", """[{"a":2,"b":1}]""")]
    public void Text_OfADocument_HasOneSpelling(string yaml, string expected) => Assert.Equal(expected, Text(yaml));

    [Fact]
    public void Text_OfNothing_IsAnEmptyDocument() => Assert.Equal("{}", Canonical.Text(null));

    [Fact]
    public void Hash_OfAnEmptyDocument_IsTheSha256OfItsText() =>
        Assert.Equal("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", Canonical.Hash(null));

    [Fact]
    public void Hash_OrderIndentsAndQuotes_DoNotMatter() =>
        Assert.Equal(Canonical.Hash(YamlReader.Read("a: 1\nb:\n    - 'x'\n", "f", [])), Canonical.Hash(YamlReader.Read("{ b: [x], a: 1.0 }", "f", [])));

    [Fact]
    public void Hash_OrderOfAList_Matters() =>
        Assert.NotEqual(Canonical.Hash(YamlReader.Read("a: [1, 2]", "f", [])), Canonical.Hash(YamlReader.Read("a: [2, 1]", "f", [])));

    [Theory]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-1.500", "-1.5")]
    [InlineData("100", "100")]
    public void Number_AnySize_HasNoExponentAndNoTrailingZeros(string number, string expected) =>
        Assert.Equal(expected, Canonical.Number(decimal.Parse(number, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)));
}
