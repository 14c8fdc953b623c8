using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>A quota in an area under something else: what it is, and what it would be.</summary>
public sealed record QuotaEffect(string Quota, string Area, decimal? Now, decimal? Else);

/// <summary>What the choices a bureau made do to its quotas: lifted rules all together, and each reading of the text.</summary>
public static class YearEffects
{
    /// <summary>Quotas as they are, and as they would be had nothing been lifted.</summary>
    public static IReadOnlyList<QuotaEffect> OfOverrides(YearFigures figures) =>
        figures.Facts.Overrides.Count == 0 ? [] : Between(figures.Result, Computation.Run(figures.Plan, figures.Facts with { Overrides = [] }, figures.Result.Year));

    /// <summary>Each reading with its alternatives, and the quotas that would be others under them.</summary>
    public static IReadOnlyList<(Construct Reading, string InForce, string Alternative, IReadOnlyList<QuotaEffect> Effects)> OfReadings(YearFigures figures) =>
        [.. ReadingEffects.Of(figures.Result).Select(effect => (effect.Reading, effect.InForce, effect.Alternative, Quotas(effect.Changes)))];

    /// <summary>Where two revisions differ.</summary>
    public static IReadOnlyList<QuotaEffect> Between(IReadOnlyList<QuotaLine> now, IReadOnlyList<QuotaLine> before) =>
        [.. from line in now
            let other = before.FirstOrDefault(one => one.Quota == line.Quota && one.Area == line.Area)
            where other?.Value != line.Value
            select new QuotaEffect(line.Quota, line.Area, line.Value, other?.Value)];

    private static IReadOnlyList<QuotaEffect> Between(Result now, Result other) => Between([.. now.Quotas.Select(QuotaLine.Of)], [.. other.Quotas.Select(QuotaLine.Of)]);

    private static IReadOnlyList<QuotaEffect> Quotas(IReadOnlyList<Change> changes) =>
        [.. changes.Where(change => change.Kind == "quota").Select(change => new QuotaEffect(change.Id, change.Area, Number(change.From), Number(change.To)))];

    private static decimal? Number(string? text) => text is not null && Rules.Reading.Scalars.TryNumber(text, out var number) ? number : null;
}
