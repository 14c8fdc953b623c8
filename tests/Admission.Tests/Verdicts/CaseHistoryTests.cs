using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Tests.Agreements;
using Dingdian.Admission.Verdicts;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Deciding;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Verdicts;

/// <summary>What the end of an agreement keeps its people and its legal person from, when they come back under another name.</summary>
public class CaseHistoryTests
{
    private static readonly DateOnly Ended = Day(7, 10);

    private static JudgedCase Judge(AgreementWorld world, string number, DateOnly on)
    {
        using var db = world.Years.Test.Connect();
        var findings = new List<Finding>();
        var judged = VerdictReplay.Judge(world.Years.Bureau, db, world.Years.Bureau.FindPlan(Plan, findings)!, DesignationCase.Of(db, number)!, on, long.MaxValue, findings);
        Assert.Empty(findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return judged!;
    }

    /// <summary>On a day as far off as it takes, by the plan of the year it was handed in.</summary>
    private static string Bar(AgreementWorld world, string number, string name, DateOnly on)
    {
        var judged = Judge(world, number, Day(7, 21));
        return new CaseJudge(judged.Ground, null).Judge(new CaseToJudge(judged.Case, on, judged.History)).Verdict.Lines.Single(line => line.Construct.Name == name).Outcome;
    }

    private static void End(AgreementWorld world, string number, string cause)
    {
        world.Done(new RecordBreach(number, Gravity.Serious, "虚记项目", ["R10.2"]), Handler, Day(7, 1));
        world.Done(new EndAgreement(number, [], cause, "欺诈骗保", "9号"), Boss, Ended);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Person_WhoseAgreementEndedUnlawfully_IsBarredWithAnotherInstitution_UntilTheBarEnds(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        End(world, world.Signed(Clinic()), EndCause.Unlawful);
        world.Done(Clinic("2", "换名诊所"), Stranger, Day(7, 20)); // the same person, another institution
        world.Done(Clinic("3", "别家诊所") with { People = [new("t-2", "head")] }, Stranger, Day(7, 20));
        Assert.Equal(("history", "2030-07-10"), (Judge(world, "2", Day(7, 21)).Known["applicant.controller_terminated"].From, $"{Judge(world, "2", Day(7, 21)).Verdict.Lines.Single(line => line.Construct.Name == "led").Until:yyyy-MM-dd}"));
        Assert.Equal((Verdict.Fails, Verdict.Fails), (Bar(world, "2", "led", Day(7, 21)), Bar(world, "2", "led", new(2030, 7, 9))));
        Assert.Equal(Verdict.Passes, Bar(world, "2", "led", new(2030, 7, 10)));
        Assert.DoesNotContain("applicant.controller_terminated", Judge(world, "3", Day(7, 21)).Known.Keys);
    }

    /// <summary>A breach of the agreement alone bars the institution, not its people.</summary>
    [Fact]
    public void Person_WhoseAgreementEndedForABreach_IsNotBarred()
    {
        using var world = new AgreementWorld();
        End(world, world.Signed(Clinic()), EndCause.Breach);
        world.Done(Clinic("2", "换名诊所"), Stranger, Day(7, 20));
        Assert.DoesNotContain("applicant.controller_terminated", Judge(world, "2", Day(7, 21)).Known.Keys);
    }

    /// <summary>It comes back as a new applicant, without a code, under its credit code.</summary>
    [Theory, InlineData(EndCause.Unlawful, "unlawful", 3), InlineData(EndCause.Breach, "broken", 1)]
    public void LegalPerson_WhoseAgreementEnded_IsBarredUnderItsCreditCode(string cause, string bar, int years)
    {
        using var world = new AgreementWorld();
        End(world, world.Signed(Clinic() with { CreditCode = "C1" }), cause);
        world.Done(Clinic("2", "换名诊所") with { CreditCode = "C1", People = [] }, Stranger, Day(7, 20));
        world.Done(Clinic("3", "别家诊所") with { CreditCode = "C2", People = [] }, Stranger, Day(7, 20));
        Assert.Equal((Verdict.Fails, Verdict.Passes), (Bar(world, "2", bar, Ended.AddYears(years).AddDays(-1)), Bar(world, "2", bar, Ended.AddYears(years))));
        Assert.NotEqual(Verdict.Fails, Bar(world, "3", bar, Day(7, 21)));
    }
}
