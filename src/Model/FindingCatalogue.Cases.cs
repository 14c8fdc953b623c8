using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddCases(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "cases-of-another-plan", "these are cases of '{0}', the plan is '{1}'", "Write plan: {1}, or run them with their own plan.", "这是“{0}”的案例，而规划为“{1}”", "请写 plan: {1}，或用相应的规划运行。");
        all.Add(Error, "case-rule-unknown", "the plan has no rule '{0}'", "{1}", "规划没有规则“{0}”", "{1}");
        all.Add(Error, "case-not-earlier", "no case before this one is named '{0}'", "{1} A case inherits only from one that stands above it.", "此前没有名为“{0}”的案例", "{1}案例只能承接其上文的案例。");
        all.Add(Error, "expectation-unknown", "nothing of the plan answers '{0}'", "{1}", "规划中没有可回答“{0}”的内容", "{1}");
        all.Add(Error, "given-unknown", "the plan asks for nothing called '{0}'", "{1} Others are declared under 'attributes'.", "规划没有名为“{0}”的属性", "{1}其他属性请在 attributes 下声明。");
        all.Add(Error, "given-value", "'{0}' cannot be a value of '{1}'", "Expected: {2}.", "“{0}”不能作为“{1:type}”的取值", "应为：{2:type}。");
    }
}
