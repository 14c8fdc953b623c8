using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Funds;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Figures of areas, fund accounts and warning letters.</summary>
internal static partial class FigureSheets
{
    private static readonly Texts UnknownTransfer = new("留空表示不详；没有的填 0", "blank means unknown; write 0 where there was none");

    /// <summary>One row for each division, a column for each figure: the shape in which bureaus have them.</summary>
    private static readonly WideFigures<AreaFact> Wide = new(
        [.. Measures.All.Select(measure => new Column(measure.Id, measure.Unit == "km^2" ? ColumnType.Number : ColumnType.Whole, measure.Names.Zh!, measure.Names.En!)
        {
            Unit = measure.Unit, AtLeast = Limits.OfArea(measure.Unit).Least, AtMost = Limits.OfArea(measure.Unit).Most, Synonyms = measure.Synonyms,
        })],
        ["measure", "value", "unit", "as_of"],
        (run, days, blank) => days.In(run).Select(figure =>
        {
            var row = blank();
            (row.Measure, row.Unit, row.Value, row.AsOf) = (figure.Id, Measures.Find(figure.Id)!.Unit, figure.Value, figure.Day);
            return (row, (IReadOnlyList<string>)["measure", "value", "unit", "as_of"]);
        }));

    public static readonly ImportKind AreaFacts = new FigureKind<AreaFact>("area-facts", new("区域数据", "Figures of areas"), ["area-fact", "facts"],
        () => new() { Division = "", Measure = "", Unit = "", Quality = "published" }, row => (row.Division, row.Measure, row.Key, Written(row.AsOf), row.Since is { } since ? Written(since) : ""), Wide,
        Division<AreaFact>(row => row.Division, (row, code) => row.Division = code),
        new(new("measure", ColumnType.Text, "指标", "Measure") { Required = true, Example = "residents", Synonyms = ["指标名称", "项目"], About = new("规划中的指标编号，或常用名称如“常住人口”", "the id plans use, or a usual name") }, row => Cell.Of(row.Measure), (row, v) => row.Measure = Measures.Find(v.Text!)?.Id ?? v.Text!),
        new(new("key", ColumnType.Text, "分项", "Key") { About = new("分项指标的项，如 employee", "the key of a keyed measure, such as employee") }, row => Cell.Of(row.Key), (row, v) => row.Key = v.Text!),
        new(new("as_of", ColumnType.Date, "截止日期", "As of") { Required = true, Example = "2024-12-31", YearsAhead = 10, Synonyms = ["统计日期", "时点", "截至日期", "日期"], About = new("存量的统计时点；流量期间的最后一日", "the day of a stock, the last day of a flow") }, row => Cell.Of(row.AsOf), (row, v) => row.AsOf = v.Day!.Value),
        new(new("since", ColumnType.Date, "起始日期", "Since") { YearsAhead = 10, About = new("流量期间的第一日；存量留空", "the first day of a flow; blank for a stock") }, row => Cell.Of(row.Since), (row, v) => row.Since = v.Day),
        new(new("value", ColumnType.Number, "数值", "Value") { Required = true, Example = "1024300", Synonyms = ["值", "数量"] }, row => Cell.Of(row.Value), (row, v) => row.Value = v.Number!.Value),
        new(new("unit", ColumnType.Text, "单位", "Unit") { Required = true, Example = "人", Synonyms = ["计量单位"], About = new("如 人、万人、张、家、平方公里、元、比值，或规划所用的 resident、bed、institution、yuan、ratio", "resident, bed, institution, yuan, ratio, or 人, 万人, 张, 家") }, row => Cell.Of(row.Unit), (row, v) => row.Unit = v.Text!),
        new(new("quality", ColumnType.Choice, "数据性质", "Quality") { Words = Words.Qualities, Example = "公布" }, row => Cell.Of(row.Quality), (row, v) => row.Quality = v.Text!),
        Source<AreaFact>(row => row.Source, (row, text) => row.Source = text))
    {
        Day = row => row.AsOf,
        Question = Elderly,
        Check = (run, row) => CheckDivision(run, row.Division, code => row.Division = code) & (row.Measure.Length == 0 || MeasureId().IsMatch(row.Measure) || run.Fail("measure-unknown", "measure", row.Measure))
            & CheckUnit(run, row) & CheckQuality(run, row) & (row.Since is not { } since || since <= row.AsOf || run.Fail("row-span", "since", Written(since), Written(row.AsOf))),
    };

