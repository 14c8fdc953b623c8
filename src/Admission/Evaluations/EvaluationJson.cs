using Dingdian.Admission.Goals;
using Dingdian.Model;
using Dingdian.Registry.Reconciling;

namespace Dingdian.Admission.Evaluations;

/// <summary>An evaluation for programs; its hash names the evaluation.</summary>
public static class EvaluationJson
{
    /// <summary>Equal evaluations have an equal hash, whatever language or file they are shown in.</summary>
    public static string HashOf(Evaluation evaluation) => PlainJson.HashOf(Write(evaluation));

    public static string Write(Evaluation evaluation) => PlainJson.Write(new
    {
        Plan = evaluation.Plan.Id,
        evaluation.Plan.Revision,
        evaluation.Year,
        evaluation.Start,
        evaluation.End,
        Synthetic = evaluation.IsSynthetic,
        Annual = evaluation.Annual is not { } annual ? null : new { Revision = annual.Number, annual.State, annual.Snapshot, annual.Choices, annual.Readings, annual.Overrides },
        evaluation.Asked,
        evaluation.Ledger,
        Institutions = evaluation.Turnover.Institutions.Select(Row),
        Beds = evaluation.Turnover.Beds.Select(Row),
        Why = evaluation.Why.Select(number => new { number.Kind, Id = number.Construct.Name, number.Area, number.From, number.To, number.Amounts }),
        evaluation.Duties,
        Goals = evaluation.Goals.Select(GoalJson.Line),
        evaluation.Next,
        Waits = evaluation.After.Waits.Select(wait => new { wait.Kind, wait.Name, wait.Areas, wait.Results }),
        Remarks = evaluation.Remarks.Select(remark => new { remark.Code, Severity = Finding.SeverityWord(remark.Severity), remark.Where, remark.What.En, remark.What.Zh }),
    });

    private static object Row(TurnoverRow row) => new
    {
        row.Area,
        row.Class,
        row.Before,
        Items = row.Items.Select(Item),
        row.After,
    };

    private static object Item(Item item) => new { item.On, item.Institution, item.Name, item.Cause, Detail = item.Detail.Length == 0 ? null : item.Detail, item.Amount };
}
