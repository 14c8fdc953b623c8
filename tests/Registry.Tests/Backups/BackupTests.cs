using System.IO.Compression;
using Dingdian.Registry.Backups;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tests.Deriving;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>There and back: the same rows, files and snapshots, wherever they are kept.</summary>
    [Theory]
    [InlineData(Kind.Sqlite, Kind.Sqlite)]
    [InlineData(Kind.Sqlite, Kind.PostgreSql)]
    [InlineData(Kind.PostgreSql, Kind.Sqlite)]
    public void Restore_OnTheSameOrTheOtherDatabase_HasEqualContent(Kind from, Kind to)
    {
        using var test = Filled(from);
        var original = Write(test.Workspace, "one.zip");
        var restored = Restored(to, "one.zip");
        var again = Write(restored, "two.zip");
        Assert.Equal(original.Content, again.Content); // every row of every table and every file
        Assert.Equal(Snapshots(test.Workspace), Snapshots(restored));
        Assert.Equal(Retaken(test.Workspace), Retaken(restored));
        Assert.NotEqual(test.Workspace.File.Id, restored.File.Id);
        using var db = restored.Connect();
        Assert.Empty(Integrity.Check(restored, db));
        using var revision = Revision.Begin(db, TestWorkspace.NewChange()); // numbers go on where they were
        Assert.Equal(4, revision.Change.Id);
    }

    [Fact]
    public void Write_OverAFile_IsRefused()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        File.WriteAllText(PathOf("thesis.zip"), "years of work");
        Assert.Equal("backup-exists", Assert.Single(Backup.Write(test.Workspace, PathOf("thesis.zip"), TimeProvider.System).Findings).Code);
        Assert.Equal("years of work", File.ReadAllText(PathOf("thesis.zip")));
    }

    [Theory]
    [InlineData("/proc/backup.zip")]
    [InlineData("/nowhere/backup.zip")]
    public void Write_WhereNothingCanBeWritten_SaysSo(string file)
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        Assert.Equal("backup-not-written", Assert.Single(Backup.Write(test.Workspace, file, TimeProvider.System).Findings).Code);
    }

    [Fact]
    public void Write_WithoutADataFile_NamesIt()
    {
        using var test = Filled(Kind.Sqlite);
        File.Delete(Directory.GetFiles(test.Workspace.DataFolder)[0]);
        Assert.Equal("dataset-missing", Assert.Single(Backup.Write(test.Workspace, PathOf("one.zip"), TimeProvider.System).Findings).Code);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Restore_OfWhatIsNoSoundBackup_LeavesNothingBehind(Kind kind)
    {
        using var test = Filled(kind);
        Write(test.Workspace, "good.zip");
        Refused("file-missing", "none.zip");
        Refused("backup-unreadable", Changed("cut.zip", bytes => bytes[..(bytes.Length / 2)]));
        Refused("backup-unreadable", Changed("text.zip", _ => "thesis"u8.ToArray()));
        Refused("backup-foreign", Edited("foreign.zip", zip => zip.GetEntry("manifest.json")!.Delete()));
        Refused("backup-damaged", Edited("less.zip", zip => zip.GetEntry("tables/beds.jsonl")!.Delete()));
        Refused("backup-damaged", Edited("more.zip", zip => zip.CreateEntry("tables/extra.jsonl")));
        Refused("backup-damaged", Edited("other.zip", zip => Replace(zip, "tables/beds.jsonl", "{}\n")));
        Refused("backup-damaged", Edited("manifest.zip", zip => Replace(zip, "manifest.json", Read(zip, "manifest.json").Replace("\"content\": \"", "\"content\": \"0", StringComparison.Ordinal))));
        Refused("backup-newer", Edited("newer.zip", zip => Replace(zip, "manifest.json", Read(zip, "manifest.json").Replace("0001_registry", "9999_future", StringComparison.Ordinal))));
    }

    /// <summary>A manifest that was made to agree with rows that are none.</summary>
    [Fact]
    public void Restore_OfForgedRows_LeavesNothingBehind()
    {
        using var test = Filled(Kind.Sqlite);
        var good = Write(test.Workspace, "good.zip");
        var forged = "{\"surprise\":1}\n";
        ManifestEntry[] entries = [.. good.Entries.Select(entry => entry.Name != "tables/beds.jsonl" ? entry
            : entry with { Bytes = forged.Length, Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(forged))) })];
        var manifest = System.Text.Json.JsonSerializer.Serialize(good with { Entries = entries, Content = Manifest.HashOf(entries) }, System.Text.Json.JsonSerializerOptions.Web);
        Refused("backup-foreign", Edited("forged.zip", zip =>
        {
            Replace(zip, "tables/beds.jsonl", forged);
            Replace(zip, "manifest.json", manifest);
        }));
    }

    [Fact]
    public void Restore_IntoAFolderInUse_IsRefused()
    {
        using var test = Filled(Kind.Sqlite);
        Write(test.Workspace, "good.zip");
        Assert.Equal("workspace-exists", Assert.Single(Restore.Run(PathOf("good.zip"), test.Folder, null, TimeProvider.System).Findings).Code);
        Assert.Equal(Snapshots(test.Workspace), Snapshots(WorkspaceDoor.Open(test.Folder, null).Workspace!));
    }

    [Fact]
    public void Check_OfChangedFilesAndSnapshots_NamesThem()
    {
        using var test = Filled(Kind.Sqlite);
        File.AppendAllText(Directory.GetFiles(test.Workspace.DataFolder)[0], "x");
        using var db = test.Connect();
        Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw(db.Database, "UPDATE snapshot SET content = x'00'");
        Assert.Equal(["dataset-changed", "snapshot-damaged"], Integrity.Check(test.Workspace, db).Select(finding => finding.Code));
    }

    private static TestWorkspace Filled(Kind kind)
    {
        var test = new TestWorkspace(kind);
        test.Learn(TinyCity.Fill);
        test.Learn((revision, db) => Put(test, revision, db));
        test.Learn((revision, db) =>
        {
            foreach (var fact in db.AreaFacts.Believed().ToList()) revision.Retire(fact);
            revision.Add(new Areas.AreaFact { Division = "990101", Measure = "residents", AsOf = new(2023, 12, 31), Value = 300_000.50m, Unit = "resident", Quality = "published", Source = "更正“公报”\n第二行" });
        });
        SnapshotTaker.Take(test.Workspace, "9901", TinyCity.Day, "tester", "", TimeProvider.System);
        return test;
    }

    private static void Put(TestWorkspace test, Revision revision, RegistryDb db)
    {
        var file = DatasetFiles.TemporaryIn(test.Workspace);
        using (var connection = DatasetFiles.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"COPY (SELECT 1 AS people) TO {DatasetFiles.Quoted(file)} (FORMAT parquet)";
            command.ExecuteNonQuery();
        }
        DatasetFiles.Put(test.Workspace, db, revision, new() { Kind = "population", City = "9901" }, file);
    }

    private Manifest Write(Workspace workspace, string name)
    {
        var (manifest, findings) = Backup.Write(workspace, PathOf(name), TimeProvider.System);
        Assert.Empty(findings);
        return manifest!;
    }

    private Workspace Restored(Kind kind, string name)
    {
        var connection = kind == Kind.PostgreSql ? TestWorkspace.NewDatabase(out _) : null;
        var restored = Restore.Run(PathOf(name), PathOf("restored"), connection, TimeProvider.System);
        Assert.Empty(restored.Findings);
        return restored.Workspace!;
    }

    private void Refused(string code, string name)
    {
        var into = PathOf("into");
        Assert.Equal([code], Restore.Run(PathOf(name), into, null, TimeProvider.System).Findings.Select(finding => finding.Code).Distinct());
        Assert.False(Directory.Exists(into), name);
    }

    private static List<string> Snapshots(Workspace workspace)
    {
        using var db = workspace.Connect();
        return [.. db.Snapshots.OrderBy(row => row.Id).AsEnumerable().Select(row => $"{row.Id} {row.TakenAt:O} {Convert.ToHexString(row.Content)}")];
    }

    private static string Retaken(Workspace workspace)
    {
        using var db = workspace.Connect();
        return CanonicalForm.Identity(CanonicalForm.Write(new SnapshotTaker(workspace, db, "9901", new Moment(TinyCity.Day)).Freeze()));
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private string Changed(string name, Func<byte[], byte[]> change)
    {
        File.WriteAllBytes(PathOf(name), change(File.ReadAllBytes(PathOf("good.zip"))));
        return name;
    }

    private string Edited(string name, Action<ZipArchive> edit)
    {
        File.Copy(PathOf("good.zip"), PathOf(name));
        using var zip = ZipFile.Open(PathOf(name), ZipArchiveMode.Update);
        edit(zip);
        return name;
    }

    private static string Read(ZipArchive zip, string entry)
    {
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    private static void Replace(ZipArchive zip, string entry, string text)
    {
        zip.GetEntry(entry)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
        writer.Write(text);
    }
}
