using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary>A strip of dots for each peer group: its institutions, the span from P10 to P90 shaded, the median as a stroke.</summary>
internal static class PeerChart
{
    private const double Width = 900, Top = 70, Row = 34, Right = 30;

    public static string Draw(Indicator indicator, IReadOnlyList<(Texts Name, PeerSpread Spread)> groups, Language language)
    {
        var names = groups.Select(group => $"{group.Name.In(language)} ({group.Spread.Known})").ToList();
        var left = 30 + names.Select(Svg.WidthOf).DefaultIfEmpty(60).Max();
        var bottom = Top + Row * groups.Count;
        var svg = new Svg(Width, bottom + 72, $"{indicator.Name.In(language)} ({UnitTable.BuiltIn.Say(indicator.Unit).In(language)})");
        var axis = new Axis(groups.SelectMany(group => group.Spread.Values).Select(value => value.Value).OfType<decimal>(), left, Width - Right, withZero: false);
        foreach (var point in axis.Points())
        {
            svg.Line(axis[point], Top - 6, axis[point], bottom);
            svg.Text(axis[point], bottom + 20, Svg.Short(point), "middle", 12, colour: Svg.Faint);
        }
        for (var i = 0; i < groups.Count; i++) Strip(svg, axis, names[i], groups[i].Spread, Top + Row * i + Row / 2, left);
        Legend(svg, bottom + 50, language);
        return svg.Write();
    }

    private static void Strip(Svg svg, Axis axis, string name, PeerSpread spread, double y, double left)
    {
        svg.Text(left - 12, y + 5, name, "end");
        if (spread is { Low: { } low, High: { } high }) svg.Box(axis[low], y - 11, Math.Max(1, axis[high] - axis[low]), 22, Svg.Band);
        if (spread is { Middle: { } middle, IsTooSmall: false }) svg.Line(axis[middle], y - 11, axis[middle], y + 11, Svg.Ink);
        foreach (var value in spread.Values)
            if (value.Value is { } known)
                svg.Dot(axis[known], y, value.Standing switch { Standing.Above => Tone.High, Standing.Below => Tone.Low, _ => Tone.Plain }, spread.IsTooSmall, $"{value.Operation.Name} {Svg.Short(known)}");
    }

    private static void Legend(Svg svg, double y, Language language)
    {
        svg.Box(16, y - 12, 26, 14, Svg.Band);
        svg.Text(48, y, "P10–P90", size: 12);
        (Tone Tone, bool Hollow, Texts Name)[] signs = [
            (Tone.High, false, new("高于 P90，约谈了解", "above P90, for a talk")), (Tone.Low, false, new("低于 P10，约谈了解", "below P10, for a talk")), (Tone.Plain, true, new("少于 8 家，不作提示", "fewer than 8, nobody flagged"))];
        for (var i = 0; i < signs.Length; i++)
        {
            svg.Dot(130 + i * 210, y - 5, signs[i].Tone, signs[i].Hollow, signs[i].Name.In(language));
            svg.Text(142 + i * 210, y, signs[i].Name.In(language), size: 12);
        }
    }
}
