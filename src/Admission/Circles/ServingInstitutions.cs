using Dingdian.Geo;
using Dingdian.Registry.Geography;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Circles;

/// <summary>The institutions that serve from a circle, and what is near them.</summary>
internal sealed class ServingInstitutions
{
    private readonly HashSet<int> coming; // would serve once admitted

    public ServingInstitutions(Surroundings around, Construct circle)
    {
        var serving = Rules.Deciding.Circles.Serving(around.Ask(null, new Dictionary<string, string>(), around.Others), circle);
        Numbers = [.. Enumerable.Range(0, serving.Count).Where(i => serving[i] == true && !around.IsPending(i))];
        Unknown = serving.Where((one, i) => one is null && !around.IsPending(i)).Count();
        coming = [.. Enumerable.Range(0, serving.Count).Where(i => serving[i] == true && around.IsPending(i))];
        var off = around.Ground.Institutions.Where(i => i.At is not { IsOnEarth: true }).ToList();
        var served = Rules.Deciding.Circles.Serving(around.Ask(null, new Dictionary<string, string>(), [.. off.Select(around.Other)]), circle);
        WithoutPlace = [.. off.Where((_, i) => served[i] != false)];
        At = [.. Numbers.Select(i => around.At[i])];
        Townships = Counted(around);
    }

    private ServingInstitutions(ServingInstitutions before, Surroundings around, int placed)
    {
        (Numbers, Unknown, WithoutPlace, coming) = ([.. before.Numbers, placed], before.Unknown, before.WithoutPlace, before.coming);
        At = [.. before.At, around.At[placed]];
        Townships = Counted(around);
    }

    private Dictionary<string, int> Counted(Surroundings around) => Numbers.Select(i => around.Townships[i]).Where(t => t.Length > 0).GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>The same after one was admitted; itself when that one does not serve.</summary>
    public ServingInstitutions With(Surroundings around, int placed) => coming.Contains(placed) ? new(this, around, placed) : this;


    /// <summary>Numbers among the placed institutions.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>Of how many it is not known whether they serve; they are taken not to.</summary>
    public int Unknown { get; }

    /// <summary>Those without a place that serve by what they are, or may.</summary>
    public IReadOnlyList<InstitutionPlace> WithoutPlace { get; }

    public Coordinate[] At { get; }

    /// <summary>How many serve in each township that has any.</summary>
    public IReadOnlyDictionary<string, int> Townships { get; }
}
