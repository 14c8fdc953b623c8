using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddFiles(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "file-missing", "there is no such file", "Check the path.", "没有这个文件", "请检查路径。");
        all.Add(Error, "file-unreadable", "the file cannot be opened: {0}", "Check that it is a file and may be read or written.", "无法打开文件：{0}", "请检查它是否为文件以及读写权限。");
        all.Add(Error, "file-in-the-way", "{0} is there already; nothing was written", "Choose another name, or write over it with --force.", "{0} 已存在，未写入任何内容", "请另取文件名，或用 --force 覆盖。");
        all.Add(Info, "findings-alike", "{0} more findings '{1}' of this column", "", "此列另有 {0} 处“{1}”", "");
        all.Add(Error, "file-over-limit", "the file has {0} MB", "At most {1} MB are read; split the facts, or export only what the plan reads.", "文件大小为 {0} MB", "上限 {1} MB；请拆分，或只导出规划所需数据。");
        all.Add(Error, "plan-not-found", "no plan has this id and no folder of this name holds a plan.yaml", "Did you mean '{0}'? `dingdian plan list` shows all.", "没有此编号的规划，也没有含 plan.yaml 的同名文件夹", "是否指“{0}”？`dingdian plan list` 列出全部规划。");
        all.Add(Error, "plan-in-the-way", "a plan stands here already", "Choose another folder; nothing was written.", "此处已有规划", "请另选文件夹；未写入任何内容。");
        all.Add(Error, "plan-name", "'{0}' cannot be the id of a plan", "A name has lower-case letters, digits and single - or _ between them, and begins with a letter: cn-wuxi-2027. Nothing was written.",
            "“{0}”不能作为规划编号", "名称由小写字母、数字以及其间单个的 - 或 _ 组成，以字母开头，例如 cn-wuxi-2027。未写入任何内容。");
        all.Add(Error, "text-map-missing", "the text cannot be proved without its map", "Draft text.yaml with 'dingdian plan new FOLDER --text FILE', then name the rules of each sentence.", "缺少文本对照表，无法核对原文", "请用 dingdian plan new FOLDER --text FILE 起草 text.yaml，再逐句填写对应规则。");
        all.Add(Error, "result-unknown", "the plan names nothing '{0}'", "Did you mean: {1}?", "规划中没有名为“{0}”的内容", "是否指：{1}？");
        all.Add(Error, "result-ambiguous", "'{0}' names several things", "Write one of: {1}.", "“{0}”对应多项内容", "请写明其一：{1}。");
        all.Add(Error, "result-area", "'{0}' has no value for '{1}'", "Known: {2}.", "“{0}”在“{1}”没有取值", "可用：{2}。");
    }
}
