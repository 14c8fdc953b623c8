using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tests.Deriving;

namespace Dingdian.Registry.Tests.Snapshots;

public class SnapshotTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Take_Twice_IsOneSnapshot(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        test.Learn(TinyCity.Fill);
        Assert.Equal(Take(test).Id, Take(test).Id);
        using var db = test.Connect();
        Assert.Single(db.Snapshots);
    }

    [Fact]
    public void Take_OfTheSameState_HasTheSameIdentityOnBothDatabases()
    {
        using var embedded = new TestWorkspace(Kind.Sqlite);
        using var server = new TestWorkspace(Kind.PostgreSql);
        server.Learn((revision, _) => revision.AddInstitution()); // other numbers inside
        embedded.Learn(TinyCity.Fill);
        server.Learn(TinyCity.Fill);
        Assert.Equal(Take(embedded).Id, Take(server).Id);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Content_OfASnapshot_StaysWhenTheRegistryChanges(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        test.Learn(TinyCity.Fill);
        var before = Take(test);
        test.Learn((revision, db) =>
        {
            var rows = db.Beds.Believed().Where(row => row.Specialty == "tcm").ToList();
            revision.Put(rows, new Beds { InstitutionId = rows[0].InstitutionId, Specialty = "tcm", Insured = 21, From = new(2024, 10, 1) });
        });
        Assert.NotEqual(before.Id, Take(test).Id);
        using var db = test.Connect();
        var kept = db.Snapshots.Single(row => row.Id == before.Id);
        Assert.Equal(before.Id, CanonicalForm.Identity(CanonicalForm.Expand(kept.Content)));
    }

    [Fact]
    public void Canonical_Form_ReadsBackToTheSameBytes()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
        using var db = test.Connect();
        var canonical = CanonicalForm.Write(new SnapshotTaker(test.Workspace, db, "9901", new Moment(TinyCity.Day)).Freeze());
        Assert.Equal(canonical, CanonicalForm.Write(CanonicalForm.Read(canonical)));
        Assert.StartsWith("""{"format":"dingdian-snapshot-1","city":"9901","as_of":"2024-12-31","institutions":[{"key":"H99010100001","profiles":[{"code":""", System.Text.Encoding.UTF8.GetString(canonical), StringComparison.Ordinal);
    }

    [Fact]
    public void Freeze_BeforeAnEnd_DoesNotKnowOfIt()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
        using var db = test.Connect();
        var frozen = new SnapshotTaker(test.Workspace, db, "9901", new Moment(new(2024, 9, 9))).Freeze();
        var agreement = frozen.Institutions.Single(institution => institution.Key == "P99010200001").Agreements.Single();
        Assert.Equal((null, null), (agreement.To, agreement.Ended));
        Assert.Empty(frozen.Funds); // the year was not over
    }

    private static SnapshotRow Take(TestWorkspace test) => SnapshotTaker.Take(test.Workspace, "9901", TinyCity.Day, "tester", "", TimeProvider.System);
}
