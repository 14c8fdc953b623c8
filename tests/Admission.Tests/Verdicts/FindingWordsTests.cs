using Dingdian.Admission.Cases;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Admission.Tests.Years;
using Dingdian.Admission.Verdicts;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Verdicts;

/// <summary>What people read when a verdict cannot be given or a rule not lifted, approved word by word in <c>approved.txt</c> beside this.</summary>
public sealed class FindingWordsTests
{
    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Accepted();
        var findings = new List<Finding>();
        findings.AddRange(world.Years.Do(new StoreVerdict("1"), Handler, new DateOnly(2026, 3, 5)).Findings);
        foreach (var gate in new[] { "beds/none", "tiny/penalty" }) findings.AddRange(world.Years.Do(new LiftForCase("1", gate, "新城", "市政府", "1号"), Approver, Day(3, 5)).Findings);
        using (var db = world.Years.Test.Connect()) VerdictReplay.Of(world.Years.Bureau, db, Load(PlanText), "1", findings);
        findings.Add(new("lift-there", new Place("case/1"), "beds/full", "1")); // held against the act elsewhere
        findings.Add(new("verdict-differs", new Place("case/1"), "sha256:1", "sha256:2")); // of the page
        findings.Add(new("verdict-missing", new Place("case/1"), "1")); // of signing
        findings.Add(new("verdict-against", new Place("case/1"), "1", new DateOnly(2025, 3, 5), Vocabulary.Of("refused"), "R5")); // of signing
        findings.Add(new("refusal-unfounded", new Place("case/1"), "R6", "1", "R5")); // of refusals
        findings.Add(new("refusal-none", new Place("case/1"), "1")); // of the page
        var own = FindingCatalogue.CodesOf("verdicts").Order(StringComparer.Ordinal).ToList();
        var first = own.Select(code => findings.FirstOrDefault(finding => finding.Code == code)).ToList();
        Assert.Equal(own, first.Select(finding => finding?.Code));
        var shown = string.Join('\n', first.SelectMany(finding => new[] { finding!.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "approved.txt"), shown);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verdicts", "approved.txt")), shown);
    }

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
