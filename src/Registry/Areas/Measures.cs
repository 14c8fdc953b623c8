using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Areas;

/// <summary>A stock of divisions that bureaus know by name.</summary>
/// <param name="Id">As plans call it.</param>
/// <param name="Unit">The unit it is kept in.</param>
/// <param name="Names">What people see, Chinese and English.</param>
/// <param name="Synonyms">What tables call it too.</param>
internal sealed record Measure(string Id, string Unit, Texts Names, params string[] Synonyms);

/// <summary>The measures bureaus know by name, and the units they write behind figures. Any other measure goes by its id.</summary>
internal static class Measures
{
    public static readonly IReadOnlyList<Measure> All =
    [
        new("residents", "resident", new("常住人口", "Residents"), "常住人口数", "年末常住人口", "年末常住人口数", "常住总人口"),
        new("insured", "insured", new("参保人数", "Insured"), "参保人口", "参保总人数", "参保总人口", "年末参保人数", "基本医保参保人数", "基本医疗保险参保人数"),
        new("elderly", "resident", new("65岁及以上人口", "65 and older"), "老年人口", "65岁以上人口", "65岁及以上老年人口"),
        new("land_area", "km^2", new("土地面积", "Land area"), "面积", "行政区域面积", "区域面积", "辖区面积"),
        new("health_institution_beds", "bed", new("医疗卫生机构床位", "Beds of all health institutions"), "医疗卫生机构床位数", "卫生机构床位数", "医疗机构床位数"),
        new("health_plan_beds", "bed", new("区域卫生健康规划床位目标", "Bed target of the health plan"), "规划床位目标", "床位规划目标"),
        new("filed_beds", "bed", new("报备的上年末医保床位", "Insured beds filed"), "报备医保床位", "上年末医保床位"),
        new("licensed_pharmacies", "institution", new("零售药店总数", "All licensed pharmacies"), "零售药店数", "药店总数"),
        new("planned_community_centres", "institution", new("拟新增社区卫生服务中心", "Community health centres planned")),
        new("planned_community_stations", "institution", new("拟新增社区卫生服务站", "Community health stations planned")),
        new("planned_village_clinics", "institution", new("拟新增村卫生室", "Village clinics planned")),
        new("planned_infirmaries", "institution", new("拟新增机构内设医务室", "In-house infirmaries planned"), "拟新增医务室"),
        new("bed_requests", "bed", new("申请新增床位", "Beds asked for")),
    ];

    private static readonly Dictionary<string, Measure> ByName = All
        .SelectMany(measure => ((string[])[measure.Id, measure.Names.Zh!, .. measure.Synonyms]).Select(name => (Name: CellText.Key(name), Measure: measure)))
        .ToDictionary(pair => pair.Name, pair => pair.Measure, StringComparer.Ordinal);

    public static Measure? Find(string name) => ByName.GetValueOrDefault(CellText.Key(name));

    /// <summary>The unit a text means behind a figure of the measure, and what to multiply the figure by; or the units it could mean.</summary>
    public static (string Unit, decimal Scale)? ReadUnit(string text, string measure, out IReadOnlyList<string> possible)
    {
        var written = CellText.Compact(text).ToString();
        var known = UnitTable.BuiltIn.TryParse(text, out var unit, out _);
        if (Find(measure) is { } own)
        {
            possible = [own.Unit];
            if (UnitWords.Scale(written, own.Unit) is { } scale) return (own.Unit, scale);
            return known && UnitTable.BuiltIn.TryParse(own.Unit, out var kept, out _) && unit!.IsCompatibleWith(kept) ? (text, 1m) : null;
        }
        possible = [.. UnitWords.Known.Where(word => UnitWords.Scale(written, word) is not null)];
        if (text == "boolean" || (known && written is not ("万" or "亿")) || written.All(char.IsAsciiLetter)) return (text, 1m);
        var meant = possible.Where(word => Speaks(measure, word.Replace(' ', '_'))).DefaultIfEmpty(possible is [var only] ? only : "").MaxBy(word => word.Length)!;
        return meant.Length == 0 ? null : (meant, UnitWords.Scale(written, meant)!.Value);
    }

    /// <summary>new_physicians are physicians.</summary>
    private static bool Speaks(string measure, string word) => $"_{measure}_".Contains($"_{word}_", StringComparison.Ordinal) || $"_{measure}_".Contains($"_{word}s_", StringComparison.Ordinal);
}
