using System.CommandLine;
using System.CommandLine.Parsing;
using Dingdian.Admission.Acting;
using Dingdian.Cli.Registry;
using Dingdian.Model;

namespace Dingdian.Cli.Years;

/// <summary>Who does something in the planning year: in which role, of which day, and with which request.</summary>
internal sealed class PersonOptions
{
    private const string RoleVariable = "DINGDIAN_ROLE";

    private readonly Terminal terminal;
    private readonly Option<string?> by, role, division, request;
    private readonly Option<DateOnly?> on;
    private readonly Option<long?> seen;

    public PersonOptions(Terminal terminal)
    {
        this.terminal = terminal;
        by = new("--by") { HelpName = terminal.Say("NAME", "姓名"), Description = terminal.Say("Who does it (default: the user)", "办理人（默认当前用户）") };
        role = new("--role") { HelpName = terminal.Say("ROLE", "角色"), Description = terminal.Say($"In which role (default: {RoleVariable}): {string.Join(", ", Roles.All)}", $"以何角色（默认 {RoleVariable}）：{string.Join("、", Roles.All.Select(word => Vocabulary.Term(word).Zh))}") };
        Usage.Only(role, terminal, [.. Roles.All]);
        division = new("--division") { HelpName = terminal.Say("CODE", "代码"), Description = terminal.Say("The district of a district officer, six digits", "区县经办人所在区县的 6 位代码") };
        on = InstitutionCommands.Day(terminal, "--on", "The day it is of (default: today)", "办理日期（默认今天）");
        request = new("--request") { HelpName = "ID", Description = terminal.Say("A number of your own: asked twice, it is done once (default: a new one)", "自定编号：重复提交只办理一次（默认新编号）") };
        seen = new("--seen") { HelpName = terminal.Say("ENTRY", "条目"), Description = terminal.Say("The last entry you saw of it: someone else's later step refuses this one", "您所见的最后条目：其后若有他人办理则拒绝") };
    }

    /// <param name="command">A command that does something.</param>
    /// <param name="when">Whether it does so as it is given; null: always.</param>
    public void AddTo(Command command, Func<CommandResult, bool>? when = null)
    {
        foreach (var option in new Option[] { by, role, division, on, request, seen }) command.Add(option);
        command.Validators.Add(given =>
        {
            if (when?.Invoke(given) != false && RoleOf(given.GetValue(role)) is null) given.AddError(Usage.Absent(role, terminal));
        });
    }

    /// <summary>Only who looks and in which role; both may be left out.</summary>
    public void AddReaderTo(Command command)
    {
        foreach (var option in new Option[] { by, role, division }) command.Add(option);
    }

    /// <summary>Who looks; null without a role: then everything is seen.</summary>
    public Person? Reader(ParseResult given, List<Finding> findings)
    {
        if (RoleOf(given.GetValue(role)) is not { } known) return null;
        if (known == Roles.DistrictOfficer && Division(given) is null) findings.Add(new("district-missing", new Place("--division")));
        return new(given.GetValue(by) ?? Environment.UserName, known, Division(given));
    }

    /// <summary>The number of the request: null where none is given and a new one will do.</summary>
    public string? Request(ParseResult given) => given.GetValue(request);

    /// <summary>The district of a district officer, where one is given.</summary>
    public string? Division(ParseResult given) => given.GetValue(division);

    /// <summary>Who asks.</summary>
    public Person Who(ParseResult given) => new(given.GetValue(by) ?? Environment.UserName, RoleOf(given.GetValue(role))!, Division(given));

    /// <summary>The day it is of, where one is given.</summary>
    public DateOnly? Day(ParseResult given) => given.GetValue(on);

    /// <summary>The act as this person asks it.</summary>
    public UseCase Signed(ParseResult given, UseCase act, DateOnly today) => act with
    {
        By = Who(given),
        On = Day(given) ?? today,
        Request = (given.GetValue(request) ?? Guid.NewGuid().ToString()) + act.Request, // several in one command are told apart
        Seen = act.Seen ?? given.GetValue(seen),
    };

    private static string? RoleOf(string? given) => given ?? (Environment.GetEnvironmentVariable(RoleVariable) is { Length: > 0 } role ? role : null);
}
