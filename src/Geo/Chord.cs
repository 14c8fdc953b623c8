namespace Dingdian.Geo;

/// <summary>
/// Straight lines through the earth, for screening. A chord is never longer than the way along the ground, and shorter by no more than on a
/// circle of the ellipsoid's smallest radius of curvature: 1 µm in a kilometre, 1 mm in ten.
/// </summary>
public static class Chord
{
    /// <summary>The ellipsoid's radii of curvature lie within 0.51 % of this.</summary>
    private const double Radius = 6_367_500;

    /// <summary>No two places are farther apart: from pole to pole are 20,003,931 m.</summary>
    private const double HalfWayRound = 20_004_000;

    private static readonly double Sharpest = Ellipsoid.Cgcs2000.B * Ellipsoid.Cgcs2000.B / Ellipsoid.Cgcs2000.A;

    /// <summary>
    /// The distance to within 2 % of the sagging of a chord: 0.02 µm in a kilometre, 0.02 mm in ten, 2 cm in a hundred. Several times
    /// as fast as the geodesic. It screens; a rule is decided by <see cref="Geodesic.Metres(Coordinate, Coordinate)"/>.
    /// </summary>
    public static double ScreeningMetres(Coordinate from, Coordinate to) => Arc(Math.Sqrt(Spot.Of(from).SquareTo(Spot.Of(to))));

    /// <summary>How far <see cref="ScreeningMetres"/> may be off for a result of up to a thousand kilometres.</summary>
    public static double ScreeningError(double metres) => Slack(metres) + 0.02 * metres * metres * metres / (24 * Radius * Radius);

    internal static double Arc(double chord) => 2 * Radius * Math.Asin(Math.Min(1, chord / (2 * Radius)));

    /// <summary>A way along the ground whose chord is at most this long is surely within so many metres.</summary>
    internal static double SurelyWithin(double metres) => metres >= HalfWayRound
        ? double.PositiveInfinity
        : 2 * Sharpest * Math.Sin(Math.Min(Math.PI / 2, metres / (2 * Sharpest))) - Slack(metres);

    /// <summary>A way along the ground whose chord is longer than this is surely farther than so many metres.</summary>
    internal static double SurelyBeyond(double metres) => metres + Slack(metres);

    /// <summary>The longest way along the ground with this chord.</summary>
    internal static double Longest(double chord) =>
        chord < 2 * Sharpest ? 2 * Sharpest * Math.Asin(chord / (2 * Sharpest)) + Slack(chord) : double.PositiveInfinity;

    /// <summary>What rounding may do to chords and geodesics.</summary>
    private static double Slack(double metres) => 1e-7 + 1e-9 * metres;
}
