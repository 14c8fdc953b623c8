using Dingdian.Admission.Sites;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Admission.Tests.Sites;

public class SiteCheckTests
{
    private const string Spacing = """
        sites:
          spacing: { rule: R1, for: applicant.kind == retail_pharmacy, within: 800 m, counting: other.kind == retail_pharmacy and other.designated, at_most: 0 }
        """;

    private const string InPrinciple = """
        sites:
          spacing: { rule: R1, within: 800 m, counting: other.kind == retail_pharmacy and other.designated, at_most: 0, strength: in-principle }
        """;

    private const string Walked = """
        sites:
          quarter: { rule: R1, within: { time: 15 minute, mode: walk }, counting: other.designated, at_most: 0 }
        """;

    private static SiteQuestion Pharmacy(double east, double north) => new("", TinyCity.At(east, north), "retail_pharmacy", new Dictionary<string, string>());

    private static SiteAnswer Check(TinyCity city, string more, SiteQuestion question) => new SiteCheck(city.Around(more)).Check(question);

    [Theory]
    [InlineData(799.9, "closed", 1)]
    [InlineData(800, "closed", 1)]
    [InlineData(800.01, "open", 0)]
    public void Spacing_AtExactlyTheRadius_IsWithin(double metres, string verdict, int counted)
    {
        using var city = new TinyCity("P1 0 0");
        var east = TinyCity.At(metres, 0);
        var scale = metres / Geodesic.Metres(TinyCity.At(0, 0), east); // the plane is good to a thousandth, the rule to a millimetre
        var answer = Check(city, Spacing, Pharmacy(metres * scale, 0));
        Assert.Equal(verdict, answer.Outcome);
        var rule = Assert.Single(answer.Rules);
        Assert.Equal((counted, 0m), (rule.Answer.Measured, rule.Answer.Limit));
        Assert.True(Assert.Single(rule.Neighbours).IsNearLimit);
        Assert.Equal("直线距离", rule.Basis!.Value.Zh);
    }

    [Fact]
    public void Spacing_AnInstitutionWithoutAgreement_DoesNotCount()
    {
        using var city = new TinyCity("P1- 0 100");
        Assert.Equal("open", Check(city, Spacing, Pharmacy(0, 0.5)).Outcome);
    }

    [Fact]
    public void Spacing_InPrinciple_OpensWithApproval()
    {
        using var city = new TinyCity("P1 0 100");
        Assert.Equal("open-with-approval", Check(city, InPrinciple, Pharmacy(0, 0.5)).Outcome);
    }

    [Fact]
    public void Spacing_TheInstitutionItself_IsNoNeighbour()
    {
        using var city = new TinyCity("P1 0 100");
        Assert.Equal("open", Check(city, Spacing, Pharmacy(0, 50) with { Self = "P99010100001" }).Outcome);
        var strange = Check(city, Spacing, Pharmacy(0, 50) with { Self = "P99010199999" });
        Assert.Equal(("closed", "site-self-unknown"), (strange.Outcome, Assert.Single(strange.Findings).Code));
    }

    [Fact]
    public void Rule_ForAnotherKind_DoesNotApplyAndListsNobody()
    {
        using var city = new TinyCity("P1 0 100");
        var answer = Check(city, Spacing, Pharmacy(0, 0.5) with { Kind = "clinic" });
        Assert.Equal(("open", "not-applicable", 0), (answer.Outcome, answer.Rules[0].Answer.Verdict, answer.Rules[0].Neighbours.Count));
    }

    /// <summary>One hundred metres away as the crow flies, over the river; the bridge stands three kilometres to the east.</summary>
    [Fact]
    public void Walk_AcrossTheRiver_GoesOverTheBridge()
    {
        using var city = new TinyCity("P1 0 50");
        Assert.Equal("open", Check(city, Walked, Pharmacy(0, -50)).Outcome);
        var near = Check(city, Walked, Pharmacy(3000 - 400, -50)) with { };
        Assert.Equal("open", near.Outcome); // 400 + 100 + 3000 m
        using var east = new TinyCity("P1 2700 50");
        var answer = Check(east, Walked, Pharmacy(2700, -50));
        Assert.Equal(("closed", "道路步行距离"), (answer.Outcome, answer.Rules[0].Basis!.Value.Zh)); // 300 + 100 + 300 m
        Assert.InRange(answer.Rules[0].Neighbours[0].Walk!.Value, 10.4m, 10.6m); // 700 m at 4 km/h
    }

