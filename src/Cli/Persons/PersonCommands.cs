using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Persons;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Persons;

/// <summary><c>dingdian person add|show|list|rotate-keys</c>: the natural persons of applicants, sealed, and named by tokens everywhere else.</summary>
internal static class PersonCommands
{
    public static Command Command(Terminal terminal) => new("person", terminal.Say("Persons behind applicants: sealed, and named by tokens everywhere else", "申请机构的自然人：封存保管，他处只用代号"))
    {
        Add(terminal), Show(terminal), PersonList.Command(terminal), Rotate(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        var (make, person, workspace) = (new ActMaker(terminal, "person"), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var file = make.Text("--file", "FILE", "文件", "Persons, one a line: name,number (default: standard input)", "人员文件，每行：姓名,证件号码（默认标准输入）");
        var renamed = new Option<bool>("--renamed") { Description = terminal.Say("The person's name has changed", "该人员已更名") };
        Option<string[]>[] traps = [.. new[] { "--name", "--number", "--id" }.Select(name => new Option<string[]>(name) { Hidden = true, Arity = ArgumentArity.ZeroOrMore })];
        var words = new Argument<string[]>("words") { Hidden = true, Arity = ArgumentArity.ZeroOrMore };
        var command = new ShownCommand("add", terminal.Say("Register persons and print their tokens; names and numbers come from a file or standard input only", "登记人员并打印代号；姓名与证件号码只从文件或标准输入读取"), "dingdian person add --file persons.csv --by 何静 --role case-handler", "dingdian person add --by 何静 --role case-handler < persons.csv") { file, renamed, words };
        foreach (var trap in traps) command.Add(trap);
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (given.GetValue(words) is { Length: > 0 } || traps.Any(trap => given.GetResult(trap) is not null)) findings.Add(new("person-on-command-line", new("dingdian person add")));
            else if (Read(given.GetValue(file), findings) is { } persons && Ring(terminal, place, db, findings) is { } ring) Keep(terminal, given, place, person, persons, ring, given.GetValue(renamed), findings);
        }));
        return command;
    }

    private static IReadOnlyList<Identity>? Read(string? file, List<Finding> findings)
    {
        var text = file is null ? Console.In.ReadToEnd() : Files.Read(file, findings);
        var persons = text is null ? [] : Identity.Read(text, file is null ? "stdin" : Files.Shown(file), findings);
        return findings.Count == 0 ? persons : null;
    }

    /// <summary>The ring of the workspace; the first person makes one.</summary>
    private static KeyRing? Ring(Terminal terminal, Workspace place, RegistryDb db, List<Finding> findings)
    {
        var path = KeyFile.Of(place);
        if (File.Exists(path) || db.People.Any()) return KeyRing.Open(path, findings);
        if (KeyRing.Create(path, findings) is not { } made) return null;
        terminal.Error.WriteLine(terminal.Say($"A key ring was made: {Files.Shown(path)}. Keep a copy apart from the backups; nobody reads the persons without it.", $"已生成密钥环：{Files.Shown(path)}。请另行保存一份，不要与备份放在一起；没有它无法读取人员信息。"));
        return made;
    }

    private static void Keep(Terminal terminal, ParseResult given, Workspace place, PersonOptions options, IReadOnlyList<Identity> persons, KeyRing ring, bool renamed, List<Finding> findings)
    {
        var bureau = Desk.Open(place, findings);
        for (var i = 0; i < persons.Count; i++)
        {
            var act = KeepPerson.Of(ring, persons[i], renamed);
            if (!Desk.Do(terminal, given, bureau, options, i == 0 ? act : act with { Request = $"/{i + 1}", Seen = long.MaxValue }, findings, silent: true).IsDone) return;
            terminal.Output.WriteLine($"{act.Token}  {Masks.Name(persons[i].Name)}  {Masks.Number(persons[i].Number)}");
        }
    }

    private static Command Show(Terminal terminal)
    {
        var (make, person, workspace) = (new ActMaker(terminal, "person"), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var token = new Argument<string>(terminal.Say("TOKEN", "代号")) { Description = terminal.Say("The person's token", "人员代号") };
        var why = make.Text("--why", "TEXT", "理由", "What the full name and number are needed for; kept in the journal (case handler, approver)", "查看全名与全号的理由，记入日志（限经办、审批人员）");
        var command = new ShownCommand("show", terminal.Say("A person: masked, or in full with a reason that is recorded", "查看人员：默认脱敏；经办、审批人员说明理由后可看全文，并记入日志"), "dingdian person show p-0123456789abcdef0123456789abcdef --by 何静 --role case-handler --why 核对执业证") { token, why };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var named = given.GetValue(token)!;
            if (KeyRing.Open(KeyFile.Of(place), findings) is not { } ring) return;
            if (PersonRegister.Find(db, ring, named, findings) is not { } found)
            {
                if (findings.Count == 0) findings.Add(new("person-unknown", new("dingdian person show"), Shown(named)));
                return;
            }
            var mayAll = UseCases.May(person.Who(given).Role, "see-person");
            var inFull = mayAll && given.GetValue(why) is { } reason && Desk.Do(terminal, given, Desk.Open(place, findings), person, new SeePerson(named, reason), findings, silent: true).IsDone;
            if (findings.Count > 0) return;
            terminal.Output.WriteLine(inFull ? $"{named}  {found.Name}  {found.Number}" : $"{named}  {Masks.Name(found.Name)}  {Masks.Number(found.Number)}");
            if (mayAll && !inFull) terminal.Error.WriteLine(terminal.Say("In full with --why; the look is recorded.", "查看全文请加 --why 说明理由，查看将记入日志。"));
        }));
        return command;
    }

    // Somebody may have given a number where the token belongs.
    private static string Shown(string token) => KeyRing.IsToken(token) ? token : "…";

    private static Command Rotate(Terminal terminal)
    {
        var (person, workspace) = (new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var forget = new Option<bool>("--forget") { Description = terminal.Say("Then take the older keys off the ring: persons in older backups can be read by nobody any more", "并销毁旧密钥：旧备份中的人员信息将无法读取") };
        var command = new ShownCommand("rotate-keys", terminal.Say("Seal every person anew with a new key; tokens stay", "以新密钥重新封存全部人员；代号不变"), "dingdian person rotate-keys --by 马骏 --role approver") { forget };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            var bureau = Desk.Open(place, findings);
            if (!Desk.Do(terminal, given, bureau, person, new RotateKeys(), findings).IsDone || !given.GetValue(forget)) return;
            Desk.Do(terminal, given, bureau, person, new ForgetKeys { Request = "/forget", Seen = long.MaxValue }, findings);
        }));
        return command;
    }
}
