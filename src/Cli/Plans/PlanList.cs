using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Reading;
using PlanOf = Dingdian.Rules.Plans.Plan;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan list</c>: the plans at hand. Only their heads are read, so a broken one is listed too.</summary>
public static class PlanList
{
    public static Command Command(Terminal terminal)
    {
        var command = new ShownCommand("list", terminal.Say("List the plans at hand", "列出现有规划"), "dingdian plan list", "dingdian plan list --lang zh");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        var findings = new List<Finding>();
        var rows = PlanFolders.List().Select(folder => Row(folder, findings)).OfType<IReadOnlyList<Texts>>().ToList();
        terminal.Page.Write(PageConsole.Table(new Grid(
        [
            new(new("编号", "id")), new(new("名称", "title")), new(new("状态", "status")), new(new("期间", "horizon")), new(new("发布机关", "issuer")),
        ], rows), terminal.Language));
        return terminal.Report(findings);
    }

    private static IReadOnlyList<Texts>? Row(string folder, List<Finding> findings)
    {
        var file = Path.Combine(folder, "plan.yaml");
        if (Files.Read(file, findings) is not { } text || YamlReader.Read(text, Files.Shown(file), findings) is not { } node)
            return null;
        var plan = new PlanOf(node, file, []);
        return [Words.Same(plan.Id), plan.Title, Vocabulary.Of(plan.Status), Words.Same(node["horizon"]?.Text ?? ""), Words.Same(plan.Issuer)];
    }
}
