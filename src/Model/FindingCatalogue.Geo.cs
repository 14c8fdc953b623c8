using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddGeo(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "datum-undeclared", "the coordinates come without a datum; a wrong guess moves every place by 300 to 700 m", "Say which: {0}.",
            "坐标未说明坐标系；猜错会使所有位置偏移300至700米", "请注明其一：{0}。");
        all.Add(Error, "datum-unknown", "'{0}' is no datum known here", "Use one of: {1}, or the map's name (天地图, 高德, 腾讯, 百度).",
            "无法识别坐标系“{0}”", "可用：{1}，或注明地图名称（天地图、高德、腾讯、百度）。");
        all.Add(Error, "datum-not-public", "'{0}' cannot be converted by a public formula", "Ask the surveying office for the same file in CGCS2000.",
            "“{0}”没有公开的转换参数", "请向测绘部门索取2000国家大地坐标系的同一数据。");
        all.Add(Error, "coordinates-not-numbers", "the coordinates are no numbers", "Give two numbers, or leave both empty.", "坐标不是数字", "请填写两个数字，或两项均留空。");
        all.Add(Error, "coordinates-swapped", "the pair {0}, {1} looks swapped", "Put the {2} first and the {3} second, or correct the headers.",
            "坐标 {0}, {1} 疑似次序颠倒", "请先写{2}、后写{3}，或更正表头。");
        all.Add(Error, "coordinates-zone", "the easting {0} does not lie in the zone of '{1}'", "Name the zone by its EPSG number or central meridian, or write the zone number before the easting.",
            "东坐标 {0} 不在“{1}”的投影带内", "请用EPSG代码或中央经线指明投影带，或在东坐标前加带号。");
        all.Add(Error, "coordinates-off-earth", "{0}, {1} is no place in '{2}'", "Check the numbers and the datum.", "{0}, {1} 在“{2}”中不是有效位置", "请核对数值与坐标系。");
        all.Add(Warning, "coordinates-outside-china", "the place {0} lies outside China", "Check the numbers and the datum.", "位置 {0} 在中国以外", "请核对数值与坐标系。");
        all.Add(Error, "columns-swapped", "{0} of {1} pairs look swapped", "Exchange the two columns or their headers.", "{1} 对坐标中有 {0} 对疑似经纬度颠倒", "请对调两列或其表头。");
        all.Add(Warning, "columns-shifted", "declared {0}, but read as {1}, {2} places return to their own divisions and {3} leave them",
            "Ask where the coordinates come from, and declare {1} if so.",
            "声明为 {0}；若按 {1} 读取，则有 {2} 处回到所属区划、{3} 处离开", "请核实坐标来源；如属实，请声明为 {1}。");
        all.Add(Warning, "point-outside-division", "the place lies {0} m outside its division {1}, {2}", "Correct the coordinates or the division's code.",
            "位置在所属区划 {1} 之外 {0} 米，{2}", "请更正坐标或区划代码。");
        all.Add(Error, "boundaries-unreadable", "this is no GeoJSON with a list of features: {0}", "Export the boundaries as a FeatureCollection.",
            "不是含要素列表的GeoJSON：{0}", "请将边界导出为 FeatureCollection。");
        all.Add(Error, "boundary-code-missing", "feature {0} has no '{1}'", "Give every feature its division's code, or name the property that holds it; this feature has: {2}.",
            "第 {0} 个要素缺少“{1}”", "请为每个要素填写区划代码，或指明存放代码的属性；该要素含：{2}。");
        all.Add(Error, "boundary-unusable", "the outline of {0} cannot be used: {1}", "Export it again as a polygon with closed rings in the declared datum.",
            "{0} 的边界无法使用：{1}", "请按所声明坐标系重新导出为闭合多边形。");
        all.Add(Warning, "boundary-repaired", "the outline of {0} crosses or touches itself near {1}; its area changed by {2} km² in mending", "Have the outline corrected where it comes from.",
            "{0} 的边界在 {1} 附近自相交；修复后面积变化 {2} 平方千米", "请在数据来源处更正边界。");
        all.Add(Warning, "boundary-twice", "the division {0} comes {1} times; its parts were joined", "Give each division once.", "区划 {0} 出现 {1} 次；已合并各部分", "每个区划只应出现一次。");
        all.Add(Warning, "boundaries-overlap", "{0} and {1} overlap by {2} km²; a place there belongs to the smaller", "Have the outlines corrected where they come from.",
            "{0} 与 {1} 重叠 {2} 平方千米；其中位置归面积较小者", "请在数据来源处更正边界。");
        all.Add(Error, "layer-part-unnamed", "feature {0} has no '{1}'", "Give every feature its layer and its value; this feature has: {2}.",
            "第 {0} 个要素缺少“{1}”", "请为每个要素填写图层（layer）和取值（value）；该要素含：{2}。");
    }
}
