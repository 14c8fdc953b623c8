using Dingdian.Registry.Institutions;

namespace Dingdian.Registry.Tests.Institutions;

public class CodesTests
{
    // Codes of large companies and of the standard itself, as published.
    [Theory, InlineData("91350100M000100Y43"), InlineData("9144030071526726XG"), InlineData("91330100799655058B")]
    public void CreditCode_Published_IsValid(string code) => Assert.True(CreditCode.IsValid(code));

    [Theory]
    [InlineData("91350100M000100Y44")] // check character
    [InlineData("91350100M000100Z43")] // Z is no character of the code
    [InlineData("91350100M000100Y4")]
    [InlineData("9135O100M000100Y43")] // the letter O
    [InlineData("91350100m000100Y43")]
    public void CreditCode_Wrong_IsNotValid(string code) => Assert.False(CreditCode.IsValid(code));

    /// <summary>Every change of one character, and every swap of two different neighbours, is noticed.</summary>
    [Fact]
    public void CreditCode_OneSlip_IsNoticed()
    {
        const string code = "91350100M000100Y43", characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (var i = 0; i < code.Length; i++)
        {
            foreach (var c in characters.Where(c => c != code[i])) Assert.False(CreditCode.IsValid(code[..i] + c + code[(i + 1)..]));
            if (i > 0 && code[i] != code[i - 1]) Assert.False(CreditCode.IsValid(code[..(i - 1)] + code[i] + code[i - 1] + code[(i + 1)..]));
        }
    }

    [Fact]
    public void CreditCode_Composed_IsValid()
    {
        // The organisation code of the published example, M000100Y-4: its check and the last character come out again.
        Assert.Equal("91350100M000100Y43", CreditCode.Compose("91", "350100", "M000100Y"));
        Assert.True(CreditCode.IsValid(CreditCode.Compose("12", "320506", "DDH00001")));
    }

    [Theory, InlineData("H35030200090", true), InlineData("P32050600001", true), InlineData("X35030200090", false), InlineData("H3503020009", false), InlineData("H35030200090\n", false), InlineData("H３5030200090", false)]
    public void NationalCode_ByItsPattern(string code, bool valid) => Assert.Equal(valid, NationalCode.IsValid(code));

    [Fact]
    public void NationalCode_Composed_SaysWhatItIs()
    {
        Assert.Equal("P32050600042", NationalCode.Compose(pharmacy: true, "320506", 42));
        Assert.True(NationalCode.IsPharmacy("P32050600042"));
        Assert.False(NationalCode.IsPharmacy("H32050600042"));
    }
}
