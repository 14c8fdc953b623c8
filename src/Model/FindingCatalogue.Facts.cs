using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddFacts(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "facts-of-another-city", "these are facts of {0}, the plan is for {1}", "Choose the facts of {1}.", "这是 {0} 的数据，而规划属于 {1}", "请选用 {1} 的数据。");
        all.Add(Error, "unknown-measure", "the plan declares no measure '{0}'", "{1}", "规划没有声明指标“{0}”", "{1}");
        all.Add(Warning, "fact-share", "no value of {0} is above 1 %, the largest is {1} %", "Is {2} % meant? Then write {2}, or unit: ratio.", "{0} 的取值均不超过 1 %，最大为 {1} %", "是否指 {2} %？如是，请写 {2}，或写 unit: ratio。");
        all.Add(Error, "fact-unit", "'{0}' is given in {1}, the plan declares {2}", "Give it in {2}, or in a unit that converts.", "“{0}”以 {1:type} 给出，规划声明为 {2:type}", "请以 {2:type} 或可换算单位给出。");
        all.Add(Error, "fact-value", "'{0}' is no value of '{1}'", "Expected: {2}.", "“{0}”不是“{1}”的取值", "应为：{2:type}。");
        all.Add(Error, "fact-below", "{0} is {1}, below the smallest sane value {2}", "Check sign, unit and row.", "{0} 为 {1}，低于合理下限 {2}", "请检查正负号、单位和所在行。");
        all.Add(Error, "fact-above", "{0} is {1}, above the largest sane value {2}", "Check zeros, unit and row.", "{0} 为 {1}，高于合理上限 {2}", "请检查位数、单位和所在行。");
        all.Add(Error, "fact-fraction", "{0} is {1}, but {2} come in whole numbers", "Check the unit (万?) and the row.", "{0} 为 {1}，而以“{2:type}”计的数应为整数", "请检查单位（是否为万）和所在行。");
        all.Add(Error, "fact-undated", "'{0}' has no date", "Give as_of: YYYY-MM-DD for a stock, year: YYYY for a flow.", "“{0}”没有日期", "存量给出 as_of，流量给出 year。");
        all.Add(Error, "fact-twice", "'{0}' of {1} is given twice", "Keep one series per date.", "“{0}”在 {1} 重复给出", "同一日期只保留一组。");
        all.Add(Error, "fact-levels", "'{0}' must stand at exactly one level", "Give one of {1}.", "“{0}”须且只须在一个层级给出", "请给出其一：{1}。");
        all.Add(Error, "unknown-area", "'{0}' is no area of this plan", "Known: {1}.", "“{0}”不是本规划的区域", "可用：{1}。");
        all.Add(Error, "unknown-division", "division {0} belongs to no area of this plan", "Add it to an area, or remove it from the facts.", "区划 {0} 不属于任何区域", "请将其列入某区域，或从数据中删去。");
        all.Add(Error, "unknown-institution", "'{0}' is not among the institutions", "List it under 'institutions', with its area.", "“{0}”不在机构名单中", "请在 institutions 下列出并注明区域。");
        all.Add(Error, "institution-class", "'{0}' of {1} is '{2}'", "Known: {3}.", "{1} 的“{0}”为“{2}”", "可用：{3}。");
        all.Add(Warning, "division-missing", "{0} has no value for {1}, so {2} stays unknown", "Add the division's value.", "{0} 缺少 {1} 的数值，{2} 因而未知", "请补充该区划的数值。");
        all.Add(Error, "unknown-choice", "the plan leaves no choice '{0}'", "Known: {1}.", "规划没有选择项“{0}”", "可用：{1}。");
        all.Add(Error, "choice-value", "'{0}' cannot be chosen for {1}", "Expected: {2}.", "{1} 不能取“{0}”", "应为：{2:word}。");
        all.Add(Error, "choice-bounds", "{0} = {1} is outside its bounds {2}", "Stay inside, or record an override where the bound holds only in principle.", "{0} = {1} 超出范围 {2}", "请在范围内取值；原则性界限可记录突破依据。");
        all.Add(Warning, "choice-overridden", "{0} = {1} is outside its bounds {2}; an override is on the register ({3})", "Shown with every result that uses it.", "{0} = {1} 超出范围 {2}；已登记突破依据（{3}）", "相关结果均予标示。");
        all.Add(Warning, "grounds-missing", "no grounds are recorded for {0}", "Record why this value was chosen.", "{0} 未记录理由", "请记录选择理由。");
        all.Add(Error, "unknown-reading", "the plan has no reading '{0}'", "Known: {1}.", "规划没有解读项“{0}”", "可用：{1}。");
        all.Add(Error, "override-unknown", "the override names '{0}', which is no gate of the plan", "Known: {1}.", "突破登记所指“{0}”不是本规划的闸", "可用：{1}。");
        all.Add(Error, "override-mandatory", "the gate '{0}' is mandatory and cannot be overridden", "Only rules in principle (原则上, 参照, 左右) can be lifted.", "闸“{0}”为强制性，不能突破", "只有原则性规则可以突破。");
        all.Add(Error, "year-outside-horizon", "{0} is outside the plan's horizon {1}", "Choose a year inside with --year ({2}), or use --tolerant to see what the numbers would be.", "{0} 不在规划期 {1} 之内", "请用 --year 选择规划期内的年份（{2}），或用 --tolerant 试算。");
        all.Add(Warning, "year-tolerated", "{0} is outside the plan's horizon {1}; the nearest values are used", "For orientation only.", "{0} 不在规划期 {1} 之内；采用最近的取值", "仅供参考。");
        all.Add(Error, "value-outside-dates", "'{0}' has no value on {1}", "Extend its values, or use --tolerant to take the nearest.", "“{0}”在 {1} 没有取值", "请补充取值，或用 --tolerant 采用最近值。");
        all.Add(Warning, "value-tolerated", "'{0}' has no value on {1}; the nearest is used", "For orientation only.", "“{0}”在 {1} 没有取值；采用最近的取值", "仅供参考。");
        all.Add(Warning, "fact-vintage", "{0} is of {1}; the plan year asks for {2}{3}", "Supply the figure of that date when it is published.", "{0} 为 {1} 的数据；规划年度要求 {2}{3}", "该日期的数据公布后请补充。");
        all.Add(Warning, "fact-later", "{0} is of {1}, after {2}, for which the plan year asks", "Supply the figure of that date as well, if there is one.", "{0} 为 {1} 的数据，晚于规划年度要求的 {2}", "如有该日期的数据，请一并补充。");
        all.Add(Warning, "part-year", "{0} covers the year only until {1}", "Resident premiums arrive in the fourth quarter: do not read a part year as a deficit.", "{0} 只覆盖到 {1}", "居民保费多在第四季度到账，不可据此判断全年收不抵支。");
        all.Add(Error, "set-unreadable", "'{0}' cannot be set", "Write choice.x=0.4, parameter.x=5200, reading.x=word or fact.measure[key]@area=9.", "无法设置“{0}”", "写法：choice.x=0.4、parameter.x=5200、reading.x=词、fact.指标[键]@区域=9。");
        all.Add(Error, "set-unknown", "'{0}' names nothing that can be set", "Known: {1}.", "“{0}”不是可设置的输入", "可用：{1}。");
        all.Add(Error, "result-too-large", "computing '{0}' leaves the range of exact numbers", "Check the units and zeros of its inputs.", "计算“{0}”超出精确数的范围", "请检查输入的单位和位数。");
        all.Add(Warning, "undefined", "'{0}' divides by zero in {1}", "Check the figure it divides by.", "“{0}”在 {1:word} 中除以零", "请检查作为除数的数据。");
        all.Add(Warning, "waiting", "{0} waits for {1}", "Supply it in the facts.", "{0} 等待 {1}", "请在数据中补充。");
    }
}
