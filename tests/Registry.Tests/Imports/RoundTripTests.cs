using Dingdian.Registry.Imports;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Tests.Deriving;

namespace Dingdian.Registry.Tests.Imports;

/// <summary>What goes out comes in again unchanged.</summary>
public class RoundTripTests
{
    private static readonly DateOnly Day = new(2024, 12, 31);

    [Theory]
    [InlineData(Kind.Sqlite, ".csv"), InlineData(Kind.Sqlite, ".xlsx"), InlineData(Kind.Sqlite, ".parquet")]
    [InlineData(Kind.PostgreSql, ".csv"), InlineData(Kind.PostgreSql, ".xlsx"), InlineData(Kind.PostgreSql, ".parquet")]
    public void History_OfATinyCityInAFreshWorkspace_GivesTheSameSnapshot(Kind kind, string ending)
    {
        using var from = new Desk(kind);
        using var to = new Desk(kind);
        from.Test.Learn(TinyCity.Fill);
        from.MoveTo(to, ending);
        Assert.Equal(from.Snapshot("9901", Day), to.Snapshot("9901", Day));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void History_OfEveryKindInAFreshWorkspace_GivesTheSameSnapshot(Kind kind)
    {
        using var from = new Desk(kind);
        using var to = new Desk(kind);
        SmallCity.Fill(from);
        from.MoveTo(to, ".csv");
        Assert.Equal(from.Snapshot("9901", Day), to.Snapshot("9901", Day));
    }

    [Fact]
    public void History_OfASampleCityInAFreshWorkspace_GivesTheSameSnapshot()
    {
        using var from = new Desk(Kind.Sqlite);
        using var to = new Desk(Kind.Sqlite);
        List<Dingdian.Model.Finding> findings = [];
        var city = CityReader.Read(Path.Combine(Root(), "samples"), "shaoxing", findings)!;
        Assert.Empty(Sample.Fill(from.Test.Workspace, city, 1, _ => { }).Findings);
        from.MoveTo(to, ".csv");
        Assert.Equal(from.Snapshot("3306", Day), to.Snapshot("3306", Day));
        Assert.Equal(from.Snapshot("3306", new(2023, 3, 3)), to.Snapshot("3306", new(2023, 3, 3)));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Export_OfAnyKind_ImportsAgainUnchangedAndHasTheSameBytes(Kind database)
    {
        using var desk = new Desk(database);
        SmallCity.Fill(desk);
        foreach (var kind in ImportKinds.All)
            foreach (var ending in Export.Endings.Where(ending => Export.Fits(kind, ending)))
            {
                var file = desk.Export(kind.Id, ending, history: false, Day);
                Assert.True(File.ReadAllBytes(file).SequenceEqual(File.ReadAllBytes(desk.Export(kind.Id, ending, history: false, Day))), kind.Id + ending);
                var result = desk.ImportFile(kind.Id, file, request => request with { AsOf = Day });
                Assert.True(result is { IsSound: true, Change: null, Differences: { Added: 0, Changed: 0, Unchanged: > 0 } }, $"{kind.Id}{ending} {Desk.Counts(result)} {string.Join('\n', result.Findings.Where(f => f.Severity == Dingdian.Model.Severity.Error))}");
            }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
