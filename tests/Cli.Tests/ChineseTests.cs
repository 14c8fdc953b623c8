using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Cli.Tests;

/// <summary>Every page in Chinese, word by word: no word of the product's own tables may be left in English.</summary>
public sealed partial class ChineseTests : IDisposable
{
    private static readonly HashSet<string> English =
    [
        .. Vocabulary.Words.Except(["dingdian", "plan", "draft"]), .. UnitTable.BuiltIn.Words, "runs", "waits", "for", "the", "and", "is", "are", "of", "missing", "required", "option", "argument", "command",
        "plans", "errors", "warnings", "remarks", "cases", "hold", "changes", "noticed", "expected", "was", "unverified", "everywhere", "at", "least",
    ];

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");

    public void Dispose() => home.Delete(recursive: true);

    public static TheoryData<string[]> Commands => new(
        ["--help"], ["plan", "--help"], ["plan", "list", "--help"], ["plan", "new", "--help"], ["plan", "check", "--help"], ["plan", "compute", "--help"],
        ["plan", "explain", "--help"], ["plan", "coverage", "--help"], ["plan", "diff", "--help"], ["plan", "test", "--help"],
        ["workspace", "--help"], ["workspace", "new", "--help"], ["workspace", "info", "--help"], ["workspace", "backup", "--help"], ["workspace", "restore", "--help"], ["workspace", "history", "--help"], ["workspace", "undo", "--help"],
        ["institution", "--help"], ["institution", "show", "--help"], ["institution", "move", "--help"], ["institution", "merge", "--help"], ["institution", "split", "--help"], ["institution", "suspend", "--help"], ["institution", "renew", "--help"],
        ["access", "--help"], ["access", "coverage", "--help"], ["access", "map", "--help"], ["access", "map", "--out", "m.html"], ["access", "map", "PLAN", "--people", "p", "--minutes", "0", "--out", "m.html"],
        ["goal", "--help"], ["goal", "list", "--help"], ["goal", "choose", "--help"], ["evaluate", "--help"], ["publish", "--help"], ["publish", "configuration", "--help"], ["publish", "notice", "--help"],
        ["evaluate", "PLAN"], ["evaluate", "PLAN", "--year", "2027", "--out", "report.pdf"], ["evaluate", "PLAN", "--year", "2027", "--record", "3号"], ["publish", "notice", "PLAN", "--year", "2027", "--record", "3号", "--role", "planner"],
        ["quality", "--help"], ["reconcile", "--help"], ["call", "--help"], ["call", "new", "--help"], ["call", "file", "--help"], ["call", "return", "--help"], ["call", "overdue", "--help"],
        ["duty", "--help"], ["duty", "list", "--help"], ["duty", "overdue", "--help"], ["duty", "done", "--help"], ["duty", "event", "--help"], ["supersede", "--help"], ["duty", "list", "PLAN", "--state", "lost"], ["duty", "done", "PLAN", "x", "--evidence", "y", "--role", "king"],
        ["institution", "rename", "X", "--on", "soon", "--name", "Y"], ["institution", "move", "X", "--on", "2025-01-01", "--point", "here"], ["institution", "split", "X", "--on", "2025-01-01", "--name", "Y", "--beds", "many"],
        ["reconcile", "--from", "2024-12-31", "--to", "2023-12-31"], ["workspace", "info", "--workspace", "nowhere"], ["workspace", "restore", "nowhere.zip"], ["call", "file", "X", "--county", "1", "--figure", "many"],
        [], ["nonsense"], ["plan"], ["plan", "compute"], ["plan", "compute", "PLAN", "--facts", "f", "--year", "soon"], ["plan", "compute", "PLAN", "--facts", "f", "--year"],
        ["plan", "compute", "PLAN", "--facts", "f", "--year", "2027", "--format", "pdf"], ["plan", "compute", "PLAN", "--facts", "f", "--year", "2027", "--json", "--format", "md"],
        ["plan", "check", "--surprise"], ["plan", "check", "a", "b"], ["plan", "diff", "PLAN", "OTHER"], ["plan", "diff", "PLAN", "nowhere"], ["plan", "new", "Odd Name"], ["plan", "new", ""],
        ["plan", "check", "PLAN"], ["plan", "test", "PLAN"], ["plan", "test", "OTHER"], ["plan", "coverage", "PLAN"], ["plan", "list"],
        ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2027"], ["plan", "compute", "PLAN", "--facts", "PLAN", "--year", "2027"],
        ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2031"],
        ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2027", "--set", "fact.residents=unknown", "--set", "choice.annual_coefficient=0.9"],
        ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2027", "--set", "fact.outpatient_institutions@east=70"],
        ["plan", "explain", "PLAN", "outpatient@east", "--facts", "FACTS", "--year", "2027"], ["plan", "explain", "PLAN", "outpatient", "--facts", "FACTS", "--year", "2027"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_InChinese_LeavesNoEnglishWord(string[] words) => Assert.Empty(Left(Run([.. words.Select(Put), "--lang", "zh"])));

    [Theory]
    [InlineData("  门诊机构总量（outpatient_ceiling）  100  institution  assumed", "institution", "assumed")]
    [InlineData("R1  runs (computed)", "runs", "computed")]
    [InlineData("触发，已达总量（ceiling-reached），none，原则上", "none")]
    public void Left_EnglishOnAPage_IsCaught(string page, params string[] words) => Assert.Equal(words, Left(page));

    /// <summary>What is left when examples, ids in brackets, expressions of the plan and words to be typed are taken away.</summary>
    private static IEnumerable<string> Left(string page) => page.Split('\n').Where(l => !l.StartsWith("  dingdian ", StringComparison.Ordinal))
        .SelectMany(line => Word().Matches(Typed().Replace(line, " "))).Select(m => m.Value).Where(English.Contains);

    private string Put(string word) => word switch
    {
        "PLAN" => New("my-plan"),
        "OTHER" => Other(),
        "FACTS" => Path.Combine(New("my-plan"), "facts.yaml"),
        _ => word,
    };

    private string New(string name)
    {
        var folder = Path.Combine(home.FullName, name);
        if (!Directory.Exists(folder))
            Run("plan", "new", folder, "--lang", "zh");
        return folder;
    }

    /// <summary>Another plan, whose case fails.</summary>
    private string Other()
    {
        var folder = New("other-plan");
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), File.ReadAllText(Path.Combine(folder, "plan.yaml")).Replace("5000", "4000", StringComparison.Ordinal));
        return folder;
    }

    private static string Run(params string[] arguments)
    {
        var output = new StringWriter();
        CommandLine.Run(arguments, output, output);
        return output.ToString();
    }

    [GeneratedRegex("(?<=dingdian )[a-z]+( [a-z]+)?|^  [a-z]+(?= )|“[^”]*”|`[^`]*`|（\\w+ × [ -~]+）|（[\\w@/\\[\\]-]*[_@/\\[]+[\\w@/\\[\\]-]*）|--[a-z-]+( [a-z]+(\\|[a-z]+)*)?|(可用|是否指)：[^。]*|^ *[+~-] .*|(?<=: (错误|警告|提示) )[a-z-]+:|zh（中文）或 en（英文）"
        + "|[a-z]+（[\u4e00-\u9fff]+）|(?<=[│├└─ ])[ -~]*[*/(<>=+][ -~]*(?= = )|\\w+ · \\w+ ·|\\S+\\.yaml(:\\d+)*|= unknown", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex("(?<![\\w@./\\[\\]=-])[A-Za-z][A-Za-z-]*(?![\\w@./\\[\\]=-])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
