using Dingdian.Admission.Acting;

namespace Dingdian.Admission.Agreements;

/// <summary>This folder's part of the table of use cases.</summary>
internal static class AgreementUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All = [];
}
