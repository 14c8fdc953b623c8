using System.CommandLine;
using Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Cli.Registry;

/// <summary>By whom, why and on which document a change is recorded.</summary>
internal sealed class GroundsOptions(Terminal terminal)
{
    private readonly Option<string?> who = new("--by") { HelpName = terminal.Say("NAME", "姓名"), Description = terminal.Say("Who records it (default: the user)", "记录人（默认当前用户）") };
    private readonly Option<string?> why = new("--why") { HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("Why", "理由") };
    private readonly Option<string?> source = new("--document") { HelpName = terminal.Say("TEXT", "文号"), Description = terminal.Say("The document it rests on", "依据文件") };

    public void AddTo(Command command)
    {
        command.Add(who);
        command.Add(why);
        command.Add(source);
    }

    public Grounds Read(ParseResult given) =>
        new(given.GetValue(who) ?? Environment.UserName, given.GetValue(why) ?? "", given.GetValue(source) ?? "", TimeProvider.System.GetUtcNow().UtcDateTime);
}
