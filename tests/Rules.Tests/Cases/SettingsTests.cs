using Dingdian.Model;
using Dingdian.Rules.Facts;

namespace Dingdian.Rules.Tests.Cases;

public class SettingsTests
{
    [Theory]
    [InlineData("fact.residents=5", "fact", "residents", null, null, null, "5")]
    [InlineData("fact.deficit[employee]@kunshan=true", "fact", "deficit", "employee", "kunshan", null, "true")]
    [InlineData("fact.beds[tertiary, tcm]@city@last_year=7.5", "fact", "beds", "tertiary,tcm", "city", "last_year", "7.5")]
    [InlineData("fact.beds@term_start=1", "fact", "beds", null, null, "term_start", "1")]
    [InlineData("fact.beds=unknown", "fact", "beds", null, null, null, null)]
    [InlineData("fact.beds=", "fact", "beds", null, null, null, null)]
    [InlineData("choice.share@east=0.4", "choice", "share", null, "east", null, "0.4")]
    [InlineData("parameter.radius@inner=800", "parameter", "radius", null, "inner", null, "800")]
    [InlineData("reading.base=gap-before", "reading", "base", null, null, null, "gap-before")]
    public void Setting_IsRead(string text, string kind, string name, string? keys, string? row, string? time, string? value)
    {
        var findings = new List<Finding>();
        Assert.Equal(new Setting(kind, name, keys, row, time, value), Settings.TryParse(text, new Place("--set"), findings));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("fact.residents")]
    [InlineData("facts.residents=1")]
    [InlineData("fact.=1")]
    [InlineData("fact.a@b@c=1")]
    [InlineData("fact.a@last_year@term_start=1")]
    [InlineData("reading.a@east=b")]
    [InlineData("choice.a[b]=1")]
    [InlineData("choice.a@last_year=1")]
    public void Setting_Unreadable_IsAFinding(string text)
    {
        var findings = new List<Finding>();
        Assert.Null(Settings.TryParse(text, new Place("--set"), findings));
        Assert.Equal("set-unreadable", Assert.Single(findings).Code);
    }
}
