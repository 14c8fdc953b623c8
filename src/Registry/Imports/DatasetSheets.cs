using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Monthly settlements of institutions. A month of an institution that comes again takes the place of the one before.</summary>
internal sealed class SettlementSheet() : DatasetKind("settlements", new("结算", "Settlements"), ["医保结算", "settlement"], "settlements", DatasetColumns.Settlements,
    new("institution", ColumnType.Text, "机构编码", "Institution code") { Required = true, Example = "H32050800001", Synonyms = ["国家编码", "国家医保编码", "医保编码", "机构代码", "医疗机构代码", "国家医保机构代码", "定点医药机构编码", "定点医药机构编号", "医药机构编号", "定点机构编码"] },
    new("month", ColumnType.Month, "结算月份", "Month") { Required = true, Example = "2024-12", NotBefore = Limits.FirstFigure, YearsAhead = 0, Synonyms = ["月份", "月", "费款所属期", "清算月份"] },
    new("scheme", ColumnType.Choice, "险种", "Scheme") { Required = true, Words = Words.Schemes, Example = "职工医保", Synonyms = ["险种类型"] },
    new("class", ColumnType.Choice, "医疗类别", "Class") { Required = true, Words = Words.SettlementClasses, Example = "住院", Synonyms = ["类别", "结算类别"] },
    new("disease_group", ColumnType.Text, "病种组", "Disease group") { Synonyms = ["病组", "病种"], About = new("留空为 other", "blank is 'other'") },
    new("local", ColumnType.Truth, "本地参保", "Local") { Synonyms = ["是否本地参保", "是否本地", "本地"], About = new("留空为“是”", "blank is yes") },
    new("manual", ColumnType.Truth, "手工报销", "Manual") { Synonyms = ["是否手工报销", "零星报销"], About = new("留空为“否”", "blank is no") },
    Count("bed_days", "床日数", "Bed days", "bed day", "住院床日", "住院天数"),
    Count("discharges", "出院人次", "Discharges", "discharge", "出院人次数"),
    Count("visits", "门诊人次", "Visits", "visit", "就诊人次", "人次"),
    Yuan("cost", "总费用", "Cost", "医疗费总额", "医疗总费用", "费用总额"),
    Yuan("fund_paid", "基金支付", "Fund paid", "统筹基金支付", "基金支付金额", "医保支付"))
{
    private const int Institution = 0, Month = 1, Disease = 4, Local = 5, Manual = 6, FirstCount = 7, Cost = 10, Paid = 11;

    private (string Code, string? City, bool IsPharmacy) last = ("", null, false);
    private (DateOnly? Day, string Written) month = (null, "");

    internal override void Take(ImportRun run)
    {
        (last, month) = (("", null, false), (null, "")); // of this workspace, and no other's
        base.Take(run);
    }

    protected override string Owner => "institution";

    protected override (object, string?) WhoIs(ImportRun run, string owner) =>
        run.Institutions.Find(new(owner, null, null, null, null, null)).Id is { } id ? (id, run.Institutions.Latest(id).County) : (owner, null);

    protected override string Key => "institution, month, scheme, class, disease_group, local, manual";

    protected override bool Complete(ImportRun run, CellValue[] cells, out string city, out string period)
    {
        city = CityOf(run, cells[Institution].Text) ?? "";
        if (cells[Month].Day is var day && day != month.Day) month = (day, day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "");
        period = month.Written;
        if (cells[Disease].IsBlank) cells[Disease] = CellValue.Of("other");
        if (cells[Local].IsBlank) cells[Local] = CellValue.Of(true);
        if (cells[Manual].IsBlank) cells[Manual] = CellValue.Of(false);
        for (var i = FirstCount; i <= Paid; i++)
            if (cells[i].IsBlank) cells[i] = CellValue.Of(0m);
        var good = (city.Length > 0 || cells[Institution].IsBlank || run.UnknownInstitution("institution", cells[Institution].Text!)) & Exact(run, cells[Cost], "cost") & Exact(run, cells[Paid], "fund_paid");
        if (last.IsPharmacy && cells[FirstCount].Number > 0) run.Fail("settlement-pharmacy-beds", "bed_days", cells[FirstCount].Number);
        if (cells[Paid].Number > cells[Cost].Number) run.Fail("settlement-overpaid", "fund_paid", cells[Paid].Number, cells[Cost].Number);
        return good;
    }

    private string? CityOf(ImportRun run, string? code)
    {
        if (code is null || last.Code == code) return code is null ? null : last.City;
        var id = run.Institutions.Find(new(code, null, null, null, null, null)).Id;
        var profile = id is { } known ? run.Institutions.Latest(known) : null;
        last = (code, profile?.County[..4], profile?.Kind == "retail_pharmacy");
        return last.City;
    }

    internal static bool Exact(ImportRun run, CellValue yuan, string column) => yuan.Number is not { } amount || decimal.Round(amount, 2) == amount || run.Fail("amount-below-fen", column, amount);

    internal static Column Count(string id, string zh, string en, string unit, params string[] synonyms) =>
        new(id, ColumnType.Whole, zh, en) { Unit = unit, AtLeast = 0, AtMost = Limits.MostStays, Synonyms = synonyms };

    internal static Column Yuan(string id, string zh, string en, params string[] synonyms) =>
        new(id, ColumnType.Number, zh, en) { Required = true, Unit = "yuan", AtLeast = 0, AtMost = Limits.MostSettled, Synonyms = synonyms };
}

