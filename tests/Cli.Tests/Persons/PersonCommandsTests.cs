using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Tests;

namespace Dingdian.Cli.Tests.Persons;

/// <summary>Persons and files at the desk: what goes in, what is shown to whom, and what never lies about in the clear.</summary>
public sealed class PersonCommandsTests : IDisposable
{
    private const string Zhang = "320101199003071232", Namesake = "32050119751212004X", Lines = $"张伟,{Zhang}\n张伟,{Namesake}\n";
    private static readonly string Plan = Path.Combine(Root(), "plans", "cn-suzhou-2025");
    private static readonly string[] Handler = ["--by", "何静", "--role", "case-handler"], Approver = ["--by", "马骏", "--role", "approver"], Auditor = ["--by", "审计", "--role", "auditor"];
    private readonly DirectoryInfo desk = Directory.CreateTempSubdirectory("dingdian-");

    public void Dispose() => desk.Delete(recursive: true);

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Persons_AddedAndShown_AreMaskedForAllButThoseWhoSayWhy(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        Assert.Contains("Nobody is registered", Good(test, "person", "list").Output, StringComparison.Ordinal);
        var (one, other) = Added(test);
        Assert.NotEqual(one, other);
        Assert.Equal((one, other), Added(test)); // again: the same tokens
        Assert.Equal($"{one}  张**  3201**********1232\n", Good(test, ["person", "show", one, .. Auditor, "--why", "抽查"]).Output);
        Assert.Equal($"{one}  张**  3201**********1232\n", Good(test, ["person", "show", one, .. Handler]).Output);
        Assert.Equal($"{one}  张伟  {Zhang}\n", Good(test, ["person", "show", one, .. Handler, "--why", "核对执业证"]).Output);
        using (var db = test.Connect()) Assert.Equal("何静", Assert.Single(db.Journal.Where(entry => entry.Act == "see-person").ToList()).Who);
        using var json = JsonDocument.Parse(Good(test, "person", "list", "--json").Output);
        Assert.Equal(["3201**********1232", "3205**********004X"], json.RootElement.GetProperty("persons").EnumerateArray().Select(person => person.GetProperty("number").GetString()).Order());
        Assert.Contains("person-unknown", Refused(test, ["person", "show", "p-0", .. Handler]).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Zhang, Refused(test, ["person", "show", Zhang, .. Handler]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("张伟", Zhang)]
    [InlineData("--name", "张伟", "--number", Zhang)]
    [InlineData("--id", Zhang)]
    public void Persons_OnTheCommandLine_AreRefusedWithTheWayToDoIt(params string[] words)
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var (_, output, error) = Refused(test, ["person", "add", .. words, .. Handler]);
        Assert.Contains("person-on-command-line", error, StringComparison.Ordinal);
        Assert.Contains("--file persons.csv", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Zhang, output + error, StringComparison.Ordinal);
        Assert.False(File.Exists(KeyRing.PathIn(test.Workspace)));
    }

    [Fact]
    public void Persons_WithAWrongLine_AreNoneOfThemKept()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        Assert.Contains("persons.csv:2:1: error person-number", Refused(test, ["person", "add", "--file", Write("persons.csv", $"张伟,{Zhang}\n李梅,320101199003071233\n"), .. Handler]).Error, StringComparison.Ordinal);
        Assert.Contains("Nobody is registered", Good(test, "person", "list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_MissingOrOpenToOthers_AreRefused_AndRotatedTheyKeepEverybody()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var (one, _) = Added(test);
        var keys = KeyRing.PathIn(test.Workspace);
        Good(test, ["person", "rotate-keys", "--forget", .. Approver]);
        Assert.Contains($"{one}  张伟", Good(test, ["person", "show", one, .. Approver, "--why", "核对"]).Output, StringComparison.Ordinal);
        Assert.Contains("role-may-not", Refused(test, ["person", "rotate-keys", .. Handler]).Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(keys, (UnixFileMode)Convert.ToInt32("644", 8));
            Assert.Contains("keys-open", Refused(test, "person", "list").Error, StringComparison.Ordinal);
        }
        File.Delete(keys);
        Assert.Contains("keys-missing", Refused(test, ["person", "add", "--file", Write("persons.csv", Lines), .. Handler]).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(keys)); // a new ring would make other tokens of the same numbers
        Assert.Contains("keys-needed", Good(test, "workspace", "info", "--check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Restore_OfPersons_TellsWhereTheKeysGo()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        var (one, _) = Added(test);
        var (backup, restored) = (Path.Combine(desk.FullName, "b.zip"), Path.Combine(desk.FullName, "restored"));
        Good(test, "workspace", "backup", backup);
        var said = Run("workspace", "restore", backup, "--workspace", restored);
        Assert.Equal(0, said.Code);
        Assert.Contains($"keys-needed: this workspace has 2 persons", said.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(restored, "keys.json"), said.Error, StringComparison.Ordinal);
        File.Copy(KeyRing.PathIn(test.Workspace), Path.Combine(restored, "keys.json"));
        Assert.Contains(one, Run("person", "list", "--workspace", restored).Output, StringComparison.Ordinal);
        Assert.Contains("everything is as its hashes say", Run("workspace", "info", "--check", "--workspace", restored).Output, StringComparison.Ordinal);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void File_AttachedAndTakenOut_IsTheSame_AndARefusedOneLeavesNothing(Kind kind)
    {
        using var test = Submitted(kind);
        var (pdf, taken) = (Write("licence.pdf", "%PDF-1.7\n%%EOF\n"), Path.Combine(desk.FullName, "out.pdf"));
        string[] attach = ["case", "attach", "A-1", "--item", "执业许可证照复印件", "--file"], file = ["case", "file", "A-1", "--item", "执业许可证照复印件", "--out", taken], own = ["--by", "甲方", "--role", "applicant"];
        Assert.Contains("attachment-none", Refused(test, [.. file, .. Handler]).Error, StringComparison.Ordinal);
        Assert.Contains("case-of-another", Refused(test, [.. attach, pdf, "--by", "乙方", "--role", "applicant"]).Error, StringComparison.Ordinal);
        Assert.Contains("file-cut", Refused(test, [.. attach, Write("half.pdf", "%PDF-1.7\n"), .. own]).Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(AttachmentFiles.FolderOf(test.Workspace)));
        Good(test, [.. attach, pdf, .. own]);
        Good(test, [.. file, .. Handler]);
        Assert.Equal(File.ReadAllBytes(pdf), File.ReadAllBytes(taken));
        Assert.Contains("file-in-the-way", Refused(test, [.. file, .. Handler]).Error, StringComparison.Ordinal);
        Assert.Contains("case-of-another-district", Refused(test, [.. file, "--force", "--by", "丁", "--role", "district-officer", "--division", "320506"]).Error, StringComparison.Ordinal);
        Good(test, [.. file, "--force", "--by", "丁", "--role", "district-officer", "--division", "320505"]);
        Assert.Contains("panel-not-on", Refused(test, [.. file, "--force", "--by", "评", "--role", "assessor"]).Error, StringComparison.Ordinal);
        var kept = Assert.Single(Directory.GetFiles(AttachmentFiles.FolderOf(test.Workspace)));
        File.AppendAllText(kept, " ");
        Assert.Contains("attachment-changed", Refused(test, [.. file, "--force", .. Handler]).Error, StringComparison.Ordinal);
        Assert.Contains("attachment-changed", Refused(test, "workspace", "info", "--check").Error, StringComparison.Ordinal);
    }

    /// <summary>After everything persons go through, no name and no number is in any byte of the workspace or its backup.</summary>
    [Fact]
    public void Workspace_AfterPersonsWentThroughIt_HoldsNoNumberInTheClear()
    {
        using var test = Submitted(Kind.Sqlite);
        var (one, _) = Added(test);
        Good(test, ["person", "show", one, .. Handler, "--why", "核对"]);
        Good(test, ["person", "rotate-keys", .. Approver]);
        Good(test, ["person", "add", "--renamed", "--file", Write("persons.csv", $"张玮,{Zhang}\n"), .. Handler]);
        Good(test, "workspace", "backup", Path.Combine(test.Folder, "b.zip"));
        System.IO.Compression.ZipFile.ExtractToDirectory(Path.Combine(test.Folder, "b.zip"), Path.Combine(test.Folder, "unpacked"));
        var files = Directory.GetFiles(test.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith("registry.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var text = File.ReadAllText(file, System.Text.Encoding.UTF8);
            foreach (var word in new[] { Zhang, Namesake, "张伟", "张玮" }) Assert.False(text.Contains(word, StringComparison.Ordinal), $"{word} in {file}");
        }
    }

    private (string One, string Other) Added(TestWorkspace test)
    {
        var lines = Good(test, ["person", "add", "--file", Write("persons.csv", Lines), .. Handler]).Output.Split('\n');
        Assert.EndsWith("张**  3201**********1232", lines[0], StringComparison.Ordinal);
        return (lines[0].Split(' ')[0], lines[1].Split(' ')[0]);
    }

    private static TestWorkspace Submitted(Kind kind)
    {
        var test = new TestWorkspace(kind);
        test.Learn((revision, _) =>
        {
            foreach (var (code, name, parent) in (ReadOnlySpan<(string, string, string?)>)[("3205", "苏州市", null), ("320505", "虎丘区", "3205")]) revision.Name(new Division { Code = code, Name = name, Parent = parent });
        });
        var bureau = new Bureau(test.Workspace, (id, _) => PlanFolders.LoadNamed(id).Plan, TimeProvider.System);
        Assert.True(bureau.Do(new SubmitCase("A-1", Plan, "new", "clinic", "虎丘诊所", "320505") { Request = "1", By = new("甲方", Roles.Applicant), On = new(2025, 3, 3) }).IsDone);
        return test;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(desk.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int Code, string Output, string Error) Good(TestWorkspace test, params string[] words)
    {
        var run = Run([.. words, .. Of(test)]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private static (int Code, string Output, string Error) Refused(TestWorkspace test, params string[] words)
    {
        var run = Run([.. words, .. Of(test)]);
        Assert.True(run.Code == 1, run.Output + run.Error);
        return run;
    }

    private static string[] Of(TestWorkspace test) => test.Connection is { } connection ? ["--workspace", test.Folder, "--database", connection] : ["--workspace", test.Folder];

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run([.. words, "--lang", "en"], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
