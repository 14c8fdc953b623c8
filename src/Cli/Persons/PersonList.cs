using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Storage;

namespace Dingdian.Cli.Persons;

/// <summary><c>dingdian person list</c>: everybody registered, masked whoever asks.</summary>
internal static class PersonList
{
    private sealed record Line(string Token, string Name, string Number, string Key);

    public static Command Command(Terminal terminal)
    {
        var (workspace, json) = (new WorkspaceOptions(terminal), new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") });
        var command = new ShownCommand("list", terminal.Say("Everybody registered: token, masked name and number, key", "全部登记人员：代号、脱敏姓名与号码、所用密钥"), "dingdian person list") { json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var isEmpty = !db.People.Any();
            if (isEmpty && !given.GetValue(json)) terminal.Output.WriteLine(terminal.Say("Nobody is registered yet: dingdian person add --file persons.csv", "尚未登记人员：dingdian person add --file persons.csv"));
            if (isEmpty && !given.GetValue(json) || (isEmpty ? [] : Lines(db, KeyFile.Of(place), findings)) is not { } lines) return;
            if (given.GetValue(json)) terminal.Output.WriteLine(Json.Document(writer => writer.List("persons", lines, line => Write(writer, line))));
            else PageConsole.Write(PageOf(lines), terminal);
        }));
        return command;
    }

    /// <summary>Those that open; findings tell of the others.</summary>
    private static List<Line>? Lines(RegistryDb db, string keys, List<Finding> findings) => KeyRing.Open(keys, findings) is not { } ring ? null
        : [.. from row in db.People.AsEnumerable().OrderBy(row => row.Token, StringComparer.Ordinal)
              let person = ring.Open(row, findings)
              where person is not null
              select new Line(row.Token, Masks.Name(person.Name), Masks.Number(person.Number), row.Key)];

    private static Page PageOf(IReadOnlyList<Line> lines) => new(new("登记人员", "Persons"), [],
        [Section.Of(new("", ""), new Grid([new(new("代号", "token")), new(new("姓名", "name")), new(new("证件号码", "number")), new(new("密钥", "key"))],
            [.. lines.Select(line => (IReadOnlyList<Texts>)[Words.Same(line.Token), Words.Same(line.Name), Words.Same(line.Number), Words.Same(line.Key)])]))]);

    private static void Write(System.Text.Json.Utf8JsonWriter json, Line line)
    {
        json.WriteString("token", line.Token);
        json.WriteString("name", line.Name);
        json.WriteString("number", line.Number);
        json.WriteString("key", line.Key);
    }
}