/// <summary>Stays of the city's insured elsewhere, by county, month and disease group. A county's month that comes again takes the place of the one before.</summary>
internal sealed class OutflowSheet() : DatasetKind("outflow", new("外流", "Stays elsewhere"), ["异地住院", "住院外流"], "outflow", DatasetColumns.Outflow,
    new("county", ColumnType.Text, "区划", "County") { Required = true, Example = "320508", Synonyms = ["参保区划", "区划代码", "参保地", "统筹地区"], About = new("参保所在县（区），六位代码或名称", "where the patient is insured: six digits or the name") },
    new("month", ColumnType.Month, "结算月份", "Month") { Required = true, Example = "2024-12", NotBefore = Limits.FirstFigure, YearsAhead = 0, Synonyms = ["月份", "月", "费款所属期"] },
    new("scheme", ColumnType.Choice, "险种", "Scheme") { Required = true, Words = Words.Schemes, Example = "职工医保", Synonyms = ["险种类型"] },
    new("disease_group", ColumnType.Text, "病种组", "Disease group") { Synonyms = ["病组", "病种"], About = new("留空为 other", "blank is 'other'") },
    SettlementSheet.Count("discharges", "出院人次", "Discharges", "discharge", "出院人次数"),
    SettlementSheet.Count("bed_days", "床日数", "Bed days", "bed day", "住院床日", "住院天数"),
    SettlementSheet.Yuan("cost", "总费用", "Cost", "医疗费总额", "医疗总费用"),
    SettlementSheet.Yuan("fund_paid", "基金支付", "Fund paid", "统筹基金支付", "基金支付金额"))
{
    private const int County = 0, Month = 1, Disease = 3, Discharges = 4, Cost = 6, Paid = 7;

    protected override string Owner => "county";

    protected override string Key => "county, month, scheme, disease_group";

    protected override bool Complete(ImportRun run, CellValue[] cells, out string city, out string period)
    {
        var county = cells[County].Text is { } text ? run.CountyOf("county", text) : null;
        (city, period) = (county?[..4] ?? "", cells[Month].Day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "");
        if (county is not null) cells[County] = CellValue.Of(county);
        if (cells[Disease].IsBlank) cells[Disease] = CellValue.Of("other");
        for (var i = Discharges; i <= Paid; i++)
            if (cells[i].IsBlank) cells[i] = CellValue.Of(0m);
        return county is not null & SettlementSheet.Exact(run, cells[Cost], "cost") & SettlementSheet.Exact(run, cells[Paid], "fund_paid");
    }
}

