using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>Areas, and what is missing in them, in words.</summary>
public static class AreaWords
{
    /// <summary>So many are named; beyond, they are counted.</summary>
    private const int Named = 12;

    public static Texts Area(Plan plan, string id) =>
        id == plan.Scope.Whole.Name ? Vocabulary.Of(id)
        : plan.FindArea(id) is { } area ? new Texts(area.Name.Zh, area.Name.En ?? id) : new Texts(id, id);

    /// <summary>All areas of the plan's first set are everywhere.</summary>
    public static Texts Areas(Plan plan, IReadOnlyCollection<string> ids)
    {
        if (ids.Count > 1 && plan.FirstAreas is { } set && set.Areas.All(a => ids.Contains(a.Id)))
            return new Texts("各区域", "everywhere");
        var names = ids.Take(Named).Select(id => Area(plan, id)).ToList();
        var (zh, en) = (string.Join('、', names.Select(n => n.Zh)), string.Join(", ", names.Select(n => n.En)));
        return ids.Count > Named ? new Texts($"{zh} 等 {ids.Count} 处", $"{en} … {ids.Count} in all") : new Texts(zh, en);
    }

    /// <summary>An input that is missing, and where.</summary>
    public static Texts Missing(Plan plan, Wait wait)
    {
        var label = plan.Constructs.FirstOrDefault(c => c.Name == wait.Name.Split('[', '@')[0])?.Label ?? default;
        var where = wait.Everywhere is { Zh: not null } everywhere ? everywhere : Areas(plan, wait.Areas);
        var (areas, areasEn) = wait.Areas.Count == 0 ? ("", "") : ($"，{where.Zh}", $", {where.En}");
        return new Texts((label.Zh is { } zh ? $"{zh}（{wait.Name}）" : wait.Name) + areas, (label.En is { } en ? $"{en} ({wait.Name})" : wait.Name) + areasEn);
    }
}
