namespace Dingdian.Registry.Samples.Land;

/// <summary>A river winds through the whole city: a straight line with two waves on it.</summary>
internal sealed class River
{
    private readonly Spot through;
    private readonly double angle, wave, length, phase;

    public River(Spot through, Dice dice) =>
        (this.through, angle, wave, length, phase) = (through, dice.Between(0, Math.PI), dice.Between(0.6, 1.6), dice.Between(3.0, 6.0), dice.Between(0, 2 * Math.PI));

    /// <summary>How far from the middle of the stream; the sign says which bank.</summary>
    public double Off(Spot spot)
    {
        var from = spot - through;
        var (along, across) = (from.X * Math.Cos(angle) + from.Y * Math.Sin(angle), from.Y * Math.Cos(angle) - from.X * Math.Sin(angle));
        return across - wave * (Math.Sin(along / length + phase) + 0.4 * Math.Sin(along / (0.37 * length)));
    }

    public bool Parts(Spot a, Spot b) => Off(a) > 0 != Off(b) > 0;
}
