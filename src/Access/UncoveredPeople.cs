using Dingdian.Geo;

namespace Dingdian.Access;

/// <summary>
/// How many people live in the uncovered area around a place, while institutions are added one after another. Areas are those of
/// <see cref="Gaps"/>: uncovered places each no farther than the linking distance from the next. Only areas that an addition touched and that
/// somebody asks about are formed anew.
/// </summary>
public sealed class UncoveredPeople
{
    private const int NotFormed = -1;

    private readonly Coverage coverage;
    private readonly double linkingMetres, widest;
    private readonly int[] places; // numbers among the places where people live
    private readonly Dictionary<int, int> numbers;
    private readonly PointIndex index;
    private readonly bool[] isOpen;
    private readonly int[] areas;
    private readonly int[]?[] links;
    private readonly List<(decimal People, List<int> Places)> formed = [];

    public UncoveredPeople(Coverage coverage, double linkingMetres)
    {
        (this.coverage, this.linkingMetres) = (coverage, linkingMetres);
        places = [.. Enumerable.Range(0, coverage.Residents.Count).Where(i => coverage.IsCovered(i) == false && coverage.People[i] > 0)];
        numbers = places.Select((place, i) => (place, i)).ToDictionary(pair => pair.place, pair => pair.i);
        index = new PointIndex(Array.ConvertAll(places, place => coverage.Residents[place]));
        (isOpen, areas, links) = (new bool[places.Length], new int[places.Length], new int[places.Length][]);
        Array.Fill(isOpen, true);
        Array.Fill(areas, NotFormed);
        widest = coverage.Limits.Count > 0 ? coverage.Limits.Max() : 0;
    }

    /// <summary>People of the uncovered area a place stands in: one with a place no farther than places of an area are from each other; none: 0.</summary>
    public decimal At(Coordinate at)
    {
        if (index.FindNearest(at, i => isOpen[i], linkingMetres) is not { } near) return 0;
        if (areas[near.Item] == NotFormed) Form(near.Item);
        return formed[areas[near.Item]].People;
    }

    /// <summary>An institution opens at a place: whom it reaches is covered from now on.</summary>
    public void Add(Coordinate at)
    {
        var reached = new List<Reached>();
        coverage.Walk.Reach(coverage.Walk.Place([at]), 0, coverage.Residents, widest, reached);
        foreach (var one in reached)
            if (one.Cost <= coverage.Limits[one.Item] && numbers.TryGetValue(one.Item, out var i) && isOpen[i]) Close(i);
    }

    private void Close(int place)
    {
        isOpen[place] = false;
        if (areas[place] == NotFormed) return;
        foreach (var other in formed[areas[place]].Places) areas[other] = NotFormed;
    }

    private void Form(int start)
    {
        var (area, part) = (formed.Count, new List<int> { start });
        areas[start] = area;
        for (var next = 0; next < part.Count; next++)
            foreach (var other in LinksOf(part[next]))
                if (isOpen[other] && areas[other] != area)
                {
                    areas[other] = area;
                    part.Add(other);
                }
        formed.Add((part.Sum(i => coverage.People[places[i]]), part));
    }

    private int[] LinksOf(int place)
    {
        if (links[place] is { } known) return known;
        var found = new List<Neighbour>();
        index.Within(coverage.Residents[places[place]], linkingMetres, found);
        return links[place] = [.. found.Select(neighbour => neighbour.Item)];
    }
}
