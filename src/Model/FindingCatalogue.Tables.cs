using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddTables(Dictionary<string, FindingText> all)
    {
        AddTableFiles(all);
        AddTableHeaders(all);
        AddTableCells(all);
    }

    private static void AddTableFiles(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "file-pipe", "this is a pipe or a device, not a file", "Save it as a file first: a table is read more than once.", "这是管道或设备，不是文件", "请先存为文件：读取表格需要多次访问。");
        all.Add(Error, "table-empty", "the file is empty", "Export it again, or choose another file.", "文件是空的", "请重新导出，或另选文件。");
        all.Add(Error, "table-not-a-table", "this is {0}, not a table", "Open it in a spreadsheet program and save it as .xlsx or CSV; .parquet is read too.", "这是{0}，不是表格", "请用表格软件打开并另存为 .xlsx 或 CSV；也可用 .parquet。");
        all.Add(Error, "workbook-old", "this is a workbook of an old or binary kind ({0})", "Open it and save it as .xlsx.", "这是旧式或二进制工作簿（{0}）", "请打开后另存为 .xlsx。");
        all.Add(Error, "workbook-locked", "the workbook is protected by a password", "Open it, remove the password (File, Info, Protect) and save it again.", "工作簿设有打开密码", "请打开后取消密码（文件—信息—保护工作簿）再保存。");
        all.Add(Error, "workbook-damaged", "the file is damaged or cut off: {0}", "Copy or export it again; a spreadsheet program may be able to repair it.", "文件已损坏或不完整：{0}", "请重新复制或导出；表格软件或可修复。");
        all.Add(Error, "workbook-bomb", "the workbook unpacks to {0} MB, {1} times its size", "A workbook of figures does not; nothing was unpacked. Ask where the file comes from.", "工作簿解压后为 {0} MB，是原大小的 {1} 倍", "正常的数据表不会如此；未予解压。请核实文件来源。");
        all.Add(Error, "sheet-unknown", "the workbook has no sheet '{0}'", "It has: {1}.", "工作簿没有工作表“{0}”", "现有：{1}。");
        all.Add(Error, "sheet-damaged", "the sheet '{0}' is damaged; it may be the one that is meant, and not '{1}'", "Mend the workbook, or name the sheet to read with --sheet.", "工作表“{0}”已损坏，不能断定应读取的是“{1}”", "请修复工作簿，或用 --sheet 指明要读取的工作表。");
        all.Add(Info, "sheets-others", "the sheet '{0}' was read; the workbook also holds: {1}", "Name the sheet to read another.", "已读取工作表“{0}”；另有：{1}", "如需读取其他工作表，请指明。");
        all.Add(Error, "rows-over-limit", "the table has more than {0} rows", "Split it, or bring it as CSV or Parquet.", "表格超过 {0} 行", "请拆分，或改用 CSV、Parquet。");
        all.Add(Info, "external-links", "the workbook refers to other files; they were not opened, the values stored here were read", "Replace the references by values if the values here are old.", "工作簿引用了其他文件；未打开这些文件，仅读取已存数值", "如数值已过时，请改为固定数值。");
        all.Add(Error, "table-row-unreadable", "the row cannot be read: {0}", "Look for a quotation mark that is not closed or not doubled; the rows after it were not read.", "此行无法读取：{0}", "请检查未闭合或未成对的引号；其后各行未读取。");
        all.Add(Info, "table-read-as", "read as {0}, cells separated by {1}", "", "按 {0} 读取，以{1}分列", "");
    }

    private static void AddTableHeaders(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "header-not-found", "no row looks like the header of '{0}'", "It needs columns such as: {1}.", "没有找到“{0}”的表头行", "表头应含：{1}。");
        all.Add(Info, "header-found", "the header was understood: {0}", "", "表头识别结果：{0}", "");
        all.Add(Info, "column-unknown", "the column '{0}' is not known and was left out", "Name it in a mapping file if it is needed.", "未识别的列“{0}”，未予导入", "如需导入，请在对照文件中指明。");
        all.Add(Warning, "column-unknown-key", "the column '{0}' is not known and was left out, but the file lacks '{1}'", "If it is that, name it {2} in a mapping file.", "未识别的列“{0}”，未予导入，而文件缺少“{1}”", "如即该列，请在对照文件中指明为 {2}。");
        all.Add(Info, "column-in-title", "'{0}' was taken from the title: {1}", "", "“{0}”取自标题：{1}", "");
        all.Add(Info, "unit-above", "the unit '{0}' above the table was used for: {1}", "", "按表上方注明的单位“{0}”读取：{1}", "");
        all.Add(Warning, "unit-unsaid", "nothing says the unit of '{0}'; its figures ({1}) were read in {2}", "Write it into the header, as in 金额（万元）, or above the table, as in 单位：万元; or under units in a mapping file.", "“{0}”未注明单位，{1} 个数值按{2}读取", "请在表头（如“金额（万元）”）或表上方（如“单位：万元”）注明单位，或在对照文件的 units 中指明。");
        all.Add(Error, "column-missing", "the column '{0}' is missing", "{1} Rename the header, or name it in a mapping file.", "缺少列“{0}”", "{1}请修改表头，或在对照文件中指明。");
        all.Add(Error, "column-twice", "'{0}' stands in two columns, {1} and {2}", "Keep one of them, or say in a mapping file which it is under columns, or which to leave out under ignore.", "“{0}”出现在 {1}、{2} 两列", "请保留其一，或在对照文件的 columns 中指明其一、在 ignore 中列出不读的列。");
        all.Add(Error, "column-unit", "'{0}' is given in '{1}', which is no unit of it", "Expected: {2}.", "“{0}”的单位“{1}”不适用", "应为：{2}。");
        all.Add(Info, "rows-skipped", "not rows of data and left out: {0} blank, {1} totals, {2} notes, {3} examples, {4} repeated headers", "", "以下各行非数据，未导入：空行 {0}，合计 {1}，注释 {2}，示例 {3}，重复表头 {4}", "");
        all.Add(Warning, "total-differs", "the total of '{0}' is {1}, its rows add up to {2}", "Look for a row that is missing, or counted twice.", "“{0}”合计为 {1}，各行相加为 {2}", "请检查是否漏行或重复计数。");
        all.Add(Error, "mapping-column", "'{0}' is no column of '{1}'", "{2}", "“{0}”不是“{1}”的列", "{2}");
        all.Add(Error, "mapping-constant", "'{0}' cannot be a value of '{1}'", "Expected: {2}.", "“{0}”不能作为“{1}”的取值", "应为：{2}。");
    }

    private static void AddTableCells(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "cell-missing", "'{0}' is empty", "Expected: {1}.", "“{0}”为空", "应为：{1}。");
        all.Add(Error, "cell-value", "'{0}' cannot be '{1}'", "Expected: {2}.", "“{0}”不能作为“{1}”", "应为：{2}。");
        all.Add(Error, "cell-below", "{1} is {0}, below the smallest sane value {2}", "Check sign, unit and row.", "{1} 为 {0}，低于合理下限 {2}", "请检查正负号、单位和所在行。");
        all.Add(Error, "cell-above", "{1} is {0}, above the largest sane value {2}", "Check zeros, unit and row.", "{1} 为 {0}，高于合理上限 {2}", "请检查位数、单位和所在行。");
        all.Add(Error, "cell-fraction", "{1} is {0}, but comes in whole numbers", "Check the unit (万?) and the row.", "{1} 为 {0}，但应为整数", "请检查单位（是否为万）和所在行。");
        all.Add(Error, "cell-word", "'{0}' is not known as '{1}'", "{2}", "“{1}”中没有“{0}”", "{2}");
        all.Add(Error, "cell-code", "'{0}' is no '{1}'", "Expected: {2}.", "“{0}”不是有效的“{1}”", "应为：{2}。");
        all.Add(Error, "cell-digits-lost", "'{1}' became the number {0} in a spreadsheet and lost digits", "Format the column as text and enter the code again.", "“{1}”被表格软件转成数值 {0}，已丢失位数", "请将该列设为文本格式并重新填写。");
        all.Add(Error, "cell-fault", "'{1}' holds the fault {0}", "Mend the formula, or enter the value.", "“{1}”为错误值 {0}", "请修正公式，或直接填写数值。");
        all.Add(Error, "cell-formula-empty", "'{0}' is a formula without a stored value", "Open the workbook, let it calculate and save it; formulas are not evaluated here.", "“{0}”为公式，但未保存计算结果", "请打开工作簿，计算后保存；本程序不计算公式。");
        all.Add(Error, "cell-broken-text", "'{0}' holds characters that could not be decoded", "Save the file again as UTF-8 or GB18030.", "“{0}”含无法解码的字符", "请将文件另存为 UTF-8 或 GB18030。");
        all.Add(Error, "cell-month-unclear", "{0} may be January or October: a spreadsheet drops the last zero", "Write it as text, such as 2024-10.", "{0} 可能是 1 月或 10 月：表格软件会略去末位的零", "请以文本填写，如 2024-10。");
        all.Add(Error, "cell-day-unclear", "nothing says which part of {0} is the year", "Write the year with four digits, such as 2024-12-31.", "无法判断 {0} 中哪一部分是年份", "请写四位年份，如 2024-12-31。");
        all.Add(Error, "row-total-only", "the row says only the total of {0}, and none beside it says the parts", "Say what it is of, such as 综合 for beds that are not divided, in the file or under values in a mapping file.", "本行只有“{0}”的合计，相邻各行没有其分项", "请写明所属项目，如未分科的床位填“综合”；可在文件中更改，或在对照文件的 values 中指明。");
        all.Add(Error, "row-longer", "'{0}' stands beyond the last header, so the cells of this row may have slipped", "{1}", "“{0}”超出表头的最后一列，本行各单元格可能已错位", "{1}");
        all.Add(Info, "column-mended", "'{0}' ({1}×): {2}", "", "“{0}”（{1} 处）：{2}", "");
        all.Add(Info, "column-formulas", "formulas in this column: {0}; the values stored with them were read", "", "此列有公式 {0} 个；已读取其保存的数值", "");
        all.Add(Info, "findings-more", "{0} more findings '{1}' of this column are not listed", "Mend the cause and read the file again.", "此列另有 {0} 处“{1}”未列出", "请先处理共同原因再重新读取。");
    }
}
