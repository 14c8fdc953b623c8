using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Facts;

namespace Dingdian.Registry.DataCalls;

/// <summary>A county answers, or answers again after its filing was returned or before it was looked at.</summary>
/// <param name="Call">Name of the call.</param>
/// <param name="Division">The county.</param>
/// <param name="Figures">Value by measure; every measure asked, and no other.</param>
/// <param name="Quality">As the county declares it.</param>
/// <param name="On">The day it was received.</param>
public sealed record FileFigures(string Call, string Division, IReadOnlyList<(string Measure, decimal Value)> Figures, string Quality, DateOnly On) : CallAct(Call)
{
    internal override string Kind => "file";

    private protected override void Apply(RegistryDb db, Revision revision)
    {
        if (Asked(db, Division) is not { } call) return;
        var before = Standing(db, Division);
        if (before?.State == Filing.Accepted) Refuse("filing-accepted", Division);
        if (!Enum.GetNames<Rules.Facts.Quality>().Contains(Quality, StringComparer.OrdinalIgnoreCase)) Refuse("filing-quality", Quality);
        var today = DateOnly.FromDateTime(revision.Change.At.AddHours(8)); // in China
        if (On < Limits.FirstFigure || On > today) Refuse("day-beyond", On, new Texts("收到日期", "the day it was received"), Limits.FirstFigure, today);
        foreach (var measure in call.ListUnits().Keys.Where(measure => Figures.Count(row => row.Measure == measure) != 1)) Refuse("filing-needs", measure);
        foreach (var (measure, value) in Figures) Check(call, measure, value);
        if (Findings.Count > 0) return;
        if (before is not null) revision.Retire(before);
        revision.Add(new Filing
        {
            Call = Call, Division = Division, State = Filing.Filed, Quality = Quality, On = On, Who = revision.Change.Who,
            Figures = string.Join(';', Figures.OrderBy(row => row.Measure, StringComparer.Ordinal).Select(row => $"{row.Measure}={Canonical.Number(row.Value)}")),
        });
    }

    private void Check(DataCall call, string measure, decimal value)
    {
        if (!call.ListUnits().TryGetValue(measure, out var unit)) Refuse("filing-not-asked", measure, string.Join(", ", call.ListUnits().Keys));
        else if (Limits.OfArea(unit, Division) is var (least, most) && (value < least || value > most || Limits.IsCounted(unit) && value != decimal.Truncate(value))) Refuse("filing-value", measure, Canonical.Number(value), Canonical.Number(least), Canonical.Number(most), unit);
    }
}
