using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;

namespace Dingdian.Admission.Evaluations;

/// <summary>Records the evaluation of a plan's year: it is made once more, and recorded only when it says what was handed in.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">A year of it.</param>
/// <param name="From">Identity of the snapshot at the start.</param>
/// <param name="To">Identity of the snapshot at the end.</param>
/// <param name="Content">Hash of the evaluation.</param>
/// <param name="Document">Number of the document it is issued under.</param>
public sealed record RecordEvaluation(string Plan, int Year, string From, string To, string Content, string Document) : UseCase
{
    private static readonly Texts DocumentNumber = new("文号", "a document number");

    [JsonIgnore]
    public override string Subject => Evaluation.SubjectOf(Plan, Year);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (Year < plan.Starts.Year || Year > plan.Ends?.Year) docket.Refuse("year-beyond", Year, plan.Id, plan.Starts, plan.Ends?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…");
        if (string.IsNullOrWhiteSpace(Document)) docket.Refuse("words-missing", DocumentNumber);
        if (docket.IsRefused || Evaluator.Of(docket.Bureau, docket.Db, plan, Year, From, To, docket.Findings) is not { } evaluation) return;
        if (EvaluationJson.HashOf(evaluation) is var now && now != Content) docket.Refuse("evaluation-differs", Content, now);
    }
}
