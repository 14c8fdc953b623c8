using Dingdian.Geo;
using OsmSharp;
using OsmSharp.Streams;
using OsmSharp.Tags;

namespace Dingdian.Access.Tests;

/// <summary>Small files of OpenStreetMap, written by the library that reads them.</summary>
internal static class OsmFiles
{
    public static byte[] Write(IReadOnlyList<Coordinate> nodes, params (long[] Nodes, (string, string)[] Tags)[] ways)
    {
        using var stream = new MemoryStream();
        var target = new PBFOsmStreamTarget(stream);
        target.Initialize();
        for (var i = 0; i < nodes.Count; i++)
            target.AddNode(new Node { Id = i, Longitude = nodes[i].Lon, Latitude = nodes[i].Lat, Version = 1, Visible = true, TimeStamp = DateTime.UnixEpoch, ChangeSetId = 1, UserId = 1, UserName = "" });
        for (var w = 0; w < ways.Length; w++)
            target.AddWay(new Way { Id = 100 + w, Nodes = ways[w].Nodes, Tags = new TagsCollection(ways[w].Tags.Select(t => new Tag(t.Item1, t.Item2))), Version = 1, Visible = true, TimeStamp = DateTime.UnixEpoch, ChangeSetId = 1, UserId = 1, UserName = "" });
        target.Flush();
        target.Close();
        return stream.ToArray();
    }
}
