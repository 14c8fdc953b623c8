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
    }
}
