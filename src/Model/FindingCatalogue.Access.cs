using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddAccess(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "osm-not-pbf", "this is no OpenStreetMap file in PBF", "Give a file that ends in .osm.pbf; other forms can be turned into it with osmium.",
            "不是PBF格式的OpenStreetMap文件", "请提供 .osm.pbf 文件；其他格式可用 osmium 转换。");
        all.Add(Error, "osm-truncated", "the file ends at byte {0}, inside block {1}, which begins at byte {2}", "Download it again; part of it is missing.",
            "文件在第 {0} 字节处中断，位于始于第 {2} 字节的第 {1} 块之内", "文件不完整，请重新下载。");
        all.Add(Error, "osm-corrupt", "a block at or before byte {0} cannot be read: {1:detail}", "Download it again, and compare its checksum with the published one.",
            "第 {0} 字节处或之前的数据块无法读取：{1:detail}", "请重新下载，并与发布的校验和核对。");
        all.Add(Error, "walk-profile-wrong", "this profile for walkers cannot be used: {0}", "Correct it after the shipped one, src/Access/walk.json.",
            "步行规则文件无法使用：{0}", "请参照自带的 src/Access/walk.json 更正。");
        all.Add(Error, "streets-empty", "no way may be walked; the file holds {0}", "Check that the file covers the city and holds streets; without streets, straight lines with a detour factor are used.",
            "文件含 {0} 条路径，其中没有可步行的道路", "请核对文件是否覆盖该市并含有道路；没有道路时按直线距离乘绕行系数计算。");
        all.Add(Warning, "streets-missing-nodes", "ways lead to nodes that the file lacks and are cut there: {0}", "Usual at the rim of an extract; else take a larger one.",
            "路径指向文件中没有的节点并在该处截断：{0} 处", "在截取范围边缘属正常；否则请使用更大范围的文件。");
        all.Add(Info, "streets-oneway-foot", "ways that are one-way for walkers, as escalators are, and are walked both ways here: {0}", "Nothing, unless a place hangs on one of them.",
            "{0} 条路径对步行者单向（如自动扶梯）；此处按双向处理", "一般无需处理，除非某处位置只能经由其中之一到达。");
        all.Add(Info, "streets-islands", "islands not joined to the main network: {0}, with {1} of {2} km of street", "Have their links drawn where they exist; places are put on the main network where it is near enough.",
            "有 {0} 处孤立路段，共 {1} 千米（全长 {2} 千米），未与主路网相连", "如实际相连，请补绘；附近有主路网的位置将归到主路网。");
        all.Add(Warning, "street-rows-lost", "rows that join nodes not in the table of nodes, or have an impossible length: {0}, namely {1}", "Correct these rows; the others were taken.",
            "{0} 行所连节点不在节点表中，或长度无效：{1}", "请更正这些行；其余各行已采用。");
        all.Add(Warning, "street-rows-short", "rows shorter than the straight line between their nodes, which was taken instead: {0}, namely {1}", "Correct their lengths, in metres.",
            "{0} 行的长度小于两节点的直线距离：{1}；已改用直线距离", "请更正长度（米）。");
        all.Add(Warning, "street-rows-kind", "rows of kinds that are not walked and were left out: {0}, namely {1}", "Use the words of OpenStreetMap (residential, tertiary, footway …), or name them in a profile of your own.",
            "{0} 行的道路种类不可步行，未采用：{1}", "请使用 OpenStreetMap 的道路种类词（residential、tertiary、footway……），或在自备的步行规则中列明。");
        all.Add(Error, "street-file-unusable", "this file of streets cannot be used: {0}", "Make it again: dingdian streets import.", "道路文件无法使用：{0}", "请重新生成：dingdian streets import。");
        all.Add(Warning, "place-not-on-earth", "{0} has no place on earth and was left out", "Correct its coordinates.", "{0} 的坐标无效，未参与计算", "请更正坐标。");
        all.Add(Warning, "place-far-from-street", "{0} stands farther than {1} m from any street and was left out", "Check its coordinates and datum, whether the streets are of this city, or raise the limit.",
            "{0} 距任何道路超过 {1} 米，未参与计算", "请核对坐标与坐标系、道路文件是否为本市，或放宽限值。");
        all.Add(Error, "streets-elsewhere", "of {0} places {1} stand near a street: the places lie within {2}, the streets within {3}", "Give the streets of the places' city, or check the places' coordinates and datum.",
            "{0} 处位置中仅 {1} 处附近有道路：位置范围 {2}，道路范围 {3}", "请提供位置所在城市的道路文件，或核对位置的坐标与坐标系。");
        all.Add(Info, "place-on-island", "{0} was put on an island of the network with {1} junctions; little can be reached from there", "Have the link to the other streets drawn if there is one.",
            "{0} 位于仅有 {1} 个路口的孤立路段上，可达范围很小", "如与其他道路相连，请补绘。");
        all.Add(Error, "people-negative", "{0} places have fewer than no people, the first is number {1}; they count as empty", "Correct the table of people.",
            "有 {0} 处人口为负，首处为第 {1} 个；按无人计", "请更正人口表。");
    }
}
