using Dingdian.Admission.Acting;
using static Dingdian.Admission.Acting.Roles;
using static Dingdian.Admission.Acting.UseCases;

namespace Dingdian.Admission.Cases;

/// <summary>The use cases of intake: the part of the table that cases begin with.</summary>
internal static class CaseUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<SubmitCase>("submit-case", Applicant, CaseHandler),
        Line<AcceptCase>("accept-case", CaseHandler, DistrictOfficer),
        Line<WithdrawCase>("withdraw-case", Applicant, CaseHandler),
    ];
}
