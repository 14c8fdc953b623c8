using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddLedger(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "quota-unknown", "the plan has no quota '{0}'", "Its quotas: {1}.", "规划没有名为“{0}”的计划量", "现有：{1}。");
        all.Add(Error, "amount-none", "{0} places cannot be moved", "Give a whole number above zero.", "不能办理 {0} 个名额", "请填写大于零的整数。");
        all.Add(Error, "matter-missing", "it is not said what this is about", "Name the case, institution or person.", "未注明所涉事项", "请注明案件、机构或人员。");
        all.Add(Error, "day-of-another-year", "{0} is not in the year {1}", "Ask for places of the year the day is in.", "{0} 不在 {1} 年度内", "请申请该日所在年度的名额。");
        all.Add(Error, "places-short", "'{0}' in {1} has not {2} places left but {3}", "Ask for fewer, or wait for a release or a revision; places kept for a specialty are asked for with --part.", "“{0}”（{1}）余额不足：需 {2}，余 {3}", "请减少数量，或待释放或计划调整；为专科预留的名额须用 --part 指明。");
        all.Add(Error, "reserved-short", "{0} holds not {1} reserved places but {2}", "Reserve them first, or give the number it holds.", "{0} 已预留 {2}，不足 {1}", "请先预留，或按已预留数办理。");
        all.Add(Error, "places-used", "'{0}' in {1} cannot be cut by {2}: only {3} are still open", "Release reserved places first, or revise to no less than is used.", "“{0}”（{1}）不能核减 {2}：仅余 {3}", "请先释放已预留名额，或不低于已用数调整。");
        all.Add(Error, "headroom-short", "'{0}' in {1} would take {2} places, but the term has {3} left", "Annual quotas add up to at most the headroom of the term.", "“{0}”（{1}）需 {2}，规划期可新增量仅余 {3}", "各年度计划量合计不得超过规划期可新增量。");
        all.Add(Error, "exits-short", "'{0}' in {1} would take {2} places, but only {3} came free and were not handed on", "Have the figures filed that count what was taken since, and draft on a new snapshot.", "“{0}”（{1}）需 {2}，而腾出且未再安排的仅 {3}", "请先报备已含新增使用量的数据，再以新快照起草。");
        all.Add(Error, "exit-nobody", "the registry has no institution '{0}'", "Name it by its national code.", "登记库中没有机构“{0}”", "请以国家医保代码指明。");
        all.Add(Error, "exit-more", "{0} cannot leave {1} places: it never had more than {2}", "Give what it left.", "{0} 不可能腾出 {1}：其至多有 {2}", "请填写实际腾出数。");
        all.Add(Error, "exit-recorded", "the exit of {0} is already on the ledger", "Nothing needs to be done.", "{0} 的退出已记账", "无需再办。");
        all.Add(Error, "exemption-no-grant", "'{0}' is no exemption that a person has once in a term", "Such are: {1}.", "“{0}”不是每人每规划期一次的豁免", "现有：{1}。");
        all.Add(Error, "grant-used", "'{0}' was already used by {1} in this term, for {2}", "It is given once; apply inside the quota.", "“{0}”在本规划期已由 {1} 用于 {2}", "该豁免每人仅一次，请按计划量申请。");
    }
}
