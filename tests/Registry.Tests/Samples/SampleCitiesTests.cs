using System.Globalization;
using System.Text.Json;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Tests.Samples;

public class SampleCitiesTests(SampleCities cities) : IClassFixture<SampleCities>
{
    public static TheoryData<string> Names => SampleCities.Names;

    [Fact]
    public void Cities_AreTheFive() => Assert.Equal(["fuzhou", "jinan", "shaoxing", "shenyang", "suzhou"], CityReader.List(SampleCities.Folder));

    [Theory]
    [InlineData("suzhou", 333, 2864, 5815)]
    [InlineData("fuzhou", null, null, 2376)]
    [InlineData("jinan", 340, 4600, 3393)]
    [InlineData("shenyang", null, null, 4640)]
    [InlineData("shaoxing", null, null, 1724)]
    public void Institutions_OnTheDayOfTheCount_AreThosePublished(string name, int? hospitals, int? outpatient, int pharmacies)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var standing = Standing(db, city);
        Assert.Equal(city.Kinds.ToDictionary(kind => (kind.Kind, kind.Level), kind => kind.Count), standing.GroupBy(profile => (profile.Kind, profile.Level ?? "unrated")).ToDictionary(group => group.Key, group => group.Count()));
        Assert.Equal(pharmacies, standing.Count(profile => profile.Kind == "retail_pharmacy"));
        if (hospitals is not null) Assert.Equal(hospitals, standing.Count(IsHospital));
        if (outpatient is not null) Assert.Equal(outpatient, standing.Count(profile => !IsHospital(profile) && profile.Kind != "retail_pharmacy"));
        Assert.All(db.Institutions, institution => Assert.True(institution.Synthetic));
    }

    [Fact]
    public void Fuzhou_ByLevel_IsAsPublished()
    {
        var (city, workspace) = cities.Get("fuzhou");
        using var db = workspace.Connect();
        var medical = Standing(db, city).Where(profile => profile.Kind != "retail_pharmacy").ToLookup(profile => profile.Level is "tertiary" or "secondary");
        Assert.Equal((105, 3098), (medical[true].Count(), medical[false].Count()));
    }

    [Theory, MemberData(nameof(Names))]
    public void Beds_AndPhysicians_AddUpToTheirCounty(string name)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var day = new Moment(city.CountedOn);
        var county = db.Profiles.AsOf(day).ToDictionary(profile => profile.InstitutionId, profile => profile.County);
        Assert.Equal(city.Counties.ToDictionary(row => row.Code, row => row.Beds), db.Beds.AsOf(day).AsEnumerable().GroupBy(row => county[row.InstitutionId]).ToDictionary(group => group.Key, group => group.Sum(row => row.Insured ?? 0)));
        Assert.All(db.Beds.AsOf(day), row => Assert.True(row.Insured > 0 && row.Open >= row.Insured && row.Approved > 0));
        var physicians = db.Staff.AsOf(day).AsEnumerable().GroupBy(row => county[row.InstitutionId]).ToDictionary(group => group.Key, group => group.Sum(row => row.InsurancePhysicians ?? 0));
        // Cross-county movers carry their staff along; they are few and small.
        Assert.InRange(physicians.Values.Sum(), city.Counties.Sum(row => row.Physicians) * 0.99, city.Counties.Sum(row => row.Physicians) * 1.01);
    }

    [Theory, MemberData(nameof(Names))]
    public void Codes_AreValidAndNobodyElses(string name)
    {
        var (_, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var profiles = db.Profiles.Believed().ToList();
        Assert.All(profiles, profile => Assert.True(NationalCode.IsValid(profile.Code!) && CreditCode.IsValid(profile.CreditCode!) && NationalCode.IsPharmacy(profile.Code!) == (profile.Kind == "retail_pharmacy")));
        Assert.Equal(profiles.Select(profile => profile.InstitutionId).Distinct().Count(), profiles.Select(profile => profile.Code).Distinct().Count());
        Assert.Equal(profiles.Select(profile => profile.InstitutionId).Distinct().Count(), profiles.Select(profile => profile.CreditCode).Distinct().Count());
        Assert.All(profiles, profile => Assert.Contains("（样例）", profile.Name, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Words_AreThoseOfTheVocabulary(string name)
    {
        var (_, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        static void Known(IReadOnlyList<Word> words, IEnumerable<string?> used) => Assert.Empty(used.OfType<string>().Distinct().Except(words.Select(word => word.Id)));
        Known(WordLists.Kinds, db.Profiles.Select(row => row.Kind));
        Known(WordLists.Levels, db.Profiles.Select(row => row.Level));
        Known(WordLists.Grades, db.Profiles.Select(row => row.Grade));
        Known(WordLists.Hosts, db.Profiles.Select(row => row.Host));
        Known(WordLists.Ownerships, db.Profiles.Select(row => row.Ownership));
        Known(WordLists.Specialties, db.Profiles.Select(row => row.Specialty));
        Known(WordLists.Specialties, db.Beds.Select(row => row.Specialty));
        Known(WordLists.Services, db.Agreements.Select(row => row.Service));
        Known(WordLists.AgreementStates, db.Agreements.Select(row => row.State));
        Known(WordLists.AgreementEnds, db.Agreements.Select(row => row.Began));
        Known(WordLists.AgreementEnds, db.Agreements.Select(row => row.Ended));
    }

    [Theory, MemberData(nameof(Names))]
    public void Agreements_FollowEachOtherWithoutGaps(string name)
    {
        var (_, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        foreach (var states in db.Agreements.Believed().AsEnumerable().GroupBy(row => (row.InstitutionId, row.Service)))
        {
            Agreement[] inOrder = [.. states.OrderBy(row => row.From)];
            Assert.Equal("signed", inOrder[0].Began);
            foreach (var (row, next) in inOrder.Zip(inOrder.Skip(1)))
            {
                Assert.Equal(row.To, next.From);
                Assert.Equal(row.Ended, next.Began);
            }
            Assert.True(inOrder[^1].To == Held.NoEnd ? inOrder[^1].Ended is null : inOrder[^1].Ended == "succeeded" || WordLists.Exits.Contains(inOrder[^1].Ended!));
        }
        var ends = db.Agreements.Believed().Select(row => row.Ended).Distinct().ToList();
        Assert.All(["terminated", "expired", "voluntary", "cut", "suspended", "resumed", "renewed"], end => Assert.Contains(end, ends));
    }

    [Theory, MemberData(nameof(Names))]
    public void Successors_OpenWhereAndWhenTheirPredecessorLeft(string name)
    {
        var (_, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var profiles = db.Profiles.Believed().AsEnumerable().ToLookup(row => row.InstitutionId);
        var agreements = db.Agreements.Believed().AsEnumerable().ToLookup(row => row.InstitutionId);
        Assert.NotEmpty(db.Successions);
        Assert.All(db.Successions, row =>
        {
            Assert.Equal((row.On, "succeeded"), (agreements[row.Predecessor].Max(state => state.To), agreements[row.Predecessor].MaxBy(state => state.From)!.Ended));
            Assert.Equal(row.On, agreements[row.Successor].Min(state => state.From));
            Assert.Equal((profiles[row.Predecessor].Last().Longitude, profiles[row.Predecessor].First().Kind), (profiles[row.Successor].First().Longitude, profiles[row.Successor].First().Kind));
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Places_LieInTheOutlineOfTheirCounty(string name)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var outlines = SampleCities.Query(workspace, city, "boundaries", "SELECT division, geojson FROM {rows}").ToDictionary(row => (string)row[0], row => Ring((string)row[1]));
        Assert.All(db.Profiles.Believed(), profile => Assert.True(Holds(outlines[profile.County], profile.Longitude!.Value, profile.Latitude!.Value), $"{profile.Name} {profile.County}"));
        Assert.All(city.Counties, county => Assert.InRange(Area(outlines[county.Code]) / county.Area, 0.99, 1.01));
        foreach (var row in SampleCities.Query(workspace, city, "population", "SELECT lon, lat, county FROM {rows}")) Assert.True(Holds(outlines[(string)row[2]], (double)row[0], (double)row[1]));
    }

    [Theory, MemberData(nameof(Names))]
    public void People_AddUpToTheirTownshipAndCounty(string name)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var points = SampleCities.Query(workspace, city, "population", "SELECT township, sum(residents), sum(insured), sum(elderly), min(residents), min(insured) FROM {rows} GROUP BY ALL").ToDictionary(row => (string)row[0], row => row);
        foreach (var (measure, column) in new[] { ("residents", 1), ("insured", 2), ("elderly", 3) })
        {
            var facts = db.AreaFacts.Believed().Where(fact => fact.Measure == measure && fact.Division.Length > 4).ToList();
            var towns = facts.Where(fact => fact.Division.Length == 9).ToDictionary(fact => fact.Division, fact => fact.Value);
            Assert.Equal(towns, points.ToDictionary(pair => pair.Key, pair => Convert.ToDecimal(pair.Value[column], CultureInfo.InvariantCulture)));
            var parents = db.Divisions.Where(division => division.Parent != null).ToDictionary(division => division.Code, division => division.Parent!);
            Assert.Equal(facts.Where(fact => fact.Division.Length == 6).ToDictionary(fact => fact.Division, fact => fact.Value), towns.GroupBy(pair => parents[pair.Key]).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)));
        }
        Assert.InRange((long)SampleCities.Query(workspace, city, "population", "SELECT count(*) FROM {rows}")[0][0], 15_000L, 60_000L);
    }

    [Theory, MemberData(nameof(Names))]
    public void Streets_AreOnePieceButForTheIslands(string name)
    {
        var (city, workspace) = cities.Get(name);
        var count = (int)(long)SampleCities.Query(workspace, city, "streets_nodes", "SELECT count(*) FROM {rows}")[0][0];
        var root = Enumerable.Range(0, count).ToArray();
        foreach (var row in SampleCities.Query(workspace, city, "streets_edges", "SELECT \"from\", \"to\", length_m FROM {rows}"))
        {
            Assert.True((double)row[2] > 0);
            root[Root((int)row[0])] = Root((int)row[1]);
        }
        Assert.Equal(1 + city.Islands.Count, Enumerable.Range(0, count).Count(node => root[node] == node));

        int Root(int node)
        {
            while (root[node] != node) node = root[node] = root[root[node]];
            return node;
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void BedUse_FromSettlements_IsAboutThatOfItsCounty(string name)
    {
        var city = cities.Get(name).City;
        var use = BedUse(name);
        Assert.All(city.Counties, county => Assert.InRange(use[county.Code], county.BedUse - 0.07, county.BedUse + 0.07));
    }

    [Fact]
    public void BedUse_OfOneCountyInSuzhou_IsBelowTheGate() => Assert.Equal("320582", Assert.Single(BedUse("suzhou"), pair => pair.Value < 0.78).Key);

    // Bed-days of the counted year over the beds open in its middle.
    private Dictionary<string, double> BedUse(string name)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var middle = new Moment(new(city.CountedOn.Year, 7, 1));
        var county = db.Profiles.AsOf(middle).ToDictionary(profile => profile.InstitutionId, profile => (profile.County, profile.Code));
        var open = db.Beds.AsOf(middle).AsEnumerable().GroupBy(row => county[row.InstitutionId].County).ToDictionary(group => group.Key, group => group.Sum(row => row.Open ?? 0));
        var here = county.Values.ToDictionary(pair => pair.Code!, pair => pair.County);
        return SampleCities.Query(workspace, city, "settlements", $"SELECT institution, sum(bed_days) FROM {{rows}} WHERE month >= '{city.CountedOn.Year}-01' GROUP BY ALL").Where(row => here.ContainsKey((string)row[0]))
            .GroupBy(row => here[(string)row[0]]).ToDictionary(group => group.Key, group => group.Sum(row => (long)row[1]) / (open[group.Key] * 365.0));
    }

    [Theory, MemberData(nameof(Names))]
    public void Settlements_OnlyWhileAnAgreementIsInForce(string name)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var codes = db.Profiles.Believed().Select(profile => new { profile.Code, profile.InstitutionId }).Distinct().ToDictionary(row => row.Code!, row => row.InstitutionId);
        var inForce = db.Agreements.Believed().Where(row => row.State == Agreement.InForce).AsEnumerable().ToLookup(row => row.InstitutionId);
        foreach (var row in SampleCities.Query(workspace, city, "settlements", "SELECT DISTINCT institution, month FROM {rows}"))
        {
            var middle = DateOnly.ParseExact($"{row[1]}-15", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.Contains(inForce[codes[(string)row[0]]], agreement => agreement.From <= middle && agreement.To > middle);
        }
        Assert.Equal(24L, SampleCities.Query(workspace, city, "settlements", "SELECT count(DISTINCT month) FROM {rows}")[0][0]);
    }

    [Theory, MemberData(nameof(Names))]
    public void Funds_AreInDeficitExactlyWhereTheCitySaysSo(string name)
    {
        var (city, workspace) = cities.Get(name);
        using var db = workspace.Connect();
        var full = db.FundAccounts.Believed().AsEnumerable().Where(row => row.Through == new DateOnly(row.Year, 12, 31)).ToList();
        Assert.Equal(city.Counties.Count * 2 * 5, full.Count);
        foreach (var row in full)
        {
            var said = city.Funds.Deficits.FirstOrDefault(deficit => (deficit.Division, deficit.Year, deficit.Scheme) == (row.Division, row.Year, row.Scheme));
            Assert.Equal((said?.With ?? false, said?.Without ?? false), (row.Income < row.Expense, row.Income - row.TransferIn < row.Expense - row.TransferOut));
            Assert.True(row.TransferIn >= 0);
        }
        Assert.Equal(city.Counties.Count * 2, db.FundAccounts.Believed().Count(row => row.Through == city.Until)); // the running year
    }

    [Fact]
    public void Suzhou_AsKnownThen_DiffersFromAsKnownNow()
    {
        var (city, workspace) = cities.Get("suzhou");
        using var db = workspace.Connect();
        var day = city.CountedOn;
        var then = db.Changes.Where(change => change.At < day.ToDateTime(default)).Max(change => change.Id);
        Assert.NotEqual(db.Agreements.AsOf(new Moment(day, then)).Count(), db.Agreements.AsOf(new Moment(day)).Count());
        Assert.NotEqual(db.Beds.AsOf(new Moment(day, then)).Sum(row => row.Open), db.Beds.AsOf(new Moment(day)).Sum(row => row.Open));
    }

    private static bool IsHospital(Profile profile) => profile.Kind.EndsWith("_hospital", StringComparison.Ordinal);

    private static List<Profile> Standing(RegistryDb db, City city)
    {
        var designated = db.Agreements.AsOf(new Moment(city.CountedOn)).Select(row => row.InstitutionId).ToHashSet();
        return [.. db.Profiles.AsOf(new Moment(city.CountedOn)).AsEnumerable().Where(profile => designated.Contains(profile.InstitutionId))];
    }

    private static double[][] Ring(string geojson) => JsonDocument.Parse(geojson).RootElement.GetProperty("coordinates")[0].Deserialize<double[][]>()!;

    // Convex and counter-clockwise; a hair's breadth is left for rounded degrees.
    private static bool Holds(double[][] ring, double x, double y) =>
        ring.Zip(ring.Skip(1)).All(edge => (edge.Second[0] - edge.First[0]) * (y - edge.First[1]) - (edge.Second[1] - edge.First[1]) * (x - edge.First[0]) > -3e-6);

    // On a sphere: the strip below each edge, in square kilometres.
    private static double Area(double[][] ring) => Math.Abs(ring.Zip(ring.Skip(1)).Sum(edge =>
        (edge.Second[0] - edge.First[0]) * Math.PI / 180 * (Math.Sin(edge.First[1] * Math.PI / 180) + Math.Sin(edge.Second[1] * Math.PI / 180)) / 2)) * 6371.0 * 6371.0;
}
