using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddAdmission(Dictionary<string, FindingText> all)
    {
        all.Add(Warning, "circle-no-people", "the circle '{0}' cannot be measured: of {1} nothing is known where they live", "Bring it in: dingdian import population FILE.",
            "服务圈“{0}”无法测算：没有{1}的居住分布", "请导入：dingdian import population 文件。");
        all.Add(Warning, "circle-no-way", "the circle '{0}' cannot be measured: its limit is known nowhere, or goes a way that is not measured here", "{1}Draw the layer its limit depends on (dingdian import layers), or state it as a straight distance, or a distance or time on foot.",
            "服务圈“{0}”无法测算：其界限处处未知，或其出行方式不在测算之列", "{1}请绘制其界限所依据的图层（dingdian import layers），或写成直线距离、步行距离或步行时间。");
        all.Add(Warning, "site-nowhere", "{0} lies in no area of {1}", "Check longitude, latitude and datum; without outlines of the counties no area is known: dingdian import boundaries FILE.",
            "{0} 不在 {1} 的任何区域内", "请核对经度、纬度与坐标系；没有区县边界时无法判断区域：dingdian import boundaries 文件。");
        all.Add(Error, "site-self-unknown", "the snapshot has no institution '{0}' with a place", "Name it by its national code, or leave it out.", "快照中没有具有位置的机构“{0}”", "请以国家代码指明，或不填。");
        all.Add(Error, "site-kind-unknown", "'{0}' is no kind of institution", "{1}", "“{0}”不是机构类别", "{1}");
        all.Add(Error, "site-given-unknown", "'{0}' is nothing the plan asks of an applicant or a case", "{1}", "规划未就申请者或事项询问“{0}”", "{1}");
        all.Add(Error, "site-given-value", "'{0}' cannot be {1}", "{2}", "“{1}”不能作为“{0}”的取值", "{2}");
    }
}
