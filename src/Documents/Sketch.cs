using System.Globalization;
using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>Something near the place of a sketch.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Metres">How far, as measured.</param>
/// <param name="East">Metres to the east of the place; negative to the west.</param>
/// <param name="North">Metres to the north; negative to the south.</param>
/// <param name="Counts">Whether it counts, and is drawn so.</param>
public sealed record SketchMark(Texts Name, decimal Metres, decimal East, decimal North, bool Counts);

/// <summary>How far something reaches around the place.</summary>
public sealed record SketchReach(Texts Name, decimal Metres);

/// <summary>A place with what is near it: drawn in a page, with north above, and a table of distances and bearings everywhere.</summary>
public sealed record Sketch(Texts Caption, Texts Place, IReadOnlyList<SketchMark> Marks, IReadOnlyList<SketchReach> Reaches) : Block
{
    private static readonly Texts[] Winds = [new("北", "north"), new("东北", "north-east"), new("东", "east"), new("东南", "south-east"), new("南", "south"), new("西南", "south-west"), new("西", "west"), new("西北", "north-west")];

    /// <summary>What is near as a table.</summary>
    public Table ToTable() => new(Caption, [new(new("机构", "Institution")), new(new("距离", "Distance"), new("米", "m"), true), new(new("方位", "Direction")), new(new("计入", "Counts"))],
        [.. Marks.Select(mark => (IReadOnlyList<Texts>)[mark.Name, Wording.Figure(mark.Metres), Wind(mark), mark.Counts ? new("是", "yes") : new("否", "no")])])
    {
        Notes = [.. Reaches.Select(reach => new Texts($"{reach.Name.In(Language.Chinese)}：{Round(reach.Metres)}米", $"{reach.Name.In(Language.English)}: {Round(reach.Metres)} m"))],
    };

    internal string Draw(string id, string title, Language language)
    {
        const double Side = 420, Middle = Svg.Width / 2;
        var svg = new Svg();
        var farthest = Math.Max(1, Math.Max(Reaches.Select(reach => (double)reach.Metres).DefaultIfEmpty(0).Max(), Marks.Select(mark => (double)mark.Metres).DefaultIfEmpty(0).Max()));
        var scale = (Side / 2 - 20) / farthest;
        for (var i = 0; i < Reaches.Count; i++) svg.Path([.. Enumerable.Range(0, 73).Select(step => Around((double)Reaches[i].Metres * scale, step * Math.PI / 36))], i + 2);
        foreach (var mark in Marks)
        {
            var (x, y) = (Middle + (double)mark.East * scale, Side / 2 - (double)mark.North * scale);
            svg.Dot(x, y, mark.Counts ? 1 : 3, $"{mark.Name.In(language)} {Round(mark.Metres)} m");
            svg.Text(x + 7, y - 5, Svg.Cut(mark.Name.OneLine(language), 160), kind: mark.Counts ? "" : "faint");
        }
        svg.Dot(Middle, Side / 2, 0, Place.In(language));
        svg.Text(Middle + 7, Side / 2 + 16, Svg.Cut(Place.OneLine(language), 200));
        svg.Text(Svg.Width - 40, 24, language == Language.Chinese ? "北 ↑" : "N ↑", "middle", "faint");
        var description = language == Language.Chinese ? $"地点周围{Marks.Count}家机构，{Marks.Count(mark => mark.Counts)}家计入；距离与方位见下表。" : $"{Marks.Count} institutions around the place, {Marks.Count(mark => mark.Counts)} of them count; distances and bearings stand in the table below.";
        return svg.Write(Side, id, title, description);

        (double, double) Around(double radius, double angle) => (Middle + radius * Math.Sin(angle), Side / 2 - radius * Math.Cos(angle));
    }

    private static Texts Wind(SketchMark mark) => Winds[(int)Math.Round(Math.Atan2((double)mark.East, (double)mark.North) / (Math.PI / 4) + 8) % 8];

    private static string Round(decimal metres) => metres.ToString("#,0.#", CultureInfo.InvariantCulture);
}
