using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Settlements;

/// <summary>The bed-day check as a document: who is not paid how much, how it is worked out, and the whole list as an annex.</summary>
public static class SettlementDocument
{
    public static Document Of(SettlementCheck check, DateOnly on)
    {
        var (plan, above, open) = (check.Plan, check.Above.ToList(), check.Open.ToList());
        var clause = PlanWords.Clause(plan, check.Result);
        return new(new($"{check.Year}年度住院床日清算核对", $"Check of bed-days in the settlement of {check.Year}"), Same(plan.Issuer), on)
        {
            Mark = check.IsSynthetic ? new("合成数据，仅供演示", "Synthetic data, for demonstration") : null,
            Lead = [new($"依据{clause.Zh}，核对{check.Rows.Count}家机构：{above.Count}家超出医保床日，不予结算合计{Number(check.Total)}元{(open.Count > 0 ? $"；{open.Count}家数据不全，待补" : "")}。", $"Under {clause.En}, of {check.Rows.Count} institutions {above.Count} are above their insured bed-days; {Number(check.Total)} yuan are not paid{(open.Count > 0 ? $"; {open.Count} wait for data" : "")}.")],
            Body = [Of(check, "超出医保床日的机构", "Institutions above their insured bed-days", above)],
            Annexes = [new(new("全部机构核对明细", "Every institution"), [new Paragraph(new($"数据：快照 {check.Snapshot}；明细 {check.Hash}。", $"Data: snapshot {check.Snapshot}; list {check.Hash}.")), Of(check, "核对明细", "Every institution", check.Rows)]) { Landscape = true }],
        };
    }

    private static Table Of(SettlementCheck check, string zh, string en, IReadOnlyList<SettlementRow> rows) =>
        Table(zh, en, [Text("代码", "Code"), Text("机构", "Institution"), .. check.Columns.Select(column => new Column(Name(column.Construct), PlanWords.Unit(check.Plan, column.Unit), IsNumber: true))], rows, row => [Same(row.Key), Same(row.Name), .. row.Values.Select(Value)]);
}
