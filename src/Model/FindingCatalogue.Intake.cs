using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddIntake(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "case-unknown", "there is no case '{0}'", "dingdian case list shows them.", "没有编号为“{0}”的案件", "可用 dingdian case list 查看。");
        all.Add(Error, "case-taken", "the number '{0}' belongs to another case", "Give another number, or leave it out and the next free one is taken.", "编号“{0}”已有案件", "请另取编号，或不写编号，由系统取下一个。");
        all.Add(Error, "life-state", "'{0}' cannot be done while it is {1}", "It can be done while it is {2}.", "当前状态为“{1}”，不能办理“{0}”", "可办理的状态：{2}。");
        all.Add(Error, "matter-unknown", "'{0}' is no matter", "Matters: {1}.", "没有“{0}”这一办理事项", "现有：{1}。");
        all.Add(Error, "case-of-another-district", "case {0} is in district {1}", "An officer sees to the cases of the own district.", "案件 {0} 属于 {1}", "区县经办人员只办理本区县案件。");
        all.Add(Error, "case-of-another", "case {0} was handed in by somebody else", "An applicant sees to the own cases.", "案件 {0} 由他人提交", "申请人只能办理自己的案件。");
        all.Add(Error, "round-name", "'{0}' is no name for a round", "Use letters, digits and hyphens, at most {1}: 2025-1.", "“{0}”不能作为批次编号", "请用字母、数字和连字符，至多 {1} 个，如 2025-1。");
        all.Add(Error, "round-taken", "there is a round '{0}' already", "Give it another name; dingdian round list shows them.", "已有批次“{0}”", "请另取编号；可用 dingdian round list 查看。");
        all.Add(Error, "round-window", "applications cannot be taken from {0} to {1}", "The first day is not before {2}, the last not before the first, and both are in {3}.", "受理期不能为 {0} 至 {1}", "首日不早于 {2}，末日不早于首日，且均在 {3} 年内。");
        all.Add(Error, "round-unknown", "there is no round '{0}'", "Rounds: {1}.", "没有批次“{0}”", "现有批次：{1}。");
        all.Add(Error, "round-closed", "round {0} was closed on {1}", "Nothing needs to be done.", "批次 {0} 已于 {1} 关闭", "无需再办。");
        all.Add(Error, "round-needed", "in this year who asks for places comes in a round", "Open now: {0}. What needs no place, and classes outside the plan or its quantities, come at any time.", "本年度按批次受理需占用名额的申请", "正在受理的批次：{0}。不占名额的事项及规划或数量之外的类别可随时申请。");
        all.Add(Error, "round-unneeded", "'{0}' takes part in no round", "Leave the round out.", "“{0}”不参加批次", "请不填批次。");
        all.Add(Error, "round-shut", "round {0} takes applications from {1} to {2}, and this one is of {3}", "Wait for the next round.", "批次 {0} 的受理期为 {1} 至 {2}，申请日期为 {3}", "请待下一批次。");
        all.Add(Error, "round-kind", "round {0} is not for the kind '{1}'", "It is for: {2}.", "批次 {0} 不受理“{1}”", "受理类别：{2}。");
        all.Add(Error, "round-area", "round {0} is not open in {1}", "It is open in: {2}.", "批次 {0} 未在 {1} 开放", "开放区域：{2}。");
        all.Add(Error, "county-unknown", "'{0}' is no county of '{1}'", "Give the six digits of the county it is in, or moves to.", "“{0}”不是“{1}”内的区县", "请填写所在（或迁入）区县的 6 位代码。");
        all.Add(Error, "case-coordinates", "{0}, {1} is no place in China", "Give longitude and latitude in degrees, CGCS2000, or neither.", "{0}、{1} 不在中国境内", "请填写 CGCS2000 经纬度（度），或都不填。");
        all.Add(Warning, "case-place-open", "nobody said where it stands", "Rules about the place stay open until longitude and latitude are given.", "未填写坐标", "填写经纬度之前，选址规则无法判定。");
        all.Add(Warning, "case-institution-open", "'{0}' is of an institution, and none is named", "Give its national code; otherwise what the registry knows of it is left open.", "“{0}”未注明所涉机构", "请填写国家医保代码；否则登记库中的信息无法引用。");
        all.Add(Error, "case-open-already", "{0} has an open case of '{1}' already: {2}, {3}", "Go on with that one, or withdraw it first.", "{0} 已有办理中的“{1}”案件：{2}（{3}）", "请继续办理该案，或先撤回。");
        all.Add(Error, "papers-missing", "papers of case {0} are missing: {1}", "Ask for them once: dingdian case supplement; or note those handed in: dingdian case supply.", "案件 {0} 缺少材料：{1}", "请一次性告知补正（dingdian case supplement），或登记已补材料（dingdian case supply）。");
        all.Add(Error, "paper-unknown", "the plan asks for no '{0}' here", "It asks for: {1}.", "规划未要求材料“{0}”", "所需材料：{1}。");
        all.Add(Error, "supplement-asked", "what is missing was asked for on {0}: {1}", "It is asked for once; decide on what is there.", "已于 {0} 一次性告知补正：{1}", "补正只能告知一次，请就现有材料办理。");
        all.Add(Error, "supplement-empty", "it is not said what is missing", "Name the items; missing so far: {0}.", "未列明需补正的材料", "请列明；目前缺少：{0}。");
        all.Add(Error, "supplement-short", "the notice leaves out what is missing too: {0}", "One notice names everything.", "补正告知遗漏：{0}", "须一次性告知全部内容。");
        all.Add(Error, "ground-unknown", "an application is not sent back by '{0}'", "Grounds: {1}.", "“{0}”不能作为不予受理的依据", "可用依据：{1}。");
        all.Add(Error, "fact-fixed", "'{0}' is what the case is about and cannot be established otherwise", "Withdraw it and hand in another.", "“{0}”为案件本身的内容，不能另行核定", "请撤回后重新提交。");
        all.Add(Error, "check-by-district", "in this plan the check on site is made by: {0}", "An officer of the district of the case does it.", "按规划，现场核查由“{0}”办理", "请由案件所在区县的经办人员办理。");
        all.Add(Error, "check-missing", "case {0} was not checked on site yet", "The check comes first.", "案件 {0} 尚未现场核查", "请先办理现场核查。");
        all.Add(Error, "process-refuses", "'{0}' ({1}) does not let '{2}' through here", "dingdian case show tells where the process stands and what comes next.", "“{0}”（{1}）此时不能办理“{2}”", "可用 dingdian case show 查看流程进度与下一步。");
        all.Add(Warning, "step-late", "the time limit '{0}' ended on {1}", "The step is taken; dingdian case show tells that it was late.", "时限“{0}”已于 {1} 届满", "本步骤照常办理，dingdian case show 显示为逾期履行。");
        all.Add(Error, "clock-overdue", "time limits have passed: {0}", "The first lines name who has to act.", "已逾期的时限：{0} 项", "列表最前为逾期事项及责任方。");
        all.Add(Error, "notice-none", "case {0} took no step of which there is a {1}", "There is: {2}.", "案件 {0} 没有可出具“{1}”的步骤", "可出具：{2}。");
        all.Add(Error, "application-token", "'{0}' is no token of a person", "Persons are registered first (dingdian person add) and stand here by their token.", "“{0}”不是人员代码", "请先登记人员（dingdian person add），此处填写其代码。");
        all.Add(Error, "process-open", "'{0}' ({1}) cannot go on while it is not known: {2}", "Establish it: dingdian case establish.", "“{0}”（{1}）尚缺：{2}", "请先核定：dingdian case establish。");
    }
}
