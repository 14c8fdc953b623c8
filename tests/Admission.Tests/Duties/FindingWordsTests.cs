using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Model;
using static Dingdian.Admission.Tests.Duties.DutyWorld;

namespace Dingdian.Admission.Tests.Duties;

/// <summary>What people read when a duty, an event, a superseding rule or a table of working days is wrong, approved word by word in <c>approved.txt</c>.</summary>
public sealed class FindingWordsTests
{
    /// <summary>Said by the command that looks for the only open period.</summary>
    private static readonly Finding[] OfTheCommand = [new("duty-period-needed", new Place("meet"), "meet", "2026-Q1, 2026-Q2")];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var world = new DutyWorld();
        world.Done(new RecordEvidence(Plan, "meet", "2026-Q1", "纪要"), Agency, "2026-03-06");
        world.Done(new RecordEvent(Plan, "concern_raised", "1号", "990101"), North, "2026-03-06");
        var rule = new Supersede(Plan, "定点新规", "医保发〔2026〕3号", "国家医疗保障局", Day("2026-05-01"), ["R1"]);
        world.Done(rule, Planner, "2026-04-01");
        (UseCase Act, Person By, string On)[] asked =
        [
            (new RecordEvent(Plan, "concern", "1号"), Planner, "2026-03-06"), (new RecordEvent(Plan, "concern_raised", "1号", "990101"), Planner, "2026-03-06"),
            (new RecordEvent(Plan, "concern_raised", "2号"), North, "2026-03-06"),
            (new RecordEvidence(Plan, "mete", "2026-Q1", "纪要"), Agency, "2026-03-06"), (new RecordEvidence(Plan, "annual", "2026", "计划"), Agency, "2026-03-06"),
            (new RecordEvidence(Plan, "file_beds", "2026", "回执"), Planner, "2026-03-06"), (new RecordEvidence(Plan, "annual", "2026", "计划", Division: "990101"), Planner, "2026-03-06"),
            (new RecordEvidence(Plan, "file_beds", "2026", "回执", Division: "990199"), Planner, "2026-03-06"), (new RecordEvidence(Plan, "meet", "2026", "纪要"), Agency, "2026-03-06"),
            (new RecordEvidence(Plan, "notify", "2026", "页面"), Planner, "2026-03-06"), (new RecordEvidence(Plan, "meet", "2026-Q1", "纪要"), Agency, "2026-03-07"),
            (new RecordEvidence(Plan, "meet", "2026-Q2", "纪要"), Agency, "2026-03-06"), (new RecordEvidence(Plan, "annual", "2026", "计划"), Planner, "2026-03-06"),
            (rule with { Document = "另一号", Rules = ["R11"] }, Planner, "2026-04-01"), (rule, Planner, "2026-04-01"), (rule with { Document = "再一号", Effective = Day("2028-01-01") }, Planner, "2026-04-01"),
        ];
        List<Finding> findings = [.. asked.SelectMany(one => world.Do(one.Act, one.By, one.On).Findings), .. OfTheCommand, .. world.Ask("2027-03-31", calendar => calendar.Of(2027).Count > 0 ? calendar.Findings : [])];
        foreach (var (year, holiday, makeUp) in new[] { ("soon", "2026-01-01", "2026-01-04"), ("2026", "2025-12-31", "2026-01-04"), ("2026", "2026-01-01", "2026-01-05") })
        {
            WorkingDaysTests.Read($"years: {{ {year}: {{ source: 通知, holidays: {{ 元旦: {holiday} }}, make_ups: [{makeUp}] }} }}", out var wrong);
            findings.AddRange(wrong);
        }
        Assert.Equal(FindingCatalogue.CodesOf("duties").Order(StringComparer.Ordinal), findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = string.Join('\n', findings.SelectMany(finding => new[] { finding.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Duties", "approved.txt")), shown);
    }
}
