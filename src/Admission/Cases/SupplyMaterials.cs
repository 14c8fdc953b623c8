using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The applicant hands in what was missing, on paper or attached before.</summary>
/// <param name="Papers">Items handed in on paper.</param>
public sealed record SupplyMaterials(string Case, IReadOnlyList<string> Papers) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        var wanted = CaseMaterials.Wanted(plan, now);
        foreach (var item in Papers.Where(item => !wanted.Contains(item))) docket.Refuse("paper-unknown", item, string.Join('、', wanted));
        if (!docket.IsRefused && CaseMaterials.Missing(plan, now).Except(Papers).ToList() is { Count: > 0 } left) docket.Refuse("papers-missing", Case, string.Join('、', left));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.On("supplemented", entry.On) with
    {
        Papers = [.. before.Papers, .. Papers.Select(item => new CasePaper(item, null, null, entry.On) { Entry = entry.Id })],
        Pauses = [.. before.Pauses.Select(span => span.To == DateOnly.MaxValue && span.As == AskSupplement.Span ? span with { To = entry.On } : span)],
    };
}
