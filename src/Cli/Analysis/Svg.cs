using System.Globalization;
using System.Net;
using System.Text;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary>What a colour says; it is never the only sign.</summary>
internal enum Tone { Plain, High, Low }

/// <summary>A picture as plain SVG: no script, nothing loaded from elsewhere, numbers of the drawing with one decimal.</summary>
internal sealed class Svg
{
    public const string Ink = "#222", Faint = "#888", Grid = "#ddd", Band = "#e6eef5";

    private readonly StringBuilder body = new();
    private readonly double width, height;

    public Svg(double width, double height, string title)
    {
        (this.width, this.height) = (width, height);
        Text(16, 26, title, size: 16, bold: true);
    }

    public static string Colour(Tone tone) => tone switch { Tone.High => "#c2571a", Tone.Low => "#7a5195", _ => "#2f6f9f" };

    public void Line(double x1, double y1, double x2, double y2, string colour = Grid, bool dashed = false) =>
        body.AppendLine(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\"{(dashed ? " stroke-dasharray=\"5 4\"" : "")}/>");

    public void Box(double x, double y, double wide, double high, string colour) =>
        body.AppendLine(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{wide:0.#}\" height=\"{high:0.#}\" fill=\"{colour}\"/>");

    public void Dot(double x, double y, Tone tone, bool hollow, string title) =>
        body.AppendLine(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\" {(hollow ? $"fill=\"none\" stroke=\"{Faint}\"" : $"fill=\"{Colour(tone)}\" fill-opacity=\"0.75\"")}><title>{WebUtility.HtmlEncode(title)}</title></circle>");

    public void Path(IEnumerable<(double X, double Y)> points, string colour, bool dashed = false) =>
        body.AppendLine(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")))}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{(dashed ? " stroke-dasharray=\"6 4\"" : "")}/>");

    /// <summary>Text with a white rim, so that lines behind it do not cross it.</summary>
    /// <param name="anchor">start, middle or end: which part of the text stands at x.</param>
    public void Text(double x, double y, string text, string anchor = "start", double size = 13, bool bold = false, string colour = Ink) =>
        body.AppendLine(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{colour}\" stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"{(bold ? " font-weight=\"600\"" : "")}>{WebUtility.HtmlEncode(text)}</text>");

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width:0}" height="{height:0}" viewBox="0 0 {width:0} {height:0}" font-family="'Noto Sans CJK SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', 'DejaVu Sans', sans-serif">
        <rect width="100%" height="100%" fill="#fff"/>
        {body}</svg>

        """).ReplaceLineEndings("\n");

    /// <summary>How wide a text of size 13 is, roughly: Chinese signs are as wide as high.</summary>
    public static double WidthOf(string text) => text.Sum(sign => sign > 0x2E7F ? 13d : 7.4d);

    public static string Short(decimal value) => value.ToString(Math.Abs(value) >= 1000m ? "#,0" : Math.Abs(value) >= 10m ? "0.#" : "0.###", CultureInfo.InvariantCulture);
}

/// <summary>A straight scale with round marks.</summary>
internal sealed class Axis
{
    private const int Marks = 5;

    private readonly double from, to;

    /// <summary>Covers the values; widened to the next marks.</summary>
    public Axis(IEnumerable<decimal> values, double from, double to, bool withZero)
    {
        (this.from, this.to) = (from, to);
        var all = (withZero ? values.Append(0m) : values).DefaultIfEmpty(0m).ToList();
        var (low, high) = (all.Min(), all.Max());
        Step = Round((high - low) / Marks);
        (Low, High) = (decimal.Floor(low / Step) * Step, decimal.Ceiling(high / Step) * Step);
        if (Low == High) High += Step;
    }

    public decimal Step { get; }
    public decimal Low { get; }
    public decimal High { get; }

    public double this[decimal value] => from + (double)((value - Low) / (High - Low)) * (to - from);

    public IEnumerable<decimal> Points()
    {
        for (var value = Low; value <= High; value += Step) yield return value;
    }

    /// <summary>1, 2 or 5 times a power of ten, not below the step asked.</summary>
    private static decimal Round(decimal step)
    {
        if (step <= 0m) return 1m;
        var unit = (decimal)Math.Pow(10d, Math.Floor(Math.Log10((double)step)));
        return new[] { 1m, 2m, 5m, 10m }.First(factor => factor * unit >= step || factor == 10m) * unit;
    }
}
