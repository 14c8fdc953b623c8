using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>Something that was made public: it is made once more, and recorded only when it says what was handed in.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The year it belongs to.</param>
/// <param name="Content">Hash of what was published.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Where">Where people find it.</param>
public abstract record PublicationAct(string Plan, int Year, string Content, string Document, string Where) : UseCase
{
    private static readonly Texts DocumentNumber = new("文号", "a document number"), Place = new("公布位置", "where it is published");

    [JsonIgnore]
    public override string Subject => Configuration.SubjectOf(Plan, Year);

    internal sealed override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (string.IsNullOrWhiteSpace(Document)) docket.Refuse("words-missing", DocumentNumber);
        if (string.IsNullOrWhiteSpace(Where)) docket.Refuse("words-missing", Place);
        if (docket.IsRefused || HashNow(docket, plan) is not { } now) return;
        if (now != Content) docket.Refuse("publication-differs", Content, now);
    }

    /// <summary>Null after findings.</summary>
    private protected abstract string? HashNow(Docket docket, Plan plan);
}
