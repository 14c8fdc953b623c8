using Dingdian.Admission.Acting;

namespace Dingdian.Admission.Verdicts;

/// <summary>This folder's part of the table of use cases.</summary>
internal static class VerdictUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All = [];
}
