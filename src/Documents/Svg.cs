using System.Globalization;
using System.Net;
using System.Text;

namespace Dingdian.Documents;

/// <summary>A picture inside a page: it takes the page's ink, so it is seen on light and dark; its classes stand in <see cref="HtmlStyle"/>.</summary>
internal sealed class Svg
{
    /// <summary>Width of every picture; a page shrinks it to its own.</summary>
    public const double Width = 820;

    private static readonly string[] Colours = ["#2f6f9f", "#c2571a", "#7a5195", "#3f7d3f", "#8a6d00", "#5f6b76"];
    private static readonly string[] Dashes = ["", "8 4", "2 4", "10 4 2 4", "4 2", "12 6"];

    private readonly StringBuilder body = new();

    /// <summary>Series beyond the sixth repeat the colours; shape, dashes and order still tell them apart.</summary>
    public static string Colour(int series) => Colours[series % Colours.Length];

    public void Line(double x1, double y1, double x2, double y2, string kind) =>
        Add($"<line class=\"{kind}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

    public void Box(double x, double y, double wide, double high, int series, string? title = null) =>
        Add($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, wide):0.#}\" height=\"{high:0.#}\" fill=\"{Colour(series)}\">{Title(title)}</rect>");

    public void Path(IReadOnlyList<(double X, double Y)> points, int series)
    {
        var dash = Dashes[series % Dashes.Length];
        var places = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
        Add($"<polyline points=\"{places}\" fill=\"none\" stroke=\"{Colour(series)}\" stroke-width=\"2\"{(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")}/>");
    }

    /// <summary>A sign of its own for each of four series in turn: disc, square, diamond, ring.</summary>
    public void Dot(double x, double y, int series, string? title = null)
    {
        var colour = Colour(series);
        Add((series % 4) switch
        {
            0 => $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\" fill=\"{colour}\">{Title(title)}</circle>",
            1 => (FormattableString)$"<rect x=\"{x - 4:0.#}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\" fill=\"{colour}\">{Title(title)}</rect>",
            2 => $"<path d=\"M{x:0.#} {y - 5:0.#}l5 5l-5 5l-5 -5z\" fill=\"{colour}\">{Title(title)}</path>",
            _ => $"<circle class=\"ring\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\" stroke=\"{colour}\">{Title(title)}</circle>",
        });
    }

    /// <summary>A text of 13 units.</summary>
    /// <param name="x">Where it stands.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">What it says.</param>
    /// <param name="anchor">start, middle or end: which part of the text stands at x.</param>
    /// <param name="kind">A class: faint, on (upon a colour), or none.</param>
    public void Text(double x, double y, string text, string anchor = "start", string kind = "") =>
        Add($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\"{(kind.Length > 0 ? $" class=\"{kind}\"" : "")}>{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>The picture, with what it is and what it shows for those who do not see it.</summary>
    public string Write(double height, string id, string title, string description) => string.Create(CultureInfo.InvariantCulture, $"""
        <svg role="img" aria-labelledby="{id}-title {id}-desc" viewBox="0 0 {Width:0} {height:0}">
        <title id="{id}-title">{WebUtility.HtmlEncode(title)}</title>
        <desc id="{id}-desc">{WebUtility.HtmlEncode(description)}</desc>
        {body}</svg>

        """);

    /// <summary>How wide a text is, roughly.</summary>
    public static double WidthOf(string text) => Wording.Ems(text) * 13.5;

    /// <summary>The text, cut to a width.</summary>
    public static string Cut(string text, double width)
    {
        if (WidthOf(text) <= width) return text;
        var signs = text.EnumerateRunes().ToList();
        while (signs.Count > 1 && WidthOf(string.Concat(signs)) > width - 13) signs.RemoveAt(signs.Count - 1);
        return string.Concat(signs) + "…";
    }

    private static string Title(string? title) => title is null ? "" : $"<title>{WebUtility.HtmlEncode(title)}</title>";

    private void Add(FormattableString element) => body.Append(element.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

/// <summary>A straight scale from zero with round marks.</summary>
internal sealed class Axis
{
    private const int Marks = 5;

    private readonly double from, to;

    /// <summary>Covers zero and the values; widened to the next marks.</summary>
    public Axis(IEnumerable<decimal> values, double from, double to)
    {
        (this.from, this.to) = (from, to);
        var all = values.Append(0m).ToList();
        var (low, high) = (all.Min(), all.Max());
        var step = Round((high - low) / Marks);
        (Low, High) = (decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step);
        if (Low == High) High += step;
        Points = [.. Enumerable.Range(0, (int)((High - Low) / step) + 1).Select(i => Low + i * step)];
    }

    public decimal Low { get; }
    public decimal High { get; }
    public IReadOnlyList<decimal> Points { get; }

    public double this[decimal value] => from + (double)((value - Low) / (High - Low)) * (to - from);

    /// <summary>1, 2 or 5 times a power of ten, not below the step asked.</summary>
    private static decimal Round(decimal step)
    {
        if (step <= 0m) return 1m;
        var unit = 1m;
        while (unit > step) unit /= 10m;
        while (unit * 10m <= step) unit *= 10m;
        return new[] { 1m, 2m, 5m, 10m }.First(factor => factor * unit >= step) * unit;
    }
}
