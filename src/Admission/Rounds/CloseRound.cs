using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;

namespace Dingdian.Admission.Rounds;

/// <summary>Ends a round: no more applications are taken. Before its last day that needs a reason.</summary>
public sealed record CloseRound(string Plan, string Round, string? Reason = null) : UseCase
{
    private static readonly Texts Reasons = new("提前结束的理由", "a reason for ending it early");

    [JsonIgnore]
    public override string Subject => Rounds.Round.SubjectOf(Plan, Round);

    internal override void Apply(Docket docket)
    {
        if (Rounds.Round.Of(docket.Db, Plan, Round) is not { } now) docket.Refuse("round-unknown", Round, Named(docket));
        else if (now.Closed is { } closed) docket.Refuse("round-closed", Round, closed);
        else if (On <= now.To && string.IsNullOrWhiteSpace(Reason)) docket.Refuse("words-missing", Reasons);
    }

    private Texts Named(Docket docket) => Entrance.Named(Rounds.Round.All(docket.Db, Plan));
}
