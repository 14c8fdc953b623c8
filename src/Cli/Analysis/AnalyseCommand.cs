using System.CommandLine;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse</c>: measures of areas and of peers, as a table, CSV, JSON and a picture.</summary>
internal static class AnalyseCommand
{
    public static Command Command(Terminal terminal) => new("analyse", terminal.Say("Measures of areas and institutions: concentration, classes, inequality, density, bed need, efficiency, demand", "区域与机构分析：集聚度、分类、均衡性、千人指标、床位需求、效率、供需"))
    {
        ConcentrationCommand.Command(terminal),
        ClassesCommand.Command(terminal),
        InequalityCommand.Command(terminal),
        PerThousandCommand.Command(terminal),
        BedNeedCommand.Command(terminal),
        EfficiencyCommand.Command(terminal),
        DemandCommand.Command(terminal),
    };

    public static Option<string?> Text(Terminal terminal, string name, string help, string zh, string en) =>
        new(name) { HelpName = terminal.Say(help, help switch { "FILE" => "文件", "SET" => "分区", _ => "指标" }), Description = terminal.Say(en, zh) };

    public static Option<decimal?> Number(Terminal terminal, string name, string zh, string en) =>
        new(name) { HelpName = terminal.Say("NUMBER", "数"), CustomParser = given => Usage.Number(given, terminal), Description = terminal.Say(en, zh) };

    /// <summary>The name of an analysis with the plan and the year.</summary>
    public static Texts Titled(Texts name, Rules.Plans.Plan plan, int year) => new($"{name.Zh}：{plan.Title.In(Language.Chinese)}（{plan.Id}）{year} 年度", $"{name.En}: {plan.Title.In(Language.English)} ({plan.Id}), plan year {year}");
}
