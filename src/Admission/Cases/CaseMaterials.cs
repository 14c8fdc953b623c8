using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The papers a plan asks of a case, and which of them are there.</summary>
public static class CaseMaterials
{
    /// <summary>Every item any list of the plan asks for.</summary>
    public static IReadOnlyList<string> Known(Plan plan) => [.. plan.All("materials").SelectMany(Items).Distinct()];

    /// <summary>Items in the plan's order. Lists that say nothing of matters are those of an application for designation.</summary>
    public static IReadOnlyList<string> Wanted(Plan plan, DesignationCase one)
    {
        var computation = CaseQuestions.Ask(plan, one);
        return [.. plan.All("materials").Where(list => Speaks(list, one)).Where(list => Materials.Decide(computation, list).Verdict == Verdict.Applies)
            .SelectMany(Items).Distinct()];
    }

    private static IEnumerable<string> Items(Construct list) => (list.Node["items"]?.Items ?? []).Select(item => item.Text ?? "");

    /// <summary>Items that are not there: never handed in, or asked for again and not handed in since.</summary>
    public static IReadOnlyList<string> Missing(Plan plan, DesignationCase one) => [.. Wanted(plan, one).Concat(one.Asked).Distinct().Where(item => !IsThere(one, item))];

    internal static bool IsThere(DesignationCase one, string item) => one.Asked.Contains(item)
        ? one.Papers.Any(paper => paper.Item == item && paper.Entry > one.Last("ask-supplement")!.Entry)
        : one.Papers.Any(paper => paper.Item == item);

    private static bool Speaks(Construct list, DesignationCase one) =>
        one.Matter is Matters.New or Matters.Branch || one.Matter == Matters.Relocation && one.Facts.GetValueOrDefault("case.same_area")?.Value == "false"
        || list.Expressions.Values.Any(bound => bound.Slots().Any(slot => slot.ToString() == "case.matter"));
}
