using Dingdian.Registry.Samples.Land;
using Dingdian.Registry.Samples.Stock;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>What the lives of institutions share: the map, the homes, the names given so far.</summary>
internal sealed class Surroundings
{
    private const double FromAnotherCounty = 0.1;
    private readonly Dictionary<CountyData, List<Home>> homes;
    private readonly List<CountyData> counties;
    private readonly Dictionary<Founding, Identity> identities = [];

    public Surroundings(City city, Territory territory, People people, IReadOnlyList<Founding> foundings)
    {
        Plane = territory.Plane;
        Names = new(city.Names, city.Name.Zh!);
        homes = people.Homes.GroupBy(home => home.Township.County).ToDictionary(group => group.Key, group => group.ToList());
        counties = [.. homes.Keys];
        // Every county has one that sells dear medicines on both channels, larger ones more.
        DualChannel = foundings.Where(founding => founding.Group == Group.Pharmacy && founding.End is null).GroupBy(founding => founding.County)
            .SelectMany(group => group.Take(1 + (int)(group.Key.Insured * city.Share("dual_channel_per_insured")))).ToHashSet();
    }

    public Plane Plane { get; }
    public Naming Names { get; }
    public Codes Codes { get; } = new();
    public IReadOnlySet<Founding> DualChannel { get; }

    public Identity IdentityOf(Founding founding)
    {
        if (!identities.TryGetValue(founding, out var identity)) identities[founding] = identity = new();
        return identity;
    }

    /// <summary>Where it stood before it moved: mostly in its county; small ones now and then come from another.</summary>
    public Home Elsewhere(Founding founding, Dice dice)
    {
        var county = founding.Beds.Count == 0 && dice.Chance(FromAnotherCounty) ? dice.Pick(counties) : founding.County;
        return dice.Pick(homes[county]);
    }
}
