using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Geography;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tests.Imports;
using Dingdian.Registry.Tests.Samples;

namespace Dingdian.Registry.Tests.Geography;

public class GroundTests(SampleCities cities) : IClassFixture<SampleCities>
{
    private readonly List<Finding> findings = [];

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Read_OfATinyCity_IsWhatCameIn(Kind kind)
    {
        using var desk = new Desk(kind);
        SmallCity.Fill(desk);
        var ground = Read(desk.Test, "9901", Desk.Day);
        Assert.Empty(findings);
        Assert.Equal((new DateOnly(2024, 6, 30), 2), (ground.PeopleOn!.Value, ground.People!.At.Length));
        Assert.Equal([1200m, 500m], ground.People.Residents);
        Assert.Null(ground.People.Insured); // one point does not say it
        Assert.Equal(["990101", "990102"], ground.People.County);
        Assert.Equal(["", ""], ground.People.Township);
        Assert.InRange(Geodesic.Metres(new(120.2, 30.2), ground.People.At[1]), 0, 1);
        Assert.Equal([(0, new Coordinate(120.1, 30.1)), (1, new Coordinate(120.2, 30.1))], ground.StreetNodes!);
        Assert.Equal([new StreetEdge(0, 1, 9630.5, "artery")], ground.StreetEdges!);
        Assert.Matches("^[0-9a-f]{64}-[0-9a-f]{64}$", ground.StreetsHash);
        Assert.Equal(["990101", "990102"], ground.Counties!.All.Select(county => county.Code));
        Assert.Null(ground.Townships);
        Assert.Equal(("inner", "outer"), (ground.Layers["ring"].Find(new(120.5, 30.5)), ground.Layers["ring"].Find(new(120.1, 30.1))));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Institutions_OfATinyCity_AreThoseOfTheDayWithWhatPlansAsk(Kind kind)
    {
        using var desk = new Desk(kind);
        SmallCity.Fill(desk);
        var ground = Read(desk.Test, "9901", new(2024, 10, 1)); // 乙诊所 of the third road has left
        Assert.Equal(["甲医院", "丙药房", "乙诊所"], ground.Institutions.Select(institution => institution.Name));
        var hospital = ground.Institutions[0];
        Assert.Equal(("990101", "", "general_hospital", "secondary"), (hospital.County, hospital.Township, hospital.Attributes["kind"], hospital.Attributes["level"]));
        Assert.Equal(("true", "true", "true", "false", "false"), (hospital.Attributes["designated"], hospital.Attributes["inpatient"], hospital.Attributes["has_beds"], hospital.Attributes["outpatient"], hospital.Attributes["dual_channel"]));
        Assert.False(hospital.Attributes.ContainsKey("pooled_outpatient")); // not known
        Assert.InRange(Geodesic.Metres(hospital.At!.Value, Datum.Gcj02.ToCgcs2000(120.51234567890123, 30.7)!.Value), 0, 0.01);
        Assert.Null(ground.Institutions[2].At);
        Assert.Equal("false", ground.Institutions[1].Attributes["designated"]); // it left in August
    }

    [Fact]
    public void Asked_EachAttribute_IsOneTheRegistryAnswers()
    {
        var asked = new FrozenInstitution("a", false)
        {
            Profiles = [new() { Name = "a", Kind = "clinic", County = "990101", Level = "primary", Ownership = "private", Affiliation = "county", Specialty = "tcm", Host = "school", PooledOutpatient = true, PersonalAccountOnly = false, DualChannel = true, VillageIntegrated = true, KeyProject = false }],
        };
        var frozen = new Frozen { City = "9901", AsOf = Desk.Day, Institutions = [asked] };
        Assert.Equal(InstitutionPlace.Asked, InstitutionPlace.Of(frozen).Single().Attributes.Keys);
    }

    [Theory]
    [InlineData("2024-06-30", 1)] // on its day
    [InlineData("2024-08-01", 1)]
    [InlineData("2025-01-01", 2)]
    [InlineData("2020-01-01", 1)] // before any: the earliest
    public void People_OfADay_AreTheLatestCountBeforeIt(string day, int residents)
    {
        using var desk = new Desk(Kind.Sqlite);
        foreach (var (on, count) in new[] { ("2025-01-01", 2), ("2024-06-30", 1) })
            desk.Good("population", $"经度,纬度,常住人口,参保人数,65岁及以上,区划,乡镇\n120.1,30.9,{count},{count},0,990101,990101001\n", request => request with { Datum = "cgcs2000", AsOf = DateOnly.Parse(on, null) });
        var people = Read(desk.Test, "9901", DateOnly.Parse(day, null)).People!;
        Assert.Equal((residents, residents, 0m, "990101001"), (people.Residents[0], people.Insured![0], people.Elderly![0], people.Township[0]));
        Assert.Equal(residents == 1 ? new(2024, 6, 30) : new DateOnly(2025, 1, 1), people.On);
    }

    [Fact]
    public void Read_OfAnEmptyWorkspace_IsNothing()
    {
        using var desk = new Desk(Kind.Sqlite);
        var ground = Read(desk.Test, "9901", Desk.Day);
        Assert.Equal((null, null, null, null), (ground.People, ground.StreetNodes, ground.StreetsHash, ground.Counties));
        Assert.Empty(ground.Layers);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("population", "the snapshot's population points 2024-06-30 cannot be read: FILE is missing or damaged", "快照中的“人口点 2024-06-30”无法读取：FILE 缺失或已损坏")]
    [InlineData("streets_edges", "the snapshot's street edges cannot be read: FILE is missing or damaged", "快照中的“道路路段”无法读取：FILE 缺失或已损坏")]
    [InlineData("boundaries", "the snapshot's outlines of divisions cannot be read: FILE is missing or damaged", "快照中的“区划边界”无法读取：FILE 缺失或已损坏")]
    [InlineData("layers", "the snapshot's layer built_up cannot be read: FILE is missing or damaged", "快照中的“图层 built_up”无法读取：FILE 缺失或已损坏")]
    public void Read_WithoutAFile_SaysWhichAndReadsTheRest(string kind, string english, string chinese)
    {
        using var desk = new Desk(Kind.Sqlite);
        SmallCity.Fill(desk);
        var file = DatasetFiles.PathOf(desk.Test.Workspace, desk.Ask(db => db.Datasets.Believed().Where(row => row.Kind == kind).OrderBy(row => row.Period).First().Hash));
        File.Delete(file);
        var ground = Read(desk.Test, "9901", Desk.Day);
        Assert.Equal(("ground-missing", english, chinese), (Assert.Single(findings).Code, Said(Language.English), Said(Language.Chinese)));
        Assert.Equal((kind == "population", kind == "streets_edges", kind == "boundaries"), (ground.People is null, ground.StreetNodes is null && ground.StreetEdges is null && ground.StreetsHash is null, ground.Counties is null));
        Assert.Equal(kind == "layers" ? ["ring"] : ["built_up", "ring"], ground.Layers.Keys.Order(StringComparer.Ordinal));

        string Said(Language language) => findings[0].What(language).Replace(file, "FILE", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithADamagedFile_SaysSo()
    {
        using var desk = new Desk(Kind.Sqlite);
        SmallCity.Fill(desk);
        File.WriteAllText(DatasetFiles.PathOf(desk.Test.Workspace, desk.Ask(db => db.Datasets.Believed().First(row => row.Kind == "population").Hash)), "PAR1 no more");
        Assert.Null(Read(desk.Test, "9901", Desk.Day).People);
        Assert.Equal("ground-missing", Assert.Single(findings).Code);
    }

    [Theory, InlineData("fuzhou"), InlineData("jinan")]
    public void Ground_OfASampleCity_AddsUp(string name)
    {
        var (city, test) = cities.Get(name);
        var ground = Read(test, city.Code, city.CountedOn);
        Assert.Empty(findings);
        var people = ground.People!;
        Assert.Equal(city.Counties.Sum(county => county.Residents), people.Residents.Sum());
        Assert.Equal(city.Counties.Sum(county => county.Insured), people.Insured!.Sum());
        foreach (var county in city.Counties) Assert.Equal(county.Residents, people.Residents.Where((_, i) => people.County[i] == county.Code).Sum());
        Assert.Equal((city.Counties.Count, city.Counties.Sum(county => county.Townships.Count)), (ground.Counties!.All.Count, ground.Townships!.All.Count));
        Assert.All(ground.StreetEdges!, edge => Assert.True(edge.From < ground.StreetNodes!.Count && edge.To < ground.StreetNodes.Count && edge.Metres > 0));
        Assert.Equal(city.Kinds.Sum(kind => kind.Count), ground.Institutions.Count(institution => institution.Attributes["designated"] == "true"));
        Assert.All(ground.Institutions, institution => Assert.NotNull(institution.At));
    }

    [Theory, InlineData("fuzhou"), InlineData("jinan")]
    public void Layers_OfASampleCity_SpeakOfEveryPlace(string name)
    {
        var (city, test) = cities.Get(name);
        var ground = Read(test, city.Code, city.CountedOn);
        var people = ground.People!;
        var all = people.Residents.Sum();
        decimal Share(string layer, string value) => people.Residents.Where((_, i) => ground.Layers[layer].Find(people.At[i]) == value).Sum() / all;
        Assert.InRange(Share("ring", "inside_second"), 0.10m, 0.14m);
        Assert.InRange(Share("ring", "inside_third"), 0.10m, 0.16m); // the ring between them
        Assert.Equal(1m, Share("ring", "inside_second") + Share("ring", "inside_third") + Share("ring", "outside_third"));
        Assert.InRange(Share("density", "dense"), 0.05m, 0.95m);
        Assert.Equal(1m, Share("density", "dense") + Share("density", "elsewhere"));
        Assert.InRange(Share("built_up", "true"), Share("density", "dense"), 0.95m);
        Assert.InRange(Share("township_centre", "true"), 0.15m, 0.95m); // denser than the rest
        Assert.Equal(1m, Share("township_centre", "true") + Share("township_centre", "false"));
        Assert.All(ground.Layers.Values.SelectMany(layer => layer.Areas), area => Assert.EndsWith("（样例）", area.Name, StringComparison.Ordinal));
        Assert.Equal(ground.Townships!.All.Count, ground.Layers["township_centre"].Areas.Count);
    }

    private Ground Read(TestWorkspace test, string city, DateOnly day)
    {
        using var db = test.Connect();
        return Ground.Read(test.Workspace, new SnapshotTaker(test.Workspace, db, city, new Moment(day)).Freeze(), findings);
    }
}
