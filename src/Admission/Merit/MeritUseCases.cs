using Dingdian.Admission.Acting;

namespace Dingdian.Admission.Merit;

/// <summary>This folder's part of the table of use cases.</summary>
internal static class MeritUseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All = [];
}
