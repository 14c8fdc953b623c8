using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>
/// What another reading of the text would change in the year's results, and the rules about cases that would decide otherwise.
/// Neither: it makes no difference here.
/// </summary>
public sealed record ReadingEffect(Construct Reading, string InForce, string Alternative, IReadOnlyList<Change> Changes, IReadOnlyList<Construct> Decides);

/// <summary>Switches each reading of a plan in turn, so that nobody has to guess whether it matters.</summary>
public static class ReadingEffects
{
    /// <summary>Sections that are no rule about a case: they are compared as results, or only feed others.</summary>
    private static readonly string[] Numbers = ["quantities", "quotas", "obligations", "classes", "attributes", "measures", "parameters", "choices", "readings"];

    public static IReadOnlyList<ReadingEffect> Of(Result result, bool tolerant = false) =>
        [.. result.Plan.All("readings").SelectMany(reading => Of(reading, result, tolerant))];

    /// <summary>Nothing while the value given is none of its words: a finding says so, and there is nothing to compare with.</summary>
    private static IEnumerable<ReadingEffect> Of(Construct reading, Result result, bool tolerant)
    {
        var now = new Computation(result.Plan, result.Facts, result.Year, tolerant).ReadingOf(reading.Name);
        string[] words = [reading.Text("default") ?? "", .. reading.List("alternative")];
        if (!words.Contains(now))
            yield break;
        var decides = Deciding(reading, result.Plan);
        foreach (var word in words.Where(w => w != now))
        {
            var facts = result.Facts.With([new Setting("reading", reading.Name, null, null, null, word)]);
            yield return new ReadingEffect(reading, now, word, Difference.Between(result, Computation.Run(result.Plan, facts, result.Year, tolerant)), decides);
        }
    }

    /// <summary>Rules about places, applicants and time that read it, and gates that are asked for a case.</summary>
    private static IReadOnlyList<Construct> Deciding(Construct reading, Plan plan)
    {
        var dependencies = new Dependencies(plan);
        var rules = plan.Constructs.Where(c => !Numbers.Contains(c.Section) && IsAboutCases(c) && dependencies.Of(c).Contains(reading.Name));
        var gates = plan.Gates.Values.SelectMany(g => g).Where(g => IsCase(g.When) && g.When.Slots().Any(s => s.Symbol.Name == reading.Name)).Select(g => g.Construct);
        return [.. rules.Concat(gates).Distinct()];
    }

    private static bool IsAboutCases(Construct construct) => construct.Section is not ("flags" or "gates") || construct.Expressions.Values.Any(IsCase);

    private static bool IsCase(Bound bound) => bound.Level.Kind is LevelKind.Case or LevelKind.Other;
}
