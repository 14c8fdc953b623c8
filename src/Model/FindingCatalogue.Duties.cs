using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddDuties(Dictionary<string, FindingText> all)
    {
        all.Add(Warning, "working-days-missing", "no table of the working days of {0} is known; Monday to Friday are counted", "Add the year when the State Council has announced it: working-days.yaml in the workspace.", "没有 {0} 年的工作日表，暂按周一至周五计算", "国务院办公厅公布节假日安排后，请在工作区的 working-days.yaml 中补入该年度。");
        all.Add(Error, "working-year", "'{0}' is no year", "Write for instance 2027.", "“{0}”不是年度", "请写如 2027。");
        all.Add(Error, "working-day-elsewhere", "{0} is not in {1}", "Give every day under its own year.", "{0} 不在 {1} 年内", "请将日期写在所属年度之下。");
        all.Add(Error, "make-up-weekday", "{0} is no Saturday or Sunday that could be worked, or is a day off as well", "Look at the notice again.", "{0} 不是可调为上班日的周六、周日，或同时列为放假日", "请核对放假通知。");
        all.Add(Error, "event-unknown", "the plan waits for no event '{0}'", "It waits for: {1}.", "规划中没有等待“{0}”的事项", "规划所待事件：{1}。");
        all.Add(Error, "event-there", "'{0}' of {1} is recorded already: {2}", "A second one of that day has a document of its own: --document.", "“{0}”（{1}）已有记录：{2}", "同日另有一件时，请以 --document 注明其文号。");
        all.Add(Error, "district-unknown", "'{0}' is no district of the plan", "Its districts: {1}.", "“{0}”不是本规划的区县", "可用区县：{1}。");
        all.Add(Error, "duty-none", "neither the plan nor a layer has a duty '{0}'", "It has: {1}.", "规划及其上级规则没有职责“{0}”", "可用：{1}。");
        all.Add(Error, "duty-of-another", "'{0}' is a duty of: {1:word}; the role '{2:word}' does not record it", "Ask them, or the planner of the bureau.", "“{0}”的责任主体为：{1:word}，“{2:word}”不得登记", "请由责任主体或市局计划人员登记。");
        all.Add(Error, "duty-district-other", "an officer of {0} records nothing for {1:word}", "Name the own district: --district {0}.", "{0} 的人员不得为 {1:word} 登记", "请注明本区县：--district {0}。");
        all.Add(Error, "duty-district-needed", "each district owes '{0}' by itself, and none is named", "Name it: --district, one of {1}.", "“{0}”由各区县分别履行，未注明区县", "请以 --district 注明：{1}。");
        all.Add(Error, "duty-district-none", "'{0}' is not owed district by district; {1} has no part in it", "Leave the district out.", "“{0}”不由区县分别履行，不应注明 {1}", "请不注明区县。");
        all.Add(Error, "duty-period-unknown", "'{0}' is not owed for '{1}'", "It is owed for: {2}.", "“{0}”没有期间“{1}”", "可用期间：{2}。");
        all.Add(Error, "duty-period-needed", "'{0}' is open for more than one period", "Name it: --period, one of: {1}.", "“{0}”待履行的期间不止一个", "请以 --period 注明：{1}。");
        all.Add(Error, "duty-waits", "'{0}' is not owed yet: it waits for {1}", "Record that it happened: dingdian duty event.", "“{0}”尚未起算，待事件“{1}”发生", "请先登记事件：dingdian duty event。");
        all.Add(Error, "duty-done", "'{0}' for {1} was done on {2}: {3}", "See it: dingdian duty list.", "“{0}”（{1}）已于 {2} 履行：{3}", "请查看：dingdian duty list。");
        all.Add(Error, "duty-before-period", "'{0}' for {1} cannot have been done on {2}; it begins on {3}", "Give the day on which it was done.", "“{0}”（{1}）不可能于 {2} 履行，该期间自 {3} 起", "请填写实际履行日期。");
        all.Add(Info, "duty-late", "it was due on {0}; it is kept as done late", "Nothing more is needed.", "期限为 {0}，按逾期履行登记", "无须另行处理。");
        all.Add(Error, "supersede-unknown", "'{0}' is no rule of the plan, and nothing that carries one out", "Name a rule id, a gate or another name of the plan: {1}.", "“{0}”不是规划的规则，也不是落实规则的事项", "请填规则编号、闸或规划中的其他名称：{1}。");
        all.Add(Error, "supersede-there", "'{0}' is recorded already: entry {1}", "See what it touches: dingdian duty list.", "“{0}”已登记：第 {1} 条", "所涉事项请查看：dingdian duty list。");
        all.Add(Error, "supersede-beyond", "a rule in effect from {0} finds {1} ended on {2}", "Record it for the plan that follows.", "{0} 起施行的规定晚于 {1} 的规划期（止于 {2}）", "请登记到后续规划。");
    }
}
