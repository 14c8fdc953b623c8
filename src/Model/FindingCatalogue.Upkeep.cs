using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddUpkeep(Dictionary<string, FindingText> all)
    {
        AddBackups(all);
        AddActs(all);
        AddQuality(all);
        AddCalls(all);
    }

    private static void AddBackups(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "backup-exists", "{0} is there already", "Choose another name; a backup is never overwritten.", "{0} 已存在", "请另取文件名；备份不会被覆盖。");
        all.Add(Error, "backup-not-written", "{0} cannot be written: {1}", "Check permissions and free space; no part of it was left.", "无法写入 {0}：{1}", "请检查权限和磁盘空间；未留下任何残件。");
        all.Add(Error, "backup-unreadable", "{0} cannot be read as a zip: {1}", "It may be cut off; copy it again, or take another backup.", "{0} 无法作为 zip 读取：{1}", "文件可能不完整；请重新复制，或改用其他备份。");
        all.Add(Error, "backup-foreign", "{0} is no backup of a workspace", "Choose a file made by 'dingdian workspace backup'.", "{0} 不是工作区备份", "请选择由 dingdian workspace backup 生成的文件。");
        all.Add(Error, "backup-damaged", "the entry {0} is not what the manifest says", "Nothing was restored; use another copy of the backup.", "条目 {0} 与清单不符", "未恢复任何内容；请改用备份的其他副本。");
        all.Add(Error, "backup-newer", "{0} was made by a newer version ({1})", "Update Dingdian.", "{0} 由更新版本（{1}）生成", "请更新 Dingdian。");
        all.Add(Error, "dataset-missing", "the file {0} is missing", "Put it back from a copy, or restore the last backup.", "缺少文件 {0}", "请从副本放回，或恢复最近的备份。");
        all.Add(Error, "dataset-changed", "the file {0} no longer has the content its name says", "Put it back from a copy, or restore the last backup.", "文件 {0} 的内容与其名称（哈希）不符", "请从副本放回，或恢复最近的备份。");
    }

    private static void AddActs(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "institution-unknown", "no institution has the code or name '{0}'", "{1}Look for it: dingdian institution find TEXT.", "没有代码或名称为“{0}”的机构", "{1}请查找：dingdian institution find 文字。");
        all.Add(Error, "institution-ambiguous", "several institutions answer to '{0}': {1}", "Name it by its code.", "“{0}”对应多家机构：{1}", "请用机构代码指明。");
        all.Add(Error, "institution-not-there", "{0} was not there on {1}; its record runs from {2} to {3}", "Choose a day within, or correct the record first.", "{0} 在 {1} 不存在；其记录为 {2} 至 {3}", "请选择期间内的日期，或先更正记录。");
        all.Add(Error, "act-nothing-new", "the registry says so already", "Nothing was changed.", "登记内容本已如此", "未作任何更改。");
        all.Add(Error, "name-missing", "the name is empty", "Give the full name.", "名称为空", "请填写全称。");
        all.Add(Error, "national-code", "'{0}' is no national code", "Write H (medical institution) or P (pharmacy) and eleven digits.", "“{0}”不是国家医保机构代码", "请写 H（医疗机构）或 P（药店）加 11 位数字。");
        all.Add(Error, "code-taken", "{0} is the code of {1}", "Check the code; an institution keeps its own.", "{0} 是“{1}”的代码", "请核对代码；一码对应一家机构。");
        all.Add(Error, "county-code", "'{0}' is no code of a county", "Write six digits.", "“{0}”不是县级区划代码", "请写 6 位数字。");
        all.Add(Error, "township-code", "'{0}' is no code of a township", "Write nine digits.", "“{0}”不是乡镇（街道）代码", "请写 9 位数字。");
        all.Add(Error, "township-elsewhere", "the township {0} does not lie in the county {1}", "Correct one of the two.", "乡镇（街道）{0} 不在区县 {1} 内", "请更正其一。");
        all.Add(Error, "word-unknown", "'{0}' is not {1}", "Known: {2}.", "“{0}”不是{1}", "可用：{2}。");
        all.Add(Error, "beds-number", "there cannot be {0} beds", "Give a whole number from 0 to {1}.", "床位不能为 {0}", "请填写 0 至 {1} 的整数。");
        all.Add(Error, "beds-insured-above-open", "{0} insured beds would stand above {1} open beds from {2}", "Change the open beds as well, or insure fewer.", "自 {2} 起医保床位 {0} 张将超过开放床位 {1} 张", "请同时更改开放床位，或减少医保床位。");
        all.Add(Error, "agreement-in-force", "{0} has an agreement for '{1}' since {2}", "Renew it, or let it end first.", "{0} 自 {2} 起已有“{1}”协议", "请续签，或先终止。");
        all.Add(Error, "agreement-later", "an agreement begins on {0}", "Take that back first, or choose a later day.", "已有自 {0} 起的协议", "请先撤销，或另选日期。");
        all.Add(Error, "agreement-none", "{0} has no such agreement on {1}", "Look at it: dingdian institution show CODE.", "{0} 在 {1} 没有相应协议", "请查看：dingdian institution show 代码。");
        all.Add(Error, "agreement-state", "the agreement of {0} is '{1}' on that day", "Suspend and renew what is in force; resume what is suspended.", "{0} 的协议当日状态为“{1}”", "履行中的协议方可中止或续签；中止的协议方可恢复。");
        all.Add(Error, "dates-order", "{0} does not come after {1}", "Give the days in their order.", "{0} 不晚于 {1}", "请按先后给出日期。");
        all.Add(Error, "merge-itself", "{0} cannot be merged into itself", "Name the others.", "{0} 不能并入自身", "请指明其他机构。");
        all.Add(Error, "split-beds", "{0} cannot give {1} beds of '{2}': {3} are open", "Give fewer.", "{0} 不能划出 {1} 张“{2}”床位：现开放 {3} 张", "请减少。");
    }

    private static void AddQuality(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "duplicate-code", "the code {0} is also that of {1} ({2})", "Merge the two records, or correct one code.", "代码 {0} 与“{1}”（{2}）相同", "请合并两条记录，或更正其一。");
        all.Add(Warning, "duplicate-credit-code", "the credit code {0} is also that of {1} ({2})", "Right for branches of one body; else merge or correct.", "信用代码 {0} 与“{1}”（{2}）相同", "同一法人的分支机构属正常；否则请合并或更正。");
        all.Add(Warning, "duplicate-name", "{0} is in this county a second time ({1})", "Merge the two records if they are one, else complete the names.", "本区县另有同名机构“{0}”（{1}）", "如为同一机构请合并，否则请补全名称。");
        all.Add(Info, "duplicate-near", "{0} stands {3} m from {1} ({2}) and is called almost the same", "Merge the two records if they are one.", "“{0}”与 {3} 米外的“{1}”（{2}）名称近似", "如为同一机构请合并。");
        all.Add(Info, "place-missing", "the place is not known", "Add coordinates with their datum.", "缺少位置", "请补充坐标并注明坐标系。");
        all.Add(Warning, "place-outside", "the place lies {0} m outside the county {1}; there: {2}", "Correct the coordinates or the county.", "位置在区县 {1} 之外 {0} 米；所在：{2}", "请更正坐标或区县。");
        all.Add(Warning, "beds-above-approved", "{0} beds are open, {1} approved: {2} %", "Check both with the health department.", "开放床位 {0} 张，核定 {1} 张，为 {2} %", "请与卫生健康部门核对。");
        all.Add(Warning, "beds-unapproved", "{0} beds are open, none approved", "Add the approved beds.", "开放床位 {0} 张，未登记核定床位", "请补充核定床位。");
        all.Add(Error, "beds-insured-above", "{0} beds are insured, {1} open ({2})", "Correct one of the two.", "医保床位 {0} 张，多于开放床位 {1} 张（{2}）", "请更正其一。");
        all.Add(Warning, "inpatient-without-beds", "there is an agreement for inpatients and no open bed", "Add the beds, or end the agreement.", "有住院协议而无开放床位", "请补充床位，或终止协议。");
        all.Add(Warning, "agreement-stale", "the agreement for '{0}' expired on {1}, {2} days ago, and is still on the books", "Renew it, or record how it ended.", "“{0}”协议已于 {1} 期满（{2} 天前），仍在册", "请续签，或登记终止方式。");
        all.Add(Error, "agreement-of-another-kind", "an agreement for '{0}' with a '{1}'", "Correct the service or the kind.", "“{0}”协议与机构类别“{1}”不符", "请更正服务或类别。");
        all.Add(Error, "code-missing", "it is designated and has no national code", "Add the code.", "已定点而无国家医保代码", "请补充代码。");
        all.Add(Error, "code-malformed", "'{0}' is no national code", "Write H or P and eleven digits.", "“{0}”不是国家医保机构代码", "请写 H 或 P 加 11 位数字。");
        all.Add(Warning, "credit-code-malformed", "the check character of '{0}' does not fit", "Compare it with the licence.", "信用代码“{0}”校验不符", "请与执照核对。");
        all.Add(Error, "physician-missing", "it treats patients and has no physician", "Correct the staff, or look into the agreement.", "提供诊疗而无医师", "请更正人员，或核查协议。");
        all.Add(Error, "pharmacist-missing", "it sells medicines and has no pharmacist", "Correct the staff, or look into the agreement.", "销售药品而无药师", "请更正人员，或核查协议。");
        all.Add(Info, "physicians-unknown", "the number of physicians is not known", "Add it.", "医师人数未知", "请补充。");
        all.Add(Info, "pharmacists-unknown", "the number of pharmacists is not known", "Add it.", "药师人数未知", "请补充。");
        all.Add(Error, "insurance-physicians-above", "{0} insurance physicians, {1} physicians", "Correct one of the two.", "医保医师 {0} 名，多于医师 {1} 名", "请更正其一。");
        all.Add(Warning, "insurance-manager-missing", "{0} beds are open and nobody manages insurance matters", "From 100 beds there must be a department with full-time staff.", "开放床位 {0} 张而无医保管理人员", "100 张床位以上须设内部医保管理部门并配专职人员。");
        all.Add(Warning, "settlement-of-nobody", "settlements of {1} under {0}, which is no institution of the registry", "Add the institution, or correct the code.", "{1} 有代码 {0} 的结算，登记库中无此机构", "请补充机构，或更正代码。");
        all.Add(Error, "settlement-negative", "settlement rows of {1} below zero: {0}", "Have the reversals netted in the month they belong to.", "{1} 有 {0} 行结算为负数", "请在所属月份内冲销。");
        all.Add(Error, "settlement-above-cost", "settlement rows of {1} in which the fund paid more than the cost: {0}", "Check the columns and the unit.", "{1} 有 {0} 行基金支付大于费用", "请核对列与单位。");
        all.Add(Error, "settlement-bed-days", "{0} bed-days in {1}, where open beds give {2}", "Check the bed-days and the open beds.", "{1} 住院床日 {0}，而开放床位可提供 {2}", "请核对床日与开放床位。");
        all.Add(Error, "stock-differs", "the stock of '{0}' differs by {1} from what its items add up to", "Report this with a backup: it should not be.", "“{0}”的存量与逐笔合计相差 {1}", "请附备份反馈：不应出现。");
        all.Add(Warning, "stock-unexplained", "institutions that left without a reason on record: {0}", "Record how their agreements ended.", "{0} 家机构的退出没有缘由", "请登记协议终止方式。");
        all.Add(Info, "measure-missing", "the plan asks for {0}, and nothing here gives it", "File or import it; rules that need it wait.", "规划需要{0}，此处没有", "请填报或导入；依赖它的规则处于等待。");
    }

    private static void AddCalls(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "call-unknown", "there is no data call '{0}'", "See 'dingdian call list'.", "没有数据征集“{0}”", "请查看 dingdian call list。");
        all.Add(Error, "call-there", "a data call was called '{0}' before", "Choose another name.", "已有名为“{0}”的数据征集", "请另取名称。");
        all.Add(Error, "call-nobody", "no county of {0} is known", "Import the divisions, or name the counties with --county.", "没有 {0} 的区县", "请导入区划，或用 --county 指定。");
        all.Add(Error, "call-county-elsewhere", "{0} is no county of {1}", "Ask the counties of the city; of another city in a call of its own.", "{0} 不是 {1} 的区县", "请向本市区县征集；其他城市请另行征集。");
        all.Add(Error, "call-asks", "'{0}' cannot be asked", "Ask each measure once, as measure=unit, such as year_end_beds=bed.", "“{0}”不能作为征集内容", "每个指标写一次，形如 指标=单位，例如 year_end_beds=bed。");
        all.Add(Error, "call-division", "the county {0} is not asked", "Asked are: {1}.", "未向区县 {0} 征集", "征集对象：{1}。");
        all.Add(Error, "duty-unknown", "'{0}' names no duty", "Write plan/duty; there are: {1}.", "“{0}”不是规划职责", "写法：规划/职责；现有：{1}。");
        all.Add(Error, "filing-needs", "'{0}' must be given, once", "Give every figure that is asked.", "“{0}”须填且只填一次", "请填报全部所征集的数据。");
        all.Add(Error, "filing-not-asked", "'{0}' is not asked", "Asked are: {1}.", "未征集“{0}”", "征集内容：{1}。");
        all.Add(Error, "filing-value", "'{0}' cannot be {1}", "Give a number from {2} to {3}, a whole one where things are counted ({4}).", "“{0}”不能为 {1}", "请填 {2} 至 {3} 的数，计数的填整数（{4:type}）。");
        all.Add(Error, "filing-quality", "'{0}' is no quality", "Declare published, derived, secondary, estimated or assumed.", "“{0}”不是数据质量", "请注明 published（公布）、derived（推算）、secondary（二手）、estimated（估计）或 assumed（假定）。");
        all.Add(Error, "filing-accepted", "the filing of {0} is accepted already", "To correct it, take the acceptance back first: dingdian workspace undo N.", "{0} 的填报已采纳", "如需更正，请先撤销采纳：dingdian workspace undo 编号。");
        all.Add(Error, "filing-none", "{0} has no filing that waits to be looked at", "See 'dingdian call show NAME'.", "{0} 没有待审的填报", "请查看 dingdian call show 名称。");
        all.Add(Error, "filing-remarks", "it is not said what is wrong", "Say with --remarks what the county should correct.", "未说明退回原因", "请用 --remarks 说明需更正之处。");
    }
}
