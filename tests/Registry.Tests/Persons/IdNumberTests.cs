using CsCheck;
using Dingdian.Registry.Persons;

namespace Dingdian.Registry.Tests.Persons;

public class IdNumberTests
{
    internal static readonly Gen<string> Resident = Gen.Select(Gen.Int[110000, 659999], Gen.Int[0, 43_000], Gen.Int[0, 999], (division, day, order) => Numbers.Of($"{division}", new DateOnly(1920, 1, 1).AddDays(day), order));

    [Theory]
    [InlineData("11010519491231002X", "11010519491231002X")]
    [InlineData(" 11010519491231002x ", "11010519491231002X")]
    [InlineData("110105 1949 1231 002Ｘ", "11010519491231002X")]
    [InlineData("E12345678", "E12345678")]
    [InlineData("h-01234567", "H01234567")]
    [InlineData("01234567", "01234567")]
    [InlineData("110105194912310021", null)] // check sign
    [InlineData("32010119900230123X", null)] // 30 February
    [InlineData("11010519491231001X", null)] // check sign, and it is not of another kind either
    [InlineData("130503670401001", null)] // of before 1999
    [InlineData("张三", null)]
    [InlineData("", null)]
    public void Normalise_OfWhatIsWritten_GivesOneSpelling(string written, string? number) => Assert.Equal(number, IdNumber.Normalise(written));

    [Fact]
    public void StandsIn_AnyText_FindsResidentsNumbersOnly() => Resident.Sample(number =>
        IdNumber.StandsIn($"身份证{number}，已核") && IdNumber.StandsIn($"{number[..6]} {number[6..14]} {number[14..]}") && IdNumber.StandsIn(string.Concat(number.Select(c => (char)(c + 0xFEE0)))) && IdNumber.StandsIn($"{{\"a\":\"{number.ToLowerInvariant()}\"}}") && !IdNumber.StandsIn($"1{number}") && !IdNumber.StandsIn(number[..^1]));

    /// <summary>The check sign catches every slip of one digit.</summary>
    [Fact]
    public void Resident_WithOneDigitOff_IsNone() => Gen.Select(Resident, Gen.Int[0, 16], Gen.Int[1, 9]).Sample((number, at, by) =>
        !IdNumber.IsResident(string.Concat(number.AsSpan(0, at), $"{(number[at] - '0' + by) % 10}", number.AsSpan(at + 1))));

    [Fact]
    public void Read_Lines_GivesPersonsAndNamesWrongLinesWithoutRepeatingThem()
    {
        var findings = new List<Model.Finding>();
        Assert.Empty(Identity.Read("张三,110105194912310021\n\n李四\n,11010519491231002X", "a.csv", findings));
        Assert.Equal(["person-number a.csv:1:1", "person-line a.csv:3:1", "person-line a.csv:4:1"], findings.Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.DoesNotContain(findings, finding => finding.ToString().Contains("张三", StringComparison.Ordinal) || finding.ToString().Contains("11010519491231", StringComparison.Ordinal));
        findings.Clear();
        Assert.Equal([new("张三", "11010519491231002X"), new("王 五", "E1234567")], Identity.Read("\uFEFF张三 ， 11010519491231002x\r\n王　五\te1234567\n", "a.csv", findings));
        Assert.Empty(Identity.Read(" \n", "a.csv", findings));
        Assert.Equal(["person-none"], findings.Select(finding => finding.Code));
    }
}
