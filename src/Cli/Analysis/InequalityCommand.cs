using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse inequality</c>: Lorenz curve, Gini and Theil.</summary>
internal static class InequalityCommand
{
    public static Command Command(Terminal terminal)
    {
        var options = new AreaOptions(terminal, "residents");
        var output = new AnalysisOutput(terminal);
        var group = new Option<string[]>("--group") { HelpName = terminal.Say("NAME=AREA,AREA", "名称=区域,区域"), DefaultValueFactory = _ => [], Description = terminal.Say("Areas that form a group, for Theil within and between; may be repeated", "构成一组的区域，用于泰尔指数组内组间分解；可重复") };
        group.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
                given.AddError(terminal.Say($"'{token.Value}' is no group; write for instance counties=xinmin,faku.", $"“{token.Value}”不是分组，例如 counties=xinmin,faku。"));
        });
        var command = new ShownCommand("inequality", terminal.Say("How evenly resources lie over people and land: Lorenz, Gini, Theil", "资源配置均衡性：洛伦兹曲线、基尼系数、泰尔指数"),
            "dingdian analyse inequality cn-shenyang-2025 --snapshot latest --group counties=liaozhong,xinmin,kangping,faku --svg lorenz.svg",
            "dingdian analyse inequality cn-shenyang-2025 --facts samples/facts/cn-shenyang-2025-assumed.yaml --year 2025 --resource insured_beds --people insured") { group };
        options.AddTo(command);
        options.OnlyOne(command);
        output.AddTo(command);
        command.SetAction(given => output.Show(given, findings =>
            options.Facts(given, findings) is { } facts && options.One(given, facts) is var (resource, people) && Groups(given.GetValue(group)!, facts, findings) is { } groups ? Analyse(facts, resource, people, groups) : null));
        return command;
    }

    /// <summary>Area to group, or null where an area is not there or comes twice.</summary>
    private static Dictionary<string, string>? Groups(string[] texts, AreaFacts facts, List<Finding> findings)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var known = string.Join(", ", facts.Areas.Select(area => area.Id));
        foreach (var text in texts)
            foreach (var area in text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (facts.Areas.All(there => there.Id != area) || !groups.TryAdd(area, text[..text.IndexOf('=', StringComparison.Ordinal)]))
                    findings.Add(new("unknown-area", new Place("--group"), area, known));
        return findings.Exists(finding => finding.Severity == Severity.Error) ? null : groups;
    }

    private static Analysed Analyse(AreaFacts facts, string resource, string people, Dictionary<string, string> groups)
    {
        var figures = facts.Figures(resource, people, groups);
        facts.Close();
        var (byPeople, byLand) = (Lorenz.Of(figures, Held.People), Lorenz.Of(figures, Held.Land));
        var (gini, giniLand) = (Gini.Of(byPeople), Gini.Of(byLand));
        var (theil, other) = (Theil.Of(figures), Theil.Of(figures, TheilForm.ByResource));
        var name = new Texts("资源配置均衡性", "Inequality of resources");
        return new("inequality", AnalyseCommand.Titled(name, facts.Plan, facts.Key.Item2), [ConcentrationCommand.Against(facts, resource, people)],
            new("indices", new("指数", "Indices"), [new("index", new("指数", "index"), false), new("value", new("值", "value")), new("reading", new("读法", "reading"), false)], [
                Row("gini_people", new("基尼系数（按人口）", "Gini by people"), gini, gini is { } known ? Gini.BandByPeople(known) : null),
                Row("gini_land", new("基尼系数（按面积）", "Gini by land"), giniLand, new("通常偏高，不作预警", "always high; no alarm")),
                Row("theil", new("泰尔指数（人口加权）", "Theil, by people"), theil.Total, Infinite(facts, theil)),
                Row("theil_between", new("其中组间", "of it between groups"), theil.Between, null), Row("theil_within", new("其中组内", "of it within groups"), theil.Within, null),
                .. groups.Count == 0 ? [] : theil.Groups.Where(part => figures.Any(area => area.Group == part.Group)).Select(part => Row($"theil_within_{part.Group}", new($"组内：{part.Group}", $"within {part.Group}"), part.Part, null)),
                Row("theil_resource", new("泰尔指数（资源加权）", "Theil, by resource"), other.Total, Infinite(facts, other))]),
            [new("基尼系数、泰尔指数只反映区域之间的差异；区域越少，数值越低。", "Gini and Theil look between areas only; fewer areas give lower values."),
             new("泰尔指数采用自然对数；人口加权式中有人无资源的区域使其为无穷大，予以列明而不剔除。", "Theil uses the natural logarithm. By people it is infinite where people have no resource; such areas are named, not dropped."),
             .. groups.Count == 0 ? (Texts[])[new("未分组（--group），故差异全部计为组间。", "No groups are given (--group), so all of it counts as between.")] : []])
        {
            Of = facts.Key,
            More = [Curve("lorenz_people", new("洛伦兹曲线（按人口）", "Lorenz curve by people"), facts, byPeople), Curve("lorenz_land", new("洛伦兹曲线（按面积）", "Lorenz curve by land"), facts, byLand)],
            Chart = language => LorenzChart.Draw(new($"洛伦兹曲线：{facts.NameOf(resource).In(Language.Chinese)}", $"Lorenz curve: {facts.NameOf(resource).In(Language.English)}"), byPeople, gini, byLand, giniLand, language),
        };
    }

    private static IReadOnlyList<Cell> Row(string id, Texts name, decimal? value, Texts? reading) => [Cell.Of(id, name), Cell.Of(value), reading is { } said ? new(null, said, said.En) : Cell.None];

    private static Texts? Infinite(AreaFacts facts, TheilResult theil) => theil.Infinite.Count == 0 ? null
        : new($"无穷大：{string.Join('、', theil.Infinite.Select(id => facts.Areas.First(area => area.Id == id).Name.In(Language.Chinese)))}", $"infinite: {string.Join(", ", theil.Infinite.Select(id => facts.Areas.First(area => area.Id == id).Name.In(Language.English)))}");

    private static Table Curve(string id, Texts title, AreaFacts facts, IReadOnlyList<LorenzPoint> points) => new(id, title,
        [new("area", new("区域", "area"), false), new("base", new("人口或面积累计占比", "cumulative share of people or land")), new("resource", new("资源累计占比", "cumulative share of resources"))],
        [.. points.Where(point => point.Area is not null).Select(point => (IReadOnlyList<Cell>)[AreaFacts.CellOf(facts.Areas.First(area => area.Id == point.Area)), Cell.Of(point.Base), Cell.Of(point.Resource)])]);
}