    [Fact]
    public void Walk_WithoutStreets_SaysSo()
    {
        using var city = new TinyCity("P1 0 50", streets: false);
        var answer = Check(city, Walked, Pharmacy(0, -50));
        Assert.Equal(("closed", "straight line × 1.33"), (answer.Outcome, answer.Rules[0].Basis!.Value.En));
    }

    [Fact]
    public void Walk_FromAPlaceFarFromAnyStreet_IsUnknown()
    {
        using var city = new TinyCity("P1 0 50");
        var answer = Check(city, Walked, Pharmacy(0, 700));
        Assert.Equal("unknown", answer.Outcome);
        Assert.Equal(["time"], answer.Because);
    }

    [Fact]
    public void Place_OutsideEveryCounty_IsUnknownAndSaysSo()
    {
        using var city = new TinyCity("P1 0 50");
        var answer = Check(city, Spacing, Pharmacy(0, 30000));
        Assert.Equal(("unknown", "site-nowhere"), (answer.Outcome, Assert.Single(answer.Findings).Code));
        Assert.Equal(["area"], answer.Because);
    }

    [Fact]
    public void Neighbour_WithoutAPlaceInTheTownship_LeavesTheCountOpen()
    {
        using var city = new TinyCity("P1 ? 990101101\nP2 -9000 100");
        var here = Check(city, Spacing, Pharmacy(50, 50));
        Assert.Equal("unknown", here.Outcome);
        Assert.Equal(["P1"], here.Rules[0].WithoutPlace);
        Assert.Equal("open", Check(city, Spacing, Pharmacy(-50, 50)).Outcome); // another township
    }

    [Fact]
    public void Limit_KeyedByALayer_FollowsTheMap()
    {
        const string ringed = "sites: { spacing: { rule: R1, within: reach, counting: other.kind == retail_pharmacy and other.designated, at_most: 0 } }\n";
        using var city = new TinyCity("P1 0 100\nP2 5000 100\nP3 -15000 100");
        Assert.Equal("open", Check(city, ringed, Pharmacy(0, 950)).Outcome); // 850 m away, 800 m inside
        Assert.Equal("closed", Check(city, ringed, Pharmacy(5000, 950)).Outcome); // 850 m away, 1200 m outside
        var unmapped = Check(city, ringed, Pharmacy(-15000, 950));
        Assert.Equal("unknown", unmapped.Outcome);
        Assert.Contains("reach", unmapped.Because);
        Assert.False(unmapped.Place.ContainsKey("place.ring"));
    }

    [Fact]
    public void Exempt_FromThePlan_IsOpenWhateverStandsNear()
    {
        const string exempt = Spacing + "\nexemptions: { public: { rule: R1, when: applicant.public, skips: plan, counted: true } }\n";
        using var city = new TinyCity("P1 0 100");
        var given = new Dictionary<string, string> { ["applicant.public"] = "true" };
        Assert.Equal("open", Check(city, exempt, Pharmacy(0, 50) with { Given = given }).Outcome);
        Assert.Equal("closed", Check(city, exempt, Pharmacy(0, 50)).Outcome); // not known to be exempt
    }

    [Theory]
    [InlineData("amount: 2 institution", "open")]
    [InlineData("amount: 0 institution", "closed")]
    [InlineData("amount: unlimited", "open")]
    [InlineData("amount: choice_of_bureau", "unknown")]
    [InlineData("amount: 2 institution, gates: [{ id: stop, rule: R1, stage: city, when: \"1 < 2\", effect: none, strength: in-principle }]", "open-with-approval")]
    [InlineData("amount: 2 institution, gates: [{ id: stop, rule: R1, stage: city, when: \"1 < 2\", effect: none }]", "closed")]
    [InlineData("amount: 2 institution, gates: [{ id: ask, rule: R1, stage: city, when: \"1 < 2\", effect: by-approval }]", "open-with-approval")]
    public void Quota_OfTheKind_Decides(string amount, string verdict)
    {
        using var city = new TinyCity("P1 -9000 100");
        var quota = $"choices: {{ choice_of_bureau: {{ rule: R1, unit: institution }} }}\nquotas: {{ shops: {{ rule: R1, unit: institution, kind: retail_pharmacy, per: county, {amount} }} }}\n";
        Assert.Equal(verdict, Check(city, quota, Pharmacy(0, 50)).Outcome);
        Assert.Equal("open", Check(city, quota, Pharmacy(0, 50) with { Kind = "clinic" }).Outcome);
    }

