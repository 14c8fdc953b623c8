using System.Globalization;
using Dingdian.Registry.Tables.Reading;

namespace Dingdian.Registry.Tests.Tables;

public class NumberTextTests
{
    /// <summary>The short way and the general way give the same number with the same places.</summary>
    [Theory]
    [InlineData("0"), InlineData("007"), InlineData("120.585316"), InlineData("31.2989000"), InlineData(".5"), InlineData("12."), InlineData("4294967296"), InlineData("8589934591.25")]
    [InlineData("999999999999999"), InlineData("99999999999.999"), InlineData("0.0000000000001"), InlineData("120.12345678901234"), InlineData("-3.50"), InlineData("1e3")]
    public void TryPlain_OfANumber_ReadsItWithItsPlaces(string text)
    {
        Assert.True(NumberText.TryPlain(text, out var number));
        Assert.Equal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture));
    }

    [Theory, InlineData("1000000000000000"), InlineData("."), InlineData(""), InlineData("1.2.3"), InlineData("1,234"), InlineData("12张")]
    public void TryPlain_OfNoNumberOrOneTooLarge_IsFalse(string text) => Assert.False(NumberText.TryPlain(text, out _));
}
