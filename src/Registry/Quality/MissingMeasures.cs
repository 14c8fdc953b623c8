using Dingdian.Model;
using Dingdian.Registry.Deriving;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;

namespace Dingdian.Registry.Quality;

/// <summary>Figures a plan asks for that the registry cannot give.</summary>
internal static class MissingMeasures
{
    public static IEnumerable<Issue> In(Frozen frozen, Plan plan)
    {
        var given = Deriver.Document(plan, frozen, "")["measures"]?.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return from measure in plan.All("measures")
               where !given.Contains(measure.Name)
               select new Issue("", "", measure.Name, new("measure-missing", new Place(plan.Id), new Texts(measure.Label.Zh is { } zh ? $"{zh}（{measure.Name}）" : measure.Name, measure.Label.En is { } en ? $"{en} ({measure.Name})" : measure.Name)));
    }
}
