using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Persons;
using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Persons.PersonWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Persons;

/// <summary>What people read when a person, a key ring or a file is refused, approved word by word in <c>approved.txt</c> beside this.</summary>
public sealed class FindingWordsTests
{
    /// <summary>Said by the commands.</summary>
    private static readonly Finding[] OfTheCommands =
    [
        new("keys-needed", new Place("DIR"), 2, "DIR/keys.json"), new("person-on-command-line", new Place("dingdian person add")), new("attachment-none", new Place("case/1"), "1", "申请表", new Texts("无", "none")),
    ];

    private readonly List<Finding> findings = [.. OfTheCommands];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        Persons(world);
        Files(world);
        Keys(world);
        var own = FindingCatalogue.CodesOf("people").Order(StringComparer.Ordinal).ToList();
        var first = own.Select(code => findings.FirstOrDefault(finding => finding.Code == code)).ToList();
        Assert.Equal(own, first.Select(finding => finding?.Code));
        var shown = string.Join('\n', first.SelectMany(finding => new[] { finding!.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        foreach (var (said, word) in new[] { (world.Cases.Years.Test.Folder, "DIR"), (world.Ring.TokenOf(Zhang.Number), "p-zhang") }) shown = shown.Replace(said, word, StringComparison.Ordinal);
        shown = System.Text.RegularExpressions.Regex.Replace(shown, "k-[0-9a-f]{8}|[0-9a-f]{64}", "…");
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "approved.txt"), shown);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Persons", "approved.txt")), shown);
    }

    private void Persons(PersonWorld world)
    {
        Identity.Read("张三\n张三,123", "persons.csv", findings);
        Identity.Read("", "persons.csv", findings);
        var token = world.Kept(Zhang);
        void Try(UseCase act, Person by) => findings.AddRange(world.Cases.Years.Do(act, by, Day(3, 3)).Findings);
        Try(KeepPerson.Of(world.Ring, Zhang with { Name = "张玮" }), Handler);
        Try(Asked() with { People = [new("张三", "head"), new("p-0", "head")] }, Applicant);
        Try(new SeePerson(token, Zhang.Number), Handler);
        var ring = world.Ring;
        ring.Open(new() { Token = token, Key = ring.Current, Cipher = "" }, findings);
        ring.WithNewKey();
        Try(new ForgetKeys(), Approver);
    }

    private void Files(PersonWorld world)
    {
        world.Cases.Submitted();
        var taken = world.Taken();
        world.Cases.Done(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3));
        findings.AddRange(world.Cases.Years.Do(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3)).Findings);
        var path = AttachmentFiles.PathOf(world.Bureau.Workspace, taken.Hash);
        File.AppendAllText(path, " ");
        AttachmentFiles.Read(world.Bureau.Workspace, taken.Hash, findings);
        File.Delete(path);
        AttachmentFiles.Read(world.Bureau.Workspace, taken.Hash, findings);
        foreach (var (name, content) in new[] { ("a.pdf", ""), ("a.png", "%PDF-1.7 %%EOF"), ("a.pdf", "%PDF-1.7"), ("a.pdf", "text"), ("a.pdf", "%PDF-1.7 /Encrypt 1 0 R %%EOF"), ("a.pdf", "%PDF-1.7 /Launch <<>> %%EOF"), ("a.exe", "MZ") })
            FileContent.Of(System.Text.Encoding.ASCII.GetBytes(content), name, findings);
        FileContent.Of(new byte[FileContent.LargestBytes + 1], "a.pdf", findings);
        findings.Add(new("file-swollen", new Place("a.docx"))); // a file of 200 MB; held against the content where it is looked at
    }

    private void Keys(PersonWorld world)
    {
        var other = Path.Combine(world.Cases.Years.Test.Folder, "other.json");
        KeyRing.Open(other, findings);
        var foreign = KeyRing.Create(other, findings)!;
        using (var db = world.Cases.Years.Test.Connect()) foreign.Open(db.People.First(), findings);
        File.WriteAllText(other, "{}");
        KeyRing.Open(other, findings);
        findings.Add(new("keys-unwritten", new Place("/nowhere/keys.json"), "/nowhere/keys.json", new Texts("系统无法写入", "no such folder")));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(other, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        KeyRing.Open(other, findings);
    }

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
