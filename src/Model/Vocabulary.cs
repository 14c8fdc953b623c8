namespace Dingdian.Model;

/// <summary>
/// The closed words of the plan language as people read them: states, strengths, effects, levels, sections, severities.
/// A word that is not here is somebody's id and stays as it is. Words of units stand in <see cref="UnitTable"/>.
/// </summary>
public static partial class Vocabulary
{
    private static readonly Dictionary<string, Texts> All = Table(Rows + '\n' + YearRows + '\n' + EvaluationRows + '\n' + CaseRows + '\n' + VerdictRows + '\n' + MeritRows + '\n' + AgreementRows + '\n' + PeopleRows, 2);
    private static readonly Dictionary<string, Texts> Ones = Table(Rows, 3);

    public static IReadOnlyCollection<string> Words => All.Keys;

    /// <summary>The word in both languages; anything else as it is.</summary>
    public static Texts Of(string word) => All.TryGetValue(word, out var texts) ? texts : new Texts(word, word);

    /// <summary>One thing of a section of a plan: of <c>quotas</c>, a quota.</summary>
    public static Texts One(string section) => Ones[section];

    /// <summary>A word that people write as well as read: in Chinese with its meaning. A phrase is only read.</summary>
    public static Texts Term(string word) => Written(word, Of(word));

    private static Texts Written(string word, Texts known) => known.Zh == word ? known
        : new Texts(word.Contains(' ', StringComparison.Ordinal) ? known.Zh : $"{word}（{known.Zh}）", word);

    /// <summary>A kind of value: a unit, or a word such as <c>yes or no</c>.</summary>
    public static Texts OfType(string type) => UnitTable.BuiltIn.Say(type) is var unit && unit.Zh != unit.En ? unit : Of(type);

    /// <summary>As <see cref="Of"/>, but nothing in Chinese when there is no Chinese for it: for the messages of libraries.</summary>
    internal static string Detail(string text) => All.GetValueOrDefault(text.TrimEnd('.')).Zh ?? "写法有误";

