using Dingdian.Model;

namespace Dingdian.Analysis.Tests;

/// <summary>What people read when an analysis cannot be made, approved word by word in <c>approved.txt</c>.</summary>
public class FindingWordsTests
{
    /// <summary>Those of the command line, which reads plans and snapshots.</summary>
    private static readonly Finding[] Elsewhere = [
        new("denominators-differ", new Place("--people"), "bed/1000 insured", "bed/1000 resident"),
        new("analysis-measure", new Place("--resource"), "bedz", "insured_beds, medical_institutions"),
        new("analysis-areas", new Place("--areas"), "ring", "unit"),
        new("analysis-figure-missing", new Place("cn-shenyang-2025"), new Texts("医保床位数", "insured beds"), new Texts("辽中区、新民市", "Liaozhong, Xinmin")),
        new("weights-undefined", new Place("cn-shenyang-2025")),
        new("bed-need-missing", new Place("bed-need"), "--stay"),
        new("settlements-missing", new Place("--snapshot"), 2025),
        new("settlements-part-year", new Place("--snapshot"), 2025, "2025-06")];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        List<Finding> findings = [.. Elsewhere];
        Weighting.Read("{\n  \"year\": 2026,\n}", "weights.json", findings);
        Weighting.Read(new Weighting(2026, "residents", [new("beds", false, 0.9m, 0m, 1m)]).Write(), "weights.json", findings);
        AgeTable.Read("name,people,rate\n65+,many,0.5", "ages.csv", findings);
        findings.AddRange(new BedNeedInput([new("65+", -1m, 11m)], 0m, 5m, 0m, 2m).Faults(new Place("bed-need")));
        Assert.Equal(FindingCatalogue.CodesOf("analysis").Order(StringComparer.Ordinal), findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = string.Join('\n', findings.SelectMany(f => new[] { f.ToString(Language.English), f.ToString(Language.Chinese), "" }));
        var approved = Path.Combine(AppContext.BaseDirectory, "approved.txt");
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") == "1") File.WriteAllText(approved, shown);
        Assert.Equal(File.ReadAllText(approved), shown);
    }
}
