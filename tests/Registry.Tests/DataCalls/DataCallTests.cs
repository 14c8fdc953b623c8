using Dingdian.Registry.Areas;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Tests.DataCalls;

public class DataCallTests
{
    private const string Name = "year-end-beds-2024";
    private static readonly DateOnly Due = new(2025, 1, 31);
    private static readonly Grounds Grounds = new("tester", "", "", new DateTime(2025, 2, 10, 0, 0, 0, DateTimeKind.Utc));

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Filing_ReturnedFiledAgainAccepted_BecomesAFact(Kind kind)
    {
        using var test = Opened(kind);
        Done(test, File("990101", 1200));
        Done(test, new ReturnFiling(Name, "990101", "与核定数不符"));
        Assert.Equal("returned 与核定数不符", Standing(test, "990101"));
        Done(test, File("990101", 1180));
        Done(test, new AcceptFiling(Name, "990101"));
        Assert.Equal("accepted ", Standing(test, "990101"));
        using var db = test.Connect();
        var fact = db.AreaFacts.Believed().Single();
        Assert.Equal(("990101", "insured_beds", "general", 1180m, "bed", "estimated", new DateOnly(2024, 12, 31)), (fact.Division, fact.Measure, fact.Key, fact.Value, fact.Unit, fact.Quality, fact.AsOf));
        Assert.Equal("年末医保床位: tester, 2025-01-20", fact.Source);
        Assert.Equal(["filed", "returned", "filed", "accepted"], db.Filings.OrderBy(row => row.LearnedBy).Select(row => row.State)); // the whole thread is kept
    }

    [Fact]
    public void Accept_OverAFigureOfThatDay_ReplacesIt()
    {
        using var test = Opened(Kind.Sqlite);
        test.Learn((revision, _) => revision.Add(new AreaFact { Division = "990101", Measure = "insured_beds", Key = "general", AsOf = new(2024, 12, 31), Value = 7, Unit = "bed", Quality = "assumed" }));
        Done(test, File("990101", 1180));
        var accepted = Done(test, new AcceptFiling(Name, "990101"));
        using var db = test.Connect();
        Assert.Equal(1180, db.AreaFacts.Believed().Single().Value);
        Assert.Empty(Undo.Run(db, accepted, TestWorkspace.NewChange("undo")));
        Assert.Equal(7, db.AreaFacts.Believed().Single().Value);
        Assert.Equal("filed ", Standing(test, "990101"));
    }

    [Fact]
    public void Overdue_AfterTheDay_ListsWhoOwes()
    {
        using var test = Opened(Kind.Sqlite);
        Done(test, File("990101", 1));
        using var db = test.Connect();
        Assert.Empty(CallList.Overdue(db, Due));
        Assert.Equal(["990102 1"], CallList.Overdue(db, Due.AddDays(1)).Select(row => $"{row.County} {row.DaysLate}"));
        Done(test, new ReturnFiling(Name, "990101", "x")); // on 10 February
        Assert.Equal(["990102"], CallList.Overdue(db, Due.AddDays(1)).Select(row => row.County));
        Assert.Equal(["990101", "990102"], CallList.Overdue(db, new(2025, 2, 10)).Select(row => row.County)); // what was returned is owed again
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Standing_OfALateFiling_SaysHowLateAndWhoOwedThen(Kind kind)
    {
        using var test = Opened(kind);
        Done(test, File("990101", 1) with { On = new(2025, 2, 5) });
        Done(test, new AcceptFiling(Name, "990101"));
        using var db = test.Connect();
        var call = CallList.Find(db, Name, [])!;
        Assert.Equal(("accepted", false, 5), CallList.Standings(db, call, new(2025, 2, 10)).Select(row => (row.State, row.IsOverdue, row.DaysLate)).First());
        Assert.Equal(["990101 4", "990102 4"], CallList.Overdue(db, new(2025, 2, 4)).Select(row => $"{row.County} {row.DaysLate}")); // nobody had filed then
        Assert.Equal("day-beyond", Assert.Single((File("990102", 1) with { On = new(2025, 2, 11) }).Run(db, Grounds).Findings).Code);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Steps_AfterAReturnAndAnUndo_AreThoseThatStillCount(Kind kind)
    {
        using var test = Opened(kind);
        Done(test, File("990101", 1200));
        Done(test, new ReturnFiling(Name, "990101", "与核定数不符"));
        Done(test, File("990101", 1180));
        var accepted = Done(test, new AcceptFiling(Name, "990101"));
        Assert.Equal(["filed", "returned 与核定数不符", "filed", "accepted"], Steps(test));
        using (var db = test.Connect()) Assert.Empty(Undo.Run(db, accepted, TestWorkspace.NewChange("undo")));
        Assert.Equal(["filed", "returned 与核定数不符", "filed"], Steps(test));
        Done(test, new ReturnFiling(Name, "990101", "再核"));
        Assert.Equal(["filed", "returned 与核定数不符", "filed", "returned 再核"], Steps(test));
    }

    [Fact]
    public void CountyNamed_ByNameOfTheCity_GivesTheCode()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn((revision, _) =>
        {
            revision.Name(new() { Code = "990101", Name = "北区", Parent = "9901" });
            revision.Name(new() { Code = "980101", Name = "北区", Parent = "9801" });
        });
        using var db = test.Connect();
        Assert.Equal(["990101", "990102", "西区"], new[] { "北区", "990102", "西区" }.Select(text => CallList.CountyNamed(db, text, "9901")));
    }

    [Fact]
    public void Open_WithoutCounties_AsksEveryCountyOfTheCity()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(Deriving.TinyCity.Fill);
        Done(test, Call(counties: []));
        using var db = test.Connect();
        Assert.Equal("990101;990102", db.DataCalls.Single().Divisions);
    }

    private static OpenCall Call(params string[] counties) => new(Name, "9901", "年末医保床位", [("insured_beds[general]", "bed")], new(2024, 12, 31), null, Due, counties, "ex-tiny/file_beds");

    private static FileFigures File(string county, decimal beds) => new(Name, county, [("insured_beds[general]", beds)], "estimated", new(2025, 1, 20));

    private static TestWorkspace Opened(Kind kind)
    {
        var test = new TestWorkspace(kind);
        Done(test, Call("990101", "990102"));
        return test;
    }

    private static long Done(TestWorkspace test, CallAct act)
    {
        using var db = test.Connect();
        var result = act.Run(db, Grounds);
        Assert.Empty(result.Findings.Select(finding => finding.ToString()));
        return result.Change!.Value;
    }

    private static IEnumerable<string> Steps(TestWorkspace test)
    {
        using var db = test.Connect();
        return [.. CallList.Standings(db, CallList.Find(db, Name, [])!, new(2025, 2, 10))[0].Steps.Select(step => $"{step.Filing.State} {step.Filing.Remarks}".Trim())];
    }

    private static string Standing(TestWorkspace test, string county)
    {
        using var db = test.Connect();
        var standing = CallList.Standings(db, CallList.Find(db, Name, [])!, new(2025, 2, 10)).Single(row => row.County == county);
        return $"{standing.State} {standing.Filing?.Remarks}";
    }
}
