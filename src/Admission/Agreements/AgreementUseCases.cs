using Dingdian.Admission.Acting;
using Dingdian.Admission.Assessments;
using Dingdian.Admission.Settlements;
using static Dingdian.Admission.Acting.Roles;
using static Dingdian.Admission.Acting.UseCases;

namespace Dingdian.Admission.Agreements;

/// <summary>This folder's part of the table of use cases.</summary>
internal static class AgreementUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<SignAgreement>("sign-agreement", Agency),
        Line<EnterAgreement>("enter-agreement", Agency),
        Line<PublishAgreement>("publish-agreement", Agency),
        Line<LogGuidance>("log-guidance", CaseHandler, DistrictOfficer, Agency),
        Line<ReviewStandards>("review-standards", CaseHandler, DistrictOfficer, Agency),
        Line<OpenElsewhere>("open-elsewhere", Agency, Approver),
        Line<RecordBreach>("record-breach", CaseHandler, DistrictOfficer, Agency),
        Line<PassTrial>("pass-trial", Agency),
        Line<FailTrial>("fail-trial", Approver),
        Line<RenewAgreement>("renew-agreement", Agency),
        Line<FileChange>("file-change", Applicant, CaseHandler),
        Line<EnterAssessment>("enter-assessment", Agency),
        Line<ConcludeYearlyAssessment>("conclude-yearly-assessment", Approver),
        Line<AppealAssessment>("appeal-assessment", Applicant, CaseHandler),
        Line<AnswerAppeal>("answer-appeal", Approver),
        Line<ApplyAssessment>("apply-assessment", Agency),
        Line<RecordSettlement>("record-settlement", Agency),
        Line<SuspendAgreement>("suspend-agreement", Agency),
        Line<ResumeAgreement>("resume-agreement", Agency),
        Line<LetLapse>("let-lapse", Agency),
        Line<EndAgreement>("end-agreement", Approver),
        Line<GiveUpAgreement>("give-up-agreement", Agency),
    ];
}
