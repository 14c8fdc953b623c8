using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>An institution near an applicant.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Metres">Straight: this decides.</param>
/// <param name="Walk">What the walk costs, shown beside; null where it is not known or much longer.</param>
/// <param name="IsNearLimit">Within 30 m of the limit, on either side: to be checked on the spot.</param>
public sealed record SpacingNeighbour(int Item, double Metres, double? Walk, bool IsNearLimit);

/// <summary>What stands around an applicant.</summary>
/// <param name="Metres">The radius R.</param>
/// <param name="Near">Those within the radius or at most 30 m beyond, nearest first.</param>
/// <param name="WalkBasis">What the walks beside the straight lines rest on; null where none were asked for.</param>
public sealed record SpacingResult(double Metres, IReadOnlyList<SpacingNeighbour> Near, Texts? WalkBasis)
{
    /// <summary>Exactly at the radius included.</summary>
    public IReadOnlyList<SpacingNeighbour> Within => [.. Near.Where(n => n.Metres <= Metres)];

    public IReadOnlyList<SpacingNeighbour> NearLimit => [.. Near.Where(n => n.IsNearLimit)];

    public int CountWithout => Within.Count;

    /// <summary>The applicant included.</summary>
    public int CountWith => Within.Count + 1;
}

/// <summary>Distances between institutions. The straight line, geodesic and centre to centre, decides; the walk is shown beside it.</summary>
public sealed class Spacing(IReadOnlyList<Coordinate> institutions, Walk? walk = null)
{
    public const double NearLimitMetres = 30;

    /// <summary>A walk is looked for up to so many times the radius.</summary>
    private const double WalkRadii = 4;

    private readonly PointIndex index = new([.. institutions]);
    private readonly Places? places = walk?.Place(institutions);

    /// <param name="applicant">Where it would stand.</param>
    /// <param name="metres">The radius R; within is d ≤ R.</param>
    /// <param name="self">The applicant's own number when it is one of the institutions already, as for a move; it is left out.</param>
    public SpacingResult Check(Coordinate applicant, double metres, int self = -1)
    {
        var found = new List<Neighbour>();
        index.Within(applicant, metres + NearLimitMetres, found);
        var walks = Walks(applicant, metres);
        return new SpacingResult(metres, [.. found.Where(n => n.Item != self).Select(n => new SpacingNeighbour(
            n.Item, n.Metres, walks.TryGetValue(n.Item, out var cost) ? cost : null, Math.Abs(n.Metres - metres) <= NearLimitMetres))], walk?.Basis);
    }

    /// <summary>The nearest, however far; null without any.</summary>
    public Neighbour? Nearest(Coordinate applicant, int self = -1) => index.FindNearest(applicant, item => item != self);

    /// <summary>Institutions in the circle around one of them, itself and the applicant, where it stands inside, included.</summary>
    public int InCircleOf(int item, Coordinate applicant, double metres, int self = -1)
    {
        var selfInside = self >= 0 && Geodesic.Metres(index[item], index[self]) <= metres;
        var applicantInside = Geodesic.Metres(index[item], applicant) <= metres;
        return index.CountWithin(index[item], metres) - (selfInside ? 1 : 0) + (applicantInside ? 1 : 0);
    }

    /// <summary>The fullest circle: the applicant's own, or that of a neighbour once the applicant stands there.</summary>
    public int FullestCircle(Coordinate applicant, double metres, int self = -1)
    {
        var around = Check(applicant, metres, self);
        return around.Within.Select(n => InCircleOf(n.Item, applicant, metres, self)).Append(around.CountWith).Max();
    }

    private Dictionary<int, double> Walks(Coordinate applicant, double metres)
    {
        var reached = new List<Reached>();
        if (walk is not null)
            walk.Reach(walk.Place([applicant]), 0, places!, WalkRadii * metres * (walk.Unit == WalkUnit.Minutes ? walk.Profile.Pace : 1), reached);
        return reached.ToDictionary(r => r.Item, r => r.Cost);
    }
}
