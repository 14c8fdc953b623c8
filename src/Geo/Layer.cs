using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Dingdian.Geo;

/// <summary>A class of places drawn on the map, such as the rings of a city: areas with a word each, and a word for everywhere else.</summary>
public sealed class Layer
{
    private readonly STRtree<int> tree = new();

    /// <param name="name">What plans call the class.</param>
    /// <param name="areas">The word as the code of each; borders belong to their areas.</param>
    /// <param name="elsewhere">The word of all other places; null when nothing is said of them.</param>
    public Layer(string name, IReadOnlyList<Boundary> areas, string? elsewhere)
    {
        (Name, Areas, Elsewhere) = (name, areas, elsewhere);
        for (var i = 0; i < areas.Count; i++)
            tree.Insert(areas[i].Shape.EnvelopeInternal, i);
        tree.Build();
    }

    public string Name { get; }
    public IReadOnlyList<Boundary> Areas { get; }
    public string? Elsewhere { get; }

    /// <summary>The word of a place: the first area that holds it speaks. Null when it is not known.</summary>
    public string? Find(Coordinate at)
    {
        var first = Areas.Count;
        foreach (var i in tree.Query(new Envelope(at.Lon, at.Lon, at.Lat, at.Lat)))
            if (i < first && Areas[i].Covers(at))
                first = i;
        return first < Areas.Count ? Areas[first].Code : Elsewhere;
    }
}
