using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddEvaluation(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "goal-unknown", "the plan has no goal '{0}'", "Its goals: {1}.", "规划没有名为“{0}”的目标", "现有：{1}。");
        all.Add(Error, "goal-given", "the text of the plan itself gives '{0}' its target: {1}", "Nothing is to be chosen.", "规划文本已定“{0}”的目标值：{1}", "无需择定指标。");
        all.Add(Error, "goal-qualitative", "'{0}' stays without a measure while its direction is qualitative", "Choose up, down, hold or reach.", "方向为定性时“{0}”无法衡量", "请选择 up、down、hold 或 reach。");
        all.Add(Warning, "goal-choice-broken", "the indicator chosen for '{0}' on {2} no longer fits the plan: {1}", "Choose one anew: dingdian goal choose.", "{2} 为“{0}”择定的指标已不适用于现行规划：{1}", "请重新择定：dingdian goal choose。");
        all.Add(Error, "evaluation-no-start", "there is no snapshot of {0} as of {1} to begin the year with", "Take it, or name another: --from ID.", "没有 {0} 截至 {1} 的期初快照", "请取得该日快照，或以 --from 指定。");
        all.Add(Error, "evaluation-no-end", "there is no snapshot of {0} within {1} after {2}", "Take one as of 31 December, or name another: --to ID.", "{1} 年内没有 {0} 晚于 {2} 的快照", "请取得 12 月 31 日的快照，或以 --to 指定。");
        all.Add(Error, "evaluation-order", "the snapshot at the end, of {1}, is not after the one at the start, of {0}", "Name the earlier one with --from and the later one with --to.", "期末快照（{1}）不晚于期初快照（{0}）", "请以 --from 指定较早者，以 --to 指定较晚者。");
        all.Add(Warning, "evaluation-part-year", "the year {0} is evaluated up to {1} only", "Evaluate it again on a snapshot of 31 December.", "{0} 年度仅评估至 {1}", "请以 12 月 31 日的快照再行评估。");
        all.Add(Error, "evaluation-differs", "the evaluation no longer says what was handed in: {0}, now {1}", "Evaluate again and record that.", "评估内容与所提交的不一致：{0}，现为 {1}", "请重新评估后再记录。");
        all.Add(Error, "publication-no-year", "{0} has no annual plan in force or closed for {1}, so nothing is known to be open", "Name a snapshot to publish the computed quotas instead: --snapshot ID.", "{0} 没有生效或已结束的 {1} 年度计划，无从确定余额", "可用 --snapshot 指定快照，按计算的计划量发布。");
        all.Add(Error, "publication-differs", "what is to be published is no longer what was handed in: {0}, now {1}", "Publish again and record that.", "拟发布的内容与所提交的不一致：{0}，现为 {1}", "请重新生成后再记录。");
    }
}
