using System.Text;
using System.Text.Json;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Publishing;
using Dingdian.Admission.Tests.Evaluations;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Evaluations.EvaluationWorld;

namespace Dingdian.Admission.Tests.Publishing;

public class PublishingTests
{
    [Fact]
    public void Configuration_OfTheYearsEnd_CountsByAreaAndKind()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var made = Made(world);
        Assert.Equal(["north general_hospital 2 150", "north clinic 4 0"], made.Rows.OrderByDescending(row => row.Kind, StringComparer.Ordinal).Select(row => $"{row.Area} {row.Kind} {row.Institutions} {row.InsuredBeds:0}"));
        var pair = Assert.Single(made.Stock);
        Assert.Equal(("beds_there", "ceiling", new StockRow("city", 150m, 242m)), (pair.Stock.Name, pair.Limit.Name, Assert.Single(pair.Rows)));
        Assert.Equal(4, made.Changes!.Institutions.Sum(row => row.Items.Count)); // one came, one left, one moved out and in
    }

    [Fact]
    public void OpenData_IsTheSameEachTime_AndItsIndexNamesEveryColumnAndHash()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var (files, again) = (OpenData.Of(Made(world)), OpenData.Of(Made(world)));
        Assert.Equal(["institutions.csv", "institutions.geojson", "counts.csv", "stock.csv", "configuration.json"], files.Select(file => file.Name));
        Assert.All(files.Zip(again), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
        using var index = JsonDocument.Parse(files[^1].Bytes);
        foreach (var listed in index.RootElement.GetProperty("files").EnumerateArray())
        {
            var file = files.Single(one => one.Name == listed.GetProperty("name").GetString());
            Assert.Equal($"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Bytes))}", listed.GetProperty("hash").GetString());
            if (file.Name.EndsWith(".csv", StringComparison.Ordinal))
                Assert.Equal(Encoding.UTF8.GetString(file.Bytes).TrimStart('\uFEFF').Split("\r\n")[0].Split(','), listed.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("id").GetString()));
        }
        Assert.Equal("", index.RootElement.GetProperty("licence").GetString());
        Assert.False(index.RootElement.GetProperty("synthetic").GetBoolean());
    }

    [Fact]
    public void OpenData_OfAnInstitution_HasItsPlaceAndNothingOfPersons()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var files = OpenData.Of(Made(world));
        Assert.Equal("H1,机构H1,general_hospital,secondary,north,990101,,一号路,inpatient,120,120.5,30.5", Encoding.UTF8.GetString(files[0].Bytes).Split("\r\n").Single(line => line.StartsWith("H1,", StringComparison.Ordinal)));
        using var map = JsonDocument.Parse(files[1].Bytes);
        var features = map.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(6, features.Count);
        Assert.Equal([120.5, 30.5], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.DoesNotContain(features[0].GetProperty("properties").EnumerateObject(), property => property.Name.Contains("physician", StringComparison.Ordinal));
    }

    [Fact]
    public void Notice_OfAYearInForce_NamesWhatNobodyHasTakenOrReserved()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        world.Begun();
        world.Done(new ReservePlaces(PlanId, 2025, "beds", "city", 5, "H3"), Agency, Day(2, 1));
        var notice = Noticed(world, null);
        Assert.True(notice.IsOnLedger);
        Assert.Equal(("beds", "city", 15m), Assert.Single(notice.Open.Select(open => (open.Quota.Name, open.Area, open.Places))));
        Assert.Equal(["enough_beds"], notice.Growth.Select(line => line.Goal.Name));
        Assert.Equal(160m, Assert.Single(notice.Shortages).Rows[0].Stock);
    }

    [Fact]
    public void Notice_WithoutAnAnnualPlan_NeedsASnapshotAndSaysThatItIsComputed()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var findings = new List<Finding>();
        using var db = world.Test.Connect();
        Assert.Null(Notice.Of(world.Bureau, db, Load(), 2025, null, findings));
        Assert.Equal("publication-no-year", Assert.Single(findings).Code);
        Assert.False(Noticed(world, world.Start).IsOnLedger);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Publish_WhatWasHandedIn_IsRecorded_AnythingElseRefused(Kind kind)
    {
        using var world = new EvaluationWorld(kind);
        world.Begun();
        var layout = new PublishConfiguration(PlanId, 2025, world.End, world.Start, OpenData.HashOf(Made(world)), "小医保〔2026〕4号", "门户网站");
        var notice = new PublishNotice(PlanId, 2025, null, Noticed(world, null).Hash(), "小医保〔2025〕8号", "门户网站");
        Assert.Equal(["publication-differs"], world.Refused(layout with { Since = null }, Planner, new(2026, 1, 20)));
        Assert.Equal(["publication-differs"], world.Refused(notice with { Content = "sha256:0" }, Planner, Day(3, 1)));
        Assert.Equal(["words-missing", "words-missing"], world.Refused(notice with { Document = "", Where = "" }, Planner, Day(3, 1)));
        world.Done(layout, Planner, new(2026, 1, 20));
        world.Done(notice, Planner, new(2026, 1, 21));
        using var db = world.Test.Connect();
        Assert.Equal(["publish-configuration", "publish-notice"], db.Journal.Where(entry => entry.Subject == "publication/tiny/2025").OrderBy(entry => entry.Id).Select(entry => entry.Act));
    }

    private static Configuration Made(EvaluationWorld world)
    {
        var findings = new List<Finding>();
        using var db = world.Test.Connect();
        var made = Configuration.Of(world.Bureau, db, Load(), world.End, world.Start, findings);
        Assert.Empty(findings.Select(finding => finding.ToString()));
        return made!;
    }

    private static Notice Noticed(EvaluationWorld world, string? snapshot)
    {
        var findings = new List<Finding>();
        using var db = world.Test.Connect();
        var notice = Notice.Of(world.Bureau, db, Load(), 2025, snapshot, findings);
        Assert.Empty(findings.Select(finding => finding.ToString()));
        return notice!;
    }
}
