using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddReading(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "file-too-large", "the file has {0} characters", "At most {1}; split the facts, or export only what the plan reads.", "文件有 {0} 个字符", "上限 {1}；请拆分，或只导出规划所需数据。");
        all.Add(Error, "nested-too-deep", "brackets and indents go deeper than {0} levels", "Flatten the file.", "嵌套超过 {0} 层", "请减少嵌套。");
        all.Add(Error, "malformed-yaml", "this is no YAML: {0}", "Check indents, brackets, quotes and colons here.", "不是合法的 YAML：{0:detail}", "请检查此处的缩进、括号、引号和冒号。");
        all.Add(Error, "empty-file", "the file is empty", "Start from `dingdian plan new FOLDER`.", "文件为空", "可用 `dingdian plan new 文件夹` 开始。");
        all.Add(Error, "second-document", "a second document begins here", "Keep one document in a file.", "此处开始了第二个文档", "每个文件只放一个文档。");
        all.Add(Error, "alias-refused", "the alias *{0} is not followed", "Write the value out.", "不支持别名 *{0}", "请直接写出其值。");
        all.Add(Error, "tag-refused", "the tag {0} is not read", "Remove it.", "不支持标签 {0}", "请删去。");
        all.Add(Error, "key-not-a-word", "a key is a single word", "Write `name: value`.", "键必须是单个词", "请写成“名称: 值”。");
        all.Add(Error, "duplicate-key", "'{0}' stands here a second time (first on line {1})", "Remove or rename one.", "“{0}”重复出现（首次在第 {1} 行）", "请删去或改名。");
        all.Add(Error, "key-without-value", "'{0}' has no value", "Write one; an expression with a comma or bracket inside braces must be quoted.", "“{0}”没有值", "请填写；花括号内含逗号或括号的表达式须加引号。");
        all.Add(Error, "unknown-key-here", "'{0}' is no key of {1}", "{2}", "“{0}”不是 {1:key} 的键", "{2}");
        all.Add(Error, "missing-key", "'{0}' is missing from {1}", "It says: {2}.", "{1:key} 缺少“{0}”", "其含义：{2}。");
        all.Add(Error, "act-two-events", "the act '{0}' is two events here: {1}", "Give its steps one event.", "步骤“{0}”在此对应两个事件：{1}", "请使用同一事件。");
        all.Add(Error, "wrong-structure", "'{0}' is written the wrong way", "Expected: {1}.", "“{0:key}”的结构不对", "应为：{1}。");
        all.Add(Error, "word-not-allowed", "'{0}' cannot stand under {1}", "{2}", "“{0}”不能用于 {1:key}", "{2}");
        all.Add(Error, "wrong-key", "'{0}' cannot be a key of {1}", "Expected: {2}.", "“{0}”不能作为 {1:key} 的键", "应为：{2}。");
        all.Add(Error, "wrong-value", "'{0}' cannot be read as {1}", "Expected: {2}.", "“{0}”不能作为 {1:key} 的值", "应为：{2:word}。");

        all.Add(Error, "language-version", "the plan is written in language {0}", "This program reads language 1.", "规划语言版本为 {0}", "本程序支持版本 1。");
        all.Add(Error, "amount-unreadable", "'{0}' is no number with a known unit", "Write for instance 800 m, 25 %, 3 month.", "“{0}”不是带有已知单位的数值", "例如 800 m、25 %、3 month。");
        all.Add(Error, "amount-unit", "'{0}' is in {1}, expected {2}", "Use the unit of what it limits.", "“{0}”的单位是 {1:type}，应为 {2:type}", "请使用所限制之量的单位。");
        all.Add(Error, "wrong-kind-of-unit", "'{0}' has the unit of something else", "Expected: {1}.", "“{0}”的单位属于另一类量", "应为：{1}。");
        all.Add(Error, "value-not-sane", "'{0}' makes no sense here", "Expected: {1}.", "“{0}”在此处没有意义", "应为：{1}。");
        all.Add(Error, "unknown-actor", "'{0}' is not among the actors", "{1} Others are declared under 'actors'.", "“{0}”不在行动主体之中", "{1}其他主体请在 actors 下声明。");
        all.Add(Warning, "clause-unreadable", "'{0}' is no place in a text", "Write it as 三(二), 二(一)1(2), 附件 三(一), 前言, or 第五条第一项.", "“{0}”不是文本中的位置", "请写成 三(二)、二(一)1(2)、附件 三(一)、前言 或 第五条第一项。");
        all.Add(Error, "basis-unknown", "the layer '{0}' is not there", "{1} Layers are plan folders beside this one.", "找不到上级规则“{0}”", "{1}上级规则是同级目录下的规划文件夹。");
        all.Add(Error, "basis-cycle", "layers rest on each other: {0}", "Remove one of them from its basis.", "上级规则互相引用：{0}", "请去掉其中一个 basis。");
        all.Add(Error, "basis-broken", "the layer '{0}' has errors of its own", "Check it first: dingdian plan check {0}.", "上级规则“{0}”自身有误", "请先检查：dingdian plan check {0}。");
        all.Add(Error, "declared-twice", "'{0}' is already a name under {1}", "Choose another name.", "“{0}”已是 {1:key} 下的名称", "请改名。");
        all.Add(Error, "declared-in-layer", "'{0}' is already declared in {1}, under {2}", "What a layer declares is used without declaring it; anything else needs another name.", "“{0}”已在 {1} 的 {2:key} 中声明", "上级规则已声明的可直接使用；如另有所指，请改名。");
        all.Add(Error, "redeclared-otherwise", "'{0}' is declared in {1} with another unit or keys", "Keep unit and keys, or choose another name.", "“{0}”在 {1} 中的单位或键不同", "请保持单位和键一致，或另取名称。");
        all.Add(Error, "unknown-rule", "no rule is called '{0}'", "{1} Rules are listed under 'rules'.", "没有规则“{0}”", "{1}规则列在 rules 之下。");
        all.Add(Warning, "rule-not-carried-out", "nothing carries out rule {0}", "Give it a quantity, gate, site rule, duty or goal.", "规则 {0} 没有任何落实", "请以量、闸、选址规则、职责或目标落实。");
        all.Add(Error, "dead-reference", "'{0}' names no {1}", "{2}", "“{0}”不是已有的{1:word}", "{2}");
        all.Add(Error, "place-source", "'{0}' cannot be measured so: {1}", "Correct its from.", "“{0}”不能这样取得：{1}", "请更正其 from。");
        all.Add(Error, "division-twice", "division {0} stands in {1} and in {2}", "Each division belongs to one area of a set.", "区划 {0} 同时属于 {1} 和 {2}", "同一分区体系中每个区划只属一个区域。");
        all.Add(Error, "cycle", "these depend on each other: {0}", "Break the circle: one of them must not use the next.", "循环依赖：{0}", "请打破循环。");
        all.Add(Error, "dates-overlap", "the values for {0} and {1} overlap", "Let one end before the next begins.", "{0} 与 {1} 的取值时段重叠", "请使前者在后者之前结束。");
        all.Add(Warning, "value-missing", "'{0}' has no value on {1}, while the plan holds", "Give one that begins on that day or before.", "“{0}”在规划期内的 {1} 没有取值", "请给出不晚于该日开始的取值。");
        all.Add(Warning, "due-outside-horizon", "{0} lies outside the plan's horizon {1}", "Correct the date or the horizon.", "{0} 不在规划期 {1} 之内", "请更正日期或规划期。");
        all.Add(Error, "ends-before-start", "the values end on {0}, before they begin", "Correct 'ends'.", "取值在开始之前就已于 {0} 结束", "请更正 ends。");
        all.Add(Error, "class-value-missing", "no value for class '{0}'", "Give one, or an 'else'.", "类别“{0}”没有取值", "请补充，或写 else。");
        all.Add(Error, "gate-unreachable", "the gate '{0}' can never fire: {1}", "Check the comparison and the bounds of what it reads.", "闸“{0}”永远不会触发：{1}", "请检查比较条件与取值范围。");
        all.Add(Warning, "gate-always", "the gate '{0}' always fires: {1}", "If that is meant, say it as a constant rule.", "闸“{0}”总会触发：{1}", "如确有此意，请写成常量规则。");
        all.Add(Error, "gate-contradiction", "the gates '{0}' and '{1}' fire together and ask for different effects", "Make their conditions exclude each other.", "闸“{0}”与“{1}”同时触发而效果不同", "请使条件互斥。");
        all.Add(Error, "effect-unreadable", "'{0}' is no effect", "Write none, by-merit, by-approval, a percentage, or at_most with an expression.", "“{0}”不是有效的效果", "可写 none、by-merit、by-approval、百分比或 at_most。");
        all.Add(Error, "quota-shape", "the quota '{0}' is incomplete: {1}", "Give city with apportion_by, or amount per area.", "配额“{0}”不完整：{1}", "请给出 city 与 apportion_by，或按区域的 amount。");
        all.Add(Error, "quantity-shape", "the quantity '{0}' is incomplete: {1}", "Give a formula, or apportion with by.", "量“{0}”不完整：{1}", "请给出 formula，或 apportion 与 by。");
        all.Add(Error, "replaces-nothing", "'{0}' names nothing in the layers below", "{1}", "“{0}”在上级规则中不存在", "{1}");
        all.Add(Error, "settled-outside", "{0} = {1} lies outside {3}, the bounds of {2} that it settles", "Choose a value inside them.", "{0} = {1} 超出其所确定的 {2} 的范围 {3}", "请在范围内取值。");
        all.Add(Error, "grounds-bounds", "the bounds of '{0}' leave no value between them", "Correct at_least and at_most.", "“{0}”的上下限之间没有余地", "请更正 at_least 与 at_most。");
    }
}
