using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Tests.Persons;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Tests;
using Dingdian.Registry.Workspaces;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

public class AttachFileTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Files_OfEveryPaper_LetTheCaseBeAccepted(Kind kind)
    {
        using var world = new PersonWorld(kind);
        world.Cases.Done(Asked() with { Papers = ["申请表"] }, Applicant, Day(3, 3));
        Assert.Equal(["papers-missing"], world.Cases.Refused(new AcceptCase("1"), Handler, Day(3, 3)));
        var taken = world.Taken();
        var entry = world.Cases.Done(AttachFile.Of("1", "执业许可证", taken), Applicant, Day(3, 3));
        Assert.Equal(new CasePaper("执业许可证", taken.Hash, "licence.pdf", Day(3, 3)) { Entry = entry.Id }, world.Cases["1"].Papers[^1]);
        world.Cases.Done(new AcceptCase("1"), Handler, Day(3, 4));
        using var db = world.Cases.Years.Test.Connect();
        Assert.Equal([taken.Hash], AttachmentFiles.Belonging(db));
        Assert.Empty(Integrity.Check(world.Bureau.Workspace, db));
    }

    [Fact]
    public void File_ForNoPaperOfThePlan_OrTwice_OrOfAnothersCase_IsRefused()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        world.Cases.Submitted();
        var taken = world.Taken();
        Assert.Equal(["paper-unknown"], world.Cases.Refused(AttachFile.Of("1", "户口本", taken), Applicant, Day(3, 3)));
        Assert.Equal(["case-of-another"], world.Cases.Refused(AttachFile.Of("1", "申请表", taken), Stranger, Day(3, 3)));
        Assert.Equal(["role-may-not"], world.Cases.Refused(AttachFile.Of("1", "申请表", taken), new("评", Roles.Assessor), Day(3, 3)));
        world.Cases.Done(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3));
        Assert.Equal(["attachment-there"], world.Cases.Refused(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3)));
        world.Cases.Done(AttachFile.Of("1", "执业许可证", taken), Applicant, Day(3, 3));
        world.Cases.Done(new WithdrawCase("1", "暂缓"), Applicant, Day(3, 4));
        Assert.Equal(["life-state"], world.Cases.Refused(AttachFile.Of("1", "申请表", world.Taken(inside: "/Second")), Applicant, Day(3, 4)));
    }

    /// <summary>What was asked for again has to come again; the same file will do only if it is handed in after the notice.</summary>
    [Fact]
    public void File_AskedForAgain_IsHandedInAgain()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        world.Cases.Done(Asked() with { Papers = ["执业许可证"] }, Applicant, Day(3, 3));
        var taken = world.Taken();
        world.Cases.Done(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3));
        world.Cases.Done(new AskSupplement("1", ["申请表"], "未盖章"), Handler, Day(3, 4));
        Assert.Equal(["papers-missing"], world.Cases.Refused(new SupplyMaterials("1", []), Applicant, Day(3, 5)));
        world.Cases.Done(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 5));
        world.Cases.Done(new SupplyMaterials("1", []), Applicant, Day(3, 5));
    }

    [Fact]
    public void File_GoneOrChangedBeforeItIsNoted_OrNamedAfterAPerson_IsRefused()
    {
        using var world = new PersonWorld(Kind.Sqlite);
        world.Cases.Submitted();
        var taken = world.Taken();
        var path = AttachmentFiles.PathOf(world.Bureau.Workspace, taken.Hash);
        File.AppendAllText(path, " ");
        Assert.Equal(["attachment-changed"], world.Cases.Refused(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3)));
        File.Delete(path);
        Assert.Equal(["attachment-missing"], world.Cases.Refused(AttachFile.Of("1", "申请表", taken), Applicant, Day(3, 3)));
        Assert.Equal(["id-number-in-words"], world.Cases.Refused(AttachFile.Of("1", "申请表", world.Taken($"张伟{PersonWorld.Zhang.Number}.pdf")), Applicant, Day(3, 3)));
        world.Cases.Done(AttachFile.Of("1", "申请表", world.Taken()), Applicant, Day(3, 3));
    }

    [Theory]
    [InlineData(Roles.CaseHandler, "辰", null, true)]
    [InlineData(Roles.Auditor, "审", null, true)]
    [InlineData(Roles.DistrictOfficer, "北", "990101", true)]
    [InlineData(Roles.DistrictOfficer, "南", "990102", false)]
    [InlineData(Roles.Applicant, "午", null, true)]
    [InlineData(Roles.Applicant, "未", null, false)]
    [InlineData(Roles.Assessor, "评", null, false)]
    public void Files_AreSeenBy_WhomTheCaseConcerns(string role, string name, string? division, bool sees)
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Submitted();
        Assert.Equal(sees, world["1"].FilesHiddenFrom(new(name, role, division)) is null);
    }

    [Fact]
    public void Files_OfACaseOnePanelAssesses_AreSeenByItsAssessorsWithoutConflict()
    {
        var one = new DesignationCase("1", "tiny", 2025) { Matter = "new", Kind = "clinic", Applicant = "诊所", County = "990101", Panel = [new("评甲", "medicine"), new("评乙", "medicine", "亲属")] };
        Assert.Null(one.FilesHiddenFrom(new("评甲", Roles.Assessor)));
        Assert.Equal(("panel-not-on", "panel-not-on"), (one.FilesHiddenFrom(new("评乙", Roles.Assessor))!.Code, one.FilesHiddenFrom(new("评丙", Roles.Assessor))!.Code));
    }
}
