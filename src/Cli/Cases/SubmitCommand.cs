using System.CommandLine;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Sites;
using Dingdian.Cli.Merit;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Cases;

/// <summary><c>dingdian case submit</c>: an application from options, from a file, or a file to start from.</summary>
internal sealed class SubmitCommand
{
    private readonly Terminal terminal;
    private readonly Argument<string> plan;
    private readonly PersonOptions person;
    private readonly WorkspaceOptions workspace;
    private readonly Option<bool> template;
    private readonly Option<string?> file, number, round, matter, kind, applicant, county, township, address, creditCode, institution;
    private readonly Option<decimal?> longitude, latitude;
    private readonly Option<string[]> declared, people, papers;

    private SubmitCommand(Terminal terminal)
    {
        this.terminal = terminal;
        var (make, intake) = (new ActMaker(terminal, "case"), new IntakeCommands(terminal));
        (plan, person, workspace) = (Inputs.PlanArgument(terminal), new(terminal), new(terminal));
        template = new("--template") { Description = terminal.Say("Print a file to start from, with the words of the plan, and do nothing else", "打印带规划用语说明的申请文件样例，不作其他操作") };
        file = make.Text("--file", "FILE", "文件", "The application as a file (YAML or JSON); options given besides take the place of what it says", "申请文件（YAML 或 JSON）；另填的选项优先");
        number = make.Text("--number", "CASE", "案号", "Number of the case (default: the next free one of the year)", "案件编号（默认当年下一个）");
        round = make.Text("--round", "ROUND", "批次", "The round it takes part in", "参加的批次");
        matter = make.Text("--matter", "WORD", "事项", $"What is asked for (default: new): {string.Join(", ", Matters.All)}", $"办理事项（默认 new）：{string.Join("、", Matters.All.Select(word => Vocabulary.Term(word).Zh))}");
        kind = make.Text("--kind", "KIND", "类别", "Kind of institution, by id or name", "机构类别，编号或名称");
        applicant = make.Text("--applicant", "NAME", "名称", "Name of the institution", "申请机构名称");
        county = make.Text("--county", "CODE", "代码", "Six digits of where it is, or moves to", "所在（或迁入）区县的 6 位代码");
        township = make.Text("--township", "CODE", "代码", "Township", "乡镇街道");
        address = make.Text("--address", "TEXT", "地址", "Address", "地址");
        creditCode = make.Text("--credit-code", "CODE", "代码", "Unified social credit code", "统一社会信用代码");
        institution = make.Text("--institution", "CODE", "机构", "National code of an institution that is there already", "已有机构的国家医保代码");
        longitude = Degrees("--lon", "X", "Longitude, CGCS2000", "CGCS2000 经度");
        latitude = Degrees("--lat", "Y", "Latitude, CGCS2000", "CGCS2000 纬度");
        declared = intake.Several("--declare", "NAME=VALUE", "名称=值", "What the applicant declares: applicant.public=false; may be repeated", "申报内容：applicant.public=false；可重复");
        people = intake.Several("--person", "TOKEN=PART", "代码=身份", "Somebody by token and part: legal-representative, head, controller; may be repeated", "人员代码与身份：legal-representative（法定代表人）、head（主要负责人）、controller（实际控制人）；可重复");
        papers = intake.Several("--paper", "PAPER", "材料", "A paper handed in; may be repeated", "已交材料；可重复");
        intake.Paired(declared);
        intake.Paired(people);
    }

    public static Command Command(Terminal terminal) => new SubmitCommand(terminal).Make();

    private ShownCommand Make()
    {
        var command = new ShownCommand("submit", terminal.Say("Hand in an application", "提交申请"),
            "dingdian case submit cn-suzhou-2025 --template > application.yaml",
            "dingdian case submit cn-suzhou-2025 --file application.yaml --by 虎丘诊所 --role applicant",
            "dingdian case submit cn-suzhou-2025 --round 2025-1 --kind clinic --applicant 虎丘诊所 --county 320505 --lon 120.57 --lat 31.33 --paper 定点医疗机构申请表 --by 周洁 --role case-handler") { plan, template, file, number, round, matter, kind, applicant, county, township, address, creditCode, institution, longitude, latitude, declared, people, papers };
        person.AddTo(command, given => !given.GetValue(template));
        workspace.AddTo(command);
        command.Validators.Add(given =>
        {
            if (given.GetValue(template) || given.GetValue(file) is not null) return;
            foreach (var option in new[] { kind, applicant, county }.Where(option => given.GetValue(option) is null)) given.AddError(terminal.Say($"{Help.Label(option)} is missing; or give --file.", $"缺少选项：{Help.Label(option)}；也可用 --file。"));
        });
        command.SetAction(given => given.GetValue(template) ? Print(given) : workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found || Asked(given, found, findings) is not { } asked) return;
            var bureau = Desk.Open(place, findings, found);
            if (asked.Case.Length == 0) asked = asked with { Case = CaseNumbers.Next(db, (person.Day(given) ?? bureau.Today).Year, person.Request(given)) };
            if (!Desk.Do(terminal, given, bureau, person, asked, findings).IsDone) return;
            using var after = place.Connect();
            if (CaseMaker.Open(place, after, asked.Case, findings) is { } opened) CasePage.SayNext(terminal, opened);
        }));
        return command;
    }

    private int Print(ParseResult given)
    {
        var findings = new List<Finding>();
        if (Desk.Plan(given.GetValue(plan)!, findings) is { } found) terminal.Output.Write(ApplicationFile.Template(found, terminal.Language));
        return terminal.Report(findings);
    }

    private SubmitCase? Asked(ParseResult given, Plan found, List<Finding> findings)
    {
        var read = given.GetValue(file) is not { } path ? new SubmitCase("", found.Id, Matters.New, "", "", "")
            : Files.Read(path, findings) is { } text ? ApplicationFile.Read(found, text, Files.Shown(path), findings) : null;
        var named = given.GetValue(kind) is { } word ? SiteInput.Kind(found, word, new("--kind"), findings) : read?.Kind;
        return read is null || named is null ? null : new(given.GetValue(number) ?? read.Case, found.Id, given.GetValue(matter) ?? read.Matter, named, given.GetValue(applicant) ?? read.Applicant, given.GetValue(county) ?? read.County)
        {
            Round = given.GetValue(round) ?? read.Round, Township = given.GetValue(township) ?? read.Township, Address = given.GetValue(address) ?? read.Address,
            CreditCode = given.GetValue(creditCode) ?? read.CreditCode, Institution = given.GetValue(institution) ?? read.Institution,
            Longitude = (double?)given.GetValue(longitude) ?? read.Longitude, Latitude = (double?)given.GetValue(latitude) ?? read.Latitude,
            Declared = IntakeCommands.Pairs([.. read.Declared.Select(pair => $"{pair.Key}={pair.Value}"), .. given.GetValue(declared)!]),
            People = [.. read.People, .. IntakeCommands.Pairs(given.GetValue(people)!).Select(pair => new CasePerson(pair.Key, pair.Value))],
            Papers = [.. read.Papers.Concat(given.GetValue(papers)!).Distinct()],
        };
    }

    private Option<decimal?> Degrees(string name, string help, string en, string zh) => new(name) { HelpName = help, CustomParser = given => Usage.Number(given, terminal), Description = terminal.Say(en, zh) };
}
