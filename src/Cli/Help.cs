using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Spectre.Console;

namespace Dingdian.Cli;

/// <summary>A command that shows how it is used.</summary>
internal sealed class ShownCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}

/// <summary>Help in the language asked for: usage, what can be given, examples.</summary>
public sealed class Help(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public static Option Option(Terminal terminal) => new HelpOption
    {
        Description = terminal.Say("Show this help", "显示本帮助"),
        Action = new Help(terminal),
    };

    public static string PathOf(Command command) =>
        command is RootCommand ? "dingdian" : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        terminal.Output.WriteLine(command.Description);
        Section(terminal.Say("Usage", "用法"), [(Usage(command), "")]);
        Section(terminal.Say("Commands", "命令"), command.Subcommands.Select(c => ($"{c.Name} {Arguments(c)}".TrimEnd(), c.Description ?? "")));
        Section(terminal.Say("Arguments", "参数"), command.Arguments.Where(a => !a.Hidden).Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        Section(terminal.Say("Options", "选项"), OptionsOf(command).Select(o => (Label(o), o.Description ?? "")));
        Section(terminal.Say("Examples", "示例"), ((command as ShownCommand)?.Examples ?? command.Subcommands.OfType<ShownCommand>().SelectMany(c => c.Examples.Take(1))).Select(e => (e, "")));
        return 0;
    }

    private string Usage(Command command)
    {
        var rest = command.Subcommands.Count > 0 ? terminal.Say("COMMAND", "命令") : Arguments(command);
        string[] words = [PathOf(command), rest, .. command.Options.Where(o => o.Required).Select(Label), terminal.Say("[OPTIONS]", "[选项]")];
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    private static string Arguments(Command command) =>
        string.Join(' ', command.Arguments.Where(a => !a.Hidden).Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{a.HelpName ?? a.Name}]" : a.HelpName ?? a.Name));

    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(OptionsOf).Where(o => o.Recursive)).Where(o => !o.Hidden);

    public static string Label(Option option) => option.HelpName is null ? option.Name : $"{option.Name} {option.HelpName}";

    private void Section(string title, IEnumerable<(string Left, string Right)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.Say($"{title}:", $"{title}："));
        var width = all.Max(l => WidthOf(l.Left));
        foreach (var (left, right) in all)
            terminal.Output.WriteLine($"  {left}{new string(' ', width - WidthOf(left))}  {right}".TrimEnd());
    }

    private static int WidthOf(string text) => text.GetCellWidth();
}
