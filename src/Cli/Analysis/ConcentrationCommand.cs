using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse concentration</c>: HRAD, PAD, their difference and ratio by area.</summary>
internal static class ConcentrationCommand
{
    public static Command Command(Terminal terminal)
    {
        var options = new AreaOptions(terminal, "residents");
        var output = new AnalysisOutput(terminal);
        var command = new ShownCommand("concentration", terminal.Say("Concentration of resources and of people (HRAD, PAD), by area", "各区域资源集聚度与人口集聚度（HRAD、PAD）"),
            "dingdian analyse concentration cn-shenyang-2025 --snapshot latest",
            "dingdian analyse concentration cn-shenyang-2025 --facts samples/facts/cn-shenyang-2025-assumed.yaml --year 2025 --svg ratio.svg");
        options.AddTo(command);
        options.OnlyOne(command);
        output.AddTo(command);
        command.SetAction(given => output.Show(given, findings => options.Facts(given, findings) is { } facts && options.One(given, facts) is var (resource, people) ? Analyse(facts, resource, people) : null));
        return command;
    }

    private static Analysed Analyse(AreaFacts facts, string resource, string people)
    {
        var figures = facts.Figures(resource, people);
        facts.Close();
        var rows = Concentration.Of(figures);
        var ranks = Ranks([.. rows.Select(row => row.Ratio)]);
        var name = new Texts("资源与人口集聚度", "Concentration of resources and people");
        return new("concentration", AnalyseCommand.Titled(name, facts.Plan, facts.Key.Item2), [Against(facts, resource, people)],
            new("areas", name, [
                new("area", new("区域", "area"), false), facts.FieldOf(resource), facts.FieldOf(people), new("land", new("土地（平方公里）", "land (km^2)")),
                new("resource_share", new("资源占比", "share of resources")), new("people_share", new("人口占比", "share of people")),
                new("hrad", new("HRAD", "HRAD")), new("pad", new("PAD", "PAD")), new("difference", new("HRAD−PAD", "HRAD − PAD")), new("ratio", new("HRAD/PAD", "HRAD/PAD")),
                new("rank", new("位次", "rank")), new("hrdi", new("HRDI", "HRDI")), new("standing", new("资源与人口", "resources"), false)],
                [.. rows.Select((row, i) => (IReadOnlyList<Cell>)[
                    AreaFacts.CellOf(facts.Areas[i]), Cell.Of(figures[i].Resource), Cell.Of(figures[i].People), Cell.Of(figures[i].Land), Cell.Of(row.ResourceShare), Cell.Of(row.PeopleShare),
                    Cell.Of(row.Hrad), Cell.Of(row.Pad), Cell.Of(row.Difference), Cell.Of(row.Ratio), Cell.Of(ranks[i]), Cell.Of(Hrdi.Of(figures[i])), Standing(row.Sign)])]),
            [new("差值的正负取决于资源占比与人口占比之差；差值大小受土地面积影响，排序与分档用比值。", "The sign is that of resource share − people share. The size of the difference depends on land, so areas are ranked by the ratio."),
             new("HRDI 为每千人资源与每平方公里资源的几何平均，与 HRAD 不同。", "HRDI is the geometric mean of resources per 1000 people and per km²; it is not HRAD.")])
        {
            Of = facts.Key,
            Chart = language => BarChart.Draw(new("HRAD/PAD（1 为与人口相称）", "HRAD/PAD (1: in step with people)"), [.. rows.Select((row, i) => new Bar(facts.Areas[i].Name, row.Ratio, row.Sign > 0 ? Tone.High : Tone.Plain))], [(1m, new("全部", "all"))], language,
                (Tone.High, new("资源快于人口", "ahead of people")), (Tone.Plain, new("不快于人口", "not ahead"))),
        };
    }

    /// <summary>What is held against what, and of which quality it is told by the plan's own pages.</summary>
    public static Texts Against(AreaFacts facts, string resource, string people) => new($"资源：{facts.NameOf(resource).In(Language.Chinese)}；人口：{facts.NameOf(people).In(Language.Chinese)}", $"resource: {facts.NameOf(resource).In(Language.English)}; people: {facts.NameOf(people).In(Language.English)}");

    /// <summary>1 for the largest; equal values share a rank.</summary>
    private static List<decimal?> Ranks(List<decimal?> values) => values.ConvertAll(value => value is null ? (decimal?)null : 1m + values.Count(other => other > value));

    private static Cell Standing(int? sign) => sign switch
    {
        null => Cell.None,
        > 0 => Cell.Of("ahead", new("快于人口（差值为正）", "ahead of people")),
        0 => Cell.Of("in_step", new("与人口一致（差值为零）", "in step with people")),
        _ => Cell.Of("behind", new("慢于人口（差值为负）", "behind people")),
    };
}
