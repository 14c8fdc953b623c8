using Dingdian.Admission.Circles;
using Dingdian.Admission.Sites;
using Dingdian.Model;

namespace Dingdian.Admission.Tests;

/// <summary>What people read when a place, a circle or what is said of an applicant is wrong, approved word by word in <c>approved.txt</c>.</summary>
public sealed class FindingWordsTests
{
    private readonly List<Finding> findings = [];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        Circle("P1 0 50", "");
        Circle("P1 0 50", "10 -15000 100");
        Sites();
        var plan = TinyCity.Load();
        SiteInput.Kind(plan, "clinik", new Place("--kind"), findings);
        SiteInput.Given(plan, ["applicant.publik=true", "applicant.public=yes", "case.matter=old"], new Place("--given"), findings);
        Assert.Equal(FindingCatalogue.CodesOf("admission").Order(StringComparer.Ordinal), findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = findings.SelectMany(f => new[] { f.ToString(Language.English), f.ToString(Language.Chinese), "" });
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "approved.txt")), string.Join('\n', shown));
    }

    private void Circle(string institutions, string people)
    {
        using var city = new TinyCity(institutions, people);
        var around = city.Around();
        Assert.Null(CircleCoverage.Of(around, around.Plan.Find("circles", "near")!, findings));
    }

    private void Sites()
    {
        using var city = new TinyCity("P1 0 50");
        var check = new SiteCheck(city.Around());
        findings.AddRange(check.Check(new SiteQuestion("somewhere", new(120.5, 31), "clinic", new Dictionary<string, string>())).Findings);
        findings.AddRange(check.Check(new SiteQuestion("here", TinyCity.At(0, 50), "clinic", new Dictionary<string, string>()) { Self = "H00000000000" }).Findings);
    }
}
