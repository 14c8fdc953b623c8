namespace Dingdian.Registry.Samples.Land;

/// <summary>Nodes and edges of a street network, and who lives at the nodes.</summary>
internal sealed class Network
{
    public List<Node> Nodes { get; } = [];
    public List<Edge> Edges { get; } = [];

    public int Add(Spot spot, Township township, bool village)
    {
        Nodes.Add(new(spot, township, village));
        return Nodes.Count - 1;
    }

    public void Join(int from, int to, string form) => Edges.Add(new(from, to, form));

    /// <summary>Metres; winding roads are longer than the straight line.</summary>
    public double Length(Edge edge, Plane plane) => Math.Round(plane.Metres(Nodes[edge.From].Spot, Nodes[edge.To].Spot) * (edge.Form == Edge.Road ? 1.15 : 1) + 0.05, 1);

    /// <summary>For each node the smallest number of a node it is joined to.</summary>
    public int[] Components()
    {
        var root = Enumerable.Range(0, Nodes.Count).ToArray();
        foreach (var edge in Edges)
        {
            var (a, b) = (Root(root, edge.From), Root(root, edge.To));
            root[Math.Max(a, b)] = Math.Min(a, b);
        }
        return [.. root.Select((_, i) => Root(root, i))];
    }

    private static int Root(int[] root, int node)
    {
        while (root[node] != node) node = root[node] = root[root[node]];
        return node;
    }
}

internal readonly record struct Node(Spot Spot, Township Township, bool Village);

internal readonly record struct Edge(int From, int To, string Form)
{
    // The words of OpenStreetMap, which say who may walk there.
    public const string Arterial = "secondary";
    public const string Street = "residential";
    public const string Lane = "living_street";
    public const string Road = "tertiary";
}
