using System.CommandLine;
using Dingdian.Admission.Agreements;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Agreements;

/// <summary>How agreements come into being, and before the public.</summary>
internal sealed class SigningCommands(Terminal terminal)
{
    private readonly AgreementMaker make = new(terminal);

    public Command Sign()
    {
        var number = new Argument<string>("case") { HelpName = terminal.Say("CASE", "案号"), Description = terminal.Say("Number of the case whose terms are settled", "已协商一致的案件编号") };
        var agreement = make.Options.Text("--agreement", "NUMBER", "编号", "Number of the agreement; of a supplement that of the agreement that goes on", "协议编号；补充协议填原协议编号", required: true);
        var services = make.Several("--service", "WORD", "词", "What is agreed: inpatient, outpatient, pharmacy; may be repeated", "服务：inpatient（住院）、outpatient（门诊）、pharmacy（药店）；可重复");
        var (code, expires) = (make.Options.Text("--code", "CODE", "代码", "National code the agency gives", "经办机构赋予的国家医保代码"), make.Day("--expires", "The day it expires (default: when the term of the plan ends)", "期满日（默认按规划期限）"));
        var (person, workspace) = (new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("sign", terminal.Say("Sign: places are taken, and institution and agreement stand in the registry", "签订协议：使用名额，机构与协议同时登记"),
            "dingdian agreement sign A-2025-017 --agreement 2025-0312 --service outpatient --code H32058300912 --by 周洁 --role agency", "dingdian agreement sign A-2025-018 --agreement 2024-0007 --by 周洁 --role agency") { number, agreement, services, code, expires };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            var act = new SignAgreement(given.GetValue(number)!, given.GetValue(agreement)!, given.GetValue(services)!) { Code = given.GetValue(code), Expires = given.GetValue(expires) };
            if (!Desk.Do(terminal, given, Desk.Open(place, findings), person, act, findings).IsDone) return;
            using var after = place.Connect();
            Say(DesignatedAgreement.Of(after, act.Agreement)!);
        }));
        return command;
    }

    private void Say(DesignatedAgreement now)
    {
        terminal.Output.WriteLine(terminal.Say($"Agreement {now.Number} with {now.Name}, until {now.Expires:yyyy-MM-dd}.", $"协议 {now.Number}：{now.Name}，至 {now.Expires:yyyy-MM-dd}。"));
        if (now.GuidanceEnds is { } guided) terminal.Output.WriteLine(terminal.Say($"Guidance until {guided:yyyy-MM-dd}{(now.TrialEnds is { } tried ? $", trial until {tried:yyyy-MM-dd}" : "")}.", $"辅导期至 {guided:yyyy-MM-dd}{(now.TrialEnds is { } end ? $"，试运行至 {end:yyyy-MM-dd}" : "")}。"));
    }

    public Command Enter()
    {
        var (plan, number, institution) = (Inputs.PlanArgument(terminal), make.Options.Text("--agreement", "NUMBER", "编号", "Number of the agreement", "协议编号"), make.Options.Text("--institution", "CODE", "机构", "Code, credit code or name", "国家代码、信用代码或名称"));
        var (expires, all) = (make.Day("--expires", "The day it expires (default: as the registry has it)", "期满日（默认登记库所载）"), new Option<bool>("--all") { Description = terminal.Say("Every institution designated in the plan's areas that has none here; numbered by the registry, else by code", "规划区域内尚未登记的全部定点机构；编号取登记库所载，否则取机构代码") });
        var (person, workspace) = (new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("enter", terminal.Say("Take over agreements from before, which the registry has", "登记原有协议"),
            "dingdian agreement enter cn-shenyang-2025 --agreement 2024-0007 --institution H21010200007 --by 周洁 --role agency", "dingdian agreement enter cn-shenyang-2025 --all --expires 2026-12-31 --by 周洁 --role agency") { plan, number, institution, expires, all };
        person.AddTo(command);
        workspace.AddTo(command);
        command.Validators.Add(given =>
        {
            if (given.GetValue(all) == (given.GetValue(number) is not null || given.GetValue(institution) is not null)) given.AddError(terminal.Say("Give --agreement and --institution, or --all.", "请填写 --agreement 与 --institution，或用 --all。"));
        });
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var (bureau, day) = (Desk.Open(place, findings, found), given.GetValue(expires));
            if (!given.GetValue(all))
            {
                Desk.Do(terminal, given, bureau, person, new EnterAgreement(given.GetValue(number) ?? "", found.Id, given.GetValue(institution) ?? "", day), findings);
                return;
            }
            var (on, done) = (person.Day(given) ?? bureau.Today, 0);
            foreach (var (own, named) in Missing(db, found, on))
                if (Desk.Do(terminal, given, bureau, person, new EnterAgreement(own, found.Id, named, day) { Request = $"/{own}", Seen = long.MaxValue }, findings, silent: true).IsDone) done++;
            terminal.Output.WriteLine(terminal.Say($"{done} agreements taken over.", $"已登记 {done} 份原有协议。"));
        }));
        return command;
    }

    private static List<(string Number, string Institution)> Missing(RegistryDb db, Plan plan, DateOnly on)
    {
        var known = DesignatedAgreement.All(db, plan.Id).Where(one => !one.IsOver).Select(one => one.Institution).ToHashSet();
        var divisions = plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).ToHashSet(StringComparer.Ordinal) ?? [];
        var numbers = db.Agreements.Believed().Where(row => row.From <= on && row.To > on).AsEnumerable().GroupBy(row => row.InstitutionId).ToDictionary(group => group.Key, group => group.Select(row => row.Number).FirstOrDefault(number => number is not null));
        return [.. db.Profiles.Believed().Where(row => row.From <= on && row.To > on).OrderBy(row => row.Code).AsEnumerable().Where(row => numbers.ContainsKey(row.InstitutionId) && !known.Contains(row.InstitutionId) && divisions.Contains(row.County)).Select(row => (numbers[row.InstitutionId] ?? row.Code ?? row.Name, row.Code ?? row.Name))];
    }

    public Command Publish()
    {
        var where = make.Options.Text("--where", "TEXT", "文字", "Where the list can be read", "公布位置", required: true);
        return make.Act("publish", terminal.Say("The institution stands in the public list", "公布定点机构名单"), "2025-0312 --where 市医保局门户网站 --by 周洁 --role agency", [where], (given, number) => new PublishAgreement(number, given.GetValue(where)!));
    }
}
