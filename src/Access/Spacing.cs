using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>An institution near an applicant.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Metres">Straight: this decides.</param>
/// <param name="Walk">What the walk costs, shown beside; null where it is not known or much longer.</param>
/// <param name="IsNearLimit">Within 30 m of the limit, on either side: to be checked on the spot.</param>
/// <param name="InItsCircle">Institutions in the circle around it, itself and the applicant included.</param>
public sealed record SpacingNeighbour(int Item, double Metres, double? Walk, bool IsNearLimit, int InItsCircle);

/// <summary>What stands around an applicant.</summary>
/// <param name="Nearest">The nearest of the same kind, however far; null without any.</param>
/// <param name="Within">Those within the radius, exactly at it included, nearest first.</param>
/// <param name="NearLimit">Those within 30 m of the limit on either side.</param>
/// <param name="WalkBasis">What the walks beside the straight lines rest on; null where none were asked for.</param>
public sealed record SpacingResult(Neighbour? Nearest, IReadOnlyList<SpacingNeighbour> Within, IReadOnlyList<SpacingNeighbour> NearLimit, Texts? WalkBasis)
{
    public int CountWithout => Within.Count;

    /// <summary>The applicant included.</summary>
    public int CountWith => Within.Count + 1;

    /// <summary>The fullest circle: the applicant's own, or that of a neighbour once the applicant stands there.</summary>
    public int FullestCircle => Within.Select(n => n.InItsCircle).Append(CountWith).Max();
}

/// <summary>Distances between institutions of one kind. The straight line, geodesic and centre to centre, decides; the walk is shown beside it.</summary>
public sealed class Spacing(IReadOnlyList<Coordinate> sameKind, Walk? walk = null)
{
    public const double NearLimitMetres = 30;

    /// <summary>A walk is looked for up to so many times the radius.</summary>
    private const double WalkRadii = 4;

    private readonly PointIndex index = new([.. sameKind]);
    private readonly Places? places = walk?.Place(sameKind);

    /// <param name="applicant">Where it would stand.</param>
    /// <param name="metres">The radius R; within is d ≤ R.</param>
    /// <param name="self">The applicant's own number when it is one of the institutions already, as for a move; it is left out.</param>
    public SpacingResult Check(Coordinate applicant, double metres, int self = -1)
    {
        var found = new List<Neighbour>();
        index.Nearest(applicant, 1, found, item => item != self);
        Neighbour? nearest = found.Count > 0 ? found[0] : null;
        index.Within(applicant, metres + NearLimitMetres, found);
        var walks = Walks(applicant, metres);
        var near = found.Where(n => n.Item != self).Select(n => new SpacingNeighbour(n.Item, n.Metres, walks.TryGetValue(n.Item, out var cost) ? cost : null,
            Math.Abs(n.Metres - metres) <= NearLimitMetres, InCircleOf(n.Item, applicant, metres, self))).ToList();
        return new SpacingResult(nearest, [.. near.Where(n => n.Metres <= metres)], [.. near.Where(n => n.IsNearLimit)], walk?.Basis);
    }

    private int InCircleOf(int item, Coordinate applicant, double metres, int self)
    {
        var own = index.CountWithin(index[item], metres);
        var selfInside = self >= 0 && Geodesic.Metres(index[item], index[self]) <= metres;
        var applicantInside = Geodesic.Metres(index[item], applicant) <= metres;
        return own - (selfInside ? 1 : 0) + (applicantInside ? 1 : 0);
    }

    private Dictionary<int, double> Walks(Coordinate applicant, double metres)
    {
        var reached = new List<Reached>();
        if (walk is not null)
        {
            var limit = WalkRadii * metres * (walk.Unit == WalkUnit.Minutes ? walk.Profile.Pace : 1);
            walk.Reach(walk.Place([applicant]), 0, places!, limit, reached);
        }
        return reached.ToDictionary(r => r.Item, r => r.Cost);
    }
}
