using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Registry.Institutions;

namespace Dingdian.Admission.Playing;

/// <summary>What becomes of agreements: those that were signed in the year, in their trial and beyond, and those from before.</summary>
internal sealed class PlayedAgreements(Stage stage, PlayedStock stock, int year, IReadOnlyList<(string Number, string Kind, DateOnly On)> signed)
{
    private const string Pharmacy = "retail_pharmacy", Clinic = "clinic";

    private DateOnly Asked => new(year, 2, 10);

    public void Play()
    {
        for (var i = 0; i < signed.Count; i++) Begin(signed[i].Number, signed[i].On, i);
        if (stage.Plan.Find("attributes", "case.matter") is null) return;
        foreach (var (kind, life) in new (string, Action<string, Profile>)[] { (Pharmacy, Suspended), (Clinic, RanOut), (Clinic, Punished), (Pharmacy, Fraud), (Clinic, GoesOn), (Pharmacy, GivenUp) })
            if (stock.Take(kind) is var (number, profile)) life(number, profile);
        if (stock.Take(Pharmacy, expires: new(year, 6, 30)) is var (over, _)) Do(new LetLapse(over), Cast.Agency, new(year, 7, 1));
        if (stock.Take("general_hospital", "public") is var (stays, _)) stage.Refused(new GiveUpAgreement(stays, Asked, "样例：公立机构"), Cast.Agency, new(year, 5, 12));
    }

    /// <summary>The next year: trials end, well or not; one agreement lapses, the others are renewed.</summary>
    public void GoOn()
    {
        for (var i = 0; i < signed.Count; i++)
            if (stage.Agreement(signed[i].Number) is { IsOver: false } now) GoOn(now, i);
    }

    /// <summary>Published and guided; the second one with a minor breach put right, the fourth with a grave one that ends it.</summary>
    private void Begin(string number, DateOnly on, int i)
    {
        Do(new PublishAgreement(number, "样例门户网站"), Cast.Agency, on.AddDays(3));
        Do(new LogGuidance(number, "样例：结算政策"), Cast.Handler, on.AddDays(20));
        stage.Rules.UnionWith(stage.Agreement(number)!.Trials);
        if (i % 4 == 1)
        {
            var breach = Do(new RecordBreach(number, Gravity.Minor, "样例：台账不全", []) { Measure = "talk" }, Cast.Handler, on.AddDays(40));
            if (breach is not null) Do(new LogGuidance(number, "样例：已纠正", breach.Id), Cast.Handler, on.AddDays(50));
        }
        if (i % 4 == 3) End(number, "fraud", EndCause.Breach, on.AddDays(60));
    }

    private void GoOn(DesignatedAgreement now, int i)
    {
        var (on, failed) = (now.Expires.AddDays(-10), i % 4 == 2 && now.TrialEnds is not null);
        if (now.GuidanceEnds > on) on = now.GuidanceEnds.Value;
        if (now.State == AgreementState.Trial && failed) Do(new FailTrial(now.Number, "样例：考核不合格", "样例考核表"), Cast.Approver, on);
        else
        {
            if (now.State == AgreementState.Trial) Do(new PassTrial(now.Number, "样例考核表"), Cast.Agency, on);
            if (i % 4 == 0 && i > 0) Do(new LetLapse(now.Number), Cast.Agency, now.Expires.AddDays(1));
            else Do(new RenewAgreement(now.Number, now.Expires.AddMonths(-4)), Cast.Agency, on);
        }
        Follow(now.Number);
    }

    private void Suspended(string number, Profile profile)
    {
        Do(new SuspendAgreement(number, "样例：装修", [], Asked), Cast.Agency, new(year, 5, 12));
        Do(new ResumeAgreement(number, "样例：装修完毕"), Cast.Agency, new(year, 8, 3));
    }

    /// <summary>Its own suspension ran out and nobody asked to resume.</summary>
    private void RanOut(string number, Profile profile)
    {
        Do(new SuspendAgreement(number, "样例：停诊", [], Asked), Cast.Agency, new(year, 5, 12));
        Do(new LetLapse(number), Cast.Agency, new(year, 11, 12));
    }

    /// <summary>Suspended for a ground of the orders, mended, suspended again: then nothing but an end is left.</summary>
    private void Punished(string number, Profile profile)
    {
        Do(new SuspendAgreement(number, "样例：基金风险", ["fund_risk"]), Cast.Agency, new(year, 4, 13));
        Do(new ResumeAgreement(number, "样例：整改完成", "样例整改报告"), Cast.Agency, new(year, 6, 8));
        Do(new SuspendAgreement(number, "样例：数据不实", ["data_withheld"]), Cast.Agency, new(year, 9, 7));
        Do(new EndAgreement(number, [], EndCause.Breach, "样例：累计两次中止", $"样例解〔{year}〕1号"), Cast.Approver, new(year, 10, 12));
        Follow(number);
    }

    private void Fraud(string number, Profile profile)
    {
        Do(new RecordBreach(number, Gravity.Serious, "样例：虚记费用", ["fraud"]), Cast.Handler, new(year, 6, 1));
        stage.Refused(new RenewAgreement(number, Asked), Cast.Agency, new(year, 6, 2));
        Do(new EndAgreement(number, [], EndCause.Unlawful, "样例：欺诈骗保", $"样例解〔{year}〕2号"), Cast.Approver, new(year, 6, 15));
        Follow(number);
    }

    /// <summary>Changes filed in time and late, standards looked at again, patients from elsewhere, and renewal.</summary>
    private void GoesOn(string number, Profile profile)
    {
        var holder = Cast.Applicant(profile.Name);
        Do(new FileChange(number, "name", new(year, 5, 6), "样例批文1号", $"{profile.Name}（更名）"), holder, new(year, 5, 20));
        Do(new FileChange(number, "scale", new(year, 3, 2), "样例批文2号"), holder, new(year, 9, 1));
        Do(new ReviewStandards(number, new Dictionary<string, string> { ["applicant.internal_systems"] = "false" }, "样例核查记录"), Cast.Handler, new(year, 9, 8));
        Do(new OpenElsewhere(number), Cast.Agency, new(year, 9, 10));
        Do(new RenewAgreement(number, new(year, 9, 15)), Cast.Agency, new(year, 11, 2));
    }

    private void GivenUp(string number, Profile profile) => Do(new GiveUpAgreement(number, Asked, "样例：负责人退休"), Cast.Agency, new(year, 6, 12));

    private void End(string number, string ground, string cause, DateOnly on)
    {
        Do(new RecordBreach(number, Gravity.Serious, "样例：严重违约", [ground]), Cast.Handler, on);
        Do(new EndAgreement(number, [], cause, "样例：严重违约", $"样例解〔{year}〕{number[^2..]}号"), Cast.Approver, on.AddDays(10));
        Follow(number);
    }

    /// <summary>Notes the rules that an end and its bars rest on.</summary>
    private void Follow(string number)
    {
        if (stage.Agreement(number)?.End is not { } end) return;
        stage.Rules.UnionWith(end.Grounds);
        stage.Rules.UnionWith(end.Bars.Select(bar => bar.Rule));
    }

    private Registry.Journal.JournalEntry? Do(UseCase act, Person by, DateOnly on) => stage.Do(act, by, on);
}