    public static readonly ImportKind Funds = new FigureKind<FundAccount>("funds", new("基金", "Funds"), ["基金收支", "fund"],
        () => new() { Division = "", Scheme = "" }, row => (row.Division, row.Year, row.Scheme, Written(row.Through)), null,
        Division<FundAccount>(row => row.Division, (row, code) => row.Division = code),
        new(new("year", ColumnType.Whole, "年度", "Year") { Required = true, Unit = "year", AtLeast = Limits.FirstFigure.Year, AtMost = 2100, MayBeInTitle = true, Example = "2024", About = new("标题只写明一个年份时可不设此列", "may be left out where the title names one year"), Synonyms = ["年份", "会计年度"] }, row => Cell.Of(row.Year), (row, v) => row.Year = v.Whole!.Value),
        new(new("scheme", ColumnType.Choice, "险种", "Scheme") { Required = true, Words = Words.Schemes, Example = "职工医保", Synonyms = ["险种类型", "医保类型"] }, row => Cell.Of(row.Scheme), (row, v) => row.Scheme = v.Text!),
        new(new("through", ColumnType.Date, "截至日期", "Through") { NotBefore = Limits.FirstFigure, Synonyms = ["截止日期", "统计截至"], About = new("年内数填截至的最后一日；留空为全年", "the last day covered; blank is the full year") }, row => Cell.Of(row.Through), (row, v) => row.Through = v.Day!.Value),
        Fen("income", "基金收入", "Income", ["收入", "本年收入", "收入合计", "基金收入合计"], row => row.Income, (row, fen) => row.Income = fen),
        Fen("expense", "基金支出", "Expense", ["支出", "本年支出", "支出合计", "基金支出合计"], row => row.Expense, (row, fen) => row.Expense = fen),
        Fen("transfer_in", "下拨", "Transfer in", ["下拨收入", "调剂下拨", "上级补助收入", "上级补助"], row => row.TransferIn, (row, fen) => row.TransferIn = fen, required: false, UnknownTransfer),
        Fen("transfer_out", "上解", "Transfer out", ["上解支出", "调剂上解", "上解上级支出"], row => row.TransferOut, (row, fen) => row.TransferOut = fen, required: false, UnknownTransfer),
        new(new("cumulative", ColumnType.Number, "累计结余", "Cumulative") { Unit = "yuan", AtLeast = -Limits.MostFund, AtMost = Limits.MostFund, Synonyms = ["滚存结余", "年末累计结余"] }, row => Cell.OfFen(row.Cumulative), (row, v) => row.Cumulative = Cell.Fen(v)),
        new(new("maternity_included", ColumnType.Truth, "含生育", "Maternity included") { Synonyms = ["是否含生育保险"] }, row => Cell.Of(row.MaternityIncluded), (row, v) => row.MaternityIncluded = v.Truth!.Value),
        Source<FundAccount>(row => row.Source, (row, text) => row.Source = text))
    {
        Day = row => row.Through,
        Check = (run, row) =>
        {
            if (row.Through == default && row.Year > 0) row.Through = new(row.Year, 12, 31);
            return CheckDivision(run, row.Division, code => row.Division = code) & CheckFen(run, "income", "expense", "transfer_in", "transfer_out", "cumulative")
                & (row.Year == 0 || row.Through.Year == row.Year || run.Fail("fund-year", "through", Written(row.Through), row.Year));
        },
    };

    public static readonly ImportKind Letters = new FigureKind<WarningLetter>("letters", new("预警函", "Warning letters"), ["预警", "letter"],
        () => new() { Division = "", Issuer = "" }, row => (row.Division, row.Issuer, Written(row.Issued), row.Document ?? ""), null,
        Division<WarningLetter>(row => row.Division, (row, code) => row.Division = code),
        new(new("issuer", ColumnType.Choice, "发函层级", "Issuer") { Required = true, Words = Words.IssuerLevels, Example = "市", Synonyms = ["发出机关层级"] }, row => Cell.Of(row.Issuer), (row, v) => row.Issuer = v.Text!),
        new(new("issued", ColumnType.Date, "发函日期", "Issued") { Required = true, Example = "2024-05-01", NotBefore = Limits.FirstFigure, YearsAhead = 0 }, row => Cell.Of(row.Issued), (row, v) => row.Issued = v.Day!.Value),
        new(new("lifted", ColumnType.Date, "解除日期", "Lifted"), row => Cell.Of(row.Lifted), (row, v) => row.Lifted = v.Day),
        new(new("document", ColumnType.Text, "文号", "Document"), row => Cell.Of(row.Document), (row, v) => row.Document = v.Text))
    {
        Day = row => row.Issued,
        Check = (run, row) => CheckDivision(run, row.Division, code => row.Division = code) & (row.Lifted is not { } lifted || lifted >= row.Issued || run.Fail("row-span", "lifted", Written(row.Issued), Written(lifted))),
    };

