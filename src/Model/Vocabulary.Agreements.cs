namespace Dingdian.Model;

/// <content>The words of agreements and their life.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string AgreementRows = """
        agreement|协议
        in-trial|试运行|in its trial
        agreement-in-force|履约中|in force
        agreement-suspended|中止中|suspended
        lapsed|期满未续|lapsed
        ended|已终止
        service-inpatient|住院|inpatient
        service-outpatient|门诊|outpatient
        service-pharmacy|药店|pharmacy
        enter-agreement|登记原有协议|take over an agreement
        publish-agreement|公布名单|publish
        log-guidance|登记辅导|log guidance
        review-standards|核查标准|review its standards
        open-elsewhere|开通异地就医|open to patients from elsewhere
        record-breach|登记违约|record a breach
        pass-trial|试运行合格|pass the trial
        fail-trial|试运行不合格|fail the trial
        renew-agreement|续签|renew
        file-change|变更信息|file a change
        suspend-agreement|中止协议|suspend
        resume-agreement|恢复协议|resume
        let-lapse|期满终止|let lapse
        end-agreement|解除协议|end
        give-up-agreement|主动退出|give up
        enter-assessment|录入考核得分|enter scores
        conclude-yearly-assessment|年度考核结论|conclude the yearly assessment
        appeal-assessment|考核申诉|appeal
        answer-appeal|答复申诉|answer an appeal
        apply-assessment|执行考核结果|carry out the assessment
        record-settlement|记录床日清算|record the bed-day check
        minor|轻微
        suspension_grade|达到中止情形|of suspension grade
        serious|严重
        unlawful|违法违规
        no-fault|无过错|nobody's fault
        terminated|解除协议|the agreement ends
        settlement-suspended|暂停结算|settlement stops
        guidance-extended|延长辅导期|guidance is longer
        barred|一定期限内不予受理|barred for a time
        not-paid|不予支付|not paid
        no-agreement|不签协议|no agreement
        review-again|期满后重新评估|reviewed again later
        renewed|续签协议|renewed
        rectify|限期整改|time to rectify
        settlement-lowered|降低结算标准|a lower standard of settlement
        beds-reduced|核减床位|fewer beds
        settlement-from-elsewhere|异地就医结算|settlement from elsewhere
        talk|约谈
        payment_withheld|暂停或不予拨付|payment withheld
        recovery|追回
        damages|违约金
        staff_suspended|中止责任人员或部门|staff suspended
        name|名称
        address|注册地址
        bank-account|银行账户|bank account
        departments|诊疗科目
        scale|机构规模
        nature|机构性质
        scope-of-trade|药品经营范围|scope of trade
        must-end|应予解除|to be ended
        guide|应辅导|guidance owed
        correct|应纠正|breach to put right
        decide-trial|应考核试运行|trial to decide
        publish|应公布|to be published
        ask-renewal|应申请续签|renewal to ask for
        resume|应恢复|to be resumed
        lapse|已期满|run out
        year-fails|未通过|failed
        year-spared|通过|passed
        bars-institution|机构|the institution
        bars-person|法定代表人、主要负责人、实际控制人|its people
        standing-kept|持续符合|kept
        standing-lost|不再符合|not kept
        standing-open|待核查|to be looked at
        """;
}