    private static Dictionary<string, Texts> Table(string rows, int english) => rows.ReplaceLineEndings("\n").Split('\n').Select(r => r.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(r => r[0], r => new Texts(r[1], r.Length > english ? r[english] : r[0]), StringComparer.Ordinal);

    /// <summary>word | Chinese | English, where it is another than the word; of a section also the word for one of it.</summary>
    private const string Rows = """
        error|错误
        warning|警告
        info|提示
        mandatory|强制
        in-principle|原则上|in principle
        fired|触发
        not-fired|未触发|did not fire
        overridden|触发，已突破|fired, overridden
        replaced|已替换
        unknown|未知
        known|已知
        true|是|yes
        false|否|no
        raised|提示
        clear|无
        none|不予安排
        by-merit|择优|by merit
        by-approval|报批|by approval
        at_most|设上限|at most
        open|开放
        unlimited|不限
        published|公布
        derived|推算
        secondary|二手
        estimated|估计
        assumed|假定
        computed|计算
        enforced|执行
        tracked|跟踪
        year|年
        quarter|季度
        month|月
        term|规划期
        once|一次
        event|事件发生时|after an event
        up|向上
        down|向下
        hold|保持
        reach|达到
        qualitative|定性
        unset|文本未定数值|the text sets no value
        met|已达到
        passes|符合
        fails|不符合
        overridable|原则上不可|refused in principle
        not-applicable|不适用|does not apply
        not-exempt|不豁免|not exempt
        used-up|名额已用|used up
        blocked|被基金停增阻止|stopped by the fund
        covered|已覆盖
        uncovered|未覆盖
        not-met|未达到|not met
        plan|规划
        required|须记录
        optional|可不记录
        half-up|四舍五入|half up
        step|分段
        linear|线性
        walk|步行
        drive|驾车
        transit|公共交通
        straight-line|直线|straight line
        inclusive|含边界
        exclusive|不含边界
        each-admission|每次准入后|after each admission
        each-round|每批次|each round
        spared|不计入末位
        included|计入末位
        previous-year-end|上年末|end of the year before
        last-year|上年|last year
        latest|最新
        bar|禁入
        fund|基金
        exempt|豁免
        area|区域
        factor|折减
        site|选址
        person|人员
        any|任意时点
        quantity|量
        quota|配额
        raw|初值
        gate|闸
        mode|方式
        part|分项
        offset|冲抵
        flag|提示
        obligation|应达配置
        level|层级
        class|类别
        area set|分区体系
        city|全市
        province|全省
        country|全国
        division|区划
        case|个案
        institution|机构
        other|周边机构
        consultation-draft|征求意见稿|consultation draft
        final|定稿
        in-force|施行中|in force
        interpretation|政策解读
        layer|上级规则
        invented|虚构示例
        bureau|医保部门
        city_bureau|市医保部门|city bureau
        district_bureau|区县医保部门|district bureau
        agency|经办机构
        district_agency|区县经办机构|district agency
        dingdian|本平台|dingdian
        revision|修订
        language|语言版本
        title|名称
        issuer|发布机关
        issued|发布日期
        status|状态
        horizon|规划期
        basis|上级规则|layers below
        sources|来源
        rules|规则|rules|rule
        areas|区域|areas|area
        actors|办理主体|actors|actor
        units|单位|units|unit
        classes|类别|classes|class
        attributes|属性|attributes|attribute
        measures|指标|measures|measure
        parameters|参数|parameters|parameter
        choices|选择项|choices|choice
        readings|解读|readings|reading
        quantities|量|quantities|quantity
        quotas|配额|quotas|quota
        gates|闸|gates|gate
        bars|限制期|bars|bar
        exemptions|豁免|exemptions|exemption
        circles|服务圈|service circles|service circle
        sites|选址规则|site rules|site rule
        conditions|条件|conditions|condition of admission
        materials|材料|materials|application materials
        preferences|优先次序|preferences|order of preference
        trials|协议期限|trials|trial period
        assessments|考核|assessments|assessment
        clocks|时限|clocks|time limit
        processes|流程|processes|process
        obligations|应达配置|obligations|obligation
        duties|职责|duties|duty
        goals|目标|goals|goal
        flags|筛查提示|flags|flag
        notes|说明
        the plan|规划
        the facts|数据文件
        the cases|案例文件
        yes or no|是或否
        a number|数值
        a name|名称
        end of input|表达式结尾
        a class and a capability|类别与能力
        a year such as 2026|年份，如 2026
        this institution|此机构
        its name in the case|其在案例中的名称
        MM-DD, previous-MM-DD or YYYY-MM-DD|MM-DD、previous-MM-DD 或 YYYY-MM-DD
        a bracket or quote is left open|括号或引号没有闭合
        While parsing a block mapping, did not find expected key|此处应为“键: 值”，请检查缩进
        While parsing a block collection, did not find expected '-' indicator|列表中的每一项应以“-”开头
        While parsing a flow mapping, did not find expected ',' or '}'|花括号内缺少“,”或“}”
        While parsing a flow mapping,  did not find expected ',' or '}'|花括号内缺少“,”或“}”
        While parsing a flow sequence, did not find expected ',' or ']'|方括号内缺少“,”或“]”
        While parsing a node, did not find expected node content|此处缺少内容
        While scanning a simple key, could not find expected ':'|键之后缺少“:”
        While scanning a mapping, found invalid tab as indentation|缩进不能使用制表符
        While scanning for the next token, found character that cannot start any token|此字符不能用于开头，请加引号
        While scanning a quoted scalar, found unexpected end of stream|引号没有闭合
        While scanning a quoted scalar, found unknown escape character|引号内的转义字符无效
        While scanning a plain scalar, found a tab character that violate indentation|缩进不能使用制表符
        While scanning a multiline plain scalar, found invalid mapping|值内的“:”须加引号
        While scanning a plain scalar value, found invalid mapping|值内的“:”须加引号
        """;
}
