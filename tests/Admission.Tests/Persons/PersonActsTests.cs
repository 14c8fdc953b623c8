using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Persons;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tests;
using Microsoft.EntityFrameworkCore;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Persons.PersonWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Persons;

public class PersonActsTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Person_KeptTwice_IsOneToken_AndANamesakeAnother(Kind kind)
    {
        using var world = new PersonWorld(kind);
        var (one, again, other) = (world.Kept(Zhang), world.Kept(Zhang), world.Kept(Namesake));
        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.Equal((Zhang, Namesake), (world.Find(one), world.Find(other)));
        using var db = world.Cases.Years.Test.Connect();
        Assert.Equal(2, db.People.Count());
        Assert.Empty(world.Cases.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Journal_AfterEverythingDoneToPersons_HoldsTokensOnly(Kind kind)
    {
        using var world = new PersonWorld(kind);
        var token = world.Kept(Zhang);
        world.Cases.Done(new SeePerson(token, "核对执业证"), Handler, Day(3, 2));
        world.Cases.Done(Asked() with { People = [new(token, "head")] }, Applicant, Day(3, 3));
        world.Cases.Done(new RotateKeys(), Approver, Day(3, 4));
        var all = string.Join('\n', world.Journal().Select(entry => $"{entry.Act} {entry.Subject} {entry.Who} {entry.Request} {entry.Asked} {entry.Done}"));
        Assert.Contains($"see-person person/{token} 辰", all, StringComparison.Ordinal);
        Assert.Contains("核对执业证", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Zhang.Number, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Zhang.Name, all, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_OfARegisteredNumber_ChangesOnlyWhenACaseHandlerSaysSo()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        var token = world.Kept(Zhang);
        var renamed = Zhang with { Name = "张玮" };
        Assert.Equal(["person-renamed"], world.Cases.Refused(KeepPerson.Of(world.Ring, renamed), Handler, Day(3, 2)));
        Assert.Equal(["person-renamed"], world.Cases.Refused(KeepPerson.Of(world.Ring, renamed, renamed: true), Applicant, Day(3, 2)));
        Assert.Equal(Zhang, world.Find(token));
        world.Cases.Done(KeepPerson.Of(world.Ring, renamed, renamed: true), Handler, Day(3, 2));
        Assert.Equal(renamed, world.Find(token));
    }

    [Fact]
    public void Person_SeenInFull_IsForCaseHandlerAndApproverWithAReason()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        var token = world.Kept(Zhang);
        foreach (var role in Roles.All.Except([Roles.CaseHandler, Roles.Approver]))
            Assert.Equal(["role-may-not"], world.Cases.Refused(new SeePerson(token, "核对"), new("某", role, role == Roles.DistrictOfficer ? "990101" : null), Day(3, 2)));
        Assert.Equal(["words-missing"], world.Cases.Refused(new SeePerson(token, " "), Approver, Day(3, 2)));
        Assert.Equal(["person-unknown"], world.Cases.Refused(new SeePerson("p-0", "核对"), Approver, Day(3, 2)));
        world.Cases.Done(new SeePerson(token, "核对"), Approver, Day(3, 2));
    }

    [Fact]
    public void Numbers_InWhateverIsAsked_AreRefusedAtTheDoor()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        world.Cases.Accepted();
        Assert.Equal(["id-number-in-words"], world.Cases.Refused(new EstablishFact("1", "applicant.public", "false", $"身份证 {Namesake.Number.ToLowerInvariant()}"), Handler, Day(3, 5)));
        Assert.Equal(["id-number-in-words"], world.Cases.Refused(new WithdrawCase("1", Zhang.Number), Applicant, Day(3, 5)));
        Assert.Equal(["id-number-in-words"], world.Cases.Refused(Asked("2") with { Address = $"3 号 {Zhang.Number}" }, Stranger, Day(3, 5)));
        Assert.Equal(["id-number-in-words"], world.Cases.Refused(Asked(Zhang.Number), Stranger, Day(3, 5)));
        Assert.Equal(["id-number-in-words"], world.Cases.Refused(new WithdrawCase("1", "暂缓"), new($"王{Zhang.Number}", Roles.CaseHandler), Day(3, 5)));
        Assert.Contains("id-number-in-words", world.Cases.Refused(Asked("2", "另一诊所") with { People = [new(Zhang.Number, "head")] }, Stranger, Day(3, 5)));
    }

    [Fact]
    public void Case_NamingPersons_TakesTokensOnly_AndOnceAnybodyIsRegisteredTheirsOnly()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        Assert.Equal(["person-token", "person-token"], world.Cases.Refused(Asked() with { People = [new("张伟", "head"), new("E1234567", "controller")] }, Applicant, Day(3, 3)));
        world.Cases.Done(Asked() with { People = [new("t-1", "head")] }, Applicant, Day(3, 3));
        var token = world.Kept(Zhang);
        Assert.Equal(["person-unknown"], world.Cases.Refused(Asked("2", "另一诊所") with { People = [new(token, "head"), new("t-1", "controller")] }, Stranger, Day(3, 3)));
        world.Cases.Done(Asked("2", "另一诊所") with { People = [new(token, "head")] }, Stranger, Day(3, 3));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Keys_Rotated_SealEverybodyAnew_AndTheOldOnesCanBeForgotten(Kind kind)
    {
        using var world = new PersonWorld(kind);
        var (one, other) = (world.Kept(Zhang), world.Kept(Namesake));
        var old = world.Ring.Current;
        var entry = world.Cases.Done(new RotateKeys(), Approver, Day(3, 2));
        Assert.Contains("\"persons\":2", entry.Done, StringComparison.Ordinal);
        Assert.Equal((2, false), (world.Ring.Keys.Count, old == world.Ring.Current));
        world.Cases.Done(new ForgetKeys(), Approver, Day(3, 2));
        Assert.DoesNotContain(old, world.Ring.Keys);
        Assert.Equal((Zhang, Namesake), (world.Find(one), world.Find(other)));
        Assert.Equal(one, world.Kept(Zhang)); // tokens stay
    }

    /// <summary>Killed once the new key is on disk: every row opens, nothing is forgotten, and the next rotation goes on with that key.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Rotation_KilledAfterTheNewKey_IsTakenUpAgain(Kind kind)
    {
        using var world = new PersonWorld(kind);
        var token = world.Kept(Zhang);
        var half = world.Ring.WithNewKey();
        Assert.Equal(Zhang, world.Find(token));
        var other = world.Kept(Namesake); // sealed with the new one
        Assert.Equal(["keys-in-use"], world.Cases.Refused(new ForgetKeys(), Approver, Day(3, 2)));
        world.Cases.Done(new RotateKeys(), Approver, Day(3, 2));
        Assert.Equal((half.Current, 2), (world.Ring.Current, world.Ring.Keys.Count));
        world.Cases.Done(new ForgetKeys(), Approver, Day(3, 2)); // and killed before this: it can be asked for at any time
        Assert.Equal((Zhang, Namesake), (world.Find(token), world.Find(other)));
    }

    /// <summary>Killed while rows were being sealed: the transaction is gone, the key is not.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Rotation_KilledAmidTheRows_LeavesTheOldOnes(Kind kind)
    {
        using var world = new PersonWorld(kind);
        var token = world.Kept(Zhang);
        using (var db = world.Cases.Years.Test.Connect())
        using (db.Database.BeginTransaction()) // never committed
            Assert.Equal(1, PersonRegister.Reseal(db, world.Ring.WithNewKey(), []));
        Assert.Equal(Zhang, world.Find(token));
        world.Cases.Done(new RotateKeys(), Approver, Day(3, 2));
        Assert.Equal(Zhang, world.Find(token));
    }

    /// <summary>Whoever read the ring before a rotation seals with the ring as it is now.</summary>
    [Fact]
    public void Person_KeptWithARingReadBefore_IsSealedWithTheKeyInUse()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        var act = KeepPerson.Of(world.Ring, Zhang);
        world.Cases.Done(new RotateKeys(), Approver, Day(3, 1));
        world.Cases.Done(new ForgetKeys(), Approver, Day(3, 1));
        world.Cases.Done(act, Handler, Day(3, 1));
        Assert.Equal(Zhang, world.Find(act.Token));
    }

    [Fact]
    public void Ring_OfAnotherWorkspace_OrMissing_KeepsNobody()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        world.Kept(Zhang);
        var act = KeepPerson.Of(world.Ring, Namesake);
        File.Delete(world.Bureau.Keys);
        Assert.Equal(["keys-missing"], world.Cases.Refused(act, Handler, Day(3, 2)));
        Assert.Equal(["keys-missing"], world.Cases.Refused(new RotateKeys(), Approver, Day(3, 2)));
        KeyRing.Create(world.Bureau.Keys, []);
        Assert.Equal(["key-unknown"], world.Cases.Refused(KeepPerson.Of(world.Ring, Namesake), Handler, Day(3, 2)));
        Assert.Equal(["key-unknown"], world.Cases.Refused(new RotateKeys(), Approver, Day(3, 2)));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Row_MovedToAnotherToken_StopsRotation(Kind kind)
    {
        using var world = new PersonWorld(kind);
        var (one, other) = (world.Kept(Zhang), world.Kept(Namesake));
        using (var db = world.Cases.Years.Test.Connect()) db.Database.ExecuteSql($"UPDATE person SET cipher = (SELECT cipher FROM person WHERE token = {one}) WHERE token = {other}");
        Assert.Equal(["person-damaged"], world.Cases.Refused(new RotateKeys(), Approver, Day(3, 2)));
        Assert.Equal(Zhang, world.Find(one));
        Assert.Null(world.Find(other));
        Assert.Equal(other, world.Kept(Namesake)); // registered anew from the document
        Assert.Equal(Namesake, world.Find(other));
    }
}
