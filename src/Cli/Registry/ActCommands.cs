using System.CommandLine;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Cli.Registry;

/// <summary>What befalls institutions, one command each; the registry decides what is allowed.</summary>
internal static class ActCommands
{
    public static IEnumerable<Command> All(Terminal terminal) => new Maker(terminal).All();

    private sealed class Maker(Terminal terminal)
    {
        public IEnumerable<Command> All() => [Rename(), Move(), Recode(), Merge(), Split(), Beds(), Sign(), Renew(), Suspend(), Resume(), Exit()];

        private Command Rename()
        {
            var name = Text("--name", "NAME", "名称", "The new full name", "新全称", required: true);
            return Make("rename", "Record a new name", "登记更名", "H32050800001 --on 2025-03-01 --name 苏州市新医院", [name], (given, code, day) => new Rename(code, given.GetValue(name)!) { On = day });
        }

        private Command Recode()
        {
            var code = Text("--new-code", "CODE", "代码", "The new national code", "新国家医保代码", required: true);
            return Make("recode", "Record a new national code", "登记换码", "H32050800001 --on 2025-03-01 --new-code H32050800099", [code], (given, old, day) => new ChangeCode(old, given.GetValue(code)!) { On = day });
        }

        private Command Move()
        {
            var (address, county, township) = (Text("--address", "TEXT", "地址", "The new address", "新地址"), Text("--county", "COUNTY", "区县", "Six digits or the name, when the county changes", "变更区县时填 6 位代码或名称"), Text("--township", "TOWNSHIP", "乡镇", "Nine digits or the name", "乡镇（街道）9 位代码或名称"));
            var (point, datum) = (Text("--point", "X,Y", "X,Y", "Longitude and latitude, or easting and northing", "经度,纬度 或 东坐标,北坐标"), Text("--datum", "DATUM", "坐标系", "What the numbers mean; needed with --point", "坐标系；与 --point 同用"));
            point.Validators.Add(given =>
            {
                if (given.Tokens.Count > 0 && Pair(given.Tokens[0].Value) is null)
                    given.AddError(terminal.Say($"'{given.Tokens[0].Value}' is no pair of numbers; write for instance 120.62,31.32.", $"“{given.Tokens[0].Value}”不是一对数字，例如 120.62,31.32。"));
            });
            return Make("move", "Record a relocation", "登记迁址", "H32050800001 --on 2025-03-01 --address 新路1号 --county 320506 --point 120.62,31.32 --datum gcj02", [address, county, township, point, datum],
                (given, code, day) => new Relocate(code, given.GetValue(address), given.GetValue(county), given.GetValue(township), given.GetValue(point) is { } pair ? Pair(pair) : null, given.GetValue(datum)) { On = day });
        }

        private Command Merge()
        {
            var merged = new Option<string[]>("--from") { Required = true, HelpName = terminal.Say("CODE", "代码"), Description = terminal.Say("An institution that ends; may be repeated", "并入的机构；可重复") };
            var without = new Option<bool>("--without-beds") { Description = terminal.Say("Their beds are not taken over", "不承接其床位") };
            return Make("merge", "Record that others are merged into this one", "登记合并：其他机构并入本机构", "H32050800001 --on 2025-03-01 --from H32050800002", [merged, without],
                (given, code, day) => new Merge(code, given.GetValue(merged)!, !given.GetValue(without)) { On = day });
        }

        private Command Split()
        {
            var (name, code) = (Text("--name", "NAME", "名称", "Name of the new institution", "新机构名称", required: true), Text("--new-code", "CODE", "代码", "Its national code, if it has one", "新机构代码（如有）"));
            var beds = new Option<string[]>("--beds") { HelpName = terminal.Say("SPECIALTY=N", "专科=N"), DefaultValueFactory = _ => [], Description = terminal.Say("Open beds that go with it; may be repeated", "随之划出的开放床位，如 综合=50；可重复") };
            beds.Validators.Add(given =>
            {
                foreach (var token in given.Tokens.Where(token => Share(token.Value) is null))
                    given.AddError(terminal.Say($"'{token.Value}' names no beds; write for instance general=50.", $"“{token.Value}”写法有误，例如 综合=50。"));
            });
            return Make("split", "Record that a part became an institution of its own", "登记分立：部分成为新机构", "H32050800001 --on 2025-03-01 --name 苏州市新医院南院 --beds general=50", [name, code, beds],
                (given, parent, day) => new Split(parent, given.GetValue(name)!, given.GetValue(code), [.. given.GetValue(beds)!.Select(text => Share(text)!.Value).Select(share => (Word(WordLists.Specialties, share.Specialty), share.Beds))]) { On = day });
        }

        private Command Beds()
        {
            var specialty = Text("--specialty", "WORD", "专科", "Such as general, psychiatric, tcm", "如 综合、精神、中医", required: true);
            var (approved, open, insured) = (Number("--approved", "Approved by the health department", "核定床位"), Number("--open", "Open", "开放床位"), Number("--insured", "Paid by the insurance", "医保床位"));
            return Make("beds", "Record approved, open or insured beds of a specialty", "登记某专科的核定、开放或医保床位", "H32050800001 --on 2025-03-01 --specialty general --open 120 --insured 100", [specialty, approved, open, insured],
                (given, code, day) => new ChangeBeds(code, Word(WordLists.Specialties, given.GetValue(specialty)!), given.GetValue(approved), given.GetValue(open), given.GetValue(insured)) { On = day });
        }

