using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dingdian.Cli;

/// <summary>What is wrong with a command line, in the words of this program. The parser's own words stand in for what is not foreseen here.</summary>
public sealed class Usage(ParseResult result, Terminal terminal)
{
    private readonly Command command = result.CommandResult.Command;

    public IReadOnlyList<string> Faults()
    {
        List<string> faults = [.. Unknown(), .. Strange(), .. Missing(), .. Miscounted()];
        return faults.Count > 0 ? faults : [.. result.Errors.Select(e => e.Message)];
    }

    /// <summary>An option with few possible values; another one is refused in the user's language.</summary>
    public static void Only(Option option, Terminal terminal, params string[] words) => option.Validators.Add(given =>
    {
        foreach (var token in given.Tokens.Where(t => !words.Contains(t.Value)))
            given.AddError(terminal.Say($"{option.Name} cannot be '{token.Value}'; it can be: {string.Join(", ", words)}.", $"{option.Name} 不能是“{token.Value}”，可用：{string.Join("、", words)}。"));
    });

    /// <summary>A number from a whole word, or nothing with the reason.</summary>
    public static int WholeNumber(ArgumentResult given, Terminal terminal)
    {
        var text = given.Tokens[0].Value;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            given.AddError(terminal.Say($"'{text}' is no year; write for instance 2026.", $"“{text}”不是年度，例如 2026。"));
        return number;
    }

    /// <summary>How many: a number from 0, or nothing with the reason.</summary>
    public static int Count(ArgumentResult given, Terminal terminal)
    {
        var text = given.Tokens[0].Value;
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            given.AddError(terminal.Say($"'{text}' is no whole number; write for instance 20.", $"“{text}”不是整数，例如 20。"));
        return number;
    }

    /// <summary>A number, or nothing with the reason.</summary>
    public static decimal? Number(ArgumentResult given, Terminal terminal)
    {
        var text = given.Tokens[0].Value;
        if (Rules.Reading.Scalars.TryNumber(text, out var number))
            return number;
        given.AddError(terminal.Say($"'{text}' is no number; write for instance 0.85.", $"“{text}”不是数，例如 0.85。"));
        return null;
    }

    /// <summary>A day as YYYY-MM-DD, or nothing with the reason.</summary>
    public static DateOnly Day(ArgumentResult given, Terminal terminal)
    {
        var text = given.Tokens[0].Value;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
            given.AddError(terminal.Say($"'{text}' is no day; write for instance 2024-12-31.", $"“{text}”不是日期，例如 2024-12-31。"));
        return day;
    }

    public static string Absent(Option option, Terminal terminal) => terminal.Say($"{Help.Label(option)} is missing.", $"缺少选项：{Help.Label(option)}。");

    private IEnumerable<string> Unknown() => result.UnmatchedTokens.Select(t => command.Subcommands.Count > 0
        ? terminal.Say($"there is no command '{t}'; known: {Commands}.", $"没有命令“{t}”，可用：{Commands}。")
        : terminal.Say($"'{t}' has no place here.", $"多出了“{t}”。"));

    /// <summary>An option nobody knows, which the parser would take for a name.</summary>
    public IEnumerable<string> Strange() => result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Where(t => t.Value.StartsWith("--", StringComparison.Ordinal))
        .Select(t => terminal.Say($"there is no option '{t.Value}'.", $"没有选项“{t.Value}”。"));

    private IEnumerable<string> Missing()
    {
        if (command.Subcommands.Count > 0 && result.UnmatchedTokens.Count == 0)
            yield return terminal.Say($"a command is missing; known: {Commands}.", $"缺少命令，可用：{Commands}。");
        foreach (var argument in command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && (result.GetResult(a)?.Tokens.Count ?? 0) == 0))
            yield return terminal.Say($"{argument.Name} is missing.", $"缺少参数：{argument.Name}。");
        foreach (var option in command.Options.Where(o => o.Required && result.GetResult(o) is not { Implicit: false }))
            yield return Absent(option, terminal);
    }

    private IEnumerable<string> Miscounted()
    {
        foreach (var given in Help.OptionsOf(command).Select(o => result.GetResult(o)).OfType<OptionResult>().Where(o => !o.Implicit))
            if (given.Tokens.Count < given.Option.Arity.MinimumNumberOfValues)
                yield return terminal.Say($"{Help.Label(given.Option)}: the value is missing.", $"{Help.Label(given.Option)}：缺少取值。");
            else if (given.IdentifierTokenCount > Math.Max(1, given.Option.Arity.MaximumNumberOfValues))
                yield return terminal.Say($"{given.Option.Name} is given {given.IdentifierTokenCount} times; once is enough.", $"{given.Option.Name} 给出了 {given.IdentifierTokenCount} 次，只需一次。");
    }

    private string Commands => string.Join(terminal.Say(", ", "、"), command.Subcommands.Select(c => c.Name));
}
