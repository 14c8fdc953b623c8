using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddMaps(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "circle-unknown", "the plan has no service circle '{0}'", "{1}", "规划没有服务圈“{0}”", "{1}");
        all.Add(Error, "circle-many", "one service circle is asked for here, and the plan has {0}", "Name one by --circle: {1}.", "此处每次只取一个服务圈，规划有 {0} 个", "请用 --circle 指明其一：{1}。");
        all.Add(Warning, "circles-none", "the plan {0} has no service circle to measure", "Add one under circles: as docs/plan-language.md shows; or draw people and institutions of files: dingdian access map.",
            "规划 {0} 没有可测算的服务圈", "请按 docs/plan-language.md 在 circles 下添加；或以文件绘制人口与机构：dingdian access map。");
        all.Add(Error, "map-no-people", "no row says where people live", "Give a table with longitude, latitude and a count of people in each row.", "没有一行说明人口居住位置", "请提供逐行写明经度、纬度与人数的表。");
        all.Add(Warning, "map-no-institutions", "no row says where an institution stands: nobody is covered", "Give a table with longitude, latitude and name in each row.", "没有一行说明机构位置：无人被覆盖", "请提供逐行写明经度、纬度与名称的表。");
    }
}
