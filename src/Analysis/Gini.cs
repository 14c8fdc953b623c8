using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>
/// The Gini coefficient of a Lorenz curve: 0 where everybody has the same, towards 1 where one area has all.
/// <para>G = 1 − Σₖ (Xₖ − Xₖ₋₁)(Yₖ + Yₖ₋₁), the trapezoid rule over the points of <see cref="Lorenz"/>. It looks between areas only, never within one, so fewer areas give less.</para>
/// <para>By people it is read in the usual bands. By land it is always high, because people and care gather in towns (China 2013 by people 0.07–0.19, by land
/// 0.62–0.65, PMC4441957): it has no band and is no alarm.</para>
/// <para>A pure number, exact, rounded to 18 places. Undefined where the curve is.</para>
/// </summary>
public static class Gini
{
    private static readonly (decimal From, Texts Name)[] Bands = [
        (0.5m, new("差距悬殊", "very unequal")), (0.4m, new("差距较大", "unequal")), (0.3m, new("相对合理", "tolerable")), (0.2m, new("比较均等", "fairly equal")), (decimal.MinValue, new("高度均等", "highly equal"))];

    public static decimal? Of(IReadOnlyList<AreaFigures> areas, Held against) => Of(Lorenz.Of(areas, against));

    public static decimal? Of(IReadOnlyList<LorenzPoint> curve) => curve.Count == 0 ? null
        : decimal.Round(1m - curve.Zip(curve.Skip(1), (before, after) => (after.Base - before.Base) * (after.Resource + before.Resource)).Sum(), Shares.Places);

    /// <summary>The usual reading of a coefficient by people: below 0.2, 0.3, 0.4, 0.5 and above; a limit belongs to the band above it.</summary>
    public static Texts BandByPeople(decimal gini) => Bands.First(band => gini >= band.From).Name;
}
