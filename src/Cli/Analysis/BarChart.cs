using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary>A bar; without a value only its name stands there.</summary>
internal sealed record Bar(Texts Name, decimal? Value, Tone Tone);

/// <summary>Bars lying one under the other from zero, with marked values as dashed lines.</summary>
internal static class BarChart
{
    private const double Width = 820, Top = 76, Row = 28, Thick = 18, Right = 90;

    public static string Draw(Texts title, IReadOnlyList<Bar> bars, IReadOnlyList<(decimal At, Texts Name)> marks, Language language, params IReadOnlyList<(Tone Tone, Texts Name)> legend)
    {
        var left = 30 + bars.Select(bar => Svg.WidthOf(bar.Name.In(language))).DefaultIfEmpty(60).Max();
        var bottom = Top + Row * bars.Count;
        var svg = new Svg(Width, bottom + (legend.Count > 0 ? 70 : 40), title.In(language));
        var axis = new Axis(bars.Select(bar => bar.Value).OfType<decimal>().Concat(marks.Select(mark => mark.At)), left, Width - Right, withZero: true);
        foreach (var point in axis.Points())
        {
            svg.Line(axis[point], Top - 6, axis[point], bottom);
            svg.Text(axis[point], bottom + 20, Svg.Short(point), "middle", 12, colour: Svg.Faint);
        }
        for (var i = 0; i < bars.Count; i++) Draw(svg, axis, bars[i], Top + Row * i, left, language);
        svg.Line(axis[0m], Top - 6, axis[0m], bottom, Svg.Ink);
        for (var i = 0; i < marks.Count; i++)
        {
            svg.Line(axis[marks[i].At], Top - 12, axis[marks[i].At], bottom, Svg.Ink, dashed: true);
            svg.Text(axis[marks[i].At], Top - 18 - i % 2 * 14, $"{marks[i].Name.In(language)} {Svg.Short(marks[i].At)}", "middle", 12);
        }
        for (var i = 0; i < bars.Count; i++)
            svg.Text(Math.Max(axis[0m], axis[bars[i].Value ?? 0m]) + 6, Top + Row * i + Thick / 2 + 5, bars[i].Value is { } value ? Svg.Short(value) : "–", size: 12);
        for (var i = 0; i < legend.Count; i++)
        {
            svg.Box(16 + i * 260, bottom + 40, 14, 14, Svg.Colour(legend[i].Tone));
            svg.Text(36 + i * 260, bottom + 52, legend[i].Name.In(language), size: 12);
        }
        return svg.Write();
    }

    private static void Draw(Svg svg, Axis axis, Bar bar, double y, double left, Language language)
    {
        svg.Text(left - 12, y + Thick / 2 + 5, bar.Name.In(language), "end");
        var (zero, at) = (axis[0m], axis[bar.Value ?? 0m]);
        svg.Box(Math.Min(zero, at), y, Math.Abs(at - zero), Thick, Svg.Colour(bar.Tone));
    }
}