    private static Field<T> Division<T>(Func<T, string> get, Action<T, string> set) =>
        new(new("division", ColumnType.Text, "区划", "Division") { Required = true, Example = "320508", Synonyms = ["区划代码", "行政区划", "行政区划代码", "统筹区", "统筹区划", "统筹地区", "区县", "县区", "地区"], About = new("市四位、县六位、乡镇九位代码，或县（区）名称", "four digits for a city, six for a county, nine for a township, or the county's name") },
            row => Cell.Of(get(row)), (row, v) => set(row, v.Text!));

    private static Field<T> Source<T>(Func<T, string> get, Action<T, string> set) =>
        new(new("source", ColumnType.Text, "来源", "Source") { Synonyms = ["数据来源"] }, row => Cell.Of(get(row)), (row, v) => set(row, v.Text!));

    private static Field<FundAccount> Fen(string id, string zh, string en, string[] synonyms, Func<FundAccount, long?> get, Action<FundAccount, long> set, bool required = true, Texts about = default) =>
        new(new(id, ColumnType.Number, zh, en) { Required = required, Unit = "yuan", AtLeast = 0, AtMost = Limits.MostFund, Synonyms = synonyms, About = about }, row => Cell.OfFen(get(row)), (row, v) => set(row, Cell.Fen(v)!.Value));

    private static bool CheckDivision(ImportRun run, string text, Action<string> put)
    {
        if (text.Length == 0) return true; // said already
        if (run.DivisionOf("division", text) is not { } code) return false;
        put(code);
        return true;
    }

    /// <summary>The figure in the unit plans know, within what it can be.</summary>
    private static bool CheckUnit(ImportRun run, AreaFact row)
    {
        if (row.Unit.Length == 0 || row.Measure.Length == 0) return true; // said already
        if (Measures.ReadUnit(row.Unit, row.Measure, out var possible) is not var (unit, scale)) return run.Fail("figure-unit", "unit", row.Unit, Measures.Find(row.Measure)?.Names ?? new(row.Measure, row.Measure), Units(possible));
        (row.Unit, row.Value) = (unit, scale == 1m ? row.Value : NumberText.Bare(row.Value * scale));
        var (least, most) = Limits.OfArea(unit, row.Division);
        var header = run.Row.ColumnOf("value").Header;
        return row.Value < least ? run.Fail("cell-below", "value", row.Value, header, least)
            : row.Value > most ? run.Fail("cell-above", "value", row.Value, header, most)
            : !Limits.IsCounted(unit) || decimal.Truncate(row.Value) == row.Value || run.Fail("cell-fraction", "value", row.Value, header);
    }

    /// <summary>Nobody has more people of an age than people.</summary>
    private static void Elderly(ImportRun run, IEnumerable<AreaFact> all, IReadOnlyList<(AreaFact Row, Place Place)> taken)
    {
        var residents = all.Where(row => row is { Measure: "residents", Key: "" }).ToDictionary(row => (row.Division, row.AsOf), row => row.Value);
        var places = taken.Where(row => row.Row.Measure is "residents" or "elderly").ToLookup(row => (row.Row.Division, row.Row.AsOf), row => row.Place);
        foreach (var row in all.Where(row => row.Measure == "elderly" && residents.TryGetValue((row.Division, row.AsOf), out var people) && row.Value > people))
            foreach (var place in places[(row.Division, row.AsOf)].Take(1)) run.Findings.Add(new("elderly-above", place, row.Value, residents[(row.Division, row.AsOf)]));
    }

    /// <summary>Nobody vouches for a figure without source and quality.</summary>
    private static bool CheckQuality(ImportRun run, AreaFact row)
    {
        if (!run.Row["quality"].IsBlank || !run.Row["source"].IsBlank) return true;
        row.Quality = "secondary";
        run.Unsourced++;
        return true;
    }

    private static Texts Units(IReadOnlyList<string> possible) =>
        possible.Count == 0 ? new("如 resident、bed、institution、yuan、ratio", "such as resident, bed, institution, yuan, ratio")
        : new(string.Join("、", possible.Select(unit => $"{unit}（{UnitTable.BuiltIn.Say(unit).Zh}）")), string.Join(", ", possible));

    private static bool CheckFen(ImportRun run, params string[] columns)
    {
        var good = true;
        foreach (var column in columns)
            if (run.Row[column].Number is { } yuan && decimal.Round(yuan, 2) != yuan) good = run.Fail("amount-below-fen", column, yuan);
        return good;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[a-z][a-z0-9]*(_[a-z0-9]+)*\z")]
    private static partial Regex MeasureId();
}
