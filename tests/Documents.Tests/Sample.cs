using Dingdian.Model;

namespace Dingdian.Documents.Tests;

/// <summary>An invented bureau's documents.</summary>
internal static class Sample
{
    public static readonly DateOnly Day = new(2025, 12, 31);

    public static readonly Texts Issuer = new("示例市医疗保障局", "Example City Healthcare Security Bureau");

    /// <summary>A document with everything that there is: a head, thirty headings, tables upright and across, charts, annexes.</summary>
    public static Document Everything() => new(
        new("关于印发示例市医疗保障定点资源规划2026年度计划的通知", "Notice on the Annual Plan 2026 for Designated Medical Resources of Example City"), Issuer, Day)
    {
        Number = "示医保发[2025]3号",
        Mark = new("合成数据 · 草稿", "Synthetic data · Draft"),
        Addressee = new("各县（市、区）医疗保障局，市医疗保障基金管理中心，各定点医疗机构", "Healthcare security bureaus of all counties and districts, the municipal fund management centre"),
        Lead = [new("根据《示例市医疗保障定点资源规划》，“十四五”末期的年度计划如下。", "Under the plan for designated resources, the annual plan is as follows.")],
        Body = [.. Chapters(), LongTable(), WideTable(20), new Paragraph(Long), Bars(), Lines(), Parts()],
        Annexes =
        [
            new(new("各县（市、区）床位计划表", "Beds planned by county"), [new Heading(1, new("说明", "Remarks")), new Paragraph(Long), LongTable()]),
            new(new("机构台账", "Ledger of institutions"), [WideTable(12), new Paragraph(Long)]) { Landscape = true },
        ],
        Attribution = new(Issuer, Day),
    };

    public static Document Plain(params Block[] blocks) => new(new("年度测算", "Yearly computation"), Issuer, Day) { Body = blocks };

    public static Texts Same(string text) => new(text, text);

    public static Table OneColumn(string title, params string[] values) => new(Same("表"), [new Column(Same(title))], [.. values.Select(value => (IReadOnlyList<Texts>)[Same(value)])]);

    public static Table OneNumber(params string[] values) => new(Same("数"), [new Column(Same("n"), IsNumber: true)], [.. values.Select(value => (IReadOnlyList<Texts>)[Same(value)])]);

    /// <summary>Sixty rows, so that the head stands on several pages.</summary>
    public static Table LongTable() => new(
        new("各县（市、区）住院床位规划", "Hospital beds planned by county"),
        [new(new("县（市、区）", "County")), new(new("规划总量", "Ceiling"), new("张", "beds"), true), new(new("年度计划量", "Annual quota"), new("张", "beds"), true), new(new("依据", "Basis"))],
        [.. Enumerable.Range(1, 60).Select(i => (IReadOnlyList<Texts>)[new($"第{i}县", $"County {i}"), Same($"{i * 137:#,0}"), Same($"{i % 7}"), i == 7 ? Long : new("规划三（二）", "Plan, section 3 (2)")])])
    {
        Totals = [new("合计", "Total"), Same("250,710"), Same("174"), default],
        Notes = [new("床位数以2024年末为准。", "Beds as of the end of 2024."), new("年度计划量为零的县不予新增。", "Counties without a quota add none.")],
    };

    public static Table WideTable(int columns) => new(
        new("各类机构分年度数量", "Institutions by class and year"),
        [new(new("机构类别", "Class of institution")), .. Enumerable.Range(2, columns - 1).Select(i => new Column(new($"{2000 + i}年数量", $"Number in {2000 + i}"), new("家", "sites"), true))],
        [.. Enumerable.Range(1, 12).Select(i => (IReadOnlyList<Texts>)[new($"第{i}类医疗机构", $"Class {i}"), .. Enumerable.Range(2, columns - 1).Select(j => Same($"{i * j * 97:#,0}"))])]);

    public static Chart Bars() => new(new("各区床位数", "Beds by district"), ChartKind.Bar, [new("姑苏区", "Gusu"), new("吴中区", "Wuzhong"), new("名称特别长的国家级经济技术开发区管理委员会", "A development zone with quite a long name")],
        [new(new("现有", "present"), [12480.5m, 8000m, null]), new(new("规划", "planned"), [13000m, 7900m, -420m])], new("张", "beds"));

    public static Chart Lines() => new(new("住院人次", "Admissions"), ChartKind.Line, [.. Enumerable.Range(2015, 11).Select(year => Same($"{year}"))],
        [new(new("职工", "employees"), [1m, 2m, 3m, null, 5m, 6m, 6.5m, 7m, 7.2m, 8m, 9m]), new(new("居民", "residents"), [3m, 3m, 3m, 3m, 2m, 2m, 2m, 2m, 1.5m, 1m, 1m])], new("万人次", "ten thousand"));

    public static Chart Parts() => new(new("床位构成", "Beds by class"), ChartKind.Stacked, [new("2024年", "2024"), new("2025年", "2025")],
        [new(new("三级", "tertiary"), [400m, 420m]), new(new("二级", "secondary"), [300m, 310m]), new(new("一级", "primary"), [100m, null])], new("张", "beds"));

    public static Texts Long { get; } = new(
        string.Concat(Enumerable.Repeat("在医保管理区域内，按照常住人口与服务半径确定定点医药机构的数量和布局，方便参保人就近就医购药；", 4)) + "不得突破规划总量。",
        string.Concat(Enumerable.Repeat("Within a management area the number and places of designated institutions follow residents and distances, so that the insured are served nearby. ", 4)));

    private static IEnumerable<Block> Chapters()
    {
        for (var chapter = 1; chapter <= 12; chapter++)
        {
            yield return new Heading(1, new($"第{chapter}部分的要求", $"Requirements, part {chapter}"));
            if (chapter % 4 != 1) continue;
            for (var section = 1; section <= 2; section++)
            {
                yield return new Heading(2, new($"定点医疗机构配置（{section}）", $"Allocation of institutions ({section})"));
                yield return new Heading(3, new("住院床位", "Hospital beds"));
                yield return new Heading(4, new("年度计划量", "Annual quota"));
                yield return new Paragraph(Long);
            }
        }
    }
}