/// <summary>Where people live: points with residents, insured and elderly.</summary>
internal sealed class PopulationSheet() : DatasetKind("population", new("人口", "Population points"), ["人口点", "人口分布"], "population", DatasetColumns.Population,
    new("lon", ColumnType.Coordinate, "经度", "Longitude") { Required = true, Synonyms = ["longitude", "lng", "X坐标"] },
    new("lat", ColumnType.Coordinate, "纬度", "Latitude") { Required = true, Synonyms = ["latitude", "Y坐标"] },
    new("residents", ColumnType.Whole, "常住人口", "Residents") { Required = true, Unit = "resident", AtLeast = 0, AtMost = Limits.MostAtAPoint, Synonyms = ["人口", "人口数"] },
    new("insured", ColumnType.Whole, "参保人数", "Insured") { Unit = "insured", AtLeast = 0, AtMost = Limits.MostAtAPoint },
    new("elderly", ColumnType.Whole, "65岁及以上", "65 and older") { Unit = "resident", AtLeast = 0, AtMost = Limits.MostAtAPoint, Synonyms = ["65岁及以上人口", "老年人口"] },
    new("county", ColumnType.Text, "区划", "County") { Synonyms = ["区划代码", "区县", "县区"], About = new("六位代码或名称；工作区有边界时可留空", "six digits or the name; may be blank where the workspace has outlines") },
    new("township", ColumnType.Text, "乡镇（街道）", "Township") { Synonyms = ["乡镇", "街道", "乡镇代码"] },
    new("datum", ColumnType.Text, "坐标系", "Datum") { About = new("也可用 --datum 统一说明", "or --datum for the whole file") },
    new("as_of", ColumnType.Date, "统计日期", "As of") { About = new("留空取 --as-of", "blank takes --as-of") })
{
    private const int Lon = 0, Lat = 1, Residents = 2, Elderly = 4, County = 5, Township = 6, DatumColumn = 7, AsOf = 8;

    protected override string Owner => "county";

    protected override bool Complete(ImportRun run, CellValue[] cells, out string city, out string period)
    {
        city = "";
        period = (cells[AsOf].Day ?? run.Request.AsOf).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (cells[Lon].Coordinate is not { } x || cells[Lat].Coordinate is not { } y) return false; // said already
        var said = cells[County].Text is { } text ? run.CountyOf("county", text) : null;
        if (!cells[County].IsBlank && said is null) return false; // said already
        if (run.Places.Read(x, y, said, cells[DatumColumn].Text) is not { } at) return false;
        if ((said ?? run.Boundaries?.Find(at)?.Code[..6]) is not { } county) return run.Fail("population-nowhere", "county");
        city = county[..4];
        if (cells[Elderly].Number > cells[Residents].Number) run.Fail("elderly-above", "elderly", cells[Elderly].Number, cells[Residents].Number);
        (cells[Lon], cells[Lat], cells[County]) = (Cell.OfDegrees(at.Lon), Cell.OfDegrees(at.Lat), CellValue.Of(county));
        if (cells[Township].Text is { } township && run.Divisions.CodeOf(township, 9) is { } code) cells[Township] = CellValue.Of(code);
        return true;
    }

    protected override void Add(Dataset dataset, CellValue[] cells) =>
        (cells[DatumColumn], cells[AsOf]) = (CellValue.Of(Geo.Datum.Cgcs2000.Code), Cell.Of(DateOnly.ParseExact(dataset.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
}

/// <summary>Streets to walk along, by city: their crossings, and what joins them.</summary>
internal sealed partial class StreetSheet : DatasetKind
{
    public static readonly ImportKind Nodes = new StreetSheet("street-nodes", new("道路节点", "Street nodes"), "streets_nodes", DatasetColumns.StreetNodes,
        new("id", ColumnType.Whole, "编号", "Id") { Required = true }, new("lon", ColumnType.Coordinate, "经度", "Longitude") { Required = true }, new("lat", ColumnType.Coordinate, "纬度", "Latitude") { Required = true });

    public static readonly ImportKind Edges = new StreetSheet("street-edges", new("道路路段", "Street edges"), "streets_edges", DatasetColumns.StreetEdges,
        new("from", ColumnType.Whole, "起点", "From node") { Required = true }, new("to", ColumnType.Whole, "终点", "To node") { Required = true },
        new("length_m", ColumnType.Coordinate, "长度（米）", "Length in metres") { Required = true, AtLeast = 0 }, new("class", ColumnType.Text, "类型", "Class"));

    private readonly int city;

    private StreetSheet(string id, Model.Texts title, string dataset, string schema, params Column[] columns)
        : base(id, title, [], dataset, schema, [.. columns, new("city", ColumnType.Code, "城市", "City") { Required = true, Pattern = CityPattern(), About = new("四位代码；坐标为 CGCS2000", "four digits; degrees are CGCS2000") }]) => city = columns.Length;

    protected override bool Complete(ImportRun run, CellValue[] cells, out string city, out string period)
    {
        (city, period) = (run.Shortened("city", cells[this.city].Text ?? ""), "");
        return true;
    }

    protected override void Add(Dataset dataset, CellValue[] cells) => cells[city] = CellValue.Of(dataset.City);

    [GeneratedRegex(@"^[0-9]{4}(00)?\z")]
    private static partial Regex CityPattern();
}
