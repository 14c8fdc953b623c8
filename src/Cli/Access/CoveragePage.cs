using System.Globalization;
using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Cli.Sites;
using Dingdian.Model;
using Dingdian.Registry.Geography;

namespace Dingdian.Cli.Access;

/// <summary>The service circles of a plan for people.</summary>
internal static class CoveragePage
{
    private const int ShownAreas = 20, ShownNames = 20;

    public static Page Of(PlanOnGround on, IReadOnlyList<CircleCoverage> circles, bool isByTownship) => new(
        new($"{on.Plan.Id}：服务圈覆盖", $"{on.Plan.Id}: coverage of its service circles"),
        [Lead(on), .. Synthetic(on)],
        [.. circles.SelectMany(c => Sections(on, c, isByTownship))]);

    private static Texts Lead(PlanOnGround on)
    {
        var day = on.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new($"数据截至 {day}，规划年度 {on.Around.Year}。", $"Data up to {day}, plan year {on.Around.Year}.");
    }

    /// <summary>A word of warning where the city is invented.</summary>
    public static IEnumerable<Texts> Synthetic(PlanOnGround on) => on.IsSynthetic ? [new("合成样例数据，非真实机构与人口。", "A synthetic sample: institutions and people are invented.")] : [];

    private static IEnumerable<Section> Sections(PlanOnGround on, CircleCoverage circle, bool isByTownship)
    {
        var name = Words.Name(circle.Circle);
        Texts Titled(string zh, string en) => new($"{name.Zh}：{zh}", $"{name.En}: {en}");
        var (uncovered, openings, rows) = (circle.Uncovered, circle.Openings, isByTownship ? circle.ByTownship : circle.ByCounty);
        yield return Section.Of(name, new Grid([new(new("内容", "what")), new(new("取值", "value"))], [.. Summary(on, circle)]));
        yield return Section.Of(Titled(isByTownship ? "各乡镇（街道）" : "各区县", isByTownship ? "by township" : "by county"), new Grid(
            [new(new("名称", "name")), new(new("代码", "code")), new(new("已覆盖", "covered"), true), new(new("未覆盖", "uncovered"), true), new(new("未知", "unknown"), true), new(new("覆盖率", "share"), true)],
            [.. rows.Select(r => (IReadOnlyList<Texts>)[Named(on, r.Area), Words.Same(r.Area), People(r.Covered), People(r.Uncovered), People(r.Unknown), Share(r)])]));
        yield return new Section(Titled("空白区", "uncovered areas"), new Grid(
            [new(new("序", "no."), true), new(new("人数", "people"), true), new(new("居住点", "places"), true), new(new("位置", "where")), new(new("建议选点", "suggested centre")), new(new("可覆盖（含相邻空白区）", "would cover, other areas too"), true), new(new("超过门槛", "above the threshold"))],
            [.. uncovered.Take(ShownAreas).Select((a, i) => Area(on, a, i + 1))]), More(uncovered.Skip(ShownAreas).ToList()));
        yield return Section.Of(Titled("可增设处（依次）", "openings, in order"), new Grid(
            [new(new("序", "no."), true), new(new("位置", "where")), new(new("选点", "at")), new(new("空白区人数", "people of the area"), true)],
            [.. openings.Select((o, i) => (IReadOnlyList<Texts>)[Count(i + 1), Where(on, o.County, o.Township), Words.Same(o.At.ToString()), People(o.People)])]));
        yield return Section.Of(Titled("没有服务机构的乡镇（街道）", "townships without an institution that serves"), Listed(circle.TownshipsWithout.Select(t => Where(on, t[..6], t))));
        yield return Section.Of(Titled("远离道路、未计入的机构", "institutions far from any street, which cover nobody here"), Names(OffStreets(circle)));
        yield return Section.Of(Titled("没有位置、未计入的机构", "institutions without a place, which cover nobody here"), Names(circle.WithoutPlace));
    }

