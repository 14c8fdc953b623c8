using Dingdian.Admission.Acting;
using static Dingdian.Admission.Acting.Roles;
using static Dingdian.Admission.Acting.UseCases;

namespace Dingdian.Admission.Verdicts;

/// <summary>This folder's part of the table of use cases.</summary>
internal static class VerdictUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<StoreVerdict>("store-verdict", CaseHandler, Approver),
        Line<LiftForCase>("lift-for-case", Approver),
    ];
}
