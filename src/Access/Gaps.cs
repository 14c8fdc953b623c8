using Dingdian.Geo;

namespace Dingdian.Access;

/// <summary>Uncovered places that hang together.</summary>
/// <param name="Places">Their numbers, in order.</param>
/// <param name="People">People there.</param>
/// <param name="Centre">The place among them from which an institution would cover most uncovered people.</param>
/// <param name="Gain">How many that would be.</param>
public sealed record Gap(IReadOnlyList<int> Places, decimal People, int Centre, decimal Gain);

/// <summary>An institution a gap admits, in the order in which the greedy choice admits them.</summary>
public sealed record GapAdmission(Gap Gap, Coordinate At);

/// <summary>
/// Gaps of a coverage, and the institutions they admit. Two uncovered places belong together when a chain of uncovered places, each no farther
/// from the next than the linking distance (straight), joins them.
/// </summary>
/// <remarks>
/// Goal: as few institutions as possible that each serve a gap with more than a threshold of people. Greedy: the gap with most people is
/// served at its centre, what is then covered leaves, and its gaps are formed anew. A centre is the place c of the gap with the largest
/// gain Σ people(p) over uncovered p with cost(c, p) ≤ limit(p); gains only fall as places become covered, so old gains are upper
/// bounds and most need not be computed again (Minoux, 1978). Ties: least people × cost, then west, then south. The order of the
/// input never matters but among people at one spot.
/// </remarks>
public sealed class Gaps
{
    private readonly Coverage coverage;
    private readonly double linkingMetres;
    private readonly bool[] isOpen;
    private readonly Score[] scores;
    private readonly double widest;

    public Gaps(Coverage coverage, double linkingMetres)
    {
        (this.coverage, this.linkingMetres) = (coverage, linkingMetres);
        isOpen = [.. Enumerable.Range(0, coverage.Residents.Count).Select(i => coverage.IsCovered(i) == false && coverage.People[i] > 0)];
        scores = new Score[isOpen.Length];
        widest = coverage.Limits.Count > 0 ? coverage.Limits.Max() : 0;
        All = [.. Form([.. Enumerable.Range(0, isOpen.Length).Where(i => isOpen[i])]).Select(Centred).Order(ByPeople)];
    }

    /// <summary>Most people first.</summary>
    public IReadOnlyList<Gap> All { get; }

    /// <summary>The institutions admitted one after the other until no gap has more than the threshold. Asked once: it fills the gaps.</summary>
    public IEnumerable<GapAdmission> Fill(decimal threshold)
    {
        var gaps = new SortedSet<Gap>(All, ByPeople);
        var reached = new List<Reached>();
        while (gaps.Min is { } most && most.People > threshold)
        {
            yield return new GapAdmission(most, coverage.Residents[most.Centre]);
            coverage.Walk.Reach(coverage.Residents, most.Centre, coverage.Residents, widest, reached);
            foreach (var one in reached)
                if (one.Cost <= coverage.Limits[one.Item])
                    isOpen[one.Item] = false;
            isOpen[most.Centre] = false;
            var touched = gaps.Where(g => g.Places.Any(p => !isOpen[p])).ToList();
            gaps.ExceptWith(touched);
            foreach (var gap in touched)
                gaps.UnionWith(Form([.. gap.Places.Where(p => isOpen[p])]).Select(Centred));
        }
    }

    /// <summary>Ground that holds all places of a gap, drawn half the linking distance around them and a little more, so that it hangs together.</summary>
    public Boundary Outline(Gap gap, string code, string name)
    {
        var (centre, half) = (coverage.Residents[gap.Centre], Math.Max(StreetWalk.OutlineMetres, linkingMetres / 2));
        var (plane, cell) = (new Plane(centre), half / 8);
        var thinned = gap.Places.Select(p => coverage.Residents[p]).DistinctBy(at => Cell(plane.Of(at))); // one of a cell stands for those beside it
        return Corridor.Around(code, name, centre, thinned.Select(at => (IReadOnlyList<Coordinate>)[at]), half + 1.5 * cell);

        (double, double) Cell((double X, double Y) at) => (Math.Floor(at.X / cell), Math.Floor(at.Y / cell));
    }

    private Comparer<Gap> ByPeople => Comparer<Gap>.Create((a, b) =>
        b.People.CompareTo(a.People) is not 0 and var people ? people : Compare(a.Centre, b.Centre));

    private int Compare(int one, int other)
    {
        var (a, b) = (coverage.Residents[one], coverage.Residents[other]);
        return (a.Lon, a.Lat, one).CompareTo((b.Lon, b.Lat, other));
    }

    /// <summary>Falls open places apart into those that hang together.</summary>
    private List<int[]> Form(int[] places)
    {
        var index = new PointIndex(Array.ConvertAll(places, p => coverage.Residents[p]));
        var isTaken = new bool[places.Length];
        var found = new List<Neighbour>();
        var parts = new List<int[]>();
        for (var start = 0; start < places.Length; start++)
        {
            if (isTaken[start])
                continue;
            isTaken[start] = true;
            List<int> part = [start];
            for (var next = 0; next < part.Count; next++)
            {
                index.Within(coverage.Residents[places[part[next]]], linkingMetres, found);
                foreach (var neighbour in found)
                    if (!isTaken[neighbour.Item])
                    {
                        isTaken[neighbour.Item] = true;
                        part.Add(neighbour.Item);
                    }
            }
            parts.Add([.. part.Select(i => places[i]).Order()]);
        }
        return parts;
    }

    private Gap Centred(int[] places)
    {
        Parallel.ForEach(places.Where(p => !scores[p].IsKnown), p => scores[p] = ScoreOf(p));
        while (true)
        {
            var best = places.Aggregate((a, b) => Better(a, b) ? a : b);
            var fresh = ScoreOf(best);
            if (fresh == scores[best])
                return new Gap(places, places.Sum(p => coverage.People[p]), best, fresh.Gain);
            scores[best] = fresh;
        }
    }

    private bool Better(int one, int other)
    {
        var (a, b) = (scores[one], scores[other]);
        return a.Gain != b.Gain ? a.Gain > b.Gain : a.Walked != b.Walked ? a.Walked < b.Walked : Compare(one, other) <= 0;
    }

    private Score ScoreOf(int centre)
    {
        var reached = new List<Reached>();
        coverage.Walk.Reach(coverage.Residents, centre, coverage.Residents, widest, reached);
        var (gain, walked) = (0m, 0m);
        foreach (var one in reached)
            if (isOpen[one.Item] && one.Cost <= coverage.Limits[one.Item])
            {
                gain += coverage.People[one.Item];
                walked += coverage.People[one.Item] * Math.Round((decimal)one.Cost, 3);
            }
        return new Score(true, gain, walked);
    }

    private readonly record struct Score(bool IsKnown, decimal Gain, decimal Walked);
}
