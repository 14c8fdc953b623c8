using Dingdian.Model;
using Spectre.Console;

namespace Dingdian.Cli;

/// <summary>Whom a command talks to: language, colours, where results and remarks go.</summary>
public sealed class Terminal(Language language, bool colours, int width, bool live, TextWriter output, TextWriter error)
{
    private const int PipedWidth = 200;
    private const int AlikeShown = 5;

    /// <summary>Back to the first column, and clear to the end of the line.</summary>
    private const string WipeLine = "\r\e[K";

    private readonly Lazy<IAnsiConsole> console = new(() => Console(output, colours, width));

    public Language Language => language;
    public TextWriter Output => output;
    public TextWriter Error => error;

    /// <summary>Tables and trees for people.</summary>
    public IAnsiConsole Page => console.Value;

    /// <summary>What the arguments and the environment ask for. Read before parsing, because help is written in it too.</summary>
    public static Terminal For(string[] args, TextWriter output, TextWriter error)
    {
        var piped = !ReferenceEquals(output, System.Console.Out) || System.Console.IsOutputRedirected;
        var plain = piped || args.Contains("--no-color") || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var live = ReferenceEquals(error, System.Console.Error) && !System.Console.IsErrorRedirected;
        return new Terminal(LanguageOf(args), !plain, piped ? PipedWidth : Math.Max(60, System.Console.WindowWidth), live, output, error);
    }

    public string Say(string english, string chinese) => language == Language.Chinese ? chinese : english;

    public string Say(Texts texts) => texts.In(language);

    /// <summary>Findings for people, on the error stream; of many alike in one column of a table the first few and their number. Returns the exit code they ask for.</summary>
    public int Report(IEnumerable<Finding> findings)
    {
        var worst = 0;
        var alike = new Dictionary<(string, Place), int>();
        foreach (var finding in findings.OrderBy(f => f.Place))
        {
            worst = finding.Severity == Severity.Error ? 1 : worst;
            if (finding.Place is { Sheet: not null, Line: > 0 } place)
            {
                var (code, column) = (finding.Code, place with { Line = 0 });
                if ((alike[(code, column)] = alike.GetValueOrDefault((code, column)) + 1) > AlikeShown) continue;
            }
            error.WriteLine(finding.ToString(language));
        }
        foreach (var ((code, column), count) in alike.Where(one => one.Value > AlikeShown)) error.WriteLine(new Finding("findings-alike", column, count - AlikeShown, code).ToString(language));
        return worst;
    }

    /// <summary>A line that is written over and in the end wiped away; nothing when nobody watches.</summary>
    public void Progress(string line, bool isLast)
    {
        if (live)
            error.Write(isLast ? WipeLine : $"{WipeLine}{line}");
    }

    private static Language LanguageOf(string[] args)
    {
        var at = Array.FindIndex(args, a => a == "--lang" || a.StartsWith("--lang=", StringComparison.Ordinal));
        var asked = at < 0 ? null : args[at].Contains('=') ? args[at][7..] : args.ElementAtOrDefault(at + 1);
        string?[] wishes = [asked, Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LANG")];
        return wishes.FirstOrDefault(w => !string.IsNullOrEmpty(w))?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
    }

    private static IAnsiConsole Console(TextWriter output, bool colours, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
