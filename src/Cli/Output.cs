using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Model;

namespace Dingdian.Cli;

/// <summary>How a result is handed over: a page on the terminal, JSON, or a file in a format.</summary>
public sealed class Output
{
    private readonly Option<bool> json;
    private readonly Option<string?> format;
    private readonly Option<string?> file;

    public Output(Terminal terminal, params string[] formats)
    {
        json = new("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        format = new Option<string?>("--format") { HelpName = string.Join('|', formats), Description = terminal.Say("Document format", "文件格式") };
        Usage.Only(format, terminal, formats);
        file = new("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Where the document goes (default: standard output)", "输出文件（默认标准输出）") };
    }

    public void AddTo(Command command, Terminal terminal)
    {
        command.Add(json);
        command.Add(format);
        command.Add(file);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(format) is not null)
                result.AddError(terminal.Say("--json and --format exclude each other.", "--json 与 --format 不能同时使用。"));
            if (result.GetValue(file) is not null && result.GetValue(format) is null)
                result.AddError(terminal.Say("--out needs --format.", "使用 --out 时须给出 --format。"));
            if (result.GetValue(format) == "xlsx" && result.GetValue(file) is null)
                result.AddError(terminal.Say("--format xlsx needs --out FILE.", "--format xlsx 须用 --out 给出文件。"));
        });
    }

    public bool IsJson(ParseResult given) => given.GetValue(json);

    public string? Format(ParseResult given) => given.GetValue(format);

    /// <summary>The file named, to be written by whoever writes bytes; null without <c>--out</c>.</summary>
    public string? File(ParseResult given) => given.GetValue(file);

    /// <summary>A page on the terminal, or as the document asked for.</summary>
    public bool Show(ParseResult given, Page page, Terminal terminal)
    {
        if (Format(given) is { } format)
            return Write(given, format == "md" ? PageMarkdown.Write(page) : PageHtml.Write(page, terminal.Language), terminal);
        PageConsole.Write(page, terminal);
        return true;
    }

    public bool Write(ParseResult given, string text, Terminal terminal)
    {
        if (given.GetValue(file) is not { } path)
        {
            terminal.Output.Write(text);
            return true;
        }
        var findings = new List<Finding>();
        var written = Files.Write(path, text, findings);
        terminal.Report(findings);
        return written;
    }
}
