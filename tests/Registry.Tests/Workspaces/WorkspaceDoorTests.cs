using Dingdian.Model;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Tests.Workspaces;

public class WorkspaceDoorTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Open_AfterCreate_IsTheSameWorkspace(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var opened = WorkspaceDoor.Open(test.Folder, test.Connection);
        Assert.Empty(opened.Findings);
        Assert.Equal(test.Workspace.File, opened.Workspace!.File);
    }

    [Fact]
    public void Open_OfAnEmptyFolder_SaysHowToMakeOne()
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
        Refused("workspace-missing", WorkspaceDoor.Open(folder, null));
        Directory.Delete(folder);
    }

    [Fact]
    public void Create_Twice_NeverOverwrites()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        Refused("workspace-exists", WorkspaceDoor.Create(test.Folder, null, TimeProvider.System));
    }

    [Fact]
    public void Create_AmongOtherFiles_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "thesis.txt"), "");
        Refused("workspace-not-empty", WorkspaceDoor.Create(folder, null, TimeProvider.System));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Open_OfADamagedDatabase_SaysSo()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var file = Path.Combine(test.Folder, "registry.db");
        using (var stream = File.OpenWrite(file))
        {
            stream.Position = 4096;
            stream.Write(new byte[8192]);
        }
        Refused("workspace-damaged", WorkspaceDoor.Open(test.Folder, null));
    }

    [Fact]
    public void Open_OfSomethingElse_SaysSo()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        File.WriteAllText(Path.Combine(test.Folder, "registry.db"), new string('x', 10_000));
        Refused("workspace-damaged", WorkspaceDoor.Open(test.Folder, null));
        File.WriteAllText(Path.Combine(test.Folder, "workspace.json"), "{");
        Refused("workspace-unreadable", WorkspaceDoor.Open(test.Folder, null));
    }

    [Fact]
    public void Open_WithAnUnknownKindOfDatabase_OpensNone()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var file = Path.Combine(test.Folder, "workspace.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("sqlite", "mysql", StringComparison.Ordinal));
        Refused("database-kind", WorkspaceDoor.Open(test.Folder, null));
        Refused("database-kind", WorkspaceDoor.Open(test.Folder, "Host=127.0.0.1"));
    }

    [Fact]
    public void Open_OfAServersWorkspaceWithoutConnection_AsksForIt()
    {
        using var test = new TestWorkspace(Kind.PostgreSql);
        Refused("database-needed", WorkspaceDoor.Open(test.Folder, null));
    }

    [Fact]
    public void Open_OfAnEmbeddedWorkspaceWithConnection_IsRefused()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        Refused("database-unwanted", WorkspaceDoor.Open(test.Folder, "Host=127.0.0.1"));
    }

    [Fact]
    public void Open_WithTheDatabaseOfAnother_IsRefused()
    {
        using var one = new TestWorkspace(Kind.PostgreSql);
        using var two = new TestWorkspace(Kind.PostgreSql);
        Refused("database-of-another", WorkspaceDoor.Open(one.Folder, two.Connection));
    }

    [Fact]
    public void Create_WithoutAServer_SaysWhatToCheck()
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
        Refused("database-unreachable", WorkspaceDoor.Create(folder, "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2", TimeProvider.System));
        Directory.Delete(folder, recursive: true);
    }

    private static void Refused(string code, WorkspaceResult result)
    {
        Assert.Null(result.Workspace);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotEmpty(finding.Remedy(Language.Chinese));
    }
}
