using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddMerit(Dictionary<string, FindingText> all)
    {
        AddRubrics(all);
        AddPanels(all);
        AddSheets(all);
        AddRankings(all);
        AddDecisions(all);
    }

    private static void AddRubrics(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "rubric-sum", "the items of the rubric '{0}' add up to {1} points, not 100", "Weigh the items so that they add up to 100.", "评估标准“{0}”各项合计 {1} 分，不是 100 分", "请调整各项分值，使合计为 100 分。");
        all.Add(Error, "rubric-points", "in the rubric '{0}' the item '{1}' earns nothing", "Give it points above zero, or leave it out.", "评估标准“{0}”的项目“{1}”没有分值", "请填写大于零的分值，或删去该项。");
        all.Add(Error, "rubric-pass", "the rubric '{0}' is passed with {1} points", "Give a number above 0 and up to 100.", "评估标准“{0}”的合格分为 {1}", "请填写大于 0、不超过 100 的分数。");
        all.Add(Error, "rubric-name-twice", "in the rubric '{0}' a check and an item are both called '{1}'", "Give each its own name.", "评估标准“{0}”中检查项与评分项同名：“{1}”", "请分别命名。");
        all.Add(Error, "rubric-rule-unknown", "in the rubric '{0}' the check '{1}' rests on the rule '{2}', which the plan does not have", "Name a rule of the plan or of the layers below it.", "评估标准“{0}”的检查项“{1}”所依据的规则“{2}”不在规划中", "请填写规划或上级规则中的规则编号。");
        all.Add(Error, "rubric-kind-unknown", "the rubric '{0}' is for '{1}', which is no kind of institution of the plan", "Use the ids of the class 'kind'.", "评估标准“{0}”所适用的“{1}”不是规划中的机构类别", "请使用类别 kind 中的词。");
        all.Add(Error, "rubric-kind-twice", "two rubrics are for '{0}'", "Leave it to one of them.", "有两套评估标准适用于“{0}”", "请只保留一套。");
        all.Add(Error, "rubric-none", "no rubric is for '{0}'", "Add one to rubrics.yaml beside the plan.", "没有适用于“{0:key}”的评估标准", "请在规划旁的 rubrics.yaml 中补充。");
    }

    private static void AddPanels(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "panel-number", "a panel of {0} cannot assess", "Name an odd number of at least {1}, conflicts aside.", "评估小组为 {0} 人，不能评估", "请确定至少 {1} 人且为单数（回避者除外）。");
        all.Add(Error, "panel-twice", "{0} is on the panel already", "Name each assessor once.", "{0} 已在评估小组中", "每名评估人员只列一次。");
        all.Add(Error, "panel-profession", "the profession of {0} is '{1}'", "Professions: {2}.", "{0} 的专业为“{1}”", "专业应为：{2}。");
        all.Add(Error, "panel-incomplete", "the panel lacks: {0}", "A panel has people of insurance, finance and information, and of medicine or pharmacy.", "评估小组缺少：{0}", "评估小组应有医保、财务、信息以及医药卫生专业人员。");
        all.Add(Error, "panel-applicant", "{0} applies and cannot assess", "Name somebody else.", "{0} 为申请人，不能担任评估人员", "请另选人员。");
        all.Add(Error, "panel-worked", "{0} has worked on the case ({1}, {2}) and cannot assess it", "Name somebody who had no hand in it.", "{0} 已经办本案（{1}，{2}），不能担任评估人员", "请另选未参与本案的人员。");
        all.Add(Error, "panel-conflict", "{0} has a conflict: {1}", "Name somebody without one.", "{0} 应当回避：{1}", "请另选人员。");
        all.Add(Error, "panel-not-on", "{0} is not on the panel of {1}", "Only those named for the case take part.", "{0} 不是案件 {1} 的评估人员", "仅限该案评估小组成员。");
        all.Add(Error, "panel-seat-taken", "the seat of {0} is already filled", "A seat is filled once; if that one has a conflict too, declare it.", "{0} 的席位已有人接替", "每席只接替一次；接替者如须回避，请另行申报。");
        all.Add(Error, "panel-seat-empty", "nobody has taken the seat of: {0}", "Name somebody of the same profession: dingdian merit conflict --replacement.", "席位空缺：{0}", "请指定同专业的接替者：dingdian merit conflict --replacement。");
        all.Add(Error, "panel-names-itself", "an assessor does not name who takes his seat", "Declare the conflict; the case handler names somebody. It is the seat of {0}.", "评估人员不得自行指定接替者", "请先申报回避，由经办人员指定 {0} 的接替者。");
        all.Add(Error, "conflict-of-another", "an assessor declares his own conflict only, not that of {0}", "Tell the case handler.", "评估人员只能申报本人回避，不能代 {0} 申报", "请告知经办人员。");
        all.Add(Error, "conflict-late", "all sheets of {0} are in, and the scores are known", "Bring it forward as an objection once the case is announced; it can be assessed anew.", "案件 {0} 的评分已全部提交并公开", "请在公示后以异议提出，可重新评估。");
        all.Add(Error, "decides-own-assessment", "{0} is on the panel of {1} and decides nothing about it", "Somebody else has to do this.", "{0} 是案件 {1} 的评估人员，不得办理该案", "请由他人办理。");
        all.Add(Error, "decides-own-case", "{0} applies in {1} and decides nothing about it", "Somebody else has to do this.", "{0} 是案件 {1} 的申请人，不得办理该案", "请由他人办理。");
    }

    private static void AddSheets(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "sheet-conflict", "{0} left the panel: {1}", "Nothing needs to be scored.", "{0} 已回避：{1}", "无需评分。");
        all.Add(Error, "sheet-there", "the sheet of {0} was handed in on {1} and cannot be changed", "Nothing needs to be done.", "{0} 已于 {1} 提交评分，不得修改", "无需再办。");
        all.Add(Error, "sheet-undeclared", "{0} has not declared to have no interest in the case", "Declare it (--no-conflict), or declare the conflict: dingdian merit conflict.", "{0} 未声明与本案无利害关系", "请声明（--no-conflict），或申报回避：dingdian merit conflict。");
        all.Add(Error, "sheet-item-unknown", "the rubric has nothing called '{0}'", "{1}", "评估标准中没有“{0}”", "{1}");
        all.Add(Error, "sheet-missing", "the sheet says nothing of: {0}", "Fill in every check and item.", "评分表缺少：{0}", "请填写全部检查项与评分项。");
        all.Add(Error, "sheet-check", "'{1}' is no answer to '{0}'", "Write true or false.", "“{0}”不能填“{1}”", "请填 true（是）或 false（否）。");
        all.Add(Error, "sheet-points", "'{1}' are no points for '{0}'", "Give 0 to {2}.", "“{0}”的评分“{1}”无效", "请填 0 至 {2}。");
        all.Add(Error, "rectification-runs", "{0} may mend until it is assessed again, from {1} on", "Score it from that day on.", "案件 {0} 正在整改，自 {1} 起方可再次评估", "请自该日起评分。");
        all.Add(Error, "sheets-missing", "not all sheets are in: {0}", "Wait for them, or name who takes a seat: dingdian merit conflict.", "尚未全部提交评分：{0}", "请等候提交，或指定接替者：dingdian merit conflict。");
        all.Add(Error, "form-not-a-form", "this is no assessment form: {0}", "Use the file that dingdian merit form has written.", "这不是评估表：{0}", "请使用 dingdian merit form 生成的文件。");
        all.Add(Error, "form-rubric", "the form was made for another rubric than {0} has", "Write the form anew: dingdian merit form {0}.", "评估表与案件 {0} 的评估标准不一致", "请重新生成：dingdian merit form {0}。");
        all.Add(Error, "form-round", "the form is of assessment {0}, the case is at assessment {1}", "Write the form anew.", "评估表为第 {0} 次评估，案件处于第 {1} 次评估", "请重新生成评估表。");
        all.Add(Error, "form-of-another", "the form is that of {0}, handed in by {1}", "Everybody hands in his own.", "评估表为 {0} 的，由 {1} 提交", "请由本人提交。");
    }

    private static void AddRankings(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "ranking-early", "applications for the round '{0}' are taken until {1}", "Rank it afterwards, or close it: dingdian round close.", "批次“{0}”受理申请至 {1}", "请在截止后排序，或提前结束：dingdian round close。");
        all.Add(Error, "ranking-waits", "not all cases of the round are assessed ({0}): {1}", "Rank it when all are assessed, refused or withdrawn.", "批次内有 {0} 件尚未评估：{1}", "请待全部评估、不予受理或撤回后排序。");
        all.Add(Error, "ranking-nobody", "no case of the round '{0}' waits for its place", "Assess its cases first.", "批次“{0}”没有待排序的案件", "请先完成评估。");
        all.Add(Error, "ranking-missing", "the round '{0}' has no ranking yet", "Make it: dingdian merit rank.", "批次“{0}”尚未排序", "请先排序：dingdian merit rank。");
        all.Add(Error, "ranking-without", "{0} is not in the ranking of the round '{1}'", "Rank the round again.", "案件 {0} 不在批次“{1}”的排序中", "请重新排序。");
        all.Add(Error, "ranking-lost", "{0}, at position {1} of the ranking, got no places: {2}", "When places come free, rank the round again: the next in order moves up.", "案件 {0} 排第 {1} 位，未获名额：{2}", "名额释放后请重新排序，由次位递补。");
        all.Add(Error, "ranking-differs", "made once more, the ranking of the round '{0}' has the hash {2}, not {1}", "Compare the data and rules it rests on with those at hand.", "批次“{0}”的排序复算哈希为 {2}，与存档 {1} 不同", "请核对所依据的数据与规则。");
    }

    private static void AddDecisions(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "assessment-missing", "{0} has not passed an assessment", "A new designation is assessed first: dingdian merit panel.", "案件 {0} 尚未通过评估", "新增定点须先评估：dingdian merit panel。");
        all.Add(Error, "negotiation-amount", "how many places of '{1}' {0} asks for is not known: {2}", "Establish it: dingdian case establish.", "案件 {0} 所需“{1}”数量未知：{2}", "请先核定：dingdian case establish。");
        all.Add(Error, "terms-amount", "{0} places cannot be agreed on where {1} are kept", "Give from 1 to that many.", "保留 {1} 个名额，不能约定 {0} 个", "请填写 1 至该数。");
        all.Add(Error, "notice-days", "a notice cannot run for {0} working days", "Give 1 to {1}.", "公示期不能为 {0} 个工作日", "请填写 1 至 {1}。");
        all.Add(Error, "notice-nobody", "the round '{0}' has nobody to announce who was not announced", "Rank it again when places came free.", "批次“{0}”没有待公示的案件", "名额释放后请重新排序。");
        all.Add(Error, "notice-of-round", "{0} is announced with its round", "Announce the round: dingdian merit notice --round {1}.", "案件 {0} 随批次公示", "请公示批次：dingdian merit notice --round {1}。");
        all.Add(Error, "notice-there", "{0} was announced in {1}, until {2}", "Nothing needs to be done.", "案件 {0} 已公示（{1}），至 {2}", "无需再办。");
        all.Add(Error, "notice-missing", "{0} was not announced", "Announce it first: dingdian merit notice.", "案件 {0} 尚未公示", "请先公示：dingdian merit notice。");
        all.Add(Error, "notice-runs", "the notice of {0} runs until {1}", "Sign after that day.", "案件 {0} 公示至 {1}", "请在公示期满后签约。");
        all.Add(Error, "objection-day", "objections are taken from {0} to {1}, not on {2}", "Later on, hand it to those who supervise the agency.", "异议受理期为 {0} 至 {1}，{2} 不在期内", "期满后请向监督部门反映。");
        all.Add(Error, "objection-answer", "'{0}' is no answer to an objection", "Answers: {1}.", "“{0}”不是异议处理结果", "应为：{1}。");
        all.Add(Error, "objection-unknown", "{0} has no objection {1}; it has {2}", "Give its number.", "案件 {0} 没有第 {1} 号异议，共 {2} 件", "请填写异议编号。");
        all.Add(Error, "objection-answered", "objection {0} was answered on {2}: {1}", "Nothing needs to be done.", "第 {0} 号异议已于 {2} 处理：{1}", "无需再办。");
        all.Add(Error, "objection-open", "objection {1} to {0}, of {2}, is not answered", "Answer it: dingdian merit answer.", "案件 {0} 的第 {1} 号异议（{2}）尚未处理", "请先处理：dingdian merit answer。");
        all.Add(Error, "refusal-rule", "the plan has no rule '{0}' to refuse by", "{1}", "规划中没有规则“{0}”，不能据以不予定点", "{1}");
    }
}
