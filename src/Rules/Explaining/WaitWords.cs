using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>What results wait for, in words: twelve areas that all wait are "all 12 areas".</summary>
public static class WaitWords
{
    /// <summary>So many are named; beyond, they are counted.</summary>
    private const int Named = 6;

    public static Texts Of(Wait wait, Plan plan)
    {
        if (wait.Areas.Count == 0)
            return new Texts(wait.Name, wait.Name);
        var areas = Areas(wait.Areas, plan);
        return new Texts($"{wait.Name}（{areas.Zh}）", $"{wait.Name} ({areas.En})");
    }

    public static Texts Areas(IReadOnlyList<string> areas, Plan plan)
    {
        if (areas.Count == 1 && areas[0] == plan.Scope.Whole.Name)
            return KeyWords.Word(areas[0]);
        if (plan.AreaSets.FirstOrDefault(s => areas.All(a => s.IndexOf(a) >= 0)) is not { } set)
            return Listed(areas, a => new Texts(a, a), new Texts("家机构", "institutions"));
        if (areas.Count == set.Areas.Count && areas.Count > 1)
            return new Texts($"全部 {areas.Count} 个区域", $"all {areas.Count} areas");
        return Listed(areas, a => new Texts(set.Areas[set.IndexOf(a)].Name.In(Language.Chinese), set.Areas[set.IndexOf(a)].Name.In(Language.English)), new Texts($"个区域（共 {set.Areas.Count} 个）", $"of {set.Areas.Count} areas"));
    }

    private static Texts Listed(IReadOnlyList<string> all, Func<string, Texts> name, Texts many) => all.Count > Named
        ? new Texts($"{all.Count} {many.Zh}", $"{all.Count} {many.En}")
        : new Texts(string.Join('、', all.Select(a => name(a).Zh)), string.Join(", ", all.Select(a => name(a).En)));
}
