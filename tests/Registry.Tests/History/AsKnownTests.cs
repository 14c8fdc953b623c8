using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tests.Upkeep;

namespace Dingdian.Registry.Tests.History;

/// <summary>What the bureau would have answered at the end of a day; everything here was recorded on 2 January 2025.</summary>
public class AsKnownTests
{
    private static readonly DateOnly Day = new(2024, 12, 31), Before = new(2025, 1, 1), Recorded = new(2025, 1, 2);

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Snapshot_KnownBeforeTheRecords_IsEmpty(Kind kind)
    {
        using var test = City(kind);
        var (then, since, now) = (Take(test, Before), Take(test, Recorded), Take(test, null));
        Assert.True(SnapshotShelf.IsEmpty(then));
        Assert.False(SnapshotShelf.IsEmpty(now));
        Assert.Equal((0, now.Id), (then.Known, since.Id));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Quality_KnownBeforeTheRecords_FindsNothing(Kind kind)
    {
        using var test = City(kind);
        using var db = test.Connect();
        Assert.Empty(QualityReport.Of(test.Workspace, db, "9901", new Moment(Day, ChangeLog.KnownAt(db, Before))));
        Assert.NotEmpty(QualityReport.Of(test.Workspace, db, "9901", new Moment(Day, ChangeLog.KnownAt(db, Recorded))));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Export_KnownBeforeTheRecords_HasNoRow(Kind kind)
    {
        using var test = City(kind);
        foreach (var (id, rows) in new[] { ("institutions", 8), ("beds", 3), ("settlements", 4) })
        {
            Assert.Equal(0, Exported(test, id, Before));
            Assert.Equal(rows, Exported(test, id, Recorded));
        }
    }

    private static long Exported(TestWorkspace test, string id, DateOnly known) =>
        Export.Write(test.Workspace, ImportKinds.Find(id)!, Day, history: false, Path.Combine(test.Folder, id + ".csv"), Language.English, known);

    private static Dingdian.Registry.Storage.SnapshotRow Take(TestWorkspace test, DateOnly? known) => SnapshotTaker.Take(test.Workspace, "9901", Day, "tester", "", TimeProvider.System, known: known);

    private static TestWorkspace City(Kind kind)
    {
        var test = new TestWorkspace(kind);
        test.Learn(BrokenCity.Fill);
        test.Learn((revision, db) => BrokenCity.Put(test, revision, db, "settlements", BrokenCity.Settlements));
        return test;
    }
}
