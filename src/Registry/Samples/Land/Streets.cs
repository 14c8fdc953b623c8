namespace Dingdian.Registry.Samples.Land;

/// <summary>
/// Invents a street network: each town a patch of one grid of blocks with an arterial every kilometre, rivers crossed on few bridges,
/// villages of lanes, roads from village to village and from town to town. Everything is joined except the villages on stated islands.
/// </summary>
internal sealed class Streets
{
    private const double Block = 0.2; // km between streets
    private const int ArterialEvery = 5;
    private const int BridgeEvery = 3; // arterials
    private const double PeoplePerNode = 320;
    private const double VillageSize = 1100;
    private const int MostVillages = 45;

    private readonly Network network = new();
    private readonly Territory territory;
    private readonly Dice dice;
    private readonly River[] rivers;
    private readonly double turn;
    private readonly Dictionary<(int, int), int> grid = [];
    private readonly Dictionary<Township, List<int>> towns = [];

    private Streets(City city, Territory territory, Dice dice)
    {
        (this.territory, this.dice) = (territory, dice);
        turn = dice.Between(-0.3, 0.3);
        var seats = territory.Counties.OrderByDescending(county => county.Data.Residents / county.Data.Area).Select(county => county.Seat).ToList();
        rivers = [.. Enumerable.Range(0, city.Rivers).Select(i => new River(seats[i % seats.Count] + new Spot(dice.Between(1.0, 3.0), dice.Between(1.0, 3.0)), dice.For($"river {i}")))];
    }

    public static Network Lay(City city, Territory territory, Dice dice)
    {
        var streets = new Streets(city, territory, dice);
        foreach (var town in territory.Townships) streets.Build(town);
        streets.Connect();
        foreach (var town in territory.Townships) streets.Settle(town, city.Islands.Contains(town.Data.Code));
        streets.LinkTowns();
        streets.Mend();
        return streets.network;
    }

    // The crossings of the grid nearest to the seat, as many as the people of the town need.
    private void Build(Township town)
    {
        var wanted = Math.Max(6, (int)(town.Residents * town.Form.Urban() / PeoplePerNode));
        var reach = 1.3 * Math.Sqrt(wanted * Block * Block / Math.PI) + 2 * Block;
        var (ci, cj) = Index(town.Seat);
        var steps = (int)(reach / Block) + 1;
        List<(double Order, (int, int) At, Spot Spot)> found = [];
        for (var i = ci - steps; i <= ci + steps; i++)
            for (var j = cj - steps; j <= cj + steps; j++)
            {
                var spot = Crossing(i, j);
                if (!grid.ContainsKey((i, j)) && Convex.Contains(town.Outline, spot) && !Array.Exists(rivers, river => Math.Abs(river.Off(spot)) < 0.09))
                    found.Add((spot.To(town.Seat) * (1 + 0.12 * dice.Bell()), (i, j), spot));
            }
        var nodes = towns[town] = [];
        foreach (var (_, at, spot) in found.OrderBy(crossing => crossing.Order).Take(wanted)) nodes.Add(grid[at] = network.Add(spot, town, village: false));
        if (nodes.Count == 0) nodes.Add(network.Add(town.Seat, town, village: false));
    }

    private void Connect()
    {
        foreach (var ((i, j), node) in grid.ToList())
        {
            if (grid.TryGetValue((i + 1, j), out var east)) Street(node, east, j);
            if (grid.TryGetValue((i, j + 1), out var north)) Street(node, north, i);
        }
    }

    private void Street(int from, int to, int line)
    {
        var arterial = line % ArterialEvery == 0;
        var keep = arterial || !dice.Chance(0.08);
        if (keep && (!Parted(from, to) || line % (ArterialEvery * BridgeEvery) == 0)) network.Join(from, to, arterial ? Edge.Arterial : Edge.Street);
    }

    private bool Parted(int from, int to) => Array.Exists(rivers, river => river.Parts(network.Nodes[from].Spot, network.Nodes[to].Spot));

