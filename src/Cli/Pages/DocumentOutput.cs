using System.CommandLine;
using Dingdian.Cli.Years;
using Dingdian.Documents;
using Dingdian.Model;

namespace Dingdian.Cli.Pages;

/// <summary>How a document is handed over: on the terminal, or as a file whose name says which form.</summary>
internal sealed class DocumentOutput(Terminal terminal)
{
    private readonly Option<string?> file = new("--out")
    {
        HelpName = terminal.Say("FILE", "文件"),
        Description = terminal.Say("Where it goes, as text document, page or workbook: .docx, .html or .xlsx (default: the terminal)", "输出文件，按扩展名为 .docx、.html 或 .xlsx（默认显示在终端）"),
    };

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Validators.Add(given =>
        {
            if (given.GetValue(file) is { } name && !DocumentFiles.Knows(name))
                given.AddError(terminal.Say($"'{name}' is of no form known here; use .docx, .html or .xlsx.", $"不支持“{name}”的格式，请用 .docx、.html 或 .xlsx。"));
        });
    }

    public void Show(ParseResult given, Document document, List<Finding> findings)
    {
        if (given.GetValue(file) is { } path) DocumentFiles.Write(document, path, terminal.Language, findings);
        else PageConsole.Write(DocumentPage.Of(document), terminal);
    }
}
