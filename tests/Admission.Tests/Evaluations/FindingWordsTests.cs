using Dingdian.Admission.Evaluations;
using Dingdian.Admission.Goals;
using Dingdian.Admission.Publishing;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Evaluations.EvaluationWorld;

namespace Dingdian.Admission.Tests.Evaluations;

/// <summary>What people read when a goal, an evaluation or a publication is refused, approved word by word in <c>Evaluations/approved.txt</c>.</summary>
public sealed class FindingWordsTests
{
    private readonly List<Finding> findings = [];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        foreach (var (goal, direction) in new[] { ("suitabel", "down"), ("enough_beds", "down"), ("suitable", "qualitative") })
            findings.AddRange(world.Do(new ChooseIndicator(PlanId, goal, "gap", direction, "unset", "局务会"), Planner, Day(2, 1)).Findings);
        ChosenIndicator.Onto(Load(), [new("suitable", "shortage", "down", "unset", "局务会", "甲", Day(2, 1))], findings);
        var june = world.Take(Day(6, 1));
        using var db = world.Test.Connect();
        foreach (var (year, from, to) in new[] { (2023, (string?)null, (string?)null), (2026, null, null), (2025, world.End, world.Start) })
            Evaluator.Of(world.Bureau, db, Load(), year, from, to, findings);
        var part = Evaluator.Of(world.Bureau, db, Load(), 2025, null, june, [])!.Remarks.Single(remark => remark.Code == "evaluation-part-year");
        findings.Add(new(part.Code, new Place("evaluation"), 2025, Day(6, 1)));
        findings.AddRange(world.Do(new RecordEvaluation(PlanId, 2025, world.Start, world.End, "sha256:0", "3号"), Planner, new(2026, 1, 20)).Findings.Select(Steady));
        Notice.Of(world.Bureau, db, Load(), 2025, null, findings);
        findings.AddRange(world.Do(new PublishConfiguration(PlanId, 2025, world.End, null, "sha256:0", "4号", "网站"), Planner, new(2026, 1, 20)).Findings.Select(Steady));
        Assert.Equal(FindingCatalogue.CodesOf("evaluation").Order(StringComparer.Ordinal), findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = string.Join('\n', findings.SelectMany(finding => new[] { finding.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Evaluations", "approved.txt")), shown);
    }

    /// <summary>The hash of today's content is another after any change of words; its place in the sentence is what is approved.</summary>
    private static Finding Steady(Finding finding) => new(finding.Code, finding.Place, "sha256:0", "sha256:1");
}
