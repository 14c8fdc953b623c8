using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddSamples(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "sample-unknown", "there is no sample city '{0}'", "Known: {1}. A new one is a file in samples/cities.", "没有样例城市 '{0}'", "现有：{1}。新增城市只需在 samples/cities 加一个文件。");
        all.Add(Error, "sample-county", "nothing is assumed about {0} {1}", "Give its insured people, beds, physicians, bed use and elderly share.", "缺少 {0} {1} 的假设数", "请给出参保人数、床位、医师、床位使用率和老年人口比例。");
        all.Add(Error, "sample-kind", "no kind of institution is called '{0}'", "Did you mean {1}?", "没有名为 '{0}' 的机构类别", "是否指 {1}？");
        all.Add(Error, "sample-count", "{0} is to be {1}, but the kinds add up to {2}", "Change the kinds or the figure so that they agree.", "{0} 应为 {1}，而各类别合计为 {2}", "请修改类别数或该数，使两者一致。");
        all.Add(Error, "sample-other", "{0} holds another sample of this city: {1}", "Use a new workspace for another seed, or the same seed for the same city.", "{0} 中已有该城市的另一份样例：{1}", "换种子请用新的工作区；同一种子得到同一城市。");
        all.Add(Error, "sample-taken", "{0} already holds institutions of {1}", "Use a new workspace: invented institutions are never mixed with others.", "{0} 中已有{1}的机构", "请用新的工作区：合成机构不与其他机构混放。");
    }
}