        private Command Sign()
        {
            var (service, number, expires) = (Service(required: true), AgreementNumber(), Expires(required: false));
            return Make("sign", "Record a first agreement", "登记新签协议", "H32050800001 --on 2025-03-01 --service inpatient --expires 2026-02-28", [service, number, expires],
                (given, code, day) => new SignAgreement(code, Word(WordLists.Services, given.GetValue(service)!), given.GetValue(number), given.GetValue(expires)) { On = day });
        }

        private Command Renew()
        {
            var (service, number, expires) = (Service(), AgreementNumber(), Expires(required: true));
            return Make("renew", "Record a renewal", "登记续签", "H32050800001 --on 2026-03-01 --expires 2027-02-28", [service, number, expires],
                (given, code, day) => new RenewAgreement(code, ServiceIn(given, service), given.GetValue(number), given.GetValue(expires)!.Value) { On = day });
        }

        private Command Suspend()
        {
            var (service, until) = (Service(), InstitutionCommands.Day(terminal, "--until", "The first day in force again, when it is known", "恢复之日（已知时）"));
            return Make("suspend", "Record a suspension", "登记中止", "H32050800001 --on 2025-03-01 --until 2025-06-01", [service, until],
                (given, code, day) => new SuspendAgreement(code, ServiceIn(given, service), given.GetValue(until)) { On = day });
        }

        private Command Resume()
        {
            var service = Service();
            return Make("resume", "Record that a suspension ended", "登记恢复", "H32050800001 --on 2025-06-01", [service], (given, code, day) => new ResumeAgreement(code, ServiceIn(given, service)) { On = day });
        }

        private Command Exit()
        {
            var (service, reason) = (Service(), Text("--reason", "WORD", "方式", "terminated, expired, voluntary or cut", "解除、到期终止、主动退出、核减", required: true));
            return Make("exit", "Record that an institution leaves designation", "登记退出定点", "H32050800001 --on 2025-03-01 --reason voluntary", [service, reason],
                (given, code, day) => new LeaveDesignation(code, ServiceIn(given, service), Word(WordLists.AgreementEnds, given.GetValue(reason)!)) { On = day });
        }

        private Command Make(string name, string en, string zh, string example, Option[] options, Func<ParseResult, string, DateOnly, Act> act)
        {
            var (named, on, grounds, workspace) = (InstitutionCommands.Named(terminal), InstitutionCommands.Day(terminal, "--on", "The first day of the new state", "生效日期"), new GroundsOptions(terminal), new WorkspaceOptions(terminal));
            on.Required = true;
            var command = new ShownCommand(name, terminal.Say(en, zh), $"dingdian institution {name} {example}") { named, on };
            foreach (var option in options) command.Add(option);
            grounds.AddTo(command);
            workspace.AddTo(command);
            command.SetAction(given => workspace.In(given, (place, db, findings) =>
            {
                var result = act(given, given.GetValue(named)!, given.GetValue(on)!.Value).Run(db, grounds.Read(given), place);
                findings.AddRange(result.Findings);
                if (result.Change is { } change) terminal.Output.WriteLine(terminal.Say($"Recorded as change {change}. To take it back: dingdian workspace undo {change}", $"已登记为变更 {change}。如需撤销：dingdian workspace undo {change}"));
            }));
            return command;
        }

        private Option<string?> Text(string name, string enHelp, string zhHelp, string en, string zh, bool required = false) =>
            new(name) { HelpName = terminal.Say(enHelp, zhHelp), Required = required, Description = terminal.Say(en, zh) };

        private Option<int?> Number(string name, string en, string zh) => new(name) { HelpName = "N", Description = terminal.Say(en, zh), CustomParser = given => Usage.Count(given, terminal) };

        private Option<string?> Service(bool required = false) => Text("--service", "WORD", "服务", "inpatient, outpatient or pharmacy" + (required ? "" : " (default: all it has)"), "住院、门诊、药店" + (required ? "" : "（默认其全部协议）"), required);

        private static string? ServiceIn(ParseResult given, Option<string?> service) => given.GetValue(service) is { } word ? Word(WordLists.Services, word) : null;

        private static string Word(IReadOnlyList<Word> list, string text) => WordLists.IdOf(list, text);

        private Option<string?> AgreementNumber() => Text("--number", "TEXT", "编号", "Number of the agreement", "协议编号");

        private Option<DateOnly?> Expires(bool required)
        {
            var day = InstitutionCommands.Day(terminal, "--expires", "The last day of its term", "协议期最后一日");
            day.Required = required;
            return day;
        }
    }

    private static (double X, double Y)? Pair(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 2 && Read(parts[0]) is { } x && Read(parts[1]) is { } y ? (x, y) : null;

        static double? Read(string part) => double.TryParse(part, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static (string Specialty, int Beds)? Share(string text)
    {
        var parts = text.Split('=');
        return parts.Length == 2 && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var beds) ? (parts[0], beds) : null;
    }
}
