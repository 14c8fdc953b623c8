using Dingdian.Model;
using Dingdian.Registry.Samples;

namespace Dingdian.Registry.Tests.Samples;

public class CityReaderTests
{
    [Fact]
    public void Read_ACityOfItsOwnData_NeedsNoCode()
    {
        using var tiny = new TinyCity();
        var city = tiny.Read();
        Assert.Equal((2, 60, 66000), (city.Counties.Count, city.Kinds.Sum(kind => kind.Count), city.Counties.Sum(county => county.Residents)));
        Assert.Equal("bulletin, 2024", city.Counties[0].Source);
    }

    [Fact]
    public void Read_AnUnknownCity_NamesThoseThereAre()
    {
        using var tiny = new TinyCity();
        List<Finding> findings = [];
        Assert.Null(CityReader.Read(tiny.Folder, "atlantis", findings));
        Assert.Equal("atlantis: error sample-unknown: there is no sample city 'atlantis'. Known: smallton. A new one is a file in samples/cities.", Assert.Single(findings).ToString(Language.English));
    }

    [Fact]
    public void Read_ACountyWithoutAssumptions_SaysSo() => Finds(
        "\"990102\": { insured", "\"990103\": { insured", "sample-county", "nothing is assumed about 990102 西县", "缺少 990102 西县 的假设数");

    [Fact]
    public void Read_AKindThatIsNone_SaysSo() => Finds(
        "clinic: {", "klinic: {", "sample-kind", "no kind of institution is called 'klinic'", "没有名为 'klinic' 的机构类别");

    [Fact]
    public void Read_AFigureTheKindsDoNotGive_SaysSo() => Finds(
        "city: 30, count", "city: 31, count", "sample-count", "retail_pharmacies is to be 31, but the kinds add up to 30", "retail_pharmacies 应为 31，而各类别合计为 30");

    [Fact]
    public void Read_AKeyThatIsNone_SaysSo() => Finds(
        "rivers: 1", "brooks: 1", "missing-key", null, null);

    private static void Finds(string right, string wrong, string code, string? english, string? chinese)
    {
        using var tiny = new TinyCity(TinyCity.Text.Replace(right, wrong, StringComparison.Ordinal));
        List<Finding> findings = [];
        Assert.Null(tiny.Read(findings));
        var finding = Assert.Single(findings, finding => finding.Code == code);
        if (english is not null) Assert.Equal((english, chinese), (finding.What(Language.English), finding.What(Language.Chinese)));
    }
}
