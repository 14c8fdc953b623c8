using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddYears(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "request-missing", "the request has no number of its own", "Give one; the same number asked twice is done once.", "请求没有编号", "请给出编号；同一编号重复提交只办理一次。");
        all.Add(Error, "request-reused", "request '{0}' was something else: entry {1}, {2:word}", "Give this one a number of its own.", "请求编号“{0}”已用于另一事项：第 {1} 条，{2:word}", "请使用新的编号。");
        all.Add(Error, "who-missing", "nobody is named as doing this", "Say who: --by NAME.", "未注明办理人", "请注明：--by 姓名。");
        all.Add(Error, "role-may-not", "the role '{0:word}' may not do this: {1:word}", "It is for: {2}.", "“{0:word}”无权办理：{1:word}", "有权办理的角色：{2}。");
        all.Add(Error, "district-missing", "a district officer speaks for a district, and none is named", "Name it: --division 320583.", "区县经办人员须注明所属区县", "请注明：--division 320583。");
        all.Add(Error, "district-other", "an officer of {0} decides nothing for {1}", "Ask the officer of that district, or the bureau.", "{0} 的人员不得为 {1} 作出选择", "请由该区县或市局办理。");
        all.Add(Error, "day-ahead", "{0} has not come yet; today is {1}", "Give the day on which it was done.", "{0} 尚未到来，今天是 {1}", "请填写实际办理日期。");
        all.Add(Error, "day-before-step", "{0} is before the step already taken ({1:word}, {2})", "Steps follow one another; give that day or a later one.", "{0} 早于已办理的步骤（{1:word}，{2}）", "各步骤须依次办理，请填写当日或更晚的日期。");
        all.Add(Error, "clock-back", "the clock says {0}, but the last entry was recorded at {1}", "Set the clock of the machine right; nothing is recorded meanwhile.", "系统时间为 {0}，而最近一条记录于 {1}", "请校正系统时间；此前不作记录。");
        all.Add(Error, "moved-on", "someone else was here meanwhile: entry {0} by {1}, {2:word}", "Look at it again, then decide.", "其间已有他人办理：第 {0} 条，{1}，{2:word}", "请重新查看后再办理。");
        all.Add(Error, "four-eyes", "{0} had a hand in it and cannot sign it too", "Let someone else do this step.", "{0} 已参与前序步骤，不得再行签批", "请由他人办理此步骤。");
        all.Add(Error, "words-missing", "it needs {0}", "Say it (--grounds, --reason, --remarks, --document or --where); it is kept on record.", "缺少{0}", "请以 --grounds、--reason、--remarks、--document 或 --where 填写，将予留存。");
        all.Add(Error, "maker-other", "'{0:word}' does not draw up the annual plans of this plan", "The plan names: {1:word}.", "本规划的年度计划不由“{0:word}”编制", "规划所定编制机构：{1:word}。");
        all.Add(Error, "year-beyond", "{0} is outside the horizon of {1}", "It runs from {2:word} to {3:word}.", "{0} 不在 {1} 的规划期内", "规划期为 {2:word} 至 {3:word}。");
        all.Add(Error, "year-state", "the annual plan is '{0:word}'", "This step follows: {1}.", "年度计划处于“{0:word}”状态", "此步骤须在下列状态办理：{1}。");
        all.Add(Error, "year-signed", "the revision at work is already '{0:word}'", "Send it back first: dingdian year return.", "正在办理的版本已“{0:word}”", "请先退回：dingdian year return。");
        all.Add(Error, "year-closed", "the year {0} is closed", "Later changes belong to the next year's plan.", "{0} 年度已结束", "后续变化纳入下一年度计划。");
        all.Add(Error, "year-none", "{0} has no annual plan for {1}", "Begin one: dingdian year draft {0} --year {1} --snapshot latest.", "{0} 尚无 {1} 年度计划", "请先起草：dingdian year draft {0} --year {1} --snapshot latest。");
        all.Add(Error, "revision-none", "there is no revision {0}", "There are {1}; leave it out for the last.", "没有第 {0} 版", "共 {1} 版；不填为最后一版。");
        all.Add(Error, "year-not-over", "the year {0} is not over on {1}", "Close it on 31 December or later.", "{1} 时 {0} 年度尚未结束", "请于 12 月 31 日或之后结束。");
        all.Add(Error, "year-not-in-force", "{0} has no annual plan in force for {1} on that day", "Bring it into force: dingdian year start.", "{0} 在该日没有生效的 {1} 年度计划", "请先使其生效：dingdian year start。");
        all.Add(Error, "year-rules-changed", "the plan has changed since it was drafted: it rested on {0}, now it is {1}", "Draft it again on the plan as it is; what was chosen stays: dingdian year draft.", "起草后规划已变更：原依据 {0}，现为 {1}", "请按现行规划重新起草，已作选择保留：dingdian year draft。");
        all.Add(Error, "snapshot-stale", "it rests on {0}, and a later snapshot has been taken: {1}", "Return it and draft it on the later one, or say why it is kept: --keep-snapshot REASON.", "所依据的快照 {0} 之后又有新快照 {1}", "请退回后改用新快照起草，或说明沿用理由：--keep-snapshot 理由。");
        all.Add(Error, "snapshot-ahead", "a snapshot of {0} knows more than the plan of {1} may", "Take one as of the end of the year before.", "{0} 的快照晚于 {1} 年度计划的编制时点", "请采用上年末的快照。");
        all.Add(Error, "choice-level", "'{0}' is for the bureau to choose", "The planner of the bureau records it.", "“{0}”由市局择定", "请由市局计划人员记录。");
        all.Add(Error, "choice-area", "'{0}' is not chosen for that area", "Its areas: {1}.", "“{0}”不按该区域择定", "可选区域：{1}。");
        all.Add(Error, "override-there", "'{0}' is already on the register, as number {1}", "Nothing needs to be done; decide that one.", "“{0}”已在登记簿中，为第 {1} 号", "无需再提，请就该号作出决定。");
        all.Add(Error, "override-none", "the register has no number {0}", "See it: dingdian year show.", "突破登记簿中没有第 {0} 号", "请查看：dingdian year show。");
        all.Add(Error, "override-decided", "number {0} of the register is already '{1:word}'", "Propose it anew.", "登记簿第 {0} 号已“{1:word}”", "请重新提出。");
        all.Add(Error, "override-open", "number {0} of the register is not decided: {1}", "Let an approver decide it: dingdian year decide.", "登记簿第 {0} 号尚未决定：{1}", "请由签批人决定：dingdian year decide。");
        all.Add(Error, "quota-waits", "'{0}' has no number; it waits for {1}", "Supply it, or leave the quota open on purpose: --leave-open {0}.", "“{0}”尚无数值，缺 {1}", "请补齐，或明确留待：--leave-open {0}。");
        all.Add(Error, "quota-differs", "'{0}' in {1} no longer comes out as it was reviewed", "Return it and review it again.", "“{0}”（{1}）的计算结果与审核时不符", "请退回后重新审核。");
    }
}
