namespace Dingdian.Model;

/// <content>The words of the planning year: what is done, by whom, in which state, and how places move.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string YearRows = """
        planner|计划编制人
        reviewer|审核人
        approver|签批人
        district-officer|区县经办人员|district officer
        auditor|审计人员
        draft-year|起草年度计划|draft the annual plan
        choose-value|择定选择项|make a choice
        switch-reading|切换解读|switch a reading
        propose-override|提出突破|propose to lift a rule
        decide-override|决定突破|decide on lifting a rule
        review-year|审核年度计划|review the annual plan
        return-year|退回年度计划|return the annual plan
        approve-year|签批年度计划|approve the annual plan
        publish-year|公布年度计划|publish the annual plan
        start-year|年度计划施行|bring the annual plan into force
        close-year|年度结束|close the year
        reserve-places|预留名额|reserve places
        release-places|释放名额|release places
        consume-places|使用名额|take places
        record-exit|登记退出|record an exit
        use-once|使用一次性豁免|use a once-only grant
        registry-import|导入数据|import into the registry
        registry-edit|登记变动|edit the registry
        registry-undo|撤销变更|undo a change
        registry-sample|生成样例|make the sample
        draft|起草
        reviewed|已审核
        approved|已批准
        closed|已结束
        superseded|已被取代
        proposed|已提出
        declined|未获同意
        headroom|规划期可新增量|headroom of the term
        exits|退出可用量|came free
        available|可用
        set-aside|预留辖区自建|set aside
        reserved|已预留
        consumed|已使用
        expired|已失效
        designated|已定点
        headroom-set|确定可新增量|headroom set
        granted|下达
        withdrawn|核减
        released|释放
        reopened|重新开放
        returned-by-exit|退出回补|returned by exits
        exits-handed-on|退出名额调剂|exits handed on
        given-once|一次性豁免|given once
        filed|已填报
        returned|已退回
        evidence|佐证材料
        annual-plan|年度计划签批|annual plan signed
        evaluation|年度评估
        filings|填报采纳|accepted filing
        publication|公布
        notice|定向发布|directional notice
        waiting|待事件发生|waits for its event
        no-day|未定期限|owed, no day set
        ahead|未到提醒日|ahead
        remind|临期提醒|remind
        due-today|今日到期|due today
        overdue|逾期
        done|已履行
        done-late|逾期履行|done late
        record-event|登记事件|record an event
        record-evidence|登记履职佐证|record evidence
        supersede|登记新规定|record a superseding rule
        """;
}
