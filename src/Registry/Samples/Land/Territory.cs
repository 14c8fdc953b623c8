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

    private Territory(Plane plane, IReadOnlyList<County> counties) => (Plane, Counties) = (plane, counties);

    public Plane Plane { get; }
    public IReadOnlyList<County> Counties { get; }
    public IEnumerable<Township> Townships => Counties.SelectMany(county => county.Townships);

    public static Territory Of(City city, Dice dice)
    {
        var plane = new Plane(city.Counties.Average(county => county.Longitude), city.Counties.Average(county => county.Latitude));
        Spot[] sites = [.. city.Counties.Select(county => plane.Spot(county.Longitude, county.Latitude))];
        var cells = PowerDiagram.Divide(Hull(city.Counties, sites), sites, [.. city.Counties.Select(county => county.Area)], CountyRounds);
        return new(plane, [.. city.Counties.Select((county, i) => Lay(county, cells[i], sites[i], dice.For(county.Code)))]);
    }

    // Circles around the counties' points, grown until their hull is as large as the city.
    private static Spot[] Hull(IReadOnlyList<CountyData> counties, Spot[] sites)
    {
        Spot[] Around(double growth) => Convex.Hull(sites.SelectMany((site, i) => Enumerable.Range(0, HullCorners).Select(k => k * 2 * Math.PI / HullCorners)
            .Select(angle => site + growth * Math.Sqrt(counties[i].Area / Math.PI) * new Spot(Math.Cos(angle), Math.Sin(angle)))));
        var wanted = counties.Sum(county => county.Area);
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
        var order = data.Townships.Select(town => (Town: town, Form: FormOf(town), Chance: dice.Fraction())).OrderBy(town => town.Form).ThenBy(town => town.Chance).ToList();
        var sites = Sites(outline, seat, order.Count, dice);
        var reach = Math.Max(1e-9, sites.Max(site => site.To(seat)));
        double[] areas = [.. sites.Select(site => 0.25 + site.To(seat) / reach)]; // towns are small near the seat
        var cells = PowerDiagram.Divide(outline, sites, areas, TownshipRounds);
        if (Array.Exists(cells, cell => cell.Length < 3)) cells = PowerDiagram.Divide(outline, sites, areas, rounds: 0); // each site has its own cell there
        var residents = Shares.Of(data.Residents, order.Select(town => town.Form.Weight() * dice.Between(0.7, 1.4)));
        var insured = Shares.Of(data.Insured, residents.Select(people => people * dice.Between(0.97, 1.03)));
        var elderly = Shares.Of((long)Math.Round(data.Residents * data.Elderly), residents.Select((people, i) => people * (order[i].Form == Form.Street ? 0.9 : 1.1) * dice.Between(0.9, 1.1)));
        return new(data, outline, seat)
        {
            Townships = [.. order.Select((town, i) => new Township(town.Town, data, town.Form, cells[i], Convex.Inside(cells[i], sites[i])) { Residents = residents[i], Insured = insured[i], Elderly = elderly[i] })],
        };
    }

    // The first at the seat, each further one where there is most room; the nearest to the seat come first.
    private static List<Spot> Sites(Spot[] outline, Spot seat, int count, Dice dice)
    {
        List<Spot> sites = [seat];
        while (sites.Count < count)
            sites.Add(Enumerable.Range(0, 10).Select(_ => Convex.Within(outline, dice)).MaxBy(spot => sites.Min(site => site.To(spot)) * (0.4 + spot.To(seat) / (1 + spot.To(seat)))));
        return [.. sites.OrderBy(site => site.To(seat))];
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