    // Villages outside the town, each tied to the nearest one nearer to the town, or to the town itself.
    private void Settle(Township town, bool island)
    {
        var people = town.Residents * (1 - town.Form.Urban());
        var count = Math.Clamp((int)(people / VillageSize), town.Form == Form.Street ? 0 : 2, MostVillages);
        var radius = Math.Sqrt(towns[town].Count * Block * Block / Math.PI);
        var middles = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 4).Select(_ => Convex.Within(town.Outline, dice)).MaxBy(spot => Math.Min(spot.To(town.Seat), radius + 1)))
            .OrderBy(spot => spot.To(town.Seat)).ToList();
        List<int> joined = [.. towns[town]];
        for (var k = 0; k < middles.Count; k++)
        {
            var village = Village(town, middles[k]);
            if (island && k == middles.Count - 1) break;
            network.Join(village, joined.MinBy(node => network.Nodes[node].Spot.To(middles[k]) * (Parted(node, village) ? 3 : 1)), Edge.Road);
            joined.Add(village);
        }
    }

    private int Village(Township town, Spot middle)
    {
        var first = network.Add(middle, town, village: true);
        var last = first;
        var arms = dice.Between(3, 7);
        for (var k = 0; k < arms; k++)
        {
            var angle = 2 * Math.PI * (k + dice.Between(0.0, 0.6)) / arms;
            var spot = middle + dice.Between(0.07, 0.18) * new Spot(Math.Cos(angle), Math.Sin(angle));
            if (!Convex.Contains(town.Outline, spot)) continue;
            var node = network.Add(spot, town, village: true);
            network.Join(first, node, Edge.Lane);
            if (last != first && dice.Chance(0.6)) network.Join(last, node, Edge.Lane);
            last = node;
        }
        return first;
    }

    // A tree over all towns, and the two nearest neighbours of each.
    private void LinkTowns()
    {
        List<int> hubs = [.. territory.Townships.Select(town => towns[town].MinBy(node => network.Nodes[node].Spot.To(town.Seat)))];
        double Far(int a, int b) => network.Nodes[a].Spot.To(network.Nodes[b].Spot);
        HashSet<(int, int)> links = [];
        List<int> tree = [hubs[0]];
        var waiting = hubs.Skip(1).ToDictionary(hub => hub, _ => hubs[0]);
        while (waiting.Count > 0)
        {
            var (hub, near) = waiting.MinBy(pair => Far(pair.Key, pair.Value));
            links.Add((Math.Min(hub, near), Math.Max(hub, near)));
            waiting.Remove(hub);
            tree.Add(hub);
            foreach (var other in waiting.Keys.ToList())
                if (Far(other, hub) < Far(other, waiting[other])) waiting[other] = hub;
        }
        foreach (var hub in hubs)
            foreach (var near in hubs.Where(other => other != hub).OrderBy(other => Far(hub, other)).Take(2)) links.Add((Math.Min(hub, near), Math.Max(hub, near)));
        foreach (var (from, to) in links.Order()) network.Join(from, to, Edge.Road);
    }

    // Pieces cut off by rivers or missing streets are tied to what is joined already in their town, the largest first.
    private void Mend()
    {
        var component = network.Components();
        var main = component.GroupBy(root => root).MaxBy(group => group.Count())!.Key;
        HashSet<int> joined = [main];
        var cutOff = Enumerable.Range(0, network.Nodes.Count).Where(node => component[node] != main && !network.Nodes[node].Village).GroupBy(node => component[node]);
        foreach (var piece in cutOff.OrderByDescending(piece => piece.Count()).ThenBy(piece => piece.Key))
        {
            List<int> shore = [.. towns[network.Nodes[piece.First()].Township].Where(node => joined.Contains(component[node])).DefaultIfEmpty(main)];
            var (from, to) = (from a in piece from b in shore select (a, b)).MinBy(pair => network.Nodes[pair.a].Spot.To(network.Nodes[pair.b].Spot));
            network.Join(from, to, Edge.Street);
            joined.Add(piece.Key);
        }
    }

    private Spot Crossing(int i, int j)
    {
        var (x, y) = (i * Block + 0.35 * Math.Sin(j * 0.06), j * Block + 0.35 * Math.Sin(i * 0.05));
        return new(x * Math.Cos(turn) - y * Math.Sin(turn), x * Math.Sin(turn) + y * Math.Cos(turn));
    }

    private (int, int) Index(Spot spot) => (
        (int)Math.Round((spot.X * Math.Cos(turn) + spot.Y * Math.Sin(turn)) / Block),
        (int)Math.Round((spot.Y * Math.Cos(turn) - spot.X * Math.Sin(turn)) / Block));
}
