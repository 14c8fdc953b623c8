using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddAnalysis(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "denominators-differ", "figures in {0:type} and in {1:type} do not count the same for the same people and are not compared", "Name one resource and one sort of people.", "“{0:type}”与“{1:type}”的对象或人群不同，不作比较", "请统一资源与人群。");
        all.Add(Error, "analysis-measure", "'{0}' is no figure of areas that can be analysed here", "Known: {1}.", "“{0}”不是可用于本分析的区域指标", "可用：{1}。");
        all.Add(Error, "analysis-areas", "the plan has no areas called '{0}'", "Known: {1}.", "规划没有名为“{0}”的分区", "可用：{1}。");
        all.Add(Warning, "analysis-figure-missing", "there is no figure of {0} for {1}; what needs the figures of all areas stays undefined", "Supply the figure.", "{1} 缺少“{0}”，需要全部区域数据的结果无法计算", "请补充数据。");
        all.Add(Error, "weights-wrong", "this file of weights cannot be used: {0}", "Write one with: dingdian analyse classes … --write-weights FILE.", "权重文件无法使用：{0}", "可用 dingdian analyse classes … --write-weights 文件 生成。");
        all.Add(Error, "weights-undefined", "no weights follow from these figures: fewer than two areas, a figure missing, or no indicator tells areas apart", "Name other indicators with --resource, or give weights with --weights.", "这些数据得不出权重：区域少于两个、缺少数据，或各指标在区域间均无差异", "请用 --resource 另选指标，或用 --weights 给出权重。");
        all.Add(Error, "bed-need-input", "{0} is {1}", "Expected: {2}.", "{0} 为 {1}", "应为：{2}。");
        all.Add(Error, "bed-need-missing", "{0} is not given", "Give {0}; people and rate may come from --ages FILE.", "未给出 {0}", "请给出 {0}；人数与住院率也可由 --ages 文件 给出。");
        all.Add(Error, "age-table-line", "'{0}' is no age group", "Write name,people,rate on each line, such as 65+,1200000,0.45.", "“{0}”不是年龄组", "每行写 名称,人数,住院率，例如 65+,1200000,0.45。");
        all.Add(Error, "settlements-missing", "the snapshot holds no settlements of {0}", "Import them, or take a snapshot of a year that has them, or name another plan year with --year.", "快照中没有 {0} 年的结算数据", "请导入结算数据，或对有结算数据的年度取快照，或用 --year 指定其他规划年度。");
        all.Add(Warning, "settlements-part-year", "settlements of {0} reach to {1} only; the figures are of part of the year", "Compare full years.", "{0} 年结算数据仅至 {1}，为部分年度数据", "请以完整年度比较。");
    }
}
