using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>What another reading of the text would change; nothing: it makes no difference here.</summary>
public sealed record ReadingEffect(Construct Reading, string InForce, string Alternative, IReadOnlyList<Change> Changes);

/// <summary>Switches each reading of a plan in turn, so that nobody has to guess whether it matters.</summary>
public static class ReadingEffects
{
    public static IReadOnlyList<ReadingEffect> Of(Result result, bool tolerant = false) =>
        [.. result.Plan.All("readings").SelectMany(reading => Of(reading, result, tolerant))];

    private static IEnumerable<ReadingEffect> Of(Construct reading, Result result, bool tolerant)
    {
        var now = new Computation(result.Plan, result.Facts, result.Year, tolerant).ReadingOf(reading.Name);
        foreach (var word in reading.List("alternative").Prepend(reading.Text("default") ?? "").Where(w => w != now))
        {
            var facts = result.Facts.With([new Setting("reading", reading.Name, null, null, null, word)]);
            yield return new ReadingEffect(reading, now, word, Difference.Between(result, Computation.Run(result.Plan, facts, result.Year, tolerant)));
        }
    }
}