    [Fact]
    public void Place_IsToldWhatCirclesSay()
    {
        using var city = new TinyCity("P1 100 50", "400 0 60\n600 5000 60\n70 5300 60");
        var answer = Check(city, Spacing, Pharmacy(5100, 60));
        Assert.Equal(("670", "false", "outside"), (answer.Place["place.uncovered"], answer.Place["place.first_of_township"], answer.Place["place.ring"]));
        Assert.Equal(["uncovered", "uncovered"], answer.Circles.Select(c => c.Answer.Verdict));
        Assert.Equal("0", Check(city, Spacing, Pharmacy(0, 70)).Place["place.uncovered"]);
        Assert.Equal("true", Check(city, Spacing, Pharmacy(50, -70)).Place["place.first_of_township"]);
        Assert.Equal("false", Check(city, Spacing, Pharmacy(-50, 70)).Place["place.first_of_township"]); // a subdistrict is no town
    }

    [Fact]
    public void Others_KnowTheirOwnCircle()
    {
        const string full = "sites: { circles: { rule: R1, within: 800 m, counting: \"other.designated and other.in_circle + 1 institution > 2 institution\", at_most: 0 } }\n";
        using var city = new TinyCity("P1 0 100\nP2 0 850\nP3 3000 100");
        Assert.Equal("closed", Check(city, full, Pharmacy(0, 0.5)).Outcome); // P1 has P2 in its circle, the applicant would be a third
        Assert.Equal("open", Check(city, full, Pharmacy(3000, 0.5)).Outcome); // P3 stands alone
    }

    [Fact]
    public void Many_AskedTogether_AreAnsweredAsEachAlone()
    {
        using var city = new TinyCity("P1 0 100\nP2 900 100\nP3 -700 -300", "400 0 60\n600 5000 60");
        var check = new SiteCheck(city.Around(Spacing + "\n  walked: { rule: R1, within: { time: 15 minute }, counting: other.designated, at_most: 1 }\n"));
        var questions = Enumerable.Range(0, 60).Select(i => Pharmacy(-1500 + 50 * i, i % 2 == 0 ? 80 : -80)).ToList();
        var alone = questions.Select(q => Told(check.Check([q])[0])).ToList();
        Assert.Equal(alone, check.Check(questions).Select(Told));
        Assert.Equal(alone, check.Check([.. questions.AsEnumerable().Reverse()]).Reverse().Select(Told));

        static string Told(SiteAnswer answer) => $"{answer.Outcome} {string.Join(' ', answer.Rules.Select(r => $"{r.Answer.Measured}{r.Answer.Verdict}"))} {string.Join(' ', answer.Place.OrderBy(p => p.Key).Select(p => p.Value))}";
    }

    [Fact]
    public void Nearest_FromAPlaceTooNear_IsTheFirstOfTheLatticeBeyondTheRadius()
    {
        using var city = new TinyCity("P1 0 1000");
        var check = new SiteCheck(city.Around(Spacing));
        var found = NearestSite.Find(check, Pharmacy(0, 500), 2000);
        Assert.Equal(304m, Math.Round(found.Metres!.Value)); // 300 m south is still at the radius, 50 m aside is beyond it
        Assert.True(found.Answer!.RulesPass);
        Assert.Null(NearestSite.Find(check, Pharmacy(0, 500), 200).Answer);
        Assert.Equal(0m, NearestSite.Find(check, Pharmacy(0, 5000), 2000).Metres);
    }

    [Fact]
    public void Sketch_HoldsPlaceReachAndNeighbours()
    {
        using var city = new TinyCity("P1 0 100");
        var around = city.Around(Spacing);
        var sketch = System.Text.Json.JsonDocument.Parse(SiteSketch.Write(around, new SiteCheck(around).Check(Pharmacy(0, 0.5))));
        Assert.Equal(["place", "reach", "neighbour"], sketch.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty("role").GetString()));
    }
}
