using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>Draws a chart: bars lying one under the other, or lines over a floor of categories.</summary>
internal sealed class ChartPicture(Chart chart, Language language)
{
    private const double Top = 46, Right = 110, Thick = 18, Between = 12, LineHeight = 320, WidestName = 240;

    private readonly Svg svg = new();
    private readonly string[] categories = [.. chart.Categories.Select(category => category.OneLine(language))];
    private readonly string[] names = [.. chart.Series.Select(series => series.Name.OneLine(language))];

    /// <summary>The picture, or null when there is no value to draw.</summary>
    public string? Draw(string id, string title)
    {
        if (chart.Series.All(series => series.Values.All(value => value is null))) return null;
        var unit = chart.Unit.OneLine(language);
        if (unit.Length > 0) svg.Text(16, 20, language == Language.Chinese ? $"单位：{unit}" : $"Unit: {unit}", kind: "faint");
        var bottom = chart.Kind == ChartKind.Line ? Lines() : Bars();
        return svg.Write(Legend(bottom + 44), id, title, Description(unit));
    }

    private double Bars()
    {
        var stacked = chart.Kind == ChartKind.Stacked;
        var left = 30 + Math.Min(WidestName, categories.Max(Svg.WidthOf));
        var row = (stacked ? 1 : chart.Series.Count) * (Thick + 2) + Between;
        var bottom = Top + row * categories.Length;
        var axis = new Axis(stacked ? Enumerable.Range(0, categories.Length).SelectMany(Ends) : Known(), left, Svg.Width - Right);
        foreach (var point in axis.Points)
        {
            svg.Line(axis[point], Top - 8, axis[point], bottom, "grid");
            svg.Text(axis[point], bottom + 20, Figure(point), "middle", "faint");
        }
        for (var i = 0; i < categories.Length; i++)
        {
            svg.Text(left - 12, Top + row * i + (row - Between) / 2 + 4, Svg.Cut(categories[i], WidestName), "end");
            if (stacked) Stack(axis, i, Top + row * i);
            else Group(axis, i, Top + row * i);
        }
        svg.Line(axis[0m], Top - 8, axis[0m], bottom, "ink");
        return bottom;
    }

    private void Group(Axis axis, int category, double y)
    {
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var value = chart.Series[s].Values[category];
            var (zero, at, top) = (axis[0m], axis[value ?? 0m], y + s * (Thick + 2));
            if (value is not null) svg.Box(Math.Min(zero, at), top, Math.Abs(at - zero), Thick, s, Say(category, s));
            svg.Text(Math.Max(zero, at) + 6, top + Thick / 2 + 5, Figure(value));
        }
    }

    private void Stack(Axis axis, int category, double y)
    {
        var (above, below) = (0m, 0m);
        for (var s = 0; s < chart.Series.Count; s++)
        {
            if (chart.Series[s].Values[category] is not { } value) continue;
            var start = value < 0m ? below : above;
            var (from, to) = (axis[start], axis[start + value]);
            svg.Box(Math.Min(from, to), y, Math.Abs(to - from), Thick, s, Say(category, s));
            if (Svg.WidthOf(Figure(value)) + 8 < Math.Abs(to - from)) svg.Text((from + to) / 2, y + Thick / 2 + 5, Figure(value), "middle", "on");
            if (value < 0m) below += value;
            else above += value;
        }
        svg.Text(axis[above] + 6, y + Thick / 2 + 5, Figure(chart.Series.Any(series => series.Values[category] is null) ? null : above + below)); // a sum with an unknown part is unknown
    }

    private double Lines()
    {
        var bottom = Top + LineHeight;
        var axis = new Axis(Known(), bottom, Top);
        var left = 24 + axis.Points.Max(point => Svg.WidthOf(Figure(point)));
        var step = (Svg.Width - 40 - left) / categories.Length;
        foreach (var point in axis.Points)
        {
            svg.Line(left, axis[point], Svg.Width - 40, axis[point], "grid");
            svg.Text(left - 8, axis[point] + 4, Figure(point), "end", "faint");
        }
        svg.Line(left, axis[0m], Svg.Width - 40, axis[0m], "ink");
        var every = Math.Max(1, (int)Math.Ceiling((Math.Min(WidestName, categories.Max(Svg.WidthOf)) + 10) / step));
        for (var i = 0; i < categories.Length; i += every) svg.Text(At(i), bottom + 20, Svg.Cut(categories[i], step * every - 4), "middle", "faint");
        for (var s = 0; s < chart.Series.Count; s++)
        {
            foreach (var stretch in Stretches(chart.Series[s].Values)) svg.Path([.. stretch.Select(i => (At(i), axis[chart.Series[s].Values[i]!.Value]))], s);
            for (var i = 0; i < categories.Length; i++)
            {
                if (chart.Series[s].Values[i] is { } value) svg.Dot(At(i), axis[value], s, Say(i, s));
            }
        }
        return bottom;

        double At(int category) => left + step * (category + 0.5);
    }

    /// <summary>Neighbours that both have a value are joined; a gap stays one.</summary>
    private static IEnumerable<List<int>> Stretches(IReadOnlyList<decimal?> values)
    {
        List<int> stretch = [];
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is not null)
            {
                stretch.Add(i);
                continue;
            }
            if (stretch.Count > 1) yield return stretch;
            stretch = [];
        }
    }

    /// <summary>Names of the series below the picture, when there are several; its height.</summary>
    private double Legend(double y)
    {
        if (names.Length < 2) return y;
        var x = 16d;
        for (var s = 0; s < names.Length; s++)
        {
            var name = Svg.Cut(names[s], 300);
            var wide = 44 + Svg.WidthOf(name);
            if (x > 16 && x + wide > Svg.Width) (x, y) = (16, y + 22);
            if (chart.Kind == ChartKind.Line)
            {
                svg.Path([(x, y + 7), (x + 22, y + 7)], s);
                svg.Dot(x + 11, y + 7, s);
            }
            else
            {
                svg.Box(x + 6, y, 14, 14, s);
            }
            svg.Text(x + 28, y + 12, name);
            x += wide + 10;
        }
        return y + 26;
    }

    private string Description(string unit)
    {
        var known = Known().ToList();
        var of = unit.Length == 0 ? "" : language == Language.Chinese ? $"（{unit}）" : $" {unit}";
        return language == Language.Chinese
            ? $"{Kind("条形图", "折线图", "堆积条形图")}，{names.Length}个系列（{string.Join('、', names)}），{categories.Length}个类别；数值从{Figure(known.Min())}到{Figure(known.Max())}{of}。全部数值见下表。"
            : $"{Kind("Bar chart", "Line chart", "Stacked bar chart")}; series: {names.Length} ({string.Join(", ", names)}); categories: {categories.Length}; values from {Figure(known.Min())} to {Figure(known.Max())}{of}. All values stand in the table below.";
    }

    private string Kind(string bar, string line, string stacked) => chart.Kind switch { ChartKind.Line => line, ChartKind.Stacked => stacked, _ => bar };

    private IEnumerable<decimal> Known() => chart.Series.SelectMany(series => series.Values).OfType<decimal>();

    /// <summary>Where a stack ends on either side of zero.</summary>
    private IEnumerable<decimal> Ends(int category)
    {
        var values = chart.Series.Select(series => series.Values[category]).OfType<decimal>().ToList();
        return [values.Where(value => value > 0m).Sum(), values.Where(value => value < 0m).Sum()];
    }

    private string Say(int category, int series) => $"{categories[category]} · {names[series]}: {Figure(chart.Series[series].Values[category])}";

    private string Figure(decimal? value) => Wording.Figure(value).In(language);
}
