using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddExpressions(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "expression-syntax", "the expression cannot be read: {0}", "Write it as docs/plan-language.md shows; quote it when it holds a comma or bracket.",
            "表达式无法读取：{0}", "请按 docs/plan-language.md 书写；含逗号或括号时加引号。");
        all.Add(Error, "expression-too-large", "the expression is longer than {0} words or nested deeper than {1}", "Split it into named quantities.",
            "表达式超过 {0} 个词或嵌套超过 {1} 层", "请拆分为若干具名的量。");
        all.Add(Error, "unknown-name", "nothing is called '{0}'", "{1}", "没有名为“{0}”的量", "{1}");
        all.Add(Error, "unknown-word", "'{0}' is no word of {1}", "{2}", "“{0}”不在 {1} 的取值之中", "{2}");
        all.Add(Error, "unknown-key", "'{0}' is no key of {1}", "{2}", "“{0}”不是 {1} 的键", "{2}");
        all.Add(Error, "key-needed", "'{0}' has keys and does not add up", "Choose one ({1}) in brackets, or fold it with count, any or all.",
            "“{0}”分键且不可加总", "请在方括号中选择（{1}），或用 count、any、all 归并。");
        all.Add(Error, "unknown-qualifier", "'@{0}' is no level or time", "{1}", "“@{0}”既非层级也非时点", "{1}");
        all.Add(Error, "unknown-function", "there is no function '{0}'", "{1}", "没有函数“{0}”", "{1}");
        all.Add(Error, "argument-count", "{0} takes from {1} to {2} arguments, here are {3}", "Check commas and brackets.", "{0} 需要 {1} 至 {2} 个参数，此处有 {3} 个", "请检查逗号和括号。");
        all.Add(Error, "unknown-unit", "'{0}' is no unit", "{1} Other units are declared under 'units'.", "“{0}”不是单位", "{1}其他单位请在 units 下声明。");
        all.Add(Warning, "percent-meant", "a bare {0} held against a percentage says {1} %", "Write {0} % if that is meant, {1} % if not.", "与百分数对应的 {0} 即 {1} %", "如指 {0} %，请写明 %；如确为 {1} %，请写 {1} %。");
        all.Add(Error, "division-by-zero", "this divides by zero", "Divide by something that can be more than nothing.", "此处除以零", "请更正除数。");
        all.Add(Error, "unit-mismatch", "'{0}' is in {1} and '{2}' in {3}: they cannot be added or compared", "Bring both to one unit, or multiply by a rate that carries the difference.",
            "“{0:type}”的单位是 {1:type}，“{2:type}”的单位是 {3:type}，不能相加或比较", "请统一单位，或乘以带单位的换算率。");
        all.Add(Error, "unit-unexpected", "the result is in {0} where {1} is expected", "Check the formula's units, or the declared unit.", "结果单位为 {0:type}，应为 {1:type}", "请检查公式或声明的单位。");
        all.Add(Error, "type-mismatch", "here stands {0} where {1} is expected", "Compare or convert it first.", "此处为 {0:type}，应为 {1:type}", "请先比较或转换。");
        all.Add(Error, "number-expected", "here stands {0} where a number is expected", "Use it in a comparison or a condition.", "此处为 {0:type}，应为数值", "请在比较或条件中使用。");
        all.Add(Error, "exponent-not-whole", "exponents and decimal places are small whole numbers", "Write a whole number from 1 to 6 (places: 0 to 12).",
            "指数与小数位数须为较小的整数", "请写 1 至 6 的整数（小数位 0 至 12）。");
        all.Add(Error, "number-too-large", "the number {0} is beyond any sane value", "Check the zeros and the unit.", "数值 {0} 超出合理范围", "请检查位数和单位。");
        all.Add(Error, "unit-too-large", "the units here multiply to a size beyond exact numbers", "Give intermediate results in base units.", "此处单位相乘超出精确数的范围", "请以基本单位表示中间结果。");
        all.Add(Error, "finer-than-formula", "'{0}' is known per {1}, and this formula stands at {2}", "Fold it: sum, count, any, all, mean.",
            "“{0}”按 {1:word} 取值，而公式处于 {2:word} 层级", "请用 sum、count、any、all 或 mean 归并。");
        all.Add(Error, "cannot-coarsen", "'{0}' is known per {1} and does not add up to {2}", "Fold it with sum, count, any, all or mean, or declare the measure additive.",
            "“{0}”按 {1:word} 取值，不能加总到 {2:word}", "请用 sum 等归并，或声明该指标可加。");
        all.Add(Error, "nothing-finer", "{0} runs over finer rows, and nothing is finer than {1} here", "Name the level as second argument, or use it in a coarser formula.",
            "{0} 须在更细层级上归并，而 {1:word} 之下没有更细层级", "请以第二个参数指明层级，或在更粗的层级使用。");
    }
}
