using System.CommandLine;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Persons;

/// <summary><c>dingdian case attach|file</c>: files handed in with a case, and given out again.</summary>
internal static class AttachmentCommands
{
    public static IReadOnlyList<Command> All(Terminal terminal) => [Attach(terminal), File(terminal)];

    private static Command Attach(Terminal terminal)
    {
        var (number, item, person, workspace) = (Number(terminal), Item(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var file = new Option<string>("--file") { Required = true, HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("PDF, PNG, JPEG, OFD, DOCX or XLSX, up to 20 MB", "PDF、PNG、JPEG、OFD、DOCX 或 XLSX，不超过 20 MB") };
        var command = new ShownCommand("attach", terminal.Say("Hand in a file for one of the papers the plan asks for", "为规划要求的材料提交文件"), "dingdian case attach A-2025-017 --item 执业许可证照复印件 --file licence.pdf --by 甲方 --role applicant") { number, item, file };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            AttachmentFiles.Sweep(place, db, TimeProvider.System);
            if (AttachmentFiles.Take(place, given.GetValue(file)!, findings) is not { } taken) return;
            var isKept = false;
            try
            {
                isKept = Desk.Do(terminal, given, Desk.Open(place, findings), person, AttachFile.Of(given.GetValue(number)!, given.GetValue(item)!, taken), findings).IsDone;
            }
            finally
            {
                if (!isKept) AttachmentFiles.Drop(place, db, taken);
            }
        }));
        return command;
    }

    private static Command File(Terminal terminal)
    {
        var (number, item, person, workspace, make) = (Number(terminal), Item(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal), new ActMaker(terminal, "case"));
        var (output, name) = (make.Text("--out", "FILE", "文件", "Where to write it", "写到何处", required: true), make.Text("--name", "NAME", "文件名", "Of several the one handed in under this name (default: the last)", "有多份时按提交时的文件名选取（默认最后一份）"));
        var force = new Option<bool>("--force") { Description = terminal.Say("Write over a file that is there", "覆盖已有文件") };
        var command = new ShownCommand("file", terminal.Say("Write out a file that was handed in, once its hash agrees", "核对哈希后取出已提交的文件"), "dingdian case file A-2025-017 --item 执业许可证照复印件 --out licence.pdf --by 何静 --role case-handler") { number, item, output, name, force };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Find(db, given.GetValue(number)!, given.GetValue(item)!, given.GetValue(name), person.Who(given), findings) is not { } paper || Files.IsInTheWay(given.GetValue(output)!, given.GetValue(force), findings)) return;
            if (AttachmentFiles.Read(place, paper.Hash!, findings) is { } content && Files.Write(given.GetValue(output)!, content, findings))
                terminal.Output.WriteLine(terminal.Say($"{Files.Shown(given.GetValue(output)!)}: {paper.Name}, handed in on {paper.On:yyyy-MM-dd}, sha256 {paper.Hash}", $"{Files.Shown(given.GetValue(output)!)}：{paper.Name}，{paper.On:yyyy-MM-dd} 提交，sha256 {paper.Hash}"));
        }));
        return command;
    }

    private static CasePaper? Find(RegistryDb db, string number, string item, string? name, Admission.Acting.Person by, List<Finding> findings)
    {
        var place = new Place(DesignationCase.SubjectOf(number));
        if (DesignationCase.Of(db, number) is not { } one) findings.Add(new("case-unknown", place, number));
        else if (one.FilesHiddenFrom(by) is { } hidden) findings.Add(hidden);
        else if (one.Papers.LastOrDefault(paper => paper.Item == item && paper.Hash is not null && (name is null || paper.Name == name)) is { } paper) return paper;
        else findings.Add(new("attachment-none", place, number, item, one.Papers.Where(paper => paper.Hash is not null).Select(paper => paper.Item).Distinct().ToList() is { Count: > 0 } items ? Words.Same(string.Join('、', items)) : new Texts("无", "none")));
        return null;
    }

    private static Argument<string> Number(Terminal terminal) => new(terminal.Say("CASE", "案件")) { Description = terminal.Say("Number of the case", "案件编号") };

    private static Option<string> Item(Terminal terminal) => new("--item") { Required = true, HelpName = terminal.Say("ITEM", "材料"), Description = terminal.Say("The paper, as the plan names it", "规划所列的材料名称") };
}