    private static IEnumerable<IReadOnlyList<Texts>> Summary(PlanOnGround on, CircleCoverage circle)
    {
        var total = circle.Total;
        yield return [new("条款", "clause"), Words.Clause(on.Plan, circle.Circle)];
        yield return [new("服务的机构", "institutions that serve"), circle.InstitutionsUnknown == 0 ? Count(circle.Institutions)
            : new($"{circle.Institutions}（另有 {circle.InstitutionsUnknown} 家不知是否服务）", $"{circle.Institutions} (of {circle.InstitutionsUnknown} more it is not known)")];
        yield return [new("距离依据", "distances rest on"), circle.Basis];
        yield return [new("界限", "limit"), Limit(circle.Coverage)];
        yield return [new("所计人口", "people counted"), Counted(circle)];
        yield return [new("已覆盖", "covered"), People(total.Covered)];
        yield return [new("未覆盖", "uncovered"), People(total.Uncovered)];
        yield return [new("未知", "unknown"), People(total.Unknown)];
        yield return [new("覆盖率（已知者中）", "share of those known"), Share(total)];
        yield return [new("空白区门槛", "threshold of uncovered areas"), circle.Threshold is { } more ? new($"超过 {Words.Number(more)} 人", $"more than {Words.Number(more)} people") : new("规划未定", "none in the plan")];
        yield return [new("空白区", "uncovered areas"), Count(circle.Uncovered.Count)];
        if (circle.Threshold is not null)
            yield return [new("可增设", "openings"), Count(circle.Openings.Count)];
        var off = Off(circle.Coverage.Residents);
        if (off > 0)
            yield return [new("未能落到道路上的居住点", "places of people far from any street"), Count(off)];
    }

    /// <summary>Which people a circle counts.</summary>
    public static Texts Counted(CircleCoverage circle) => circle.Circle.Text("people") switch
    {
        "insured" => new("参保人", "insured people"),
        "elderly" => new("老年人", "the elderly"),
        _ => new("常住人口", "residents"),
    };

    /// <summary>The limit, or the limits where they differ from place to place.</summary>
    public static Texts Limit(Dingdian.Access.Coverage coverage)
    {
        var limits = coverage.Limits.Select(l => Math.Round((decimal)l, 3)).Distinct().Order().Select(Words.Number).ToList();
        return coverage.Walk.Unit == WalkUnit.Minutes
            ? new($"{string.Join('、', limits)} 分钟", $"{string.Join(", ", limits)} minutes") : new($"{string.Join('、', limits)} 米", $"{string.Join(", ", limits)} m");
    }

    /// <summary>A division by name, else by code.</summary>
    public static Texts Named(PlanOnGround on, string code) => code.Length == 0 ? Vocabulary.Of("unknown")
        : Words.Same(on.Names.GetValueOrDefault(code) ?? (code.Length == 6 ? on.Around.Ground.Counties : on.Around.Ground.Townships)?.Find(code)?.Name ?? code);

    public static Texts Where(PlanOnGround on, string county, string township) =>
        township.Length == 0 ? Named(on, county) : new($"{Named(on, county).Zh} {Named(on, township).Zh}", $"{Named(on, county).En} {Named(on, township).En}");

    /// <summary>Institutions that could not be put on the ground people walk on.</summary>
    public static IReadOnlyList<InstitutionPlace> OffStreets(CircleCoverage circle) => [.. circle.Served.Where((_, i) => circle.Coverage.Institutions.Placing(i) != Placing.Placed)];

    public static int Off(Places places) => Enumerable.Range(0, places.Count).Count(i => places.Placing(i) != Placing.Placed);

    private static IReadOnlyList<Texts> Area(PlanOnGround on, UncoveredArea area, int number) =>
    [
        Count(number), People(area.People), Count(area.Places), Where(on, area.County, area.Township), Words.Same(area.Centre.ToString()), People(area.Gain),
        area.Admits switch { true => new("是", "yes"), false => new("否", "no"), null => Words.None },
    ];

    private static Texts[] More(List<UncoveredArea> rest) => rest.Count == 0 ? []
        : [new($"另有 {rest.Count} 处，共 {Words.Number(rest.Sum(a => a.People))} 人；--out 与 --json 列出全部。", $"{rest.Count} more with {Words.Number(rest.Sum(a => a.People))} people; --out and --json list them all.")];

    private static IEnumerable<Texts> Names(IReadOnlyList<InstitutionPlace> off) => off.Count <= ShownNames ? Listed(off.Select(i => Words.Same(i.Name)))
        : Listed(off.Take(ShownNames).Select(i => Words.Same(i.Name)).Append(new($"……共 {off.Count} 家", $"… {off.Count} in all")));

    private static IEnumerable<Texts> Listed(IEnumerable<Texts> names) =>
        names.ToList() is { Count: > 0 } all ? [new(string.Join('、', all.Select(n => n.Zh)), string.Join(", ", all.Select(n => n.En)))] : [];

    private static Texts People(decimal people) => Words.Same(Words.Number(Math.Round(people, 1)));

    private static Texts Count(int number) => Words.Same(Words.Number(number));

    private static Texts Share(CoverageRow row) => row.Share is { } share ? Words.Same($"{Words.Number(Math.Round(share * 100, 1))}%") : Words.None;
}
