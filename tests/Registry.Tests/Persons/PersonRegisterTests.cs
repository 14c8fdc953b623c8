using Dingdian.Model;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.Persons;

public sealed class PersonRegisterTests
{
    private static readonly Identity Zhang = new("张伟", "320101199003071232"), Namesake = new("张伟", "32050119751212004X");
    private readonly List<Finding> findings = [];

    private static void Put(TestWorkspace test, KeyRing ring, params Identity[] persons)
    {
        using var db = test.Connect();
        using var transaction = WriteLock.Take(db);
        foreach (var person in persons) PersonRegister.Put(db, ring.Seal(person));
        transaction.Commit();
    }

    private static int Reseal(TestWorkspace test, KeyRing ring, List<Finding> findings)
    {
        using var db = test.Connect();
        using var transaction = WriteLock.Take(db);
        var count = PersonRegister.Reseal(db, ring, findings);
        transaction.Commit();
        return count;
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Persons_Resealed_KeepTheirTokens_AndOpenWithTheNewKeyAlone(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var ring = KeyRing.Create(KeyRing.PathIn(test.Workspace), findings)!;
        Put(test, ring, Zhang, Namesake, Zhang with { Name = "张玮" }); // the last is a new name of the first
        var wider = ring.WithNewKey();
        Assert.Equal((2, 0), (Reseal(test, wider, findings), Reseal(test, wider, findings)));
        wider.Forget();
        using var db = test.Connect();
        var narrow = KeyRing.Open(KeyRing.PathIn(test.Workspace), findings)!;
        Assert.Equal(("张玮", "张伟"), (PersonRegister.Find(db, narrow, ring.TokenOf(Zhang.Number), findings)!.Name, PersonRegister.Find(db, narrow, ring.TokenOf(Namesake.Number), findings)!.Name));
        Assert.Null(PersonRegister.Find(db, narrow, "p-0", findings));
        Assert.Empty(PersonRegister.Check(db, narrow));
        Assert.Empty(findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Persons_WithARowThatWasChanged_AreNotResealed(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        var ring = KeyRing.Create(KeyRing.PathIn(test.Workspace), findings)!;
        Put(test, ring, Zhang, Namesake);
        var (one, other) = (ring.TokenOf(Zhang.Number), ring.TokenOf(Namesake.Number));
        using var db = test.Connect();
        db.Database.ExecuteSql($"UPDATE person SET cipher = (SELECT cipher FROM person WHERE token = {one}) WHERE token = {other}"); // one passed off as the other
        Assert.Equal(0, Reseal(test, ring.WithNewKey(), findings));
        Assert.Equal("person-damaged", Assert.Single(findings).Code);
        Assert.Equal(2, db.People.Count(row => row.Key == ring.Current));
        Assert.Equal([other], PersonRegister.Check(db, ring).Select(finding => finding.Arguments[0]));
    }
}
