using System.IO.Compression;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Persons;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Persons;

/// <summary>The tiny city with cases, a ring of keys, and files to hand in.</summary>
internal sealed class PersonWorld : IDisposable
{
    public static readonly Identity Zhang = new("张伟", "320101199003071232"), Namesake = new("张伟", "32050119751212004X");

    public PersonWorld(Kind kind)
    {
        Cases = new(kind);
        KeyRing.Create(Bureau.Keys, []);
    }

    public CaseWorld Cases { get; }
    public Bureau Bureau => Cases.Years.Bureau;
    public KeyRing Ring => KeyRing.Open(Bureau.Keys, [])!;

    public string Kept(Identity person)
    {
        var act = KeepPerson.Of(Ring, person);
        Cases.Done(act, Handler, Day(3, 1));
        return act.Token;
    }

    public Identity? Find(string token)
    {
        using var db = Cases.Years.Test.Connect();
        return PersonRegister.Find(db, Ring, token, []);
    }

    public IReadOnlyList<JournalEntry> Journal()
    {
        using var db = Cases.Years.Test.Connect();
        return [.. db.Journal.OrderBy(entry => entry.Id)];
    }

    /// <summary>Takes in a PDF of one's own.</summary>
    public TakenFile Taken(string name = "licence.pdf", string inside = "")
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Cases.Years.Test.Folder, "desk")).FullName, name);
        File.WriteAllText(path, $"%PDF-1.7\n1 0 obj << {inside} >> endobj\n%%EOF\n");
        var findings = new List<Finding>();
        var taken = AttachmentFiles.Take(Bureau.Workspace, path, findings);
        Assert.Empty(findings);
        return taken!;
    }

    public void Dispose() => Cases.Dispose();
}
