namespace Dingdian.Model;

/// <content>The words of cases: states, steps, matters, parts.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string CaseRows = """
        case-handler|经办人员|case handler
        assessor|评估人员
        applicant|申请人
        received|已收件
        supplementing|待补正|waiting for papers
        accepted|已受理
        assessing|评估中|being assessed
        rectifying|整改中|may mend and be assessed again
        assessed|评估合格|passed the assessment
        negotiating|协商中
        negotiated|已协商一致|terms settled
        agreed|已签约
        refused|不予定点
        not-accepted|不予受理|not accepted
        taken-back|已撤回|taken back
        submit-case|提交申请|hand in an application
        attach-file|提交材料文件|attach a file
        ask-supplement|一次性告知补正|ask for what is missing
        supply-materials|补正材料|hand in what was missing
        accept-case|受理|accept
        refuse-acceptance|不予受理|refuse to accept
        withdraw-case|撤回申请|withdraw
        establish-fact|核定事实|establish a fact
        check-on-site|现场核查|check on site
        review-check|复核现场核查|review the check on site
        running|计时中
        paused|暂停计时
        acceptance|受理通知书|notice of acceptance
        supplement|一次性告知补正通知书|notice of what is missing
        withdrawal|撤回申请回执|receipt of withdrawal
        not-accepted-notice|不予受理决定书|refusal to accept
        open-round|开启批次|open a round
        close-round|关闭批次|close a round
        round|批次
        lift-for-case|个案突破|lift a rule for a case
        store-verdict|存审查结论|store the verdict
        name-panel|组成评估小组|name a panel
        declare-conflict|申报回避|declare a conflict
        score-case|评分|score
        conclude-assessment|评估结论|conclude the assessment
        begin-negotiation|开始协商|begin negotiation
        settle-terms|协商结果|settle terms
        sign-agreement|签订协议|sign the agreement
        refuse-case|不予定点决定|refuse
        new|新增定点|new designation
        branch|新设分院|new branch
        relocation|迁址|relocation
        controller_change|变更法定代表人或实际控制人|change of controller
        more_beds|增加床位|more beds
        change_of_level|变更等级|change of level
        change_of_kind|变更类别|change of kind
        renewal|续签
        voluntary_exit|主动退出|exit of its own wish
        suspension|中止
        legal-representative|法定代表人|legal representative
        head|主要负责人|head
        controller|实际控制人|controller
        """;
}
