namespace Dingdian.Geo;

/// <summary>A place in CGCS2000, with the datum it came in and the numbers as they were given: what is shown can always be held against its source.</summary>
public sealed record Point(Coordinate At, Datum Datum, double X, double Y);
