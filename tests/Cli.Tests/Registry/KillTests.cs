using System.Diagnostics;
using System.Text;
using Dingdian.Registry.Tests;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Cli.Tests.Registry;

/// <summary>An import that is killed at any moment leaves the old state or the new; two at once wait for each other.</summary>
public class KillTests
{
    private const int Rows = 20_000;

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task Import_KilledAtAnyMoment_LeavesAllOrNothing(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var file = Institutions(test.Folder, Rows);
        var random = new Random(7);
        var longest = TimeSpan.FromSeconds(4);
        for (var round = 0; round < 6; round++)
        {
            using var import = Start(test, file);
            await Task.WhenAny(import.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(longest * random.NextDouble(), TestContext.Current.CancellationToken));
            if (!import.HasExited) import.Kill(entireProcessTree: true);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            AssertWhole(test);
        }
        using var last = Start(test, file); // the one that is left alone
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, last.ExitCode);
        AssertWhole(test, mustBeThere: true);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task Imports_AtTheSameTime_BothEndAndOneOfThemHasNothingToAdd(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var file = Institutions(test.Folder, 500);
        using var one = Start(test, file);
        using var other = Start(test, file);
        await Task.WhenAll(one.WaitForExitAsync(TestContext.Current.CancellationToken), other.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        using var db = test.Connect();
        Assert.Equal((1, 500), (db.Changes.Count(), db.Institutions.Count()));
    }

    private static void AssertWhole(TestWorkspace test, bool mustBeThere = false)
    {
        using var db = test.Connect();
        var there = db.Changes.Any();
        var expected = there ? Rows : 0;
        Assert.Equal((expected, expected), (db.Institutions.Count(), db.Profiles.Count()));
        Assert.True(there || !mustBeThere);
        Assert.Empty(Dingdian.Registry.Workspaces.WorkspaceDoor.Open(test.Folder, test.Connection).Findings);
    }

    private static Process Start(TestWorkspace test, string file) => CommandProcess.Start(test, "import", "institutions", file, "--as-of", "2024-01-01");

    private static string Institutions(string folder, int rows)
    {
        var text = new StringBuilder("国家编码,机构名称,机构类别,区划\n");
        for (var i = 0; i < rows; i++) text.Append($"H990101{i:D5},第{i}诊所,诊所,990101\n");
        var file = Path.Combine(folder, "institutions.csv");
        File.WriteAllText(file, text.ToString());
        return file;
    }
}
