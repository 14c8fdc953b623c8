namespace Dingdian.Registry.Samples.Land;

/// <summary>Where people live: a point at every node of the streets, adding up to the township exactly.</summary>
internal sealed class People
{
    private readonly ILookup<Township, Home> byTown;

    private People(List<Home> homes) => (Homes, byTown) = (homes, homes.ToLookup(home => home.Township));

    public IReadOnlyList<Home> Homes { get; }

    public IEnumerable<Home> Of(Township town) => byTown[town];

    public static People Settle(Network network, Dice dice)
    {
        List<Home> homes = [];
        foreach (var town in network.Nodes.Where(node => node.Township.Residents > 0).GroupBy(node => node.Township))
        {
            List<Node> nodes = [.. town];
            var (streets, lanes) = (Math.Max(1, nodes.Count(node => !node.Village)), nodes.Count(node => node.Village));
            var urban = lanes == 0 ? 1 : town.Key.Form.Urban();
            var reach = 0.5 + nodes.Where(node => !node.Village).Max(node => node.Spot.To(town.Key.Seat));
            // Streets near the seat are built higher.
            List<double> weights = [.. nodes.Select(node => dice.Between(0.5, 1.5) * (node.Village ? (1 - urban) / lanes : urban / streets * (1.6 - node.Spot.To(town.Key.Seat) / reach)))];
            var residents = Shares.Of(town.Key.Residents, weights);
            var insured = Shares.Of(town.Key.Insured, residents.Select(people => (double)people));
            var elderly = Shares.Of(town.Key.Elderly, residents.Select((people, i) => people * (nodes[i].Village ? 1.4 : 1.0) * dice.Between(0.8, 1.2)));
            for (var i = 0; i < nodes.Count; i++)
                homes.Add(new(town.Key, Near(nodes[i].Spot, town.Key, dice), residents[i], insured[i], elderly[i], nodes[i].Village));
        }
        return new(homes);
    }

    /// <summary>A spot a few houses from the given one, in the same township.</summary>
    public static Spot Near(Spot spot, Township town, Dice dice)
    {
        for (var i = 0; i < 8; i++)
        {
            var near = spot + new Spot(0.04 * dice.Bell(), 0.04 * dice.Bell());
            if (Convex.Contains(town.Outline, near)) return near;
        }
        return spot;
    }
}

internal sealed record Home(Township Township, Spot Spot, long Residents, long Insured, long Elderly, bool Village);
