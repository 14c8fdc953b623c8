using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse classes</c>: rich, fairly rich and weak areas by the bureau's limits; beside them a proposal from weighted indicators.</summary>
internal static class ClassesCommand
{
    private static readonly Texts[] Names = [new("医疗资源丰富", "rich"), new("医疗资源比较丰富", "fairly rich"), new("医疗资源薄弱", "weak")];
    private static readonly string[] Ids = ["rich", "fairly_rich", "weak"];

    public static Command Command(Terminal terminal)
    {
        var options = new AreaOptions(terminal, "residents");
        var output = new AnalysisOutput(terminal);
        var rich = AnalyseCommand.Number(terminal, "--rich-from", "HRAD/PAD 达到此值为丰富（默认取规划选择项 rich_from）", "HRAD/PAD from which an area is rich (default: the plan's choice rich_from)");
        var weak = AnalyseCommand.Number(terminal, "--weak-below", "HRAD/PAD 低于此值为薄弱（默认取规划选择项 weak_below）", "HRAD/PAD below which an area is weak (default: the plan's choice weak_below)");
        var weights = AnalyseCommand.Text(terminal, "--weights", "FILE", "沿用已公布的权重文件", "Weights published before, instead of computing them");
        var written = AnalyseCommand.Text(terminal, "--write-weights", "FILE", "将本次权重写入文件，以便公布和冻结", "Write the weights to a file, to publish and freeze them");
        var command = new ShownCommand("classes", terminal.Say("Classes of areas by their resources; as a proposal also by entropy-weighted TOPSIS", "按资源对区域分类；并给出熵权 TOPSIS 建议"),
            "dingdian analyse classes cn-shenyang-2025 --snapshot latest --rich-from 1.2 --weak-below 0.8",
            "dingdian analyse classes cn-shenyang-2025 --snapshot latest --write-weights weights-2026.json",
            "dingdian analyse classes cn-shenyang-2025 --snapshot latest --weights weights-2026.json") { rich, weak, weights, written };
        options.AddTo(command);
        output.AddTo(command);
        command.SetAction(given => output.Show(given, findings =>
        {
            if (options.Facts(given, findings) is not { } facts || options.Peoples(given, facts) is not [var people, ..]) return null;
            var frozen = given.GetValue(weights) is { } file ? Files.Read(file, findings) is { } text ? Weighting.Read(text, Files.Shown(file), findings) : null : null;
            var resources = frozen is null ? options.Resources(given, facts, all: true) : facts.Named([.. frozen.Indicators.Select(indicator => indicator.Name)], facts.KnownResources, "--weights");
            if (frozen is not null && frozen.People != people) findings.Add(new("denominators-differ", new Place("--weights"), frozen.People, people));
            if (findings.Exists(finding => finding.Severity == Severity.Error)) return null;
            var limits = Limits(given.GetValue(rich) ?? facts.Choice("rich_from"), given.GetValue(weak) ?? facts.Choice("weak_below"));
            return Analyse(facts, resources, people, limits, frozen, given.GetValue(written), findings);
        }));
        return command;
    }

    private static ClassLimits? Limits(decimal? rich, decimal? weak) => rich is { } from && weak is { } below ? new(from, below) : null;

    private static Analysed? Analyse(AreaFacts facts, IReadOnlyList<string> resources, string people, ClassLimits? limits, Weighting? frozen, string? written, List<Finding> findings)
    {
        var figures = facts.Figures(facts.UsualResource, people);
        var ratios = Concentration.Of(figures);
        var indicators = resources.Select(resource => new IndicatorValues(resource, false, [.. PerThousand.Of(facts.UnitOf(resource), facts.UnitOf(people), Held(facts, resource, figures)).Rows.Select(row => row.Value)]))
            .Where(indicator => frozen is not null || indicator.Values.All(value => value is not null)).ToList();
        facts.Close();
        var weighting = frozen ?? (EntropyWeights.Of(indicators) is { } computed ? new Weighting(facts.Key.Item2, people, computed) : null);
        if (weighting is null)
        {
            findings.Add(new("weights-undefined", new Place(facts.Plan.Id)));
            return null;
        }
        if (written is not null) Files.Write(written, weighting.Write(), findings);
        var scores = Topsis.Of(weighting.Indicators, indicators);
        var breaks = AreaClasses.NaturalBreaks(scores.OfType<decimal>());
        return Analysed(facts, people, limits, weighting, ratios, indicators, scores, breaks);
    }

