using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Backups;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Tests.Attachments;

public sealed class AttachmentFilesTests : IDisposable
{
    private static readonly Identity Zhang = new("张伟", "320101199003071232");
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
    private readonly List<Finding> findings = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Licence(string name = "licence.pdf", string inside = "")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, Contents.Pdf(inside));
        return path;
    }

    private TakenFile Taken(TestWorkspace test, string inside = "") => AttachmentFiles.Take(test.Workspace, Licence(inside: inside), findings)!;

    /// <summary>As the use case notes it.</summary>
    private static void Note(TestWorkspace test, TakenFile file)
    {
        using var db = test.Connect();
        using var page = JournalPage.Open(db);
        page.Commit(new() { At = DateTime.UnixEpoch, On = new(2025, 3, 3), Act = AttachmentFiles.Act, Subject = "case/1", Who = "甲", Request = file.Hash, Asked = $"{{\"hash\":\"{file.Hash}\"}}" });
    }

    [Fact]
    public void File_Taken_IsKeptByItsHashWithoutAnEnding_ForItsOwnerOnly()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var taken = Taken(test);
        var path = Assert.Single(Directory.GetFiles(AttachmentFiles.FolderOf(test.Workspace)));
        Assert.Equal((taken.Hash, "licence.pdf", "pdf", true), (Path.GetFileName(path), taken.Name, taken.Kind, taken.IsNew));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(Contents.Pdf(), AttachmentFiles.Read(test.Workspace, taken.Hash, findings));
        Assert.False(Taken(test).IsNew);
        Assert.Empty(findings);
    }

    [Fact]
    public void File_RefusedOrMissing_LeavesNothing()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        Assert.Null(AttachmentFiles.Take(test.Workspace, Path.Combine(folder, "none.pdf"), findings));
        Assert.Null(AttachmentFiles.Take(test.Workspace, Licence("a.png"), findings));
        File.WriteAllBytes(Path.Combine(folder, "big.pdf"), new byte[FileContent.LargestBytes + 1]);
        Assert.Null(AttachmentFiles.Take(test.Workspace, Path.Combine(folder, "big.pdf"), findings));
        Assert.Equal(["file-missing", "file-name", "file-large"], findings.Select(finding => finding.Code));
        Assert.False(Directory.Exists(AttachmentFiles.FolderOf(test.Workspace)));
    }

    [Fact]
    public void File_Read_IsHeldAgainstItsHash()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var path = AttachmentFiles.PathOf(test.Workspace, Taken(test).Hash);
        File.AppendAllText(path, " ");
        Assert.Null(AttachmentFiles.Read(test.Workspace, Path.GetFileName(path), findings));
        File.Delete(path);
        Assert.Null(AttachmentFiles.Read(test.Workspace, Path.GetFileName(path), findings));
        Assert.Null(AttachmentFiles.Read(test.Workspace, "../workspace.json", findings));
        Assert.Equal(["attachment-changed", "attachment-missing", "attachment-missing"], findings.Select(finding => finding.Code));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void File_OfARefusedRequest_GoesUnlessItBelongs(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using var db = test.Connect();
        var (kept, refused) = (Taken(test), Taken(test, "/Other"));
        Note(test, kept);
        AttachmentFiles.Drop(test.Workspace, db, refused);
        AttachmentFiles.Drop(test.Workspace, db, kept);
        AttachmentFiles.Drop(test.Workspace, db, Taken(test));
        Assert.Equal([kept.Hash], Directory.GetFiles(AttachmentFiles.FolderOf(test.Workspace)).Select(Path.GetFileName));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Leftovers_OfKilledRequests_GoAfterADay(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using var db = test.Connect();
        Assert.Equal(0, AttachmentFiles.Sweep(test.Workspace, db, TimeProvider.System));
        var (kept, left, young) = (Taken(test), Taken(test, "/Left"), Taken(test, "/Young"));
        Note(test, kept);
        var half = AttachmentFiles.PathOf(test.Workspace, "ab.tmp");
        File.WriteAllText(half, "half");
        foreach (var old in new[] { AttachmentFiles.PathOf(test.Workspace, kept.Hash), AttachmentFiles.PathOf(test.Workspace, left.Hash), half }) File.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        Assert.Equal(2, AttachmentFiles.Sweep(test.Workspace, db, TimeProvider.System));
        Assert.Equal(new[] { kept.Hash, young.Hash }.Order(StringComparer.Ordinal), Directory.GetFiles(AttachmentFiles.FolderOf(test.Workspace)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Check_OfAttachments_NamesWhatIsChangedOrMissing(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using var db = test.Connect();
        var (one, other) = (Taken(test), Taken(test, "/Other"));
        Note(test, one);
        Note(test, other);
        Assert.Empty(Integrity.Check(test.Workspace, db));
        File.WriteAllBytes(AttachmentFiles.PathOf(test.Workspace, one.Hash), Contents.Png);
        File.Delete(AttachmentFiles.PathOf(test.Workspace, other.Hash));
        Assert.Equal(["attachment-missing", "attachment-changed"], Integrity.Check(test.Workspace, db).Select(finding => finding.Code));
        Assert.Equal(["attachment-missing"], Backup.Write(test.Workspace, Path.Combine(folder, "b.zip"), TimeProvider.System).Findings.Select(finding => finding.Code));
    }

    /// <summary>Attachments and sealed persons go along, keys and what never belonged do not.</summary>
    [Theory]
    [InlineData(Kind.Sqlite, Kind.PostgreSql)]
    [InlineData(Kind.PostgreSql, Kind.Sqlite)]
    public void Backup_Restored_HasAttachmentsAndPersons_AndNoKeys(Kind from, Kind to)
    {
        using var test = new TestWorkspace(from);
        var ring = KeyRing.Create(KeyRing.PathIn(test.Workspace), findings)!;
        var (kept, _) = (Taken(test), Taken(test, "/Orphan"));
        Note(test, kept);
        using (var db = test.Connect())
        using (var transaction = WriteLock.Take(db))
        {
            PersonRegister.Put(db, ring.Seal(Zhang));
            transaction.Commit();
        }
        var (manifest, faults) = Backup.Write(test.Workspace, Path.Combine(folder, "b.zip"), TimeProvider.System);
        Assert.Empty(faults);
        Assert.Equal([$"attachments/{kept.Hash}"], manifest!.Entries.Select(entry => entry.Name).Where(name => name.StartsWith("attachments", StringComparison.Ordinal)));
        Assert.DoesNotContain(manifest.Entries, entry => entry.Name.Contains("keys", StringComparison.Ordinal));
        var restored = Restore.Run(Path.Combine(folder, "b.zip"), Path.Combine(folder, "restored"), to == Kind.PostgreSql ? TestWorkspace.NewDatabase(out _) : null, TimeProvider.System).Workspace!;
        Assert.Equal(Contents.Pdf(), AttachmentFiles.Read(restored, kept.Hash, findings));
        Assert.False(File.Exists(KeyRing.PathIn(restored)));
        using var again = restored.Connect();
        Assert.Empty(Integrity.Check(restored, again));
        Assert.Equal(Zhang, PersonRegister.Find(again, ring, ring.TokenOf(Zhang.Number), findings));
        Assert.Empty(findings);
    }
}
