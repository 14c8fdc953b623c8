using Dingdian.Geo;
using Dingdian.Model;
using OsmSharp;
using OsmSharp.Streams;

namespace Dingdian.Access;

/// <summary>
/// Streets from OpenStreetMap's <c>.osm.pbf</c>: one pass for the ways a person may walk, one for the places of their nodes. Ways are split
/// where they meet or end; the points between become the shape.
/// </summary>
public sealed class OsmReader(WalkProfile profile, string file, List<Finding> findings)
{
    private readonly List<long> references = [];
    private readonly List<(long Way, int Kind, int First)> ways = [];
    private readonly Dictionary<WayVerdict, int> verdicts = [];
    private int onewayForFoot, missing;

    /// <summary>Null with a finding when the file cannot be read. Progress goes from 0 to 1.</summary>
    public Streets? Read(Stream pbf, Action<double>? progress = null)
    {
        if (PbfFrames.Fault(pbf, file) is { } fault)
        {
            findings.Add(fault);
            return null;
        }
        try
        {
            Pass(pbf, ignoreNodes: true, done => progress?.Invoke(done / 2), geo => TakeWay((Way)geo));
            var ids = references.Distinct().Order().ToArray();
            var places = new Coordinate[ids.Length];
            Array.Fill(places, Nowhere);
            Pass(pbf, ignoreNodes: false, done => progress?.Invoke(0.5 + done / 2), geo => TakeNode((Node)geo, ids, places));
            return Lay(ids, places);
        }
        // Whatever the decoder throws at bytes it cannot read: zlib, protobuf, tables of words that are too short.
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            findings.Add(new Finding("osm-corrupt", new Place(file), pbf.Position, wrong.Message));
            return null;
        }
    }

    private static Coordinate Nowhere => new(double.NaN, double.NaN);

    private static void Pass(Stream pbf, bool ignoreNodes, Action<double> progress, Action<OsmGeo> take)
    {
        pbf.Position = 0;
        using var source = new PBFOsmStreamSource(pbf);
        for (var count = 0; source.MoveNext(ignoreNodes, !ignoreNodes, true); count++)
        {
            take(source.Current());
            if (count % 10_000 == 0)
                progress((double)pbf.Position / pbf.Length);
        }
        progress(1);
    }

    private void TakeWay(Way way)
    {
        string? Tag(string key) => way.Tags is { } tags && tags.TryGetValue(key, out var value) ? value : null;
        var verdict = profile.Judge(Tag, out var kind);
        if (verdict == WayVerdict.Kept && way.Nodes is not { Length: > 1 })
            verdict = WayVerdict.TooShort;
        verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
        if (verdict != WayVerdict.Kept)
            return;
        if (Tag("oneway:foot") is "yes" or "-1")
            onewayForFoot++;
        ways.Add((way.Id ?? 0, kind, references.Count));
        references.AddRange(way.Nodes);
    }

    private static void TakeNode(Node node, long[] ids, Coordinate[] places)
    {
        if (node is { Id: { } id, Longitude: { } lon, Latitude: { } lat } && Array.BinarySearch(ids, id) is >= 0 and var at && new Coordinate(lon, lat) is { IsOnEarth: true } place)
            places[at] = place;
    }

    private Streets Lay(long[] ids, Coordinate[] places)
    {
        var nodes = references.ConvertAll(id => Array.BinarySearch(ids, id));
        var isJunction = Junctions(nodes, places);
        var builder = new StreetBuilder(profile);
        var numbers = new int[ids.Length];
        for (var n = 0; n < ids.Length; n++)
            numbers[n] = isJunction[n] ? builder.AddJunction(places[n]) : -1;
        for (var w = 0; w < ways.Count; w++)
            Split(ways[w], nodes, places, numbers, w + 1 < ways.Count ? ways[w + 1].First : nodes.Count, builder);
        var network = builder.Build();
        return new Streets(network, new StreetReport { Ways = verdicts, MissingNodes = missing, OnewayForFoot = onewayForFoot }.Of(network));
    }

    /// <summary>Where a run of known nodes ends, and where nodes are met more than once, by one way or by several.</summary>
    private bool[] Junctions(List<int> nodes, Coordinate[] places)
    {
        var isJunction = new bool[places.Length];
        var met = new bool[places.Length];
        for (var w = 0; w < ways.Count; w++)
        {
            var (first, end) = (ways[w].First, w + 1 < ways.Count ? ways[w + 1].First : nodes.Count);
            for (var i = first; i < end; i++)
            {
                var node = nodes[i];
                if (!places[node].IsOnEarth || (i > first && nodes[i - 1] == node))
                    continue;
                var isEnd = i == first || i == end - 1 || !places[nodes[i - 1]].IsOnEarth || !places[nodes[i + 1]].IsOnEarth;
                isJunction[node] |= met[node] || isEnd;
                met[node] = true;
            }
        }
        return isJunction;
    }

    private void Split((long Way, int Kind, int First) way, List<int> nodes, Coordinate[] places, int[] numbers, int end, StreetBuilder builder)
    {
        var (from, between) = (-1, new List<Coordinate>());
        for (var i = way.First; i < end; i++)
        {
            var node = nodes[i];
            if (i > way.First && node == nodes[i - 1])
                continue;
            if (!places[node].IsOnEarth)
            {
                missing++;
                from = -1;
            }
            else if (numbers[node] < 0)
                between.Add(places[node]);
            else
            {
                if (from >= 0)
                    builder.AddEdge(from, numbers[node], System.Runtime.InteropServices.CollectionsMarshal.AsSpan(between), way.Way, way.Kind);
                from = numbers[node];
                between.Clear();
            }
        }
    }
}
