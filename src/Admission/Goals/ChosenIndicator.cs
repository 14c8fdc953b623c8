using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Goals;

/// <summary>What a bureau measures a goal by where the text left it open.</summary>
/// <param name="Goal">A goal of the plan.</param>
/// <param name="Indicator">An expression in the plan language.</param>
/// <param name="Direction"><c>up</c>, <c>down</c>, <c>hold</c> or <c>reach</c>.</param>
/// <param name="Target">An expression, or <c>unset</c>: only the direction counts then.</param>
/// <param name="Grounds">Why this and no other.</param>
/// <param name="By">Who chose it.</param>
/// <param name="On">When.</param>
public sealed record ChosenIndicator(string Goal, string Indicator, string Direction, string Target, string Grounds, string By, DateOnly On)
{
    /// <summary>Choices are read as lines of the plan; findings about them name what was chosen.</summary>
    private static Place At(string what) => new(what);

    public static string SubjectOf(string plan, string goal) => $"goal/{plan}/{goal}";

    /// <summary>The last choice of each goal of a plan.</summary>
    public static IReadOnlyList<ChosenIndicator> All(RegistryDb db, string plan) => Last(db.Journal.Where(entry => entry.Subject.StartsWith(SubjectOf(plan, ""))).OrderBy(entry => entry.Id));

    private static IReadOnlyList<ChosenIndicator> Last(IEnumerable<JournalEntry> entries) =>
        [.. entries.AsEnumerable().Select(entry => (entry, act: UseCases.Read(entry) as ChooseIndicator)).Where(pair => pair.act is not null)
            .Select(pair => new ChosenIndicator(pair.act!.Goal, pair.act.Indicator, pair.act.Direction, pair.act.Target, pair.act.Grounds, pair.entry.Who, pair.entry.On))
            .GroupBy(chosen => chosen.Goal, StringComparer.Ordinal).Select(group => group.Last()).OrderBy(chosen => chosen.Goal, StringComparer.Ordinal)];

    /// <summary>The plan with the goal measured so, read and checked as any plan is: what does not fit is the plan's own finding.</summary>
    public LoadedPlan Onto(Plan plan)
    {
        var goal = plan.All("goals").Single(construct => construct.Name == Goal && construct.Layer == plan.Id);
        (string Key, string Text)[] said = [("indicator", Indicator), ("direction", Direction), ("target", Target)];
        var node = (MapNode)goal.Node;
        var changed = new MapNode(node.Place, [
            .. node.All.Where(entry => !said.Any(part => part.Key == entry.Key)),
            .. said.Select(part => new Entry(part.Key, At(part.Key), new ScalarNode(At(part.Key), part.Text, false)))]);
        return PlanLoader.Again(plan, With((MapNode)plan.Node, "goals", goals => With((MapNode)goals, Goal, _ => changed)));
    }

    /// <summary>The plan with every choice that still fits it; a choice that no longer does is a finding.</summary>
    public static Plan Onto(Plan plan, IEnumerable<ChosenIndicator> all, List<Finding> findings)
    {
        foreach (var chosen in all)
            if (plan.All("goals").Any(goal => goal.Name == chosen.Goal && goal.Layer == plan.Id) && chosen.Onto(plan) is { IsSound: true } again) plan = again.Plan!;
            else findings.Add(new("goal-choice-broken", new Place(SubjectOf(plan.Id, chosen.Goal)), chosen.Goal, chosen.Indicator, chosen.On));
        return plan;
    }

    private static MapNode With(MapNode map, string key, Func<Node, Node> change) =>
        new(map.Place, [.. map.All.Select(entry => entry.Key == key ? entry with { Value = change(entry.Value) } : entry)]);
}
