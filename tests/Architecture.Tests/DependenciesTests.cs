using System.Xml.Linq;

namespace Dingdian.Architecture.Tests;

public class DependenciesTests
{
    [Fact]
    public void Pins_AndThePage_Agree() =>
        Assert.Empty(Disagreements(Repository.Read("Directory.Packages.props"), Repository.Read("docs", "dependencies.md")));

    [Fact]
    public void Pins_AndAPageBehind_Disagree() =>
        Assert.Equal(["Old 1.0", "Yaml 2.0", "Yaml 2.1"], Disagreements(
            """<Project><PackageVersion Include="Yaml" Version="2.1" /></Project>""",
            "| package | version |\n|---|---|\n| Yaml | 2.0 |\n| Old | 1.0 |"));

    /// <summary>Pins and rows that have no equal on the other side.</summary>
    private static IEnumerable<string> Disagreements(string props, string page)
    {
        var pins = XDocument.Parse(props).Descendants("PackageVersion").Select(pin => $"{(string?)pin.Attribute("Include")} {(string?)pin.Attribute("Version")}").ToHashSet();
        pins.SymmetricExceptWith(PageTable.Rows(page, "package", "version").Select(row => $"{row[0]} {row[1]}"));
        return pins.Order(StringComparer.Ordinal);
    }
}
