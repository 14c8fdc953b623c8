using Dingdian.Registry.Samples.Land;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Draws the location classes that plans ask for, as schematic as the outlines: rings, dense quarters, built-up land, centres of townships.</summary>
internal sealed class Layers(City city, Territory territory, People people, Dice dice)
{
    private const int Corners = 36;
    private const double InsideSecond = 0.12, InsideThird = 0.25; // of the city's residents
    private const double DensePeople = 5000; // residents on a square kilometre
    private const double CentreShare = 0.15; // of the land of a township

    public void TellAll(Shelf shelf)
    {
        Tell(shelf, "ring", [.. Rings()], "outside_third", "三环外");
        Tell(shelf, "density", [.. territory.Townships.Where(town => town.Residents > DensePeople * Convex.Area(town.Outline)).Select(town => new Area("dense", town.Data.Name, town.Outline))], "elsewhere", "其他区域");
        Tell(shelf, "built_up", [.. territory.Townships.Where(town => town.Form == Form.Street).Select(town => new Area("true", town.Data.Name, town.Outline))], "false", "建成区外");
        Tell(shelf, "township_centre", [.. territory.Townships.Where(town => town.Residents > 0).Select(town => new Area("true", town.Data.Name, Centre(town)))], "false", "乡镇中心外");
    }

    private void Tell(Shelf shelf, string layer, IReadOnlyList<Area> areas, string elsewhere, string name) => shelf.Tell(0, "layers", layer, DatasetColumns.Layers, table =>
    {
        foreach (var area in areas) table.Row().AppendValue(layer).AppendValue(area.Value).AppendValue(area.Name + city.Names.Mark).AppendValue(Maps.Polygon(territory.Plane, area.Outline)).EndRow();
        table.Row().AppendValue(layer).AppendValue(elsewhere).AppendValue(name + city.Names.Mark).AppendValue((string?)null).EndRow();
    });

    // Around the seat of the densest county, through the same hills and dales, the inner one first to speak.
    private IEnumerable<Area> Rings()
    {
        var middle = territory.Counties.MaxBy(county => county.Data.Residents / county.Data.Area)!.Seat;
        var bends = Enumerable.Range(0, Corners).Select(_ => dice.Between(0.94, 1.06)).ToArray();
        var homes = people.Homes.Select(home => (Far: home.Spot.To(middle), home.Residents)).OrderBy(home => home.Far).ToList();
        foreach (var (value, name, share) in new[] { ("inside_second", "二环内", InsideSecond), ("inside_third", "二环至三环", InsideThird) })
            yield return new(value, name, [.. Around(middle, Reach(homes, share)).Select((spot, i) => middle + bends[i] * (spot - middle))]);
    }

    // How far from the middle so many of all residents live.
    private static double Reach(List<(double Far, long Residents)> homes, double share)
    {
        var left = share * homes.Sum(home => home.Residents);
        return homes.First(home => (left -= home.Residents) <= 0).Far;
    }

    // A disc around where its people live on average, as much of it as lies in the township.
    private List<Spot> Centre(Township town)
    {
        var middle = Convex.Inside(town.Outline, 1.0 / town.Residents * people.Of(town).Aggregate(new Spot(0, 0), (sum, home) => sum + home.Residents * home.Spot));
        return [.. Around(middle, Math.Sqrt(CentreShare * Convex.Area(town.Outline) / Math.PI)).Select(spot => Pulled(spot, middle, town.Outline))];
    }

    private static Spot Pulled(Spot spot, Spot middle, IReadOnlyList<Spot> outline)
    {
        var (inside, outside) = (0.0, 1.0);
        if (Convex.Contains(outline, spot)) return spot;
        for (var i = 0; i < 30; i++)
        {
            var half = (inside + outside) / 2;
            if (Convex.Contains(outline, middle + half * (spot - middle))) inside = half;
            else outside = half;
        }
        return middle + inside * (spot - middle);
    }

    private static IEnumerable<Spot> Around(Spot middle, double reach) =>
        Enumerable.Range(0, Corners).Select(i => i * 2 * Math.PI / Corners).Select(angle => middle + reach * new Spot(Math.Cos(angle), Math.Sin(angle)));

    private sealed record Area(string Value, string Name, IReadOnlyList<Spot> Outline);
}
