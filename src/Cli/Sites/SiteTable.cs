using System.CommandLine;
using Dingdian.Admission.Sites;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Cli.Sites;

/// <summary>Many places from a table, and a table of the answers.</summary>
internal static class SiteTable
{
    private const int Batch = 512, ShownRows = 20;

    private static readonly SheetShape Asked = new("places", new("地点", "Places"),
        new("name", ColumnType.Text, "名称", "Name") { Synonyms = ["机构名称", "地点", "编号"] },
        new("kind", ColumnType.Text, "类别", "Kind") { Synonyms = ["机构类别"] },
        new("lon", ColumnType.Coordinate, "经度", "Longitude") { Required = true, Synonyms = ["longitude", "lng", "X坐标"] },
        new("lat", ColumnType.Coordinate, "纬度", "Latitude") { Required = true, Synonyms = ["latitude", "Y坐标"] },
        new("datum", ColumnType.Text, "坐标系", "Datum"));

    private static readonly SheetShape Answered = new("answers", new("核对结果", "Answers"),
        new("name", ColumnType.Text, "名称", "Name"), new("kind", ColumnType.Text, "类别", "Kind"), new("lon", ColumnType.Coordinate, "经度", "Longitude"), new("lat", ColumnType.Coordinate, "纬度", "Latitude"),
        new("area", ColumnType.Text, "区域", "Area"), new("verdict", ColumnType.Text, "结论", "Verdict"), new("against", ColumnType.Text, "不符的规则", "Rules against it"), new("because", ColumnType.Text, "等待", "Waits for"),
        new("nearest", ColumnType.Text, "最近的计入机构", "Nearest that counts"), new("metres", ColumnType.Number, "相距（米）", "Metres"), new("as_of", ColumnType.Date, "数据日期", "Data as of"));

    public static void Run(PlanOnGround on, string file, PlaceOptions places, ParseResult given, string? made, bool json, Terminal terminal, List<Finding> findings)
    {
        var before = findings.Count;
        if (Read(on, file, places, given, findings) is not { } questions)
            return;
        if (!json && findings.Skip(before).Where(f => f.Severity == Severity.Error).Select(f => f.Place.Line).Distinct().Count() is > 0 and var refused)
            terminal.Output.WriteLine(terminal.Say($"{Words.Count(refused, "row")} could not be read and {(refused == 1 ? "is" : "are")} named below; the others are answered.", $"{refused} 行无法读取，见下方提示；其余各行已核对。"));
        Answer(on, new SiteCheck(on.Around), questions, made, json, terminal, findings);
    }

    /// <summary>Asks about all places, with progress, and shows or writes the answers.</summary>
    public static void Answer(PlanOnGround on, SiteCheck check, IReadOnlyList<SiteQuestion> questions, string? made, bool json, Terminal terminal, List<Finding> findings)
    {
        var answers = new List<SiteAnswer>(questions.Count);
        foreach (var batch in questions.Chunk(Batch))
        {
            answers.AddRange(check.Check(batch));
            terminal.Progress(terminal.Say($"{answers.Count:#,0} of {questions.Count:#,0} places", $"{answers.Count:#,0} / {questions.Count:#,0} 处"), answers.Count == questions.Count);
        }
        findings.AddRange(answers.SelectMany(a => a.Findings).Concat(check.Findings));
        if (made is not null)
            Write(answers, on, made, terminal, findings);
        if (json) terminal.Output.WriteLine(SiteJson.Write(on, answers, terminal.Language));
        else PageConsole.Write(PageOf(on, answers), terminal);
    }

    private static List<SiteQuestion>? Read(PlanOnGround on, string path, PlaceOptions places, ParseResult given, List<Finding> findings)
    {
        var (usual, known) = (places.Kind(given, on.Plan, findings), places.Given(given, on.Plan, findings));
        using var file = SheetFile.Open(path, findings);
        if (usual is null || known is null || file is null || TableReader.Open(file, Asked, findings) is not { } table)
            return null;
        using (table)
        {
            var questions = new List<SiteQuestion>();
            while (table.Read())
                if (table.Row.IsSound && Question(table.Row, usual, known, places.Datum(given), on, findings) is { } question)
                    questions.Add(question);
            return questions;
        }
    }

