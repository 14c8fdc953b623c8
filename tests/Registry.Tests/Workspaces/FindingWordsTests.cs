using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.Workspaces;

/// <summary>Every finding about workspaces, their history and their snapshots, shown by something that has it, in the approved words.</summary>
public sealed class FindingWordsTests : IDisposable
{
    /// <summary>Of the command line, which reads the plan and the clock; of a user with fewer rights; of a writer that takes two minutes; of a full disk.</summary>
    private static readonly Finding[] Elsewhere =
    [
        new("measure-filed", new Place("plan.yaml", 3, 5), "residents"), new("snapshot-of-another", new Place("--snapshot"), "3306", "3205"), new("snapshot-future", new Place("--as-of"), "2030-12-31"),
        new("workspace-read-only", new Place("DIR"), "DIR"), new("workspace-log-left", new Place("DIR"), "DIR"), new("database-busy", new Place("DIR")),
        new("disk-full", new Place("DIR"), "DIR"), new("snapshot-empty", new Place("--as-of"), "小城市", "2019-12-31"),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
    private readonly List<Finding> findings = [.. Elsewhere];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        Doors();
        Files();
        using var test = new TestWorkspace(Kind.Sqlite);
        History(test);
        Shelf(test);
        Dingdian.Registry.Geography.Ground.Read(test.Workspace, new Frozen { City = "9901", AsOf = new(2024, 1, 1), Files = [new("population", "2023-12-31", "gone")] }, findings);
        var shown = findings.Where(finding => FindingCatalogue.CodesOf("registry").Contains(finding.Code)).DistinctBy(finding => finding.Code).OrderBy(finding => finding.Code, StringComparer.Ordinal)
            .Select(finding => $"{finding.Code}\n{finding.ToString(Language.English)}\n{finding.ToString(Language.Chinese)}\n".Replace(folder, "DIR", StringComparison.Ordinal).Replace(test.Folder, "DIR", StringComparison.Ordinal)).ToList();
        var approved = Path.Combine(AppContext.BaseDirectory, "Workspaces", "approved.txt");
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") == "1") File.WriteAllText(approved, string.Join('\n', shown));
        Assert.Equal(File.ReadAllText(approved), string.Join('\n', shown));
        Assert.Empty(FindingCatalogue.CodesOf("registry").Except(findings.Select(finding => finding.Code)));
    }

    private void Doors()
    {
        Opened("none");
        Made("one");
        Created("one");
        Created("", "thesis.txt");
        findings.AddRange(WorkspaceDoor.Open(Of("one"), "Host=127.0.0.1").Findings);
        findings.AddRange(WorkspaceDoor.Create(Of("far"), "Host=", TimeProvider.System).Findings.Select(finding => new Finding(finding.Code, new Place("DIR"), new Texts("连接写法有误", "…")))); // the library's words
        findings.AddRange(WorkspaceDoor.Create("/proc/none", null, TimeProvider.System).Findings.Select(finding => new Finding(finding.Code, new Place("DIR"), "DIR", new Texts("系统拒绝写入", "…")))); // the system's words
    }

    private void Files()
    {
        Made("text");
        File.WriteAllText(Of("text/registry.db"), new string('x', 10_000));
        Opened("text");
        File.WriteAllText(Of("text/workspace.json"), "{}");
        Opened("text");
        Edited("kind", file => file with { Database = "mysql" });
        Edited("server", file => file with { Database = "postgresql" });
        Edited("other", file => file with { Id = "another" }, "UPDATE workspace SET id = 'one'");
        Edited("newer", file => file, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('9999_future', '99')");
        Edited("older", file => file, "DELETE FROM \"__EFMigrationsHistory\"");
    }

    private void Edited(string name, Func<WorkspaceFile, WorkspaceFile> edit, string? sql = null)
    {
        var made = Made(name);
        File.WriteAllText(Of(name + "/workspace.json"), JsonSerializer.Serialize(edit(made.File), JsonSerializerOptions.Web));
        using (var db = made.Connect())
            if (sql is not null) db.Database.ExecuteSqlRaw(sql);
        Opened(name);
    }

    private void History(TestWorkspace test)
    {
        long hospital = 0;
        var named = test.Learn((revision, _) =>
        {
            revision.Name(new Division { Code = "9901", Name = "小城市" });
            revision.Name(new Division { Code = "990101", Name = "北区", Parent = "9901" });
        });
        var made = test.Learn((revision, _) => revision.Put<Profile>([], new() { InstitutionId = hospital = revision.AddInstitution().Id, Name = "一院", Kind = "clinic", County = "990101" }));
        var later = test.Learn((revision, db) => revision.Put<Profile>([.. db.Profiles.Believed()], new() { InstitutionId = hospital, Name = "二院", Kind = "clinic", County = "990101", From = new(2024, 1, 1) }));
        using var db = test.Connect();
        foreach (var change in new[] { 99, named, made }) findings.AddRange(Undo.Run(db, change, TestWorkspace.NewChange("undo")));
        Assert.Empty(Undo.Run(db, later, TestWorkspace.NewChange("undo")));
        findings.AddRange(Undo.Run(db, later, TestWorkspace.NewChange("undo")));
    }

    private void Shelf(TestWorkspace test)
    {
        SnapshotShelf.Find(test.Workspace, "12345678", findings);
        SnapshotShelf.City(test.Workspace, "9902", findings);
        test.Learn((revision, _) => revision.Name(new Division { Code = "9902", Name = "大城市" }));
        SnapshotShelf.City(test.Workspace, null, findings);
        SnapshotTaker.Take(test.Workspace, "9901", new(2024, 1, 1), "tester", "", TimeProvider.System);
        using (var db = test.Connect())
        {
            db.Database.ExecuteSql($"UPDATE snapshot SET id = 'sha256:0a1b2'");
            findings.AddRange(Integrity.Check(test.Workspace, db).Select(finding => new Finding(finding.Code, new Place("DIR"), "sha256:0a1b2")));
            db.Database.ExecuteSql($"INSERT INTO snapshot SELECT 'sha256:0a1b3', city, as_of, known, taken_at, taken_by, note, content FROM snapshot");
        }
        SnapshotShelf.Find(test.Workspace, "0a1b", findings);
        using var empty = new TestWorkspace(Kind.Sqlite);
        SnapshotShelf.City(empty.Workspace, null, findings);
    }

    private Workspace Made(string name) => WorkspaceDoor.Create(Of(name), null, TimeProvider.System).Workspace!;

    private void Opened(string name) => findings.AddRange(WorkspaceDoor.Open(Of(name), null).Findings);

    private void Created(string name, string? beside = null)
    {
        if (beside is not null) File.WriteAllText(Of(beside), "");
        findings.AddRange(WorkspaceDoor.Create(Of(name), null, TimeProvider.System).Findings);
    }

    private string Of(string name) => Path.Combine(folder, name);
}
