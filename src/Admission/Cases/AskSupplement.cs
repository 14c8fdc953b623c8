using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The one notice of everything that is missing. Until it is handed in, the case waits for the applicant.</summary>
/// <param name="Items">Items of the plan's materials; one that was handed in is asked for again.</param>
/// <param name="Remarks">What is wrong with what was handed in.</param>
public sealed record AskSupplement(string Case, IReadOnlyList<string> Items, string? Remarks = null) : CaseAct(Case)
{
    /// <summary>What the time of waiting is called where clocks leave it out.</summary>
    internal const string Span = "supplement";

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (now.Last("ask-supplement") is { } before) docket.Refuse("supplement-asked", before.On, string.Join('、', now.Asked));
        var wanted = CaseMaterials.Wanted(plan, now);
        foreach (var item in Items.Where(item => !wanted.Contains(item))) docket.Refuse("paper-unknown", item, string.Join('、', wanted));
        if (Items.Count == 0) docket.Refuse("supplement-empty", string.Join('、', CaseMaterials.Missing(plan, now)));
        if (!docket.IsRefused && CaseMaterials.Missing(plan, now).Except(Items).ToList() is { Count: > 0 } left) docket.Refuse("supplement-short", string.Join('、', left));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) =>
        before.On("notified", entry.On).After(entry, null, Remarks) with { Asked = Items, Pauses = [.. before.Pauses, new DaySpan(entry.On.AddDays(1), DateOnly.MaxValue, Span)] };
}