    /// <summary>A bad row is a finding; the others are answered.</summary>
    private static SiteQuestion? Question(TableRow row, string usual, Dictionary<string, string> known, string? said, PlanOnGround on, List<Finding> findings)
    {
        var kind = row["kind"].Text is { } text ? SiteInput.Kind(on.Plan, text, row.PlaceOf("kind"), findings) : usual;
        if (kind is null || DatumWords.Read(row["datum"].Text ?? said, row.PlaceOf("datum"), findings) is not { } datum
            || new PointReader(datum, findings).Read(row["lon"].Coordinate!.Value, row["lat"].Coordinate!.Value, row.PlaceOf("lon")) is not { } point)
            return null;
        return new SiteQuestion(row["name"].Text ?? $"{row.Number}", point.At, kind, known);
    }

    private static Page PageOf(PlanOnGround on, List<SiteAnswer> answers) => new(
        new($"{answers.Count} 处地点", Words.Count(answers.Count, "place")),
        [new($"这是核对结果，不是审批决定。数据截至 {on.AsOf:yyyy-MM-dd}。", $"This is a check and no decision. Data up to {on.AsOf:yyyy-MM-dd}.")],
        [
            Section.Of(new("结论", "Verdicts"), new Grid([new(new("结论", "verdict")), new(new("地点数", "places"), true)],
                [.. answers.GroupBy(a => a.Outcome).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (IReadOnlyList<Texts>)[SitePage.Verdict(g.Key), Words.Same(Words.Number(g.Count()))])])),
            Section.Of(new("选址规则", "Site rules"), new Grid([new(new("规则", "rule")), new(new("条款", "clause")), new(new("结论", "outcome")), new(new("地点数", "places"), true)],
                [.. RuleRows(on, answers)])),
            Section.Of(answers.Count > ShownRows ? new($"前 {ShownRows} 处", $"The first {ShownRows}") : new("各处", "Each"), new Grid(
                [new(new("名称", "name")), new(new("区域", "area")), new(new("结论", "verdict")), new(new("不符的规则", "rules against it"))],
                [.. answers.Take(ShownRows).Select(a => (IReadOnlyList<Texts>)[Words.Same(a.Question.Name), Words.Same(a.Area ?? "–"), SitePage.Verdict(a.Outcome), Words.Same(Against(a))])])),
        ]);

    private static IEnumerable<IReadOnlyList<Texts>> RuleRows(PlanOnGround on, List<SiteAnswer> answers)
    {
        var asked = answers.SelectMany(a => a.Rules).Where(r => r.Answer.Verdict != Rules.Deciding.Verdict.NotApplicable);
        foreach (var same in asked.GroupBy(r => (r.Construct, r.Answer.Verdict)).OrderBy(g => g.Key.Construct.Place).ThenBy(g => g.Key.Verdict, StringComparer.Ordinal))
            yield return [Words.Name(same.Key.Construct), Words.Clause(on.Plan, same.Key.Construct), Model.Vocabulary.Of(same.Key.Verdict), Words.Same(Words.Number(same.Count()))];
    }

    private static string Against(SiteAnswer answer) => string.Join(", ", answer.Rules.Where(r => r.Answer.Verdict is "fails" or "overridable").Select(r => r.Construct.Rule)
        .Concat(answer.Quotas.Where(q => answer.Binds(q) && q.Outcome is "fails" or "overridable").Select(q => q.Row.Id)).Distinct());

    private static void Write(List<SiteAnswer> answers, PlanOnGround on, string path, Terminal terminal, List<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var table = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableWriter.ToWorkbook(Answered, terminal.Language, stream) : TableWriter.ToCsv(Answered, terminal.Language, stream))
            foreach (var answer in answers)
                table.Write(Row(answer, on, terminal));
        Files.Write(path, stream.ToArray(), findings);
    }

    private static CellValue[] Row(SiteAnswer answer, PlanOnGround on, Terminal terminal)
    {
        var nearest = answer.Rules.SelectMany(r => r.Neighbours).Where(n => n.Counts == true).MinBy(n => n.Metres);
        return
        [
            CellValue.Of(answer.Question.Name), CellValue.Of(answer.Question.Kind), Degrees(answer.Question.At.Lon), Degrees(answer.Question.At.Lat), Text(answer.Area), CellValue.Of(terminal.Say(SitePage.Verdict(answer.Outcome))),
            Text(Against(answer)), Text(string.Join(", ", answer.Because)), Text(nearest?.Name), nearest is null ? default : CellValue.Of(Math.Round(nearest.Metres, 1)), CellValue.Of(on.AsOf),
        ];
    }

    private static CellValue Degrees(double value) => CellValue.Of(Math.Round((decimal)value, 7));

    private static CellValue Text(string? text) => string.IsNullOrEmpty(text) ? default : CellValue.Of(text);
}
