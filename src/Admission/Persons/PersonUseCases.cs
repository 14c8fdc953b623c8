using Dingdian.Admission.Acting;
using static Dingdian.Admission.Acting.Roles;
using static Dingdian.Admission.Acting.UseCases;

namespace Dingdian.Admission.Persons;

/// <summary>This folder's part of the table of use cases.</summary>
internal static class PersonUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<KeepPerson>("keep-person", Applicant, CaseHandler),
        Line<SeePerson>("see-person", CaseHandler, Approver),
        Line<RotateKeys>("rotate-keys", Approver),
        Line<ForgetKeys>("forget-keys", Approver),
    ];
}
