using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddImports(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "import-not-complete", "a file of '{0}' cannot say that the rest has ended", "Leave out --complete.", "“{0}”文件不能表示其余内容已结束", "请去掉 --complete。");
        all.Add(Error, "accept-column", "'{0}' is no column of '{1}' in which one side can be right", "{2}", "“{1}”没有可供取舍的列“{0}”", "{2}");
        all.Add(Warning, "kind-other", "this looks like a table of '{0}', not of '{1}'", "If it is one: 'dingdian import {2} FILE'.", "此表更像“{0}”，而不是“{1}”", "如是，请用 dingdian import {2} 文件。");
        all.Add(Error, "row-twice", "row {1} says the same of {0} from the same day", "Keep one of the two, or give each its own first day; if they are two of one name, give each its code.", "第 {1} 行已说明 {0} 同日起的同一内容", "请保留其一，或为各行填写各自的起始日期；如为同名的两家机构，请分别填写编码。");
        all.Add(Error, "row-overlap", "row {1} and this one both speak of {0} on {2}", "Give the earlier span its last day, or keep one of the two.", "第 {1} 行与本行都说明 {0} 在 {2} 的内容", "请为较早的一段填写截止日期，或保留其一。");
        all.Add(Error, "day-beyond", "'{1}' is {0}, outside of what it can be: {2} to {3}", "Check the year.", "“{1}”为 {0}，超出合理范围 {2} 至 {3}", "请检查年份。");
        all.Add(Error, "row-span", "the row begins on {0} and ends on {1}", "The last day must not lie before the first.", "起始日期 {0} 晚于截止日期 {1}", "截止日期不得早于起始日期。");
        all.Add(Error, "credit-code-check", "the check character of {0} is {1}, but these digits give {2}", "One of the characters is wrong; look at the certificate.", "信用代码 {0} 的校验码为 {1}，按前 17 位应为 {2}", "其中某位有误，请核对证照。");
        all.Add(Error, "credit-code-form", "'{0}' is no unified social credit code", "It has 18 characters: digits and capital letters without I, O, S, V, Z; the third to eighth are digits.", "“{0}”不是统一社会信用代码", "应为 18 位数字和大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字。");
        all.Add(Error, "kind-missing", "the row says no kind", "Fill in the kind, or its code of WS 218.", "缺少机构类别", "请填写机构类别或 WS 218 类别代码。");
        all.Add(Error, "kind-of-code", "no kind belongs to the code '{0}'", "Give the kind by its name.", "类别代码“{0}”没有对应的机构类别", "请填写机构类别名称。");
        all.Add(Error, "division-unknown", "'{0}' is no division known here, or the name of several", "Write its code, or bring in the divisions with 'dingdian import divisions'. {1}", "无法识别区划“{0}”，或有多个同名区划", "请填写代码，或用 dingdian import divisions 导入区划。{1}");
        all.Add(Error, "division-city", "'{0}' is a whole city, not a county", "Give the county's six digits or its name.", "“{0}”是市的代码，不是县（区）", "请填写县（区）的六位代码或名称。");
        all.Add(Error, "row-township-elsewhere", "the township {0} does not lie in the county {1}", "Correct one of the two.", "乡镇（街道）{0} 不在区划 {1} 内", "请更正其一。");
        all.Add(Error, "coordinate-half", "only one of the two coordinates is given", "Give both, or leave both empty.", "坐标只填了一项", "请两项都填，或都留空。");
        all.Add(Error, "geometry-differs", "the point on the map and the coordinates in the columns lie {0} m apart", "Empty the columns of coordinates and datum where the point is right, or put the point back.", "地图上的点与坐标列相距 {0} 米", "以点为准时请清空坐标列和坐标系列，否则请将点移回。");
        all.Add(Error, "institution-unnamed", "the row names no institution", "Give its code, or its name and county.", "该行未指明机构", "请填写机构编码，或机构名称和区划。");
        all.Add(Error, "row-institution-unknown", "the registry knows no institution '{0}'", "Bring in the institutions first, or correct the code or the name. {1}", "登记库中没有机构“{0}”", "请先导入机构，或更正编码或名称。{1}");
        all.Add(Error, "row-institution-ambiguous", "'{0}' may be any of: {1}", "Give the national code of the one that is meant.", "“{0}”可能是：{1}", "请填写所指机构的国家编码。");
        all.Add(Warning, "institution-sibling", "{0} has the credit code of {1}, but another name and address; it was taken for another site", "If it is the same institution, give its national code or write name and address as before.", "{0} 与 {1} 信用代码相同而名称、地址不同，已作为另一执业点", "如系同一机构，请填写国家编码，或按原名称、地址填写。");
        all.Add(Warning, "institution-joined", "row {1} and this one have the name {0}, no code, and other addresses; they were taken for one institution that moved", "If they are branches, give each its code, or another word in the column 机构标识 (identity).", "第 {1} 行与本行同名（{0}）、无编码而地址不同，已作为同一机构迁址", "如系分支机构，请分别填写编码，或在“机构标识”列填写不同标识。");
        all.Add(Info, "institutions-not-in-file", "not in the file, but known in its counties and kinds: {0}, {1}", "With --complete the import says that they have ended.", "登记库中同区划、同类别而文件未列的机构 {0} 家：{1}", "如已终止，可用 --complete 导入。");
        all.Add(Error, "row-name-other", "'{0}' means {1}, but the row calls it {2}", "Correct the code or the name; add a name it also has to its other names.", "“{0}”对应的机构是 {1}，而本行名称为“{2}”", "请更正编码或名称；如系该机构的别名，请先登记为其他名称。");
        all.Add(Error, "institution-other", "'{0}' means {1}, but name ({2}), kind and county of the row are others", "The row is most likely about another institution: correct its code. If it is the same, change kind or county first.", "“{0}”对应的机构是 {1}，而本行名称（{2}）、类别、区划均不同", "很可能是另一家机构，请更正编码；如确系同一机构，请先更改类别或区划。");
        all.Add(Warning, "institutions-renamed", "{0} institutions get another name: {1}", "If codes and names slipped against each other, mend the file first; a change that was written can be undone.", "{0} 家机构名称变更：{1}", "如系编码与名称错位，请先更正文件；已写入的变更可撤销。");
        all.Add(Warning, "institution-double", "the code {0} is new, but {1} has the same name and place", "If it is the same institution under a new code, change the code of the one that is known instead.", "编码 {0} 为新编码，但 {1} 名称和地点相同", "如系同一机构更换编码，请更改原机构的编码。");
        all.Add(Error, "agreement-end-undated", "the state '{0}' says that the agreement has ended, but no last day stands there", "Give its last day under 截止日期.", "协议状态“{0}”表示协议已结束，但未填最后一日", "请在“截止日期”填写协议的最后一日。");
        all.Add(Error, "figure-twice", "an earlier row already speaks of {0}", "Keep one of the two.", "前面已有一行说明 {0}", "请保留其一。");
        all.Add(Error, "measure-unknown", "'{0}' is no usual name of a measure", "Write the id that plans use, such as residents, insured, health_institution_beds.", "“{0}”不是常用指标名称", "请填写规划所用的指标编号，如 residents、insured、health_institution_beds。");
        all.Add(Error, "figure-unit", "'{0}' is no unit of '{1}', or may be several", "Expected: {2}; 万 and 亿 may stand before it.", "“{1}”的单位不能是“{0}”，或含义不唯一", "应为：{2}；前面可加万、亿。");
        all.Add(Warning, "figures-unsourced", "{0} figures say neither how good they are nor where they come from; new ones were taken for secondary", "Add a column 来源 or 数据性质.", "{0} 项数据未注明来源和数据性质，新数据按“二手”导入", "请增加“来源”或“数据性质”列。");
        all.Add(Info, "figures-wide", "read as one row for each division, with a column for each of: {0}", "", "识别为每个区划一行、每个指标一列：{0}", "");
        all.Add(Info, "figures-dated", "the figures were taken for those of {0}, {1}", "Say another day with --as-of, or add a column 截止日期.", "各项数据按 {0} 的统计值导入，{1}", "如需改为其他日期，请用 --as-of 指明，或增加“截止日期”列。");
        all.Add(Warning, "figures-other-day", "the title speaks of {0}, --as-of of {1}", "Check the day; the figures were taken for those of --as-of.", "标题中的日期为 {0}，--as-of 为 {1}", "请核对日期；已按 --as-of 导入。");
        all.Add(Error, "figures-undated", "nothing says of which day the figures are", "Say it with --as-of, add a column 截止日期, or name one year in the title.", "未说明数据的统计日期", "请用 --as-of 指明，或增加“截止日期”列，或在标题中写明一个年份。");
        all.Add(Error, "amount-below-fen", "{0} yuan has more than two decimals", "Amounts are kept in fen; give the exact figure.", "{0} 元超过两位小数", "金额精确到分，请填写准确数。");
        all.Add(Error, "fund-year", "the account runs through {0}, which is not in {1}", "Correct the year or the last day.", "截至 {0} 与年度 {1} 不符", "请更正年度或截至日期。");
        all.Add(Error, "data-repeated", "{1} rows, the first of them row {0}, speak of the same thing", "Add them up, or keep one.", "与第 {0} 行等共 {1} 行内容重复", "请合并相加，或保留其一。");
        all.Add(Warning, "settlement-pharmacy-beds", "a pharmacy has {0} bed-days", "Check the code and the column.", "药店有床日数 {0}", "请核对机构编码和该列。");
        all.Add(Warning, "elderly-above", "{0} are 65 and older, of {1} residents", "Check the two figures and their units.", "65 岁及以上 {0} 人，多于常住人口 {1} 人", "请核对两项数值及其单位。");
        all.Add(Warning, "staff-above", "{0} insurance physicians, of {1} physicians", "Check the two columns.", "医保医师 {0} 名，多于医师 {1} 名", "请核对两列。");
        all.Add(Error, "grade-twice", "the level says {0}, the column of grades {1}", "Correct one of the two.", "级别中的等次为{0}，等次列为{1}", "请更正其一。");
        all.Add(Error, "data-fewer", "{0} rows would take the place of {1} of {2}", "Bring all rows of those whom the file names; if there are no more, say so with --complete.", "将以 {0} 行取代 {2} 的 {1} 行", "请提供文件所列各方的全部数据；如确无其他数据，请加 --complete。");
        all.Add(Info, "data-kept", "{0} rows of {1} that belong to none whom the file names stay as they are", "", "{1} 中不属于文件所列各方的 {0} 行保持不变", "");
        all.Add(Warning, "settlement-overpaid", "the fund paid {0} yuan of a cost of {1}", "Check the two columns.", "基金支付 {0} 元，超过总费用 {1} 元", "请核对两列。");
        all.Add(Error, "population-nowhere", "the point names no county and lies in no outline", "Fill in the county, or bring in boundaries first.", "该点未注明区划，也不在任何边界内", "请填写区划，或先导入边界。");
        all.Add(Error, "boundary-code-form", "'{0}' has no code of a division", "Codes have four digits for a city, six for a county, nine for a township.", "“{0}”没有区划代码", "市四位、县六位、乡镇九位。");
        all.Add(Info, "boundary-properties", "codes were read from the property '{0}', names from the property '{1}'", "Name other properties in a mapping file.", "区划代码取自属性“{0}”，名称取自“{1}”", "如需改用其他属性，请在映射文件中指明。");
        all.Add(Warning, "boundary-division-unknown", "the list of divisions does not have {0} of the outlines: {1}", "Check the codes, or bring in the divisions.", "区划表中没有以下 {0} 个边界的区划：{1}", "请核对代码，或先导入区划。");
        all.Add(Warning, "layer-far", "the layer {0} lies at {1}, far from the counties known here", "Check the datum and the file.", "图层 {0} 位于 {1}，远离已知区划", "请核对坐标系和文件。");
        all.Add(Error, "layer-mapping", "layers take no mapping", "Name the properties of the features {0}.", "图层不使用映射文件", "请将要素属性命名为：{0}。");
        all.Add(Error, "layer-elsewhere-twice", "feature {0} says a second time what is everywhere else in the layer {1}", "Keep one feature without geometry in each layer.", "第 {0} 个要素再次说明图层 {1} 的其余区域", "每个图层只保留一个无几何的要素。");
        all.Add(Error, "layer-city-unknown", "nothing says which city the layer {0} belongs to", "Give its features the property city (four digits or the name), or bring in the city's divisions or boundaries first.", "无法判断图层 {0} 属于哪个城市", "请为要素填写城市（city，四位代码或名称），或先导入该市区划或边界。");
        all.Add(Error, "export-form", "'{0}' cannot be written as {1}", "Write it as {2}.", "“{0}”不能导出为 {1}", "可用：{2}。");
        all.Add(Error, "template-map", "'{0}' is a map, not a table", "Export the outlines from a map program as GeoJSON with the properties {1}.", "“{0}”是地图而非表格", "请从地图软件导出 GeoJSON，属性为 {1}。");
        all.Add(Warning, "marked-not-written", "the marked copy could not be written: {0}", "Name a folder that may be written with --marked-out.", "无法写出标注副本：{0}", "请用 --marked-out 指定可写的文件夹。");
    }
}
