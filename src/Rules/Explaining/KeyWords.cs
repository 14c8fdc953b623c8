using Dingdian.Model;

namespace Dingdian.Rules.Explaining;

/// <summary>The keys and sections of the plan language as readers of a plan call them.</summary>
public static class KeyWords
{
    private static readonly Dictionary<string, Texts> Sections = Table("""
        classes 分类 class
        attributes 属性 attribute
        measures 指标 measure
        parameters 参数 parameter
        choices 裁量值 choice
        readings 解读 reading
        quantities 量 quantity
        quotas 配额 quota
        gates 闸 gate
        flags 筛查提示 flag
        bars 禁入情形 bar
        exemptions 豁免 exemption
        sites 选址规则 site rule
        conditions 准入条件 condition of admission
        materials 申请材料 application materials
        preferences 优先顺序 order of preference
        obligations 应达配置 obligation
        trials 试行期 trial period
        assessments 考核 assessment
        clocks 时限 time limit
        goals 目标 goal
        duties 职责 duty
        processes 流程 process
        rules 规则 rule
        areas 区域 area
        actors 主体 actor
        units 单位 unit
        """);

    private static readonly Dictionary<string, Texts> Keys = Table("""
        about 事由
        actor 责任主体
        additive 可加总
        admits_when 下列情形准入
        against 抵减对象
        alternative 另一读法
        amount 数额
        apportion 分配的总量
        apportion_by 分配权重
        as 所余名称
        at_least 下限
        at_most 上限
        baseline 起点
        before 提前
        below 低于
        below_includes 含该分
        between 范围
        blocked_by_fund_stop 受基金停增限制
        bottom 末位比例
        by 依据
        capabilities 能力
        case 情形
        chosen_by 采用者
        city 全市数额
        class 类别
        clauses 条款
        consent 须同意
        counted 计入存量
        counting 计数对象
        credit 计划外增加
        deduct 扣减
        default 采用读法
        direction 方向
        distance 距离
        divisions 县级区划
        does 后果
        due 期限
        edge 边界
        effect 效果
        ends 止于
        events 事件
        every 周期
        evidence 佐证
        excludes 不计入
        finest 最细层级
        first_match 首个成立
        flow 流量
        for 适用于
        for_each 逐一
        formula 公式
        from 自
        gates 闸
        grant 一次性名额
        grounds 理由
        guidance 指导期
        id 名称
        in 于
        includes_applicant 含申请者
        indicator 指标
        is 等于
        items 项目
        keys 维度
        kind 机构类别
        lasts 时长
        level 决定者
        limits 期间限制
        measures 扣减指标
        mode 出行方式
        name 名称
        note 说明
        of 对象
        offset 抵减
        offsets 先抵减
        on 事件
        once_per 一次每
        options 可选
        order 顺序
        ours 自定
        outcomes 结果
        path 变化方式
        per 逐区域
        places 小数位
        pool 共用上限
        priorities 优先次序
        quotas 相关配额
        recompute 重新计算
        remind 提醒
        replaces 替代
        requests 申请量
        requires 要求
        round 取整
        rule 规则
        same_area 限同一区域
        settles 确定
        skips 不受限于
        source 出处
        stage 阶段
        states 状态
        steps 步骤
        strength 强度
        subject 约束对象
        target 目标值
        term_limit 规划期上限
        ties 同分
        time 时间
        to 至
        tolerance 容差
        unit 单位
        unverified 未核实
        values 取值
        vintage 数据时点
        when 条件
        where 范围条件
        within 范围
        yields 结果单位
        zh 中文
        en 英文
        """);

    /// <summary>Words that the language itself fixes.</summary>
    private static readonly Dictionary<string, Texts> Words = Table("""
        true 是 yes
        false 否 no
        year 每年 every year
        quarter 每季 every quarter
        month 每月 every month
        term 每规划期 once a term
        once 一次
        event 事件发生时 after an event
        up 向上
        down 向下
        hold 保持
        reach 达到
        qualitative 定性
        unset 文本未定数值 the text sets no value
        met 已达到
        not-met 未达到 not met
        unknown 未知
        unlimited 不限
        city 全市
        province 全省
        country 全国
        person 人员
        institution 机构
        plan 规划
        quantity 数量限制 the quantity limits
        mandatory 强制
        in-principle 原则上 in principle
        required 须记录
        optional 可不记录
        half-up 四舍五入 half up
        step 分段
        linear 线性
        walk 步行
        drive 驾车
        transit 公共交通
        straight-line 直线 straight line
        inclusive 含边界
        exclusive 不含边界
        each-admission 每次准入后 after each admission
        each-round 每批次 each round
        spared 不计入末位
        included 计入末位
        previous-year-end 上年末 end of the year before
        last-year 上年 last year
        latest 最新
        bar 禁入
        fund 基金
        exempt 豁免
        area 区域
        factor 折减
        site 选址
        none 不予新增
        published 公布
        derived 推算
        secondary 二手
        estimated 估计
        assumed 假定
        by-merit 择优 by merit
        by-approval 报批 by approval
        """);

    public static Texts Section(string section) => Sections[section];

    /// <summary>The words of a key; a key the author chose speaks for itself.</summary>
    public static Texts Key(string key) => Keys.TryGetValue(key, out var words) ? words : new Texts(key, key);

    public static Texts Word(string word) => Words.TryGetValue(word, out var words) ? words : new Texts(word, word);

    public static bool Knows(string key) => Keys.ContainsKey(key);

    private static Dictionary<string, Texts> Table(string lines) => lines.Split('\n').Select(l => l.Split(' ', 3)).ToDictionary(
        words => words[0], words => new Texts(words[1], words.Length > 2 ? words[2] : words[0].Replace('_', ' ')), StringComparer.Ordinal);
}
