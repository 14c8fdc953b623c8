using System.CommandLine;
using System.CommandLine.Parsing;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary>What the analyses of areas take: a plan with its facts, which areas, which resources, which people.</summary>
internal sealed class AreaOptions(Terminal terminal, string usualPeople)
{
    private readonly Inputs inputs = new(terminal);
    private readonly Option<string?> areas = AnalyseCommand.Text(terminal, "--areas", "SET", "规划中的分区（默认第一个）", "Area set of the plan (default: its first)");
    private readonly Option<string?> resource = AnalyseCommand.Text(terminal, "--resource", "MEASURE", "资源指标；可用逗号分隔多个", "Measure of the resource; several with commas where the analysis takes several");
    private readonly Option<string?> people = AnalyseCommand.Text(terminal, "--people", "MEASURE", $"人口指标（默认 {usualPeople}）", $"Measure of people (default: {usualPeople})");

    public void AddTo(Command command)
    {
        inputs.AddTo(command);
        command.Add(areas);
        command.Add(resource);
        command.Add(people);
    }

    public AreaFacts? Facts(ParseResult given, List<Finding> findings) => AreaFacts.Of(inputs.Read(given), given.GetValue(areas), findings);

    /// <summary>The resources named, or the usual ones; empty after findings.</summary>
    public IReadOnlyList<string> Resources(ParseResult given, AreaFacts facts, bool all) =>
        facts.Named(Listed(given.GetValue(resource)) ?? (all ? facts.KnownResources : [facts.UsualResource]), facts.KnownResources, "--resource");

    /// <summary>The people named, or the usual ones; empty after findings.</summary>
    public IReadOnlyList<string> Peoples(ParseResult given, AreaFacts facts) =>
        facts.Named(Listed(given.GetValue(people)) ?? [usualPeople], facts.KnownPeoples, "--people");

    /// <summary>One resource and one sort of people, or null after findings; what is listed beyond the first is not for this analysis.</summary>
    public (string Resource, string People)? One(ParseResult given, AreaFacts facts) =>
        Resources(given, facts, all: false) is [var one, ..] && Peoples(given, facts) is [var heads, ..] ? (one, heads) : null;

    /// <summary>Only one value fits where an analysis takes one.</summary>
    public void OnlyOne(Command command) => command.Validators.Add(given =>
    {
        foreach (var option in new[] { resource, people }.Where(option => Listed(given.GetValue(option)) is { Count: > 1 }))
            given.AddError(terminal.Say($"{option.Name} takes one measure here.", $"{option.Name} 此处只能给出一个指标。"));
    });

    private static IReadOnlyList<string>? Listed(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
