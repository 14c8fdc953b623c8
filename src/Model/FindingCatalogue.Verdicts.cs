using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddVerdicts(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "verdict-no-year", "no annual plan of '{0}' for {1} is in force", "A case is held against an annual plan in force: dingdian year start {0} --year {1}.", "规划“{0}”{1}年度计划尚未施行", "案件须依据施行中的年度计划审查：dingdian year start {0} --year {1}。");
        all.Add(Error, "verdict-none", "no verdict of case '{0}' is stored", "Store one first: dingdian case verdict store {0}.", "案件“{0}”尚未存有审查结论", "请先存结论：dingdian case verdict store {0}。");
        all.Add(Warning, "verdict-missing", "case {0} is decided without a verdict that was kept", "Keep one first: dingdian case verdict store {0}.", "案件 {0} 未存审查结论即作决定", "请先存结论：dingdian case verdict store {0}。");
        all.Add(Error, "verdict-against", "the verdict of case {0} kept on {1} is '{2}': {3}", "Refuse the case; or establish what has changed, have what stands in principle lifted, and keep a new verdict: dingdian case verdict store {0}.", "案件 {0} 于 {1} 所存结论为“{2}”：{3}", "请作不予定点决定；情况有变的，先核实事实或突破原则性规定，再存新结论：dingdian case verdict store {0}。");
        all.Add(Error, "refusal-unfounded", "rule {0} does not stand against case {1}", "In the verdict kept these do, or are open: {2}.", "规则 {0} 对案件 {1} 并无不符", "所存结论中不符或待定的规则：{2}。");
        all.Add(Error, "verdict-differs", "the stored verdict is {0}, computed again it is {1}", "What it rests on, or the program, is no longer what it was; compare with: dingdian case verdict --json.", "所存结论为 {0}，重算为 {1}", "所依据的数据或程序已有变化，可用 dingdian case verdict --json 比较。");
        all.Add(Error, "refusal-none", "nothing stands against case '{0}'", "See what is asked: dingdian case verdict {0}.", "案件“{0}”没有不符合之处", "逐项审查见：dingdian case verdict {0}。");
        all.Add(Error, "lift-unknown", "no rule asked of this case is called '{0}'", "Rules that may be lifted for it: {1}.", "本案所审查的规则中没有“{0}”", "可突破的规则：{1}。");
        all.Add(Error, "lift-mandatory", "'{0}' comes to '{1}', not to something that may be lifted", "Only what stands against the case in principle may be lifted: {2}.", "“{0}”的结论为“{1}”，不属于可突破的情形", "只有原则性规定不符合的可以突破：{2}。");
        all.Add(Error, "lift-there", "'{0}' is lifted for case '{1}' already", "Nothing more needs to be done.", "“{0}”已对案件“{1}”突破", "无须再办。");
    }
}