    private static List<AreaFigures> Held(AreaFacts facts, string resource, IReadOnlyList<AreaFigures> figures)
    {
        var values = facts.Read(resource);
        return [.. figures.Select((area, i) => area with { Resource = values[i] })];
    }

    private static Analysed Analysed(AreaFacts facts, string people, ClassLimits? limits, Weighting weighting, IReadOnlyList<ConcentrationRow> ratios, List<IndicatorValues> indicators, IReadOnlyList<decimal?> scores, ClassLimits? breaks)
    {
        var name = new Texts("区域资源分类", "Classes of areas by resources");
        var unit = facts.UnitOf(people).Text;
        return new("classes", AnalyseCommand.Titled(name, facts.Plan, facts.Key.Item2), [ConcentrationCommand.Against(facts, facts.UsualResource, people)],
            new("areas", name, [
                new("area", new("区域", "area"), false), new("ratio", new("HRAD/PAD", "HRAD/PAD")), new("class", new("类别（按局定界限）", "class (bureau's limits)"), false),
                .. indicators.Select(indicator => new Field(indicator.Name, AreaFacts.Headed(facts.NameOf(indicator.Name), $"{facts.UnitOf(indicator.Name)}/1000 {unit}"))),
                new("score", new("TOPSIS 得分", "TOPSIS score")), new("proposed_class", new("建议类别", "proposed class"), false)],
                [.. facts.Areas.Select((area, i) => (IReadOnlyList<Cell>)[
                    AreaFacts.CellOf(area), Cell.Of(ratios[i].Ratio), Class(AreaClasses.Of(ratios[i].Ratio, limits)), .. indicators.Select(indicator => Cell.Of(indicator.Values[i])), Cell.Of(scores[i]), Class(AreaClasses.Of(scores[i], breaks))])]),
            [limits is { } at ? new($"局定界限：HRAD/PAD ≥ {at.RichFrom} 为丰富，< {at.WeakBelow} 为薄弱。", $"The bureau's limits: rich from HRAD/PAD {at.RichFrom}, weak below {at.WeakBelow}.") : new("局定界限未给出（--rich-from、--weak-below 或规划选择项），故不定类别。", "The bureau's limits are not given (--rich-from and --weak-below, or the plan's choices), so no class follows."),
             breaks is { } cut ? new($"建议类别仅供参考：得分 ≥ {cut.RichFrom} 为丰富，< {cut.WeakBelow} 为薄弱（自然断点）。", $"The proposed class is a proposal only: rich from score {cut.RichFrom}, weak below {cut.WeakBelow} (natural breaks).") : new("得分不足三个不同值，不作建议。", "Fewer than three different scores: nothing is proposed."),
             new($"权重为 {weighting.Year} 年度所定；数据变化时熵权随之变化，故应每规划年度冻结并公布（--write-weights）。", $"The weights are those of {weighting.Year}. Entropy weights change with the data: freeze and publish them for each plan year (--write-weights).")])
        {
            Of = facts.Key,
            More = [new("weights", new("权重", "Weights"), [new("indicator", new("指标", "indicator"), false), new("weight", new("权重", "weight")), new("low", new("下限", "low")), new("high", new("上限", "high"))],
                [.. weighting.Indicators.Select(indicator => (IReadOnlyList<Cell>)[Cell.Of(indicator.Name, facts.NameOf(indicator.Name)), Cell.Of(indicator.Weight), Cell.Of(indicator.Low), Cell.Of(indicator.High)])])],
            Chart = language => BarChart.Draw(new("TOPSIS 得分与建议界限", "TOPSIS scores and proposed limits"), [.. facts.Areas.Select((area, i) => new Bar(area.Name, scores[i], Toned(AreaClasses.Of(scores[i], breaks))))],
                breaks is { } at ? [(at.WeakBelow, new("薄弱线", "weak below")), (at.RichFrom, new("丰富线", "rich from"))] : [], language,
                (Tone.High, Names[0]), (Tone.Plain, Names[1]), (Tone.Low, Names[2])),
        };
    }

    private static Cell Class(Richness? richness) => richness is { } known ? Cell.Of(Ids[(int)known], Names[(int)known]) : Cell.None;

    private static Tone Toned(Richness? richness) => richness switch { Richness.Rich => Tone.High, Richness.Weak => Tone.Low, _ => Tone.Plain };
}
