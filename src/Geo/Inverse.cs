namespace Dingdian.Geo;

/// <summary>Undoes a small smooth shift: subtract what the last guess misses by until it misses by nothing.</summary>
internal static class Inverse
{
    /// <summary>Each step shrinks the error at least tenfold; the limit only guards against data beyond any map.</summary>
    private const int MostSteps = 40;

    /// <summary>A last step of a micrometre leaves an error of a tenth of that.</summary>
    private const double CloseDegrees = 1e-11;

    public static Coordinate Of(Func<Coordinate, Coordinate> shift, Coordinate target)
    {
        var guess = target;
        for (var step = 0; step < MostSteps; step++)
        {
            var reached = shift(guess);
            var (east, north) = (target.Lon - reached.Lon, target.Lat - reached.Lat);
            guess = new Coordinate(guess.Lon + east, guess.Lat + north);
            if (Math.Abs(east) < CloseDegrees && Math.Abs(north) < CloseDegrees)
                break;
        }
        return guess;
    }
}
