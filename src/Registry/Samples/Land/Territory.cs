namespace Dingdian.Registry.Samples.Land;

/// <summary>
/// Where counties and townships lie. Outlines are schematic: cells of a power diagram around the counties' points, each as large as stated,
/// inside the convex hull of the city. No surveyed border is used.
/// </summary>
internal sealed class Territory
{
    private const int CountyRounds = 400;
    private const int TownshipRounds = 30;
    private const int HullCorners = 24;
    private const double BuiltDensity = 8000; // people on a square kilometre of blocks
    private const double Room = 1.3;

    private Territory(Plane plane, IReadOnlyList<County> counties) => (Plane, Counties) = (plane, counties);

    public Plane Plane { get; }
    public IReadOnlyList<County> Counties { get; }
    public IEnumerable<Township> Townships => Counties.SelectMany(county => county.Townships);

    public static Territory Of(City city, Dice dice)
    {
        var plane = new Plane(city.Counties.Average(county => county.Longitude), city.Counties.Average(county => county.Latitude));
        Spot[] sites = [.. city.Counties.Select(county => plane.Spot(county.Longitude, county.Latitude))];
        double[] areas = [.. city.Counties.Select(county => county.Area * plane.Areas(county.Latitude))];
        var cells = PowerDiagram.Divide(Hull(areas, sites), sites, areas, CountyRounds);
        return new(plane, [.. city.Counties.Select((county, i) => Lay(county, cells[i], sites[i], dice.For(county.Code)))]);
    }

    // Circles around the counties' points, grown until their hull is as large as the city.
    private static Spot[] Hull(double[] areas, Spot[] sites)
    {
        Spot[] Around(double growth) => Convex.Hull(sites.SelectMany((site, i) => Enumerable.Range(0, HullCorners).Select(k => k * 2 * Math.PI / HullCorners)
            .Select(angle => site + growth * Math.Sqrt(areas[i] / Math.PI) * new Spot(Math.Cos(angle), Math.Sin(angle)))));
        var wanted = areas.Sum();
        var (low, high) = (1e-3, 10.0);
        for (var i = 0; i < 50; i++)
        {
            var half = (low + high) / 2;
            if (Convex.Area(Around(half)) < wanted) low = half;
            else high = half;
        }
        return Around(high);
    }

    private static County Lay(CountyData data, Spot[] outline, Spot point, Dice dice)
    {
        var seat = Convex.Inside(outline, point);
        List<(TownshipData Town, Form Form)> order = [.. Forms(data).Select(town => (town.Town, town.Form, Chance: dice.Fraction())).OrderBy(town => town.Form).ThenBy(town => town.Chance).Select(town => (town.Town, town.Form))];
        var residents = Shares.Of(data.Residents, order.Select(town => town.Form.Weight() * dice.Between(0.7, 1.4)));
        var insured = Shares.Of(data.Insured, residents.Select(people => people * dice.Between(0.97, 1.03)));
        var elderly = Shares.Of((long)Math.Round(data.Residents * data.Elderly), residents.Select((people, i) => people * (order[i].Form == Form.Street ? 0.9 : 1.1) * dice.Between(0.9, 1.1)));
        double[] built = [.. order.Select((town, i) => residents[i] * town.Form.Urban() / BuiltDensity)];
        var centre = order.Count(town => town.Form == Form.Street);
        var sites = Sites(outline, seat, centre, Math.Sqrt(built.Take(centre).Sum() * Room / Math.PI), order.Count, dice);
        var cells = Cells(outline, seat, sites, built, centre);
        return new(data, outline, seat)
        {
            Townships = [.. order.Select((town, i) => new Township(town.Town, data, town.Form, cells[i], Convex.Inside(cells[i], sites[i])) { Residents = residents[i], Insured = insured[i], Elderly = elderly[i] })],
        };
    }

