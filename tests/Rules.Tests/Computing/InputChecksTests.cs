using Dingdian.Model;
using Dingdian.Rules.Facts;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class InputChecksTests
{
    private const string Plan = """
        choices:
          whole: { rule: R1, unit: ratio, at_most: 1 }
          each: { rule: R1, unit: ratio, at_most: 1, per: district }
        parameters: { p: { rule: R1, unit: bed, values: { 2025-01-01: 2 } } }
        quantities: { x: { rule: R1, formula: p * whole } }

        """;

    [Theory]
    [InlineData("choice.whole@a=0.2", "choice.whole")]
    [InlineData("choice.each@d=0.2", "choice.each@a, choice.each@b, choice.each@c")]
    [InlineData("parameter.p@b=3", "parameter.p")]
    [InlineData("fact.beds@d=3", "fact.beds@city, fact.beds@a, fact.beds@b, fact.beds@c")]
    [InlineData("fact.deficit@a=true", "fact.deficit[employee | resident]@city, fact.deficit[employee | resident]@a, fact.deficit[employee | resident]@b, fact.deficit[employee | resident]@c")]
    public void Setting_ThatWouldChangeNothing_IsRefusedWithWhatWould(string setting, string offered)
    {
        var finding = Assert.Single(Run(Plan, "", changes: setting).Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("set-unknown", $"Known: {offered}."), (finding.Code, finding.Remedy(Language.English)));
    }

    [Theory]
    [InlineData("choice.each@a=0.2")]
    [InlineData("choice.each=0.2")]
    [InlineData("parameter.p=3")]
    [InlineData("fact.beds@a=3")]
    [InlineData("fact.staff@a=3")]
    [InlineData("fact.deficit[employee]@a=true")]
    public void Setting_OfAnInput_IsTaken(string setting) =>
        Assert.DoesNotContain(Run(Plan, "", changes: setting).Findings, f => f.Code == "set-unknown");

    [Fact]
    public void Fact_WithKeysThatDoNotAddUp_NeedsOne()
    {
        var findings = new List<Finding>();
        FactsReader.Read("facts: tinytown\n" + Measures(Series("deficit", "boolean", "city: true")), "facts.yaml", Load(Plan), findings);
        Assert.Equal("key-needed", Assert.Single(findings).Code);
    }
}
