using CsCheck;
using Dingdian.Registry.Persons;

namespace Dingdian.Registry.Tests.Persons;

public class MasksTests
{
    [Theory, InlineData("张伟", "张**"), InlineData("欧阳修文", "欧**"), InlineData("𠮷田", "𠮷**"), InlineData("", "")]
    public void Name_Masked_ShowsItsFirstCharacter(string name, string masked) => Assert.Equal(masked, Masks.Name(name));

    [Theory, InlineData("320101199003071234", "3201**********1234"), InlineData("E12345678", "E123*5678"), InlineData("01234567", "********")]
    public void Number_Masked_ShowsItsEnds(string number, string masked) => Assert.Equal(masked, Masks.Number(number));

    /// <summary>Birthday and order never show, and nothing is told of how long a name is.</summary>
    [Fact]
    public void Masked_Anybody_HidesAllButTheEnds() => Gen.Select(IdNumberTests.Resident, Gen.String[Gen.Char['一', '鿿'], 1, 12]).Sample((number, name) =>
        Masks.Number(number) is var masked && masked.Length == 18 && masked[4..14].All(c => c == '*') && masked[..4] == number[..4] && masked[14..] == number[14..]
        && Masks.Name(name) == $"{name[0]}**");
}
