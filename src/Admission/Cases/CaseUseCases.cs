using Dingdian.Admission.Acting;
using Dingdian.Admission.Rounds;
using static Dingdian.Admission.Acting.Roles;
using static Dingdian.Admission.Acting.UseCases;

namespace Dingdian.Admission.Cases;

/// <summary>The use cases of intake: the part of the table that cases begin with.</summary>
internal static class CaseUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<OpenRound>("open-round", Planner, Agency),
        Line<CloseRound>("close-round", Planner, Agency),
        Line<SubmitCase>("submit-case", Applicant, CaseHandler),
        Line<AttachFile>("attach-file", Applicant, CaseHandler),
        Line<AskSupplement>("ask-supplement", CaseHandler, DistrictOfficer),
        Line<SupplyMaterials>("supply-materials", Applicant, CaseHandler),
        Line<AcceptCase>("accept-case", CaseHandler, DistrictOfficer),
        Line<RefuseAcceptance>("refuse-acceptance", CaseHandler),
        Line<WithdrawCase>("withdraw-case", Applicant, CaseHandler),
        Line<EstablishFact>("establish-fact", CaseHandler, DistrictOfficer),
        Line<CheckOnSite>("check-on-site", DistrictOfficer, CaseHandler),
        Line<ReviewCheck>("review-check", CaseHandler),
    ];
}
