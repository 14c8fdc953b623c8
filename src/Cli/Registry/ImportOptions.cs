using System.CommandLine;
using Dingdian.Registry.Imports;

namespace Dingdian.Cli.Registry;

/// <summary>What both bringing in and comparing a file take.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<ImportKind?> kind;
    private readonly Argument<string> file;
    private readonly Option<string?> datum, mapping, sheet, draft, out_;
    private readonly Option<DateOnly> asOf;
    private readonly Option<string[]> accept;
    private readonly Terminal terminal;

    public ImportOptions(Terminal terminal)
    {
        this.terminal = terminal;
        kind = KindArgument(terminal);
        file = new(terminal.Say("FILE", "文件")) { Description = terminal.Say("CSV, .xlsx or Parquet; boundaries and layers as GeoJSON", "CSV、.xlsx 或 Parquet；边界和图层为 GeoJSON") };
        datum = new("--datum") { HelpName = terminal.Say("DATUM", "坐标系"), Description = terminal.Say("Datum of coordinates that do not name their own: cgcs2000, wgs84, gcj02, bd09, epsg:4549", "未逐行注明时的坐标系：cgcs2000、wgs84、gcj02、bd09、epsg:4549") };
        asOf = AsOf(terminal, terminal.Say("The day from which the rows hold that name no day of their own (default: today)", "未注明起始日期的行自该日起成立（默认今日）"));
        mapping = new("--mapping") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Mapping file that teaches the headers and words of an export", "映射文件：说明某系统导出表的表头和用词") };
        draft = new("--write-mapping") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Write what was understood as a mapping file to start from", "把识别结果写成映射文件草稿") };
        sheet = new("--sheet") { HelpName = terminal.Say("SHEET", "工作表"), Description = terminal.Say("The sheet to read", "要读取的工作表") };
        accept = new("--accept") { HelpName = terminal.Say("COLUMN=file|registry", "列=文件|登记库"), Description = terminal.Say("Who is right about a column where both speak; may be repeated", "两处不一致时该列以谁为准；可重复"), DefaultValueFactory = _ => [] };
        accept.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(t => t.Value.Split('=') is not [{ Length: > 0 }, "file" or "registry" or "文件" or "登记库"]))
                given.AddError(terminal.Say($"--accept {token.Value}: write for instance level=registry.", $"--accept {token.Value}：例如 级别=登记库。"));
        });
        out_ = new("--marked-out") { HelpName = terminal.Say("FOLDER", "文件夹"), Description = terminal.Say("Where the marked copy and the list of findings go (default: beside the file; with --dry-run and compare nowhere)", "标注副本和问题清单的位置（默认与文件同处；试算和核对时默认不写）") };
    }

    public void AddTo(Command command)
    {
        command.Add(kind);
        command.Add(file);
        foreach (var option in new Option[] { asOf, datum, mapping, draft, sheet, accept, out_ }) command.Add(option);
    }

    public ImportKind Kind(ParseResult given) => given.GetValue(kind)!;

    public string? Draft(ParseResult given) => given.GetValue(draft);

    public ImportRequest Request(ParseResult given) => new(given.GetValue(file)!, Day(given, asOf))
    {
        IsDated = given.GetResult(asOf) is { Implicit: false },
        Datum = given.GetValue(datum),
        Mapping = given.GetValue(mapping),
        Sheet = given.GetValue(sheet),
        Who = Environment.UserName,
        KeepRegistry = Accepted(given, "registry", "登记库"),
        KeepFile = Accepted(given, "file", "文件"),
        MarkedOut = given.GetValue(out_),
        Language = terminal.Language,
    };

    private HashSet<string> Accepted(ParseResult given, params string[] side) =>
        [.. (given.GetValue(accept) ?? []).Select(word => word.Split('=')).Where(pair => side.Contains(pair[1])).Select(pair => Kind(given).Shape.Find(pair[0])?.Id ?? pair[0])];

    public static DateOnly Day(ParseResult given, Option<DateOnly> option) =>
        given.GetResult(option) is { Implicit: false } ? given.GetValue(option) : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    public static Option<DateOnly> AsOf(Terminal terminal, string description) =>
        new("--as-of") { HelpName = "YYYY-MM-DD", CustomParser = given => Usage.Day(given, terminal), Description = description };

    public static Argument<ImportKind?> KindArgument(Terminal terminal) => new(terminal.Say("KIND", "种类"))
    {
        Description = terminal.Say(string.Join(", ", ImportKinds.All.Select(kind => kind.Id)), string.Join("、", ImportKinds.All.Select(kind => kind.Title.Zh))),
        CustomParser = given =>
        {
            var word = given.Tokens[0].Value;
            if (ImportKinds.Find(word) is { } found) return found;
            given.AddError(terminal.Say($"'{word}' is no kind of file; known: {string.Join(", ", ImportKinds.All.Select(kind => kind.Id))}.", $"没有“{word}”这一种类，可用：{string.Join("、", ImportKinds.All.Select(kind => kind.Title.Zh))}。"));
            return null;
        },
    };
}
