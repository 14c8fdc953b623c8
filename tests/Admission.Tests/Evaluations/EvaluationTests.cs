using Dingdian.Admission.Evaluations;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Reconciling;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Evaluations.EvaluationWorld;

namespace Dingdian.Admission.Tests.Evaluations;

public class EvaluationTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Evaluation_OfAPlayedYear_TakesEveryNumberApartAsByHand(Kind kind)
    {
        using var world = new EvaluationWorld(kind);
        world.Played();
        var evaluation = Evaluate(world);
        // 20,000 × 10 ‰ = 200, less 160 is 40, half of it 20; next year 22,000 × 11 ‰ = 242, less 150 is 92, half of it 46, half of that 23.
        Assert.Equal((20m, 23m, "rules+10 people+11 entries-15 exits+30 changes-10 funds-23"), Why(evaluation, "beds"));
        Assert.Equal((40m, 92m, "rules+20 people+22 entries-30 exits+60 changes-20"), Why(evaluation, "gap"));
        Assert.Equal((200m, 242m, "rules+20 people+22"), Why(evaluation, "ceiling"));
        Assert.Equal((3m, 4m, "moves+1"), Why(evaluation, "clinics_there", "north"));
        Assert.Equal((1m, 0m, "moves-1"), Why(evaluation, "clinics_there", "south"));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Evaluation_OfAPlayedYear_TellsWhatWasAskedAndWhatHappened(Kind kind)
    {
        using var world = new EvaluationWorld(kind);
        world.Played();
        var evaluation = Evaluate(world);
        Assert.Equal((world.Start, world.End), (evaluation.Start.Id, evaluation.End.Id));
        Assert.Equal(("beds", "city", 20m), Assert.Single(evaluation.Asked.Select(line => (line.Quota, line.Area, line.Value!.Value))));
        Assert.Equal("0.5", evaluation.Annual!.Choices["coefficient"].Value);
        Assert.Equal(new PlacesRow("beds", "city", "bed", Granted: 20, Available: 0, SetAside: 0, Reserved: 0, Consumed: 5, Expired: 15, Returned: 0), Assert.Single(evaluation.Ledger));
        Assert.Equal(["north clinic 3 +1 4", "north general_hospital 1 +1 2", "south clinic 1 -1 0", "south general_hospital 1 -1 0"],
            evaluation.Turnover.Institutions.OrderBy(row => row.Area, StringComparer.Ordinal).ThenBy(row => row.Class, StringComparer.Ordinal).Select(row => $"{row.Area} {row.Class} {row.Before:0} {row.Items.Sum(item => item.Amount):+0;-0} {row.After:0}"));
        Assert.Equal((30m, -60m, 20m), (Beds(evaluation, Causes.Entry), Beds(evaluation, Causes.Exit), Beds(evaluation, Causes.Beds)));
        Assert.Equal(23m, Assert.Single(evaluation.Next).Value);
    }

    [Fact]
    public void Evaluation_WithoutAnAnnualPlan_SaysSoAndComputes()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var evaluation = Evaluate(world);
        Assert.Null(evaluation.Annual);
        Assert.Null(Assert.Single(evaluation.Asked).Value); // it waits for the coefficient
        Assert.Contains(evaluation.After.Waits, wait => wait.Name == "coefficient");
        Assert.Contains(EvaluationDocument.Of(evaluation).Body.OfType<Paragraph>(), paragraph => paragraph.Text.En!.StartsWith("No annual plan was in force", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluation_Twice_IsTheSame()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        world.Played();
        Assert.Equal(EvaluationJson.Write(Evaluate(world)), EvaluationJson.Write(Evaluate(world)));
    }

    [Fact]
    public void Evaluation_OfPartOfAYear_SaysHowFar()
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var june = world.Take(Day(6, 1));
        var evaluation = Evaluate(world, to: june);
        Assert.Contains(evaluation.Remarks, remark => remark.Code == "evaluation-part-year");
        Assert.Equal((160m, 190m), (evaluation.Turnover.Beds.Sum(row => row.Before), evaluation.Turnover.Beds.Sum(row => row.After)));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Record_KeepsWhatWasHandedIn_AndRefusesAnythingElse(Kind kind)
    {
        using var world = new EvaluationWorld(kind);
        world.Played();
        var hash = EvaluationJson.HashOf(Evaluate(world));
        var act = new RecordEvaluation(PlanId, 2025, world.Start, world.End, hash, "小医保〔2026〕3号");
        Assert.Equal(["evaluation-differs"], world.Refused(act with { Content = "sha256:0" }, Planner, new(2026, 1, 20)));
        Assert.Equal(["words-missing"], world.Refused(act with { Document = " " }, Planner, new(2026, 1, 20)));
        Assert.Equal(["role-may-not"], world.Refused(act, Agency, new(2026, 1, 20)));
        Assert.Equal(["year-beyond"], world.Refused(act with { Year = 2024 }, Planner, new(2026, 1, 20)));
        world.Done(act, Planner, new(2026, 1, 20));
        using var db = world.Test.Connect();
        var entry = db.Journal.Single(row => row.Act == "record-evaluation");
        Assert.Equal(("evaluation/tiny/2025", "甲"), (entry.Subject, entry.Who));
        Assert.Equal(hash, Assert.IsType<RecordEvaluation>(Dingdian.Admission.Acting.UseCases.Read(entry)).Content);
    }

    [Theory]
    [InlineData(2023, null, null, "evaluation-no-start")]
    [InlineData(2026, null, null, "evaluation-no-end")]
    [InlineData(2025, "end", "start", "evaluation-order")]
    [InlineData(2025, "sha256:0000dead", null, "snapshot-unknown")]
    public void Evaluation_OnSnapshotsThatDoNotFit_IsOneFinding(int year, string? from, string? to, string code)
    {
        using var world = new EvaluationWorld(Kind.Sqlite);
        var findings = new List<Finding>();
        using var db = world.Test.Connect();
        string? Named(string? which) => which switch { "start" => world.Start, "end" => world.End, _ => which };
        Assert.Null(Evaluator.Of(world.Bureau, db, Load(), year, Named(from), Named(to), findings));
        Assert.Equal(code, Assert.Single(findings).Code);
    }

    internal static Evaluation Evaluate(EvaluationWorld world, string? to = null)
    {
        var findings = new List<Finding>();
        using var db = world.Test.Connect();
        var evaluation = Evaluator.Of(world.Bureau, db, Load(), 2025, null, to, findings);
        Assert.Empty(findings.Select(finding => finding.ToString()));
        return evaluation!;
    }

    private static decimal Beds(Evaluation evaluation, string cause) => evaluation.Turnover.Beds.Sum(row => row.Of(cause));

    private static (decimal?, decimal?, string) Why(Evaluation evaluation, string id, string area = "city")
    {
        var number = evaluation.Why.Single(row => row.Construct.Name == id && row.Area == area);
        Assert.Equal(number.To - number.From, number.Amounts.Sum(amount => amount.Amount));
        return (number.From, number.To, string.Join(' ', number.Amounts.Select(amount => FormattableString.Invariant($"{amount.Effect}{amount.Amount:+0.##;-0.##}"))));
    }
}
