using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Tests.Deriving;

namespace Dingdian.Registry.Tests.Institutions;

public class ActTests
{
    private const string Hospital = "H99010100001";
    private const string Clinic = "H99010100002";
    private static readonly DateOnly Day = new(2025, 3, 1);
    private static readonly Grounds Grounds = new("tester", "", "", new DateTime(2025, 3, 2, 0, 0, 0, DateTimeKind.Utc));

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Rename_KeepsTheIdentityAndTheOldName(Kind kind)
    {
        using var test = City(kind);
        Done(test, new Rename(Hospital, "新医院") { On = Day });
        using var db = test.Connect();
        Assert.Equal([$"..2025-03-01 {Hospital}", "2025-03-01.. 新医院"], Of(db.Profiles).Where(row => row.Code == Hospital).Select(row => $"{(row.From < Day ? "" : Desk.Written(row.From))}..{(row.To == Held.NoEnd ? "" : Desk.Written(row.To))} {row.Name}"));
    }

    [Fact]
    public void Rename_BeforeAMoveThatIsKnown_HoldsAfterItToo()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new Relocate(Hospital, "新址", null, null, null, null) { On = new(2025, 9, 1) });
        Done(test, new Rename(Hospital, "新医院") { On = Day });
        using var db = test.Connect();
        Assert.Equal([$"{Hospital} ", "新医院 ", "新医院 新址"], Of(db.Profiles).Where(row => row.Code == Hospital).Select(row => $"{row.Name} {row.Address}"));
    }

    [Fact]
    public void Relocate_WithAVendorsPoint_KeepsItAsGivenAndConverted()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new Relocate(Hospital, "新址", "990102", "990102001", (120.62, 31.32), "高德") { On = Day });
        using var db = test.Connect();
        var row = Of(db.Profiles).Single(row => row.Address == "新址");
        Assert.Equal(("990102", 120.62, "gcj02"), (row.County, row.SourceX!.Value, row.Datum));
        Assert.InRange(row.Longitude!.Value, 120.61, 120.619);
    }

    [Fact]
    public void Relocate_FarOutsideTheCounty_IsRecordedWithARemark()
    {
        using var test = City(Kind.Sqlite);
        test.Learn((revision, db) => Upkeep.BrokenCity.Put(test, revision, db, "boundaries", $"SELECT '990101' AS division, '北区' AS name, true AS schematic, '{Upkeep.BrokenCity.Square}' AS geojson"));
        using var db = test.Connect();
        var result = new Relocate(Hospital, "新址", null, null, (121.5, 30.05), "cgcs2000") { On = Day }.Run(db, Grounds, test.Workspace);
        Assert.NotNull(result.Change);
        Assert.Equal("point-outside-division", Assert.Single(result.Findings).Code);
        Assert.Empty(new Relocate(Hospital, "院址", null, null, (120.05, 30.05), "cgcs2000") { On = Day }.Run(db, Grounds, test.Workspace).Findings);
    }

    [Theory, InlineData("990112", null, "990102 南区"), InlineData("990102", "990102002", "990102001 南街道"), InlineData(null, "990102001", "does not lie")]
    public void Relocate_ToADivisionNobodyKnows_NamesTheNearest(string? county, string? township, string named)
    {
        using var test = City(Kind.Sqlite);
        test.Learn((revision, _) =>
        {
            foreach (var (code, name) in (ReadOnlySpan<(string, string)>)[("990101", "北区"), ("990102", "南区"), ("990102001", "南街道")]) revision.Name(new() { Code = code, Name = name });
        });
        using var db = test.Connect();
        var finding = Assert.Single(new Relocate(Hospital, "新址", county, township, null, null) { On = Day }.Run(db, Grounds).Findings);
        Assert.Contains(named, finding.ToString(Dingdian.Model.Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeCode_ToAnother_LeadsToTheSameInstitution()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new ChangeCode(Hospital, "H99010100099") { On = Day });
        using var db = test.Connect();
        List<Dingdian.Model.Finding> findings = [];
        Assert.Equal(InstitutionFinder.Find(db, "H99010100099", Day, findings), InstitutionFinder.Find(db, Hospital, Day, findings));
        Assert.Empty(findings);
    }

    [Fact]
    public void Merge_TakesOverBedsAndIsNoExit()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new ChangeBeds(Clinic, "general", 10, 10, 5) { On = new(2024, 12, 31) });
        Done(test, new Merge(Hospital, [Clinic]) { On = Day });
        using var db = test.Connect();
        Assert.Equal(105, Of(db.Beds).Single(row => row.Specialty == "general" && row.From == Day).Insured);
        Assert.Equal("succeeded", Of(db.Agreements).Single(row => row.To == Day).Ended);
        Assert.Equal("merge", db.Successions.Single().Kind);
        Assert.DoesNotContain(Of(db.Profiles), row => row.Code == Clinic && row.To > Day);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Merge_TakesOverThePeopleThatBothKnow(Kind kind)
    {
        using var test = City(kind);
        test.Learn((revision, db) =>
        {
            revision.Put<Staff>([], new() { InstitutionId = InstitutionFinder.Find(db, Hospital, Day, [])!.Value, Physicians = 100, InsurancePhysicians = 80, Nurses = 150, From = new(2024, 1, 1) });
            revision.Put<Staff>([], new() { InstitutionId = InstitutionFinder.Find(db, Clinic, Day, [])!.Value, Physicians = 5, InsurancePhysicians = 4, From = new(2024, 1, 1) });
        });
        Done(test, new Merge(Hospital, [Clinic]) { On = Day });
        using var db = test.Connect();
        Assert.Equal([(105, 84, null)], Of(db.Staff).Where(row => row.From == Day).Select(row => (row.Physicians!.Value, row.InsurancePhysicians!.Value, row.Nurses)));
        Assert.Equal(100, Of(db.Staff).Single(row => row.To == Day && row.Nurses == 150).Physicians);
    }

    [Fact]
    public void Split_TakesBedsAwayAndStartsWithoutAgreement()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new Split(Hospital, "南院", null, [("general", 30)]) { On = Day });
        using var db = test.Connect();
        var south = Of(db.Profiles).Single(row => row.Name == "南院").InstitutionId;
        Assert.Equal((30, 0), Of(db.Beds).Where(row => row.InstitutionId == south).Select(row => (row.Open!.Value, row.Insured!.Value)).Single());
        Assert.Equal((70, 70), Of(db.Beds).Where(row => row.Specialty == "general" && row.From == Day && row.InstitutionId != south).Select(row => (row.Open!.Value, row.Insured!.Value)).Single());
        Assert.DoesNotContain(Of(db.Agreements), row => row.InstitutionId == south);
    }

    [Fact]
    public void Agreement_SuspendedUntilADay_ResumesByItself()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new SuspendAgreement(Clinic, null, new(2025, 6, 1)) { On = Day });
        Assert.Equal(["in_force →suspended", "suspended suspended→resumed", "in_force resumed→"], States(test, "outpatient"));
    }

    [Fact]
    public void Agreement_ResumedBeforeTheDayThatWasForeseen_ResumesOnce()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new SuspendAgreement(Clinic, null, new(2025, 6, 1)) { On = Day });
        Done(test, new ResumeAgreement(Clinic, null) { On = new(2025, 4, 1) });
        Assert.Equal(["in_force →suspended", "suspended suspended→resumed", "in_force resumed→"], States(test, "outpatient"));
    }

    [Fact]
    public void Relocate_ToACountyByItsName_MovesThere()
    {
        using var test = City(Kind.Sqlite);
        test.Learn((revision, _) =>
        {
            foreach (var (code, name) in (ReadOnlySpan<(string, string)>)[("990101", "北区"), ("990102", "南岸县"), ("990102001", "南街道")]) revision.Name(new() { Code = code, Name = name, Parent = code.Length == 9 ? code[..6] : null });
        });
        Done(test, new Relocate(Hospital, "新址", "南岸", "南街道", null, null) { On = Day });
        using var db = test.Connect();
        var row = Of(db.Profiles).Single(row => row.Address == "新址");
        Assert.Equal(("990102", "990102001"), (row.County, row.Township));
        Assert.Equal("division-unknown", Assert.Single(new Relocate(Hospital, "新址", "990103", null, null, null) { On = Day }.Run(db, Grounds).Findings).Code);
        Assert.Equal("division-unknown", Assert.Single(new Relocate(Hospital, "新址", "西县", null, null, null) { On = Day }.Run(db, Grounds).Findings).Code);
        Assert.Equal("county-code", Assert.Single(new Relocate(Hospital, "新址", "9901", null, null, null) { On = Day }.Run(db, Grounds).Findings).Code);
    }

    [Fact]
    public void Finder_OfAWrongName_NamesTheNearest()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new Rename(Hospital, "第一人民医院") { On = Day });
        using var db = test.Connect();
        List<Dingdian.Model.Finding> findings = [];
        Assert.Null(InstitutionFinder.Find(db, "第一人民医元", Day, findings));
        Assert.Null(InstitutionFinder.Find(db, "人民医", Day, findings));
        Assert.All(findings, finding => Assert.StartsWith("Did you mean: 第一人民医院? Look", finding.Remedy(Dingdian.Model.Language.English), StringComparison.Ordinal));
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void Agreement_SuspendedResumedRenewedLeft_IsOneThread()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new SuspendAgreement(Clinic, null, null) { On = Day });
        Done(test, new ResumeAgreement(Clinic, null) { On = Day.AddDays(10) });
        Done(test, new RenewAgreement(Clinic, null, "2", new(2026, 12, 31)) { On = Day.AddDays(20) });
        Done(test, new LeaveDesignation(Clinic, null, "voluntary") { On = Day.AddDays(30) });
        Assert.Equal(["in_force →suspended", "suspended suspended→resumed", "in_force resumed→renewed", "in_force renewed→voluntary"], States(test, "outpatient"));
        Done(test, new SignAgreement(Clinic, "outpatient", null, null) { On = Day.AddDays(40) });
        Assert.Equal("in_force signed→", States(test, "outpatient")[^1]);
    }

    [Fact]
    public void LeaveDesignation_OfAHospital_LeavesNoBedInsured()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new LeaveDesignation(Hospital, null, "terminated") { On = Day });
        using var db = test.Connect();
        Assert.Equal(0, db.Beds.AsOf(new Moment(Day)).Sum(row => row.Insured));
        Assert.Equal(120, db.Beds.AsOf(new Moment(Day)).Sum(row => row.Open));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfAnyAct_IsAsIfItHadNeverBeen(Kind kind)
    {
        using var test = City(kind);
        var before = State(test);
        foreach (var act in new Act[]
                 {
                     new Rename(Hospital, "新医院") { On = Day }, new Merge(Hospital, [Clinic]) { On = Day }, new Split(Hospital, "南院", "H99010100077", [("tcm", 5)]) { On = Day },
                     new LeaveDesignation(Hospital, null, "cut") { On = Day }, new ChangeBeds(Hospital, "tcm", null, 30, 25) { On = Day }, new Relocate(Hospital, null, "990102", null, null, null) { On = Day },
                 })
        {
            var change = Done(test, act);
            Assert.NotEqual(before, State(test));
            using var db = test.Connect();
            Assert.Empty(Undo.Run(db, change, TestWorkspace.NewChange("undo")));
            Assert.Equal(before, State(test));
        }
    }

    [Fact]
    public void Preview_OfAnUndo_CountsTheRows()
    {
        using var test = City(Kind.Sqlite);
        var change = Done(test, new Rename(Hospital, "新医院") { On = Day });
        using var db = test.Connect();
        Assert.Equal([new UndoneRows("profile", 2, 1)], Undo.Preview(db, change).Rows); // before and after the day, for the one row there was
    }

    [Fact]
    public void Record_KnownBefore_DoesNotKnowOfIt()
    {
        using var test = City(Kind.Sqlite);
        Done(test, new Rename(Hospital, "新医院") { On = Day });
        using var db = test.Connect();
        var id = InstitutionFinder.Find(db, Hospital, Day, [])!.Value;
        Assert.Equal(Hospital, InstitutionRecord.Read(db, id, Day, new(2025, 3, 1)).Then.OfType<Profile>().Single().Name); // recorded on the 2nd
        Assert.Equal("新医院", InstitutionRecord.Read(db, id, Day, new(2025, 3, 2)).Then.OfType<Profile>().Single().Name);
        Assert.Empty(InstitutionRecord.Read(db, id, Day, new(2024, 1, 1)).Rows);
    }

    private static TestWorkspace City(Kind kind)
    {
        var test = new TestWorkspace(kind);
        test.Learn(TinyCity.Fill);
        return test;
    }

    private static long Done(TestWorkspace test, Act act)
    {
        using var db = test.Connect();
        var result = act.Run(db, Grounds);
        Assert.Empty(result.Findings.Select(finding => finding.ToString()));
        return result.Change!.Value;
    }

    private static List<string> States(TestWorkspace test, string service)
    {
        using var db = test.Connect();
        var id = InstitutionFinder.Find(db, Clinic, Day, []);
        return [.. Of(db.Agreements).Where(row => row.InstitutionId == id && row.Service == service).Select(row => $"{row.State} {row.Began}→{row.Ended}")];
    }

    private static string State(TestWorkspace test)
    {
        using var db = test.Connect();
        return Dingdian.Registry.Snapshots.CanonicalForm.Identity(Dingdian.Registry.Snapshots.CanonicalForm.Write(new Dingdian.Registry.Snapshots.SnapshotTaker(test.Workspace, db, "9901", new Moment(Day)).Freeze()));
    }

    private static List<T> Of<T>(IQueryable<T> table) where T : Held => [.. table.Believed().OrderBy(row => row.From)];
}
