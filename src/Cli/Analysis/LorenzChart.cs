using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary>Lorenz curves by people and by land under the line of equality.</summary>
internal static class LorenzChart
{
    private const double Left = 70, Top = 60, Side = 420, Legend = 520;

    public static string Draw(Texts title, IReadOnlyList<LorenzPoint> byPeople, decimal? people, IReadOnlyList<LorenzPoint> byLand, decimal? land, Language language)
    {
        var svg = new Svg(760, Top + Side + 60, title.In(language));
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var part = tenth / 10d;
            svg.Line(Left + part * Side, Top, Left + part * Side, Top + Side);
            svg.Line(Left, Top + part * Side, Left + Side, Top + part * Side);
            svg.Text(Left + part * Side, Top + Side + 20, $"{tenth * 10} %", "middle", 12, colour: Svg.Faint);
            svg.Text(Left - 8, Top + (1 - part) * Side + 4, $"{tenth * 10} %", "end", 12, colour: Svg.Faint);
        }
        svg.Path([At(0, 0), At(1, 1)], Svg.Faint);
        Curve(svg, byPeople, Tone.Plain, dashed: false);
        Curve(svg, byLand, Tone.High, dashed: true);
        svg.Text(Left + Side / 2, Top + Side + 44, new Texts("人口或面积累计占比", "cumulative share of people or land").In(language), "middle");
        svg.Text(Left, Top - 12, new Texts("资源累计占比", "cumulative share of resources").In(language));
        Entry(svg, 0, Svg.Faint, false, new Texts("绝对均等线", "equality").In(language), null);
        Entry(svg, 1, Svg.Colour(Tone.Plain), false, new Texts("按人口", "by people").In(language), people);
        Entry(svg, 2, Svg.Colour(Tone.High), true, new Texts("按面积", "by land").In(language), land);
        return svg.Write();
    }

    private static (double X, double Y) At(double x, double y) => (Left + x * Side, Top + (1 - y) * Side);

    private static void Curve(Svg svg, IReadOnlyList<LorenzPoint> points, Tone tone, bool dashed)
    {
        svg.Path(points.Select(point => At((double)point.Base, (double)point.Resource)), Svg.Colour(tone), dashed);
        foreach (var point in points.Where(point => point.Area is not null))
        {
            var (x, y) = At((double)point.Base, (double)point.Resource);
            svg.Dot(x, y, tone, hollow: false, point.Area!);
        }
    }

    private static void Entry(Svg svg, int line, string colour, bool dashed, string name, decimal? gini)
    {
        var y = Top + 20 + line * 40;
        svg.Path([(Legend, y - 5), (Legend + 34, y - 5)], colour, dashed);
        svg.Text(Legend + 44, y, name);
        if (gini is { } known) svg.Text(Legend + 44, y + 17, $"G = {Svg.Short(known)}", colour: Svg.Faint);
    }
}
