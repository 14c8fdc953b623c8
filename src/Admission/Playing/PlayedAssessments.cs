using Dingdian.Admission.Agreements;
using Dingdian.Admission.Assessments;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;

namespace Dingdian.Admission.Playing;

/// <summary>The yearly assessment where the plan orders one: everybody is scored, one objects and is right, and what follows is carried out on each ladder once.</summary>
internal sealed class PlayedAssessments(Stage stage, int year)
{
    private const int Fails = 55, Passes = 75, EveryFailing = 97;

    public void Play()
    {
        if (AssessmentAct.Construct(stage.Plan) is not { } construct) return;
        var day = new DateOnly(year, 12, 10);
        var there = stage.Read(db => Designated.On(db, stage.Plan, day)).Where(one => one.Profile.Code is not null).ToList();
        if (stage.Do(new EnterAssessment(stage.Plan.Id, year, [.. there.Select((one, i) => new InstitutionScore(one.Profile.Code!, i % EveryFailing == 0 ? Fails : Passes + i % 20))]), Cast.Agency, day) is null) return;
        if (stage.Do(new ConcludeYearlyAssessment(stage.Plan.Id, year, $"样例考〔{year}〕1号"), Cast.Approver, day) is null) return;
        stage.Rules.UnionWith(construct.Rules);
        var failed = stage.Read(db => YearlyAssessment.Of(db, stage.Plan.Id, year)).Lines.Where(line => line.Verdict == "fails" && line.Code is not null).ToList();
        if (failed.Count > 0) Appeal(failed[^1].Code!);
        foreach (var measure in failed.SkipLast(1).SelectMany(line => line.Does).Distinct().ToList())
            if (failed.SkipLast(1).FirstOrDefault(line => line.Does.Contains(measure) && !stage.Read(db => DesignatedAgreement.All(db, stage.Plan.Id)).Any(one => one.Institution == line.Institution)) is { } line) Apply(line, measure);
    }

    private void Appeal(string code)
    {
        stage.Do(new AppealAssessment(stage.Plan.Id, year, code, "样例：漏计得分"), Cast.Handler, new(year, 12, 14));
        stage.Do(new AnswerAppeal(stage.Plan.Id, year, code, Passes, "样例：更正得分"), Cast.Reviewing, new(year, 12, 18));
    }

    private void Apply(AssessedLine line, string measure)
    {
        var number = $"样例考{year}-{measure}";
        if (stage.Do(new EnterAgreement(number, stage.Plan.Id, line.Code!, new(year + 1, 12, 31)), Cast.Agency, new(year, 12, 19)) is null) return;
        var beds = stage.Read(db => db.Beds.Believed().Where(row => row.InstitutionId == line.Institution && row.From <= new DateOnly(year, 12, 21) && row.To > new DateOnly(year, 12, 21) && row.Insured > 0).OrderBy(row => row.Specialty).FirstOrDefault());
        if (measure == Consequence.BedsReduced && beds is null) return;
        stage.Do(new ApplyAssessment(number, year, measure, $"样例考〔{year}〕2号") { Beds = measure == Consequence.BedsReduced ? 1 : null, Specialty = beds?.Specialty ?? "general" }, Cast.Agency, new(year, 12, 21));
        if (stage.Agreement(number)!.State == AgreementState.Suspended) stage.Do(new ResumeAgreement(number, "样例：整改完成", "样例整改报告"), Cast.Agency, new(year + 1, 1, 28));
    }
}
