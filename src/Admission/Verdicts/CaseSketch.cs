using Dingdian.Admission.Sites;
using Dingdian.Documents;
using Dingdian.Geo;
using Dingdian.Model;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Verdicts;

/// <summary>A place and its neighbours for a document: drawn with how far the rules reach, and listed with distance and bearing.</summary>
internal static class CaseSketch
{
    /// <summary>Null when no rule looked at neighbours.</summary>
    public static Sketch? Of(SiteAnswer site)
    {
        var looked = site.Rules.Where(rule => rule.Reach is not null).ToList();
        if (looked.Count == 0) return null;
        var centre = site.Question.At;
        var marks = looked.SelectMany(rule => rule.Neighbours).DistinctBy(near => near.Key).OrderBy(near => near.Metres).ThenBy(near => near.Key, StringComparer.Ordinal).Select(near => Mark(centre, near, looked));
        var reaches = looked.Where(rule => rule.Reach!.Metres is not null).Select(rule => new SketchReach(Name(rule.Construct), rule.Reach!.Metres!.Value)).DistinctBy(reach => reach.Metres);
        return new(new("选址及邻近机构", "The place and the institutions near it"), Same(site.Question.Name), [.. marks], [.. reaches]);
    }

    private static SketchMark Mark(Coordinate centre, SiteNeighbour near, IReadOnlyList<SiteRule> looked)
    {
        var at = new Plane(centre).Of(near.At);
        var counts = looked.Any(rule => rule.Neighbours.Any(one => one.Key == near.Key && one is { Counts: true, IsWithin: true }));
        return new(Same(near.Name), near.Metres, (decimal)Math.Round(at.X, 1), (decimal)Math.Round(at.Y, 1), counts);
    }
}
