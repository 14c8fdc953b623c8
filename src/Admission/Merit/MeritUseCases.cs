using Dingdian.Admission.Acting;
using static Dingdian.Admission.Acting.Roles;
using static Dingdian.Admission.Acting.UseCases;

namespace Dingdian.Admission.Merit;

/// <summary>The use cases from the panel to the decision.</summary>
internal static class MeritUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<NamePanel>("name-panel", CaseHandler),
        Line<DeclareConflict>("declare-conflict", Assessor, CaseHandler),
        Line<ScoreCase>("score-case", Assessor),
        Line<ConcludeAssessment>("conclude-assessment", CaseHandler),
        Line<RankRound>("rank-round", CaseHandler),
        Line<PublishRound>("publish-round", CaseHandler),
        Line<PublishCase>("publish-case", CaseHandler),
        Line<ObjectToCase>("object-to-case", CaseHandler),
        Line<AnswerObjection>("answer-objection", Approver),
        Line<BeginNegotiation>("begin-negotiation", CaseHandler),
        Line<SettleTerms>("settle-terms", CaseHandler),
        Line<RefuseCase>("refuse-case", Approver),
    ];
}
