namespace Dingdian.Model;

/// <content>The keys of the plan language as readers of a plan call them. A word may mean one thing as a key and another as a value.</content>
public static partial class Vocabulary
{
    private static readonly Dictionary<string, Texts> Keys = Table(KeyRows, 2);

    /// <summary>A key in words; one the author chose speaks for itself.</summary>
    public static Texts Key(string key) => Keys.TryGetValue(key, out var texts) ? texts : Of(key);

    /// <summary>A key as it is typed, in Chinese with its meaning.</summary>
    public static Texts KeyTerm(string key) => Written(key, Key(key));

    public static bool IsKey(string key) => Keys.ContainsKey(key);

    /// <summary>key | Chinese | English, where it is another than the key.</summary>
    private const string KeyRows = """
        about|事由
        act|办理步骤
        actor|责任主体
        additive|可加总
        admits_when|下列情形准入|admits when
        against|抵减对象
        alternative|另一读法
        amount|数额
        amount_too|数额同属原则|amount too
        any|任一成立
        apportion|分配的总量
        apportion_by|分配权重|apportion by
        as|所余名称
        asks|申请数量
        at_least|下限|at least
        at_most|上限|at most
        baseline|起点
        before|提前
        below|低于
        below_includes|含该分|below includes
        between|范围
        blocked_by_fund_stop|受基金停增限制|blocked by fund stop
        bottom|末位比例
        by|依据
        capabilities|能力
        case|情形
        chosen_by|采用者|chosen by
        circle|服务圈
        city|全市数额
        class|类别
        clauses|条款
        consent|须同意
        count|计数条件
        counted|计入存量
        counting|计数对象
        credit|计划外增加
        deduct|扣减
        default|采用读法
        direction|方向
        distance|距离
        divisions|县级区划
        does|后果
        done_by|履行方式|done by
        due|期限
        edge|边界
        effect|效果
        en|英文
        ends|止于
        events|事件
        every|周期
        evidence|佐证
        excludes|不计入
        extends|延长
        finest|最细层级
        first_match|首个成立|first match
        flow|流量
        for|适用于
        for_each|逐一|for each
        formula|公式
        from|自
        gates|闸
        grant|一次性名额
        grounds|理由
        guidance|指导期
        id|名称
        in|于
        includes_applicant|含申请者|includes applicant
        indicator|指标
        is|等于
        items|项目
        keys|维度
        kind|机构类别
        lasts|时长
        layer|图层
        level|决定者
        limits|期间限制
        linking|相连距离
        measures|扣减指标
        mode|出行方式
        name|名称
        note|说明
        of|对象
        offset|抵减
        offsets|先抵减
        on|事件
        once_per|一次每|once per
        options|可选
        order|顺序
        ours|自定
        outcomes|结果
        over|除以的累加|over
        path|变化方式
        people|服务人群
        per|逐区域
        places|小数位
        pool|共用上限
        priorities|优先次序
        quotas|相关配额
        recompute|重新计算
        remind|提醒
        replaces|替代
        requests|申请量
        requires|要求
        round|取整
        rule|规则
        same_area|限同一区域|same area
        settles|确定
        skips|不受限于
        source|出处
        stage|阶段
        state|案件状态
        states|状态
        steps|步骤
        still|仍适用于
        strength|强度
        subject|约束对象
        sum|累加
        target|目标值
        tells|所告知的内容
        term_limit|规划期上限|term limit
        threshold|门槛
        ties|同分
        time|时间
        to|至
        tolerance|容差
        townships|乡镇范围
        unit|单位
        unverified|未核实
        values|取值
        vintage|数据时点
        when|条件
        where|范围条件
        within|范围
        words|各读法含义|what each says
        yields|结果单位
        zh|中文
        """;
}
