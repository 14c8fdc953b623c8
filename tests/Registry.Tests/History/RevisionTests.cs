using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.History;

public class RevisionTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void AsOf_AnyDay_AnswersAsKnownThenAndAsKnownNow(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        long id = 0;
        var first = test.Learn((revision, _) =>
        {
            id = revision.AddInstitution().Id;
            revision.Put<Beds>([], Beds(id, "2024-01-01", 100));
        });
        var second = test.Learn((revision, db) => revision.Put(Believed(db, id), Beds(id, "2024-06-01", 120))); // learned late: 120 since June

        using var db = test.Connect();
        Assert.Equal(100, Open(db, id, "2024-07-01", first));
        Assert.Equal(120, Open(db, id, "2024-07-01", second));
        Assert.Equal(100, Open(db, id, "2024-05-31", second));
        Assert.Null(Open(db, id, "2023-12-31", second));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Dispose_WithoutCommit_LeavesEverythingAsItWas(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using (var db = test.Connect())
        using (var revision = Revision.Begin(db, TestWorkspace.NewChange())) revision.AddInstitution();
        using var after = test.Connect();
        Assert.Empty(after.Institutions);
        Assert.Empty(after.Changes);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void WriteAhead_OfWhatIsThenTakenBack_KeepsWhatIsBelieved(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        long id = 0;
        test.Learn((revision, _) =>
        {
            id = revision.AddInstitution().Id;
            var believed = revision.Put<Beds>([], Beds(id, "2024-01-01", 100));
            revision.WriteAhead();
            believed = revision.Put(believed, Beds(id, "2024-06-01", 120)); // the row of 100 ends, as another row
            revision.WriteAhead();
            revision.Put<Beds>([], Beds(revision.AddInstitution().Id, "2024-01-01", 7));
        });
        using var after = test.Connect();
        Assert.Equal([(id, 100), (id, 120), (id + 1, 7)], after.Beds.OrderBy(row => row.Id).AsEnumerable().Select(row => (row.InstitutionId, row.Open!.Value)));
        Assert.Equal(100, Open(after, id, "2024-05-31"));
        Assert.Equal(120, Open(after, id, "2024-06-01"));
        Assert.Equal((2, 1), (after.Institutions.Count(), after.Changes.Count()));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void WriteAhead_WithoutCommit_LeavesEverythingAsItWas(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using (var db = test.Connect())
        using (var revision = Revision.Begin(db, TestWorkspace.NewChange()))
        {
            revision.Put<Beds>([], Beds(revision.AddInstitution().Id, "2024-01-01", 100));
            revision.WriteAhead();
        }
        using var after = test.Connect();
        Assert.Equal((0, 0, 0), (after.Institutions.Count(), after.Beds.Count(), after.Changes.Count()));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void WriteAhead_OfWhatTheDatabaseRefuses_IsSaidByCommit(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using (var db = test.Connect())
        using (var revision = Revision.Begin(db, TestWorkspace.NewChange()))
        {
            revision.Put<Beds>([], Beds(7, "2024-01-01", 100)); // there is no such institution
            revision.WriteAhead();
            revision.AddInstitution();
            revision.WriteAhead();
            Assert.ThrowsAny<System.Data.Common.DbException>(revision.Commit);
        }
        using var after = test.Connect();
        Assert.Equal((0, 0), (after.Institutions.Count(), after.Changes.Count()));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Begin_WhileAnotherIsOpen_WaitsForIt(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        Parallel.For(0, 20, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => test.Learn((revision, _) => revision.AddInstitution()));
        using var db = test.Connect();
        Assert.Equal(Enumerable.Range(1, 20).Select(n => (long)n), db.Changes.Select(change => change.Id).Order());
        Assert.Equal(20, db.Institutions.Count());
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfAChange_BringsBackWhatItRevised(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        long id = 0;
        test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        var wrong = test.Learn((revision, db) => revision.Put(Believed(db, id), Beds(id, "2024-03-01", 999)));
        using (var db = test.Connect()) Assert.Empty(Undo.Run(db, wrong, TestWorkspace.NewChange("undo")));
        using var after = test.Connect();
        Assert.Equal(100, Open(after, id, "2024-04-01"));
        Assert.Equal(999, Open(after, id, "2024-04-01", wrong)); // what was believed in between can still be asked
        Assert.Equal(wrong, after.Changes.Single(change => change.Kind == "undo").Undoes);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfAnUndo_IsTheChangeAgain(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        long id = 0;
        var made = test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        using (var db = test.Connect()) Assert.Empty(Undo.Run(db, made, TestWorkspace.NewChange("undo")));
        using (var db = test.Connect())
        {
            Assert.Null(Open(db, id, "2024-04-01"));
            Assert.Empty(Undo.Run(db, made + 1, TestWorkspace.NewChange("undo")));
        }
        using var after = test.Connect();
        Assert.Equal(100, Open(after, id, "2024-04-01"));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfAChangeBuiltUpon_NamesTheLaterOnes(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        long id = 0;
        var made = test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        var later = test.Learn((revision, db) => revision.Put(Believed(db, id), Beds(id, "2024-03-01", 120)));
        using var db = test.Connect();
        var finding = Assert.Single(Undo.Run(db, made, TestWorkspace.NewChange("undo")));
        Assert.Equal("change-built-upon", finding.Code);
        Assert.Contains($"{later} built on it", finding.What(Dingdian.Model.Language.English), StringComparison.Ordinal);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Preview_OfAChangeBuiltUpon_ForeseesIt(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        long id = 0;
        var made = test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        test.Learn((revision, db) => revision.Put(Believed(db, id), Beds(id, "2024-03-01", 120)));
        using var db = test.Connect();
        Assert.Equal("change-built-upon", Undo.Preview(db, made).Obstacle!.Code);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfAnUndoAfterTheSameWasLearnedAgain_IsRefused(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var id = 0L;
        var made = test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        using var db = test.Connect();
        Assert.Empty(Undo.Run(db, made, TestWorkspace.NewChange("undo")));
        test.Learn((revision, own) => revision.Put(Believed(own, id), Beds(id, "2024-02-01", 110)));
        Assert.Equal("change-built-upon", Assert.Single(Undo.Run(db, made + 1, TestWorkspace.NewChange("undo"))).Code);
        Assert.Single(Believed(db, id));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_Twice_IsRefusedAndAddsNothing(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var id = 0L;
        test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        var ended = test.Learn((revision, db) => revision.Clear(Believed(db, id), Held.NoStart, Held.NoEnd)); // takes rows back and brings none
        using var db = test.Connect();
        Assert.Empty(Undo.Run(db, ended, TestWorkspace.NewChange("undo")));
        Assert.Equal("change-undone", Assert.Single(Undo.Run(db, ended, TestWorkspace.NewChange("undo"))).Code);
        Assert.Single(Believed(db, id));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfStackedChanges_TakesThemBackOneByOne(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var id = 0L;
        var first = test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        var second = test.Learn((revision, db) => revision.Put(Believed(db, id), Beds(id, "2024-03-01", 110)));
        var third = test.Learn((revision, db) => revision.Put(Believed(db, id), Beds(id, "2024-05-01", 120)));
        using var db = test.Connect();
        foreach (var change in new[] { third, second, first }) Assert.Empty(Undo.Run(db, change, TestWorkspace.NewChange("undo")));
        Assert.Empty(Believed(db, id));
        foreach (var undo in new[] { 6L, 5, 4 }) Assert.Empty(Undo.Run(db, undo, TestWorkspace.NewChange("undo"))); // and back again
        Assert.Equal([100, 110, 120], Believed(db, id).OrderBy(row => row.From).Select(row => row.Open!.Value));
        foreach (var undo in new[] { 9L, 8 }) Assert.Empty(Undo.Run(db, undo, TestWorkspace.NewChange("undo")));
        Assert.Equal(100, Assert.Single(Believed(db, id)).Open);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_BelowAnUndoneChangeThatIsBackAgain_NamesWhatBroughtItBack(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var id = 0L;
        var made = test.Learn((revision, _) => revision.Put<Beds>([], Beds(id = revision.AddInstitution().Id, "2024-01-01", 100)));
        var later = test.Learn((revision, own) => revision.Put(Believed(own, id), Beds(id, "2024-03-01", 120)));
        using var db = test.Connect();
        Assert.Empty(Undo.Run(db, later, TestWorkspace.NewChange("undo")));
        Assert.Empty(Undo.Run(db, later + 1, TestWorkspace.NewChange("undo")));
        Assert.Contains($"{later + 2} built on it", Assert.Single(Undo.Run(db, made, TestWorkspace.NewChange("undo"))).What(Dingdian.Model.Language.English), StringComparison.Ordinal);
        Assert.Empty(Undo.Run(db, later + 2, TestWorkspace.NewChange("undo")));
        Assert.Empty(Undo.Run(db, made, TestWorkspace.NewChange("undo")));
        Assert.Empty(Believed(db, id));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfDivisionsNothingLiesIn_TakesThemBack(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        test.Learn((revision, _) => revision.Name(new Division { Code = "990101", Name = "北区", Parent = "9901" }));
        var renamed = test.Learn((revision, _) =>
        {
            revision.Name(new Division { Code = "990101", Name = "新区", Parent = "9901" });
            revision.Name(new Division { Code = "990102", Name = "南区", Parent = "9901" });
        });
        using var db = test.Connect();
        Assert.Equal(["新区", "南区"], db.Divisions.OrderBy(row => row.Code).Select(row => row.Name));
        Assert.Empty(Undo.Run(db, renamed, TestWorkspace.NewChange("undo")));
        Assert.Equal(["北区"], db.Divisions.Select(row => row.Name));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfDivisionsInUse_NamesThem(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var named = test.Learn((revision, _) => revision.Name(new Division { Code = "990101", Name = "北区" }));
        test.Learn((revision, _) => revision.Put<Profile>([], new() { InstitutionId = revision.AddInstitution().Id, Name = "一院", Kind = "clinic", County = "990101" }));
        using var db = test.Connect();
        var finding = Assert.Single(Undo.Run(db, named, TestWorkspace.NewChange("undo")));
        Assert.Equal("divisions-needed", finding.Code);
        Assert.Contains("990101", finding.What(Dingdian.Model.Language.English), StringComparison.Ordinal);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Undo_OfNoChange_SaysSo(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using var db = test.Connect();
        Assert.Equal("change-unknown", Assert.Single(Undo.Run(db, 7, TestWorkspace.NewChange("undo"))).Code);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Rows_OfEveryType_ComeBackAsWritten(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var fact = new AreaFact
        {
            Division = "320506", Measure = "residents", AsOf = new(2023, 12, 31), Value = 1411400.125m, Unit = "resident", Quality = "published", Source = "公报",
        };
        var profile = new Profile { Name = "一院", Kind = "general_hospital", County = "320506", Longitude = 120.5, Latitude = 31.25, Datum = "gcj02", KeyProject = true };
        test.Learn((revision, _) =>
        {
            profile.InstitutionId = revision.AddInstitution(synthetic: true).Id;
            revision.Put<Profile>([], profile);
            revision.Add(fact);
        });
        using var db = test.Connect();
        Assert.True(db.Institutions.Single().Synthetic);
        Assert.True(db.Profiles.Single().Says(profile));
        Assert.Equal((Held.NoStart, Held.NoEnd), (db.Profiles.Single().From, db.Profiles.Single().To));
        var back = db.AreaFacts.Single();
        Assert.Equal((fact.Value, fact.AsOf, fact.Since, fact.Source), (back.Value, back.AsOf, back.Since, back.Source));
        Assert.Equal(TestWorkspace.NewChange().At, db.Changes.Single().At);
    }

    private static IReadOnlyList<Beds> Believed(RegistryDb db, long id) => [.. db.Beds.Believed().Where(row => row.InstitutionId == id)];

    private static int? Open(RegistryDb db, long id, string day, long known = Dingdian.Registry.History.Believed.StillBelieved - 1) =>
        db.Beds.AsOf(new Moment(DateOnly.Parse(day, null), known)).SingleOrDefault(row => row.InstitutionId == id)?.Open;

    private static Beds Beds(long id, string from, int open) => new() { InstitutionId = id, Specialty = "general", Open = open, From = DateOnly.Parse(from, null) };
}