    // Streets stand close around the seat, towns further out; each where there is most room among a few chances.
    private static List<Spot> Sites(Spot[] outline, Spot seat, int centre, double reach, int count, Dice dice)
    {
        List<Spot> sites = [seat];
        while (sites.Count < count)
        {
            var near = sites.Count < centre;
            Spot Chance()
            {
                for (var i = 0; near && i < 20; i++)
                    if (seat + new Spot(dice.Between(-reach, reach), dice.Between(-reach, reach)) is var spot && spot.To(seat) < reach && Convex.Contains(outline, spot)) return spot;
                return Convex.Within(outline, dice);
            }
            sites.Add(Enumerable.Range(0, 12).Select(_ => Chance()).MaxBy(spot => sites.Min(site => site.To(spot)) * (near || spot.To(seat) > reach ? 1 : 0.2)));
        }
        return sites;
    }

    // Streets are as large as what is built there and a little room; towns share the land that is left.
    private static Spot[][] Cells(Spot[] outline, Spot seat, List<Spot> sites, double[] built, int centre)
    {
        var land = Convex.Area(outline);
        var streets = built.Take(centre).Sum() * Room;
        var squeeze = centre == sites.Count ? 1 : Math.Min(1, 0.7 * land / Math.Max(1e-9, streets));
        var reach = Math.Max(1e-9, sites.Max(site => site.To(seat)));
        var open = Enumerable.Range(centre, sites.Count - centre).Sum(i => 0.3 + sites[i].To(seat) / reach);
        double[] areas = [.. sites.Select((site, i) => i < centre ? built[i] * Room * squeeze : (0.3 + site.To(seat) / reach) / open * (land - streets * squeeze))];
        var cells = PowerDiagram.Divide(outline, sites, areas, TownshipRounds);
        return Array.Exists(cells, cell => cell.Length < 3) ? PowerDiagram.Divide(outline, sites, areas, rounds: 0) : cells; // each site has its own cell there
    }

    // A county without streets has its seat in the town with the first code.
    private static IEnumerable<(TownshipData Town, Form Form)> Forms(CountyData county)
    {
        var seat = county.Townships.Any(town => FormOf(town) == Form.Street) ? null : county.Townships.MinBy(town => town.Code, StringComparer.Ordinal);
        return county.Townships.Select(town => (town, town == seat ? Form.Street : FormOf(town)));
    }

    // Codes of statistical units that are no streets, towns or townships run from 400 upwards.
    private static Form FormOf(TownshipData town) =>
        town.Code[6] >= '4' ? Form.Other : town.Code[6] == '0' ? Form.Street : town.Name.EndsWith('乡') ? Form.Rural : Form.Town;
}

/// <summary>What a township is: 街道, 镇, 乡, or a zone, farm or company that counts as one.</summary>
internal enum Form { Street, Town, Rural, Other }

internal static class Forms
{
    public static double Weight(this Form form) => form switch { Form.Street => 1.3, Form.Town => 0.8, Form.Rural => 0.3, _ => 0.12 };

    /// <summary>Share of residents who live in the town itself.</summary>
    public static double Urban(this Form form) => form switch { Form.Street => 0.93, Form.Town => 0.5, Form.Rural => 0.22, _ => 0.8 };
}

internal sealed class County(CountyData data, IReadOnlyList<Spot> outline, Spot seat)
{
    public CountyData Data => data;
    public IReadOnlyList<Spot> Outline => outline;
    public Spot Seat => seat;
    public IReadOnlyList<Township> Townships { get; init; } = [];
}

internal sealed class Township(TownshipData data, CountyData county, Form form, IReadOnlyList<Spot> outline, Spot seat)
{
    public TownshipData Data => data;
    public CountyData County => county;
    public Form Form => form;
    public IReadOnlyList<Spot> Outline => outline;
    public Spot Seat => seat;
    public long Residents { get; init; }
    public long Insured { get; init; }

    /// <summary>Residents of 65 and older.</summary>
    public long Elderly { get; init; }
}
