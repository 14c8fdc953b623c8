using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddAgreements(Dictionary<string, FindingText> all)
    {
        AddSigning(all);
        AddLives(all);
        AddEnds(all);
        AddAssessed(all);
    }

    private static void AddSigning(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "agreement-unknown", "there is no agreement '{0}'", "dingdian agreement list shows them; one from before is taken over with dingdian agreement enter.", "没有编号为“{0}”的协议", "可用 dingdian agreement list 查看；原有协议用 dingdian agreement enter 登记。");
        all.Add(Error, "agreement-taken", "the number '{0}' belongs to another agreement", "Give another number.", "编号“{0}”已有协议", "请另取编号。");
        all.Add(Error, "agreement-of-another-district", "agreement {0} is in district {1}", "An officer sees to the agreements of the own district.", "协议 {0} 属于 {1}", "区县经办人员只办理本区县协议。");
        all.Add(Error, "agreement-of-another", "agreement {0} is not yours", "An institution sees to its own agreement.", "协议 {0} 不属于您所在机构", "机构只能办理自己的协议。");
        all.Add(Error, "agreement-of-another-institution", "agreement {0} is with {1}, the case is of {2}", "Give the number of the agreement of that institution.", "协议 {0} 的乙方是 {1}，而案件属于 {2}", "请填写该机构的协议编号。");
        all.Add(Error, "agreement-term", "{0} cannot be the day it expires: the term begins on {1} and lasts to {2} at most", "Leave the day out, or give one inside the term.", "期满日不能是 {0}：协议期自 {1} 起，最迟到 {2}", "请不填期满日，或填写期限内的日期。");
        all.Add(Error, "agreement-expires-missing", "the registry has no day on which the agreement of {0} expires", "Give it with --expires.", "登记库中没有 {0} 协议的期满日", "请用 --expires 填写。");
        all.Add(Error, "agreement-not-there", "'{0}' has no agreement in the registry on {1}", "Only an agreement in force is taken over; a new one is signed on a case.", "“{0}”在 {1} 没有登记的协议", "只能登记履行中的原有协议；新协议请按案件签订。");
        all.Add(Error, "agreement-institution-gone", "the registry has no {0} on {1}", "See its history: dingdian institution show.", "登记库中 {0} 在 {1} 已不存在", "请查看其沿革：dingdian institution show。");
        all.Add(Error, "institution-has-agreement", "{0} has an agreement already: {1}", "Changes are made to that one.", "{0} 已有协议：{1}", "请在该协议上办理变更。");
        all.Add(Error, "matter-not-signed", "'{0}' is not signed as a case", "Renew, give up or suspend the agreement itself: dingdian agreement renew, give-up, suspend.", "“{0}”不以案件签约", "请直接办理协议的续签、退出或中止：dingdian agreement renew、give-up、suspend。");
        all.Add(Error, "services-unfit", "'{0}' cannot be agreed with a {1}", "It can be: {2}, each once.", "“{1}”不能签订：{0}", "可签订：{2}，每项一次。");
    }

    private static void AddLives(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "agreement-must-end", "agreement {0} can only be ended: the breach of {1} leaves nothing else ({2})", "An approver ends it: dingdian agreement end.", "协议 {0} 只能解除：{1} 的违约已达解除情形（{2}）", "由审批人员办理解除：dingdian agreement end。");
        all.Add(Error, "agreement-term-over", "agreement {0} expired on {1}", "What has expired lapses: dingdian agreement lapse; the institution applies anew.", "协议 {0} 已于 {1} 期满", "期满未续的办理终止：dingdian agreement lapse；机构可重新申请。");
        all.Add(Error, "agreement-renewed", "agreement {0} is renewed already: its next term runs from {1} to {2}", "It is renewed again when that term runs.", "协议 {0} 已续签：下一协议期自 {1} 至 {2}", "该协议期开始后方可再次续签。");
        all.Add(Error, "condition-not-met", "it does not hold: {0} ({1})", "The matter can be done when it does.", "不符合条件：{0}（{1}）", "符合后方可办理。");
        all.Add(Error, "condition-open", "it cannot be told whether it holds: {0}; not known: {1}", "Have it looked at first: dingdian agreement review.", "无法判断是否符合：{0}；尚不知：{1}", "请先核查：dingdian agreement review。");
        all.Add(Error, "ending-ground-unknown", "the plan knows no ground '{0}'", "{1}", "规划没有“{0}”这一情形", "{1}");
        all.Add(Error, "gravity-unknown", "'{0}' is no gravity of a breach", "It can be: {1}.", "没有“{0}”这一违约程度", "可用：{1}。");
        all.Add(Error, "breach-measure-unknown", "the plan answers no breach with '{0}'", "It can be: {1}.", "规划没有“{0}”这一违约处理", "可用：{1}。");
        all.Add(Error, "measure-not-open", "this institution cannot be answered with '{0}' ({1})", "Choose another measure.", "对该机构不适用“{0}”（{1}）", "请选用其他处理方式。");
        all.Add(Error, "breach-unknown", "entry {0} is no breach of agreement {1}", "Its breaches: {2}.", "第 {0} 条不是协议 {1} 的违约记录", "现有：{2}。");
        all.Add(Error, "breach-uncorrected", "the breach of entry {0}, of {1}, is not put right: {2}", "Log the guidance that puts it right: dingdian agreement guide --corrects {0}.", "第 {0} 条（{1}）违约尚未纠正：{2}", "请登记纠正辅导：dingdian agreement guide --corrects {0}。");
        all.Add(Error, "guidance-none", "no guidance was given under agreement {0}", "The agency has to guide whom it newly admits: dingdian agreement guide.", "协议 {0} 尚无辅导记录", "经办机构应对新纳入机构进行辅导：dingdian agreement guide。");
        all.Add(Error, "guidance-runs", "guidance under agreement {0} runs until {1}", "Decide the trial from then on.", "协议 {0} 的辅导期至 {1}", "期满后方可考核。");
        all.Add(Error, "trial-open", "the trial of agreement {0}, until {1}, is not decided", "Decide it first: dingdian agreement pass-trial or fail-trial.", "协议 {0} 的试运行（至 {1}）尚未考核", "请先考核：dingdian agreement pass-trial 或 fail-trial。");
        all.Add(Error, "trial-without-result", "plan {0} lets no trial of this agreement fail", "A breach is recorded instead, and ends it where it is grave enough.", "规划 {0} 对该协议没有试运行不合格的规定", "请登记违约；达到解除情形的予以解除。");
        all.Add(Error, "elsewhere-open", "{0} settles patients from elsewhere since {1}", "Nothing needs to be done.", "{0} 已自 {1} 开通异地就医", "无需再办。");
        all.Add(Error, "elsewhere-in-guidance", "{0} is in guidance until {1}: no patients from elsewhere ({2})", "Wait until then; a rule in principle is lifted by an approver with a document: --approval.", "{0} 在辅导期内（至 {1}），不开通异地就医（{2}）", "请待期满；原则性规定须由审批人员凭文件突破：--approval。");
        all.Add(Error, "major-change-unknown", "'{0}' is no major change", "Major are: {1}; others are told in writing and not filed here.", "“{0}”不是重大信息变更", "重大变更有：{1}；其他变更书面告知即可。");
        all.Add(Error, "change-by-case", "a change of {0} is looked at as a case first: {1}", "Hand in a case of the matter {2}; it is signed onto the agreement.", "变更{0}须先按案件办理：{1}", "请提交“{1}”案件，通过后签入协议。");
        all.Add(Warning, "change-late", "filed late: {0} had until {1} ({2})", "It is kept as late; not filing at all is a ground to end.", "逾期申请变更：协议 {0} 应于 {1} 前办理（{2}）", "已按逾期记录；不办理变更属于解除情形。");
    }

    private static void AddEnds(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "suspension-either", "a suspension is either of the institution's own wish or on a ground, one of the two", "Give --asked with the day it was asked, or --ground.", "中止须为机构主动提出或有法定情形，二者择一", "请用 --asked 填写提出日期，或用 --ground 填写情形。");
        all.Add(Error, "suspension-too-long", "{0} is beyond what an own suspension may last: {1} ({2})", "Give an earlier day, or leave it out.", "{0} 超过主动中止的最长期限 {1}（{2}）", "请提前日期，或不填。");
        all.Add(Error, "suspension-no-ground", "none of these stops settlement: {0}", "The grounds: dingdian agreement grounds.", "所列情形均不构成中止：{0}", "可用情形：dingdian agreement grounds。");
        all.Add(Error, "suspension-ends", "under agreement {0} this is no ground to suspend but to end ({1})", "An approver ends it: dingdian agreement end.", "协议 {0} 出现该情形应解除而非中止（{1}）", "由审批人员办理解除：dingdian agreement end。");
        all.Add(Warning, "suspended-again", "agreement {0} is suspended {1} times in its term: it is to be ended ({2})", "An approver ends it: dingdian agreement end.", "协议 {0} 有效期内累计中止 {1} 次：应予解除（{2}）", "由审批人员办理解除：dingdian agreement end。");
        all.Add(Error, "resume-late", "agreement {0} had to be resumed by {1} ({2})", "Let it lapse, or end it.", "协议 {0} 应于 {1} 前恢复（{2}）", "请办理终止或解除。");
        all.Add(Error, "resume-after-term", "agreement {0} expired on {1} and cannot be resumed ({2})", "Let it lapse: dingdian agreement lapse.", "协议 {0} 已于 {1} 期满，不能恢复（{2}）", "请办理终止：dingdian agreement lapse。");
        all.Add(Error, "not-lapsed", "agreement {0} runs until {1}", "Only what has run out lapses.", "协议 {0} 至 {1} 期满", "到期后方可办理终止。");
        all.Add(Error, "cause-unknown", "'{0}' is nothing an end is put down to", "It can be: {1}.", "没有“{0}”这一解除性质", "可用：{1}。");
        all.Add(Error, "end-no-ground", "the plan ends no agreement for this: {0}", "The grounds: dingdian agreement grounds; record the breach if it was not.", "规划没有据此解除协议的规定：{0}", "可用情形：dingdian agreement grounds；未登记违约的请先登记。");
        all.Add(Warning, "breach-without-effect", "the breach ({0}) is noted, and nothing follows from it by what was named", "Name the items it falls under with --ground; dingdian agreement grounds shows them.", "已登记违约（{0}），但按所列情形不产生任何后果", "请用 --ground 指明所属情形；可用 dingdian agreement grounds 查看。");
        all.Add(Error, "cause-too-light", "a serious breach of {0} stands against it, so the end is not put down to nobody's fault", "Put it down to what happened: serious, or unlawful.", "该协议有 {0} 登记的严重违约，解除性质不能为 no-fault（无过错）", "请按实际情形填写：serious（严重违约）或 unlawful（违法违规）。");
        all.Add(Error, "end-own-finding", "{0} found a breach of this agreement and does not decide on its end", "Somebody else decides.", "{0} 登记了该协议的违约，不能决定解除", "请由其他人员决定。");
    }

    private static void AddAssessed(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "assessment-none", "plan {0} orders no yearly assessment", "Others do.", "规划 {0} 没有年度考核的规定", "该规定见于其他规划。");
        all.Add(Error, "assessment-open", "the assessment of {0} for {1} is not concluded", "Conclude it first: dingdian assess conclude.", "{0} {1} 年度考核尚未作出结论", "请先作出结论：dingdian assess conclude。");
        all.Add(Error, "assessment-concluded", "the assessment of {0} was concluded on {1}", "A score is corrected through an appeal.", "{0} 年度考核已于 {1} 作出结论", "得分更正请通过申诉。");
        all.Add(Error, "assessment-unscored", "{0} designated institutions have neither a score nor a reason to have none: {1}", "Enter them: without a score the ranks of the others are open.", "{0} 家定点机构既无得分也无免评理由：{1}", "请补录：缺少得分时其他机构的名次无法确定。");
        all.Add(Error, "assessment-facts", "it cannot be told what follows for {0}; not known: {1}", "Have the registry say it, and conclude again.", "无法判断对 {0} 的处理；尚不知：{1}", "请补全登记信息后再作结论。");
        all.Add(Error, "assessment-not-failed", "{0} did not fail the assessment of {1}", "Nothing follows for it.", "{0} 未被 {1} 年度考核淘汰", "无需处理。");
        all.Add(Error, "assessment-applied", "the assessment of {1} was carried out on {0} on {2}", "It is done once.", "{1} 年度考核对 {0} 的处理已于 {2} 执行", "只执行一次。");
        all.Add(Error, "assessment-measure", "'{0}' is not what follows for {1}", "It can be: {2}.", "“{0}”不是对 {1} 的处理", "可用：{2}。");
        all.Add(Error, "beds-reduced-by", "{0} beds cannot be taken of {2} insured ones ({1})", "Give --beds with a number from 1 to that, and --specialty.", "不能核减 {0} 张：{1}医保床位为 {2}", "请用 --beds 填写不超过该数的数量，并用 --specialty 指明专科。");
        all.Add(Error, "scores-none", "no scores were given", "Give a table of institutions and their scores.", "没有得分", "请提供机构与得分表。");
        all.Add(Error, "score-range", "{0} cannot have {1} points", "Points are 0 to {2}.", "{0} 的得分不能是 {1}", "得分为 0 至 {2}。");
        all.Add(Error, "score-or-excuse", "{0} has neither a score nor a reason to have none, or both", "Give one of the two.", "{0} 须有得分或免评理由之一", "请填写其一。");
        all.Add(Error, "score-twice", "{0} is scored twice", "Leave one line.", "{0} 重复填报得分", "请只保留一行。");
        all.Add(Error, "appeal-there", "{0} objected on {1} already", "It is done once.", "{0} 已于 {1} 提出申诉", "只能申诉一次。");
        all.Add(Error, "appeal-none", "{0} has no open objection", "There is nothing to answer.", "{0} 没有待答复的申诉", "无需答复。");
        all.Add(Error, "appeal-open", "the objection of {0} is not answered", "Answer it first: dingdian assess answer.", "{0} 的申诉尚未答复", "请先答复：dingdian assess answer。");
        all.Add(Error, "appeal-own", "{0} concluded the assessment and does not answer objections to it", "Somebody else answers.", "{0} 作出了考核结论，不能答复申诉", "请由其他人员答复。");
        all.Add(Error, "settlement-none", "plan {0} has no check of bed-days", "Others have: cn-shaoxing-2026.", "规划 {0} 没有床日清算的规定", "该规定见于其他规划：cn-shaoxing-2026。");
        all.Add(Error, "settlement-early", "the snapshot is of {0}; the year {1} was not over", "Take one at the end of the year, or later.", "快照日期为 {0}，{1} 年度尚未结束", "请使用年末或其后的快照。");
        all.Add(Error, "settlement-nothing", "the snapshot has no settlements of {0}", "Bring them in first: dingdian import settlements.", "快照中没有 {0} 年的结算数据", "请先导入：dingdian import settlements。");
    }
}
