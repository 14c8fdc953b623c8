using Dingdian.Registry.Samples.Land;

namespace Dingdian.Registry.Samples.Stock;

/// <summary>Founds as many institutions of every kind and level as were counted, those that had left by then, and those still to come.</summary>
internal sealed class Stand
{
    private const double SucceededShare = 0.08;

    private readonly City city;
    private readonly Territory territory;
    private readonly People people;
    private readonly Dice dice;
    private readonly Calendar calendar;
    private readonly Dictionary<Township, (List<Home> Homes, Chances Drawn)> homes = [];

    private Stand(City city, Territory territory, People people, Calendar calendar, Dice dice)
    {
        (this.city, this.territory, this.people, this.calendar, this.dice) = (city, territory, people, calendar, dice);
        foreach (var town in territory.Townships)
        {
            List<Home> here = [.. people.Of(town)];
            homes[town] = (here, new Chances(here.Select(home => (double)home.Residents)));
        }
    }

    public static List<Founding> Of(City city, Territory territory, People people, Calendar calendar, Dice dice)
    {
        var stand = new Stand(city, territory, people, calendar, dice);
        List<Founding> standing = [], others = [];
        foreach (var kind in city.Kinds)
        {
            var group = Norms.GroupOf(kind.Kind) switch { Group.Hospital => "hospital", Group.Pharmacy => "pharmacy", _ => "outpatient" };
            var (enter, leave) = (city.Share("entry_" + group), city.Share("exit_" + group) * (Norms.PublicShare(kind.Kind, kind.Level) > 0.7 ? 0.3 : 1));
            var rolls = dice.For($"{kind.Kind} {kind.Level}");
            var founded = stand.Found(kind.Kind, kind.Level, kind.Count, rolls);
            foreach (var founding in founded)
            {
                founding.Start = calendar.Start(founding.Dice, enter, calendar.First, city.CountedOn);
                founding.IsNewcomer = founding.Start > calendar.First;
                if (founding.Dice.Chance(leave * calendar.YearsAfterCount)) calendar.End(founding, city.CountedOn.AddDays(1), city.Until);
            }
            standing.AddRange(founded);
            foreach (var founding in stand.Found(kind.Kind, kind.Level, (int)Math.Round(kind.Count * leave * calendar.YearsBeforeCount), rolls.For("left")))
            {
                founding.Start = calendar.Start(founding.Dice, 0, calendar.First, calendar.First);
                calendar.End(founding, calendar.First.AddDays(20), city.CountedOn);
                others.Add(founding);
            }
            foreach (var founding in stand.Found(kind.Kind, kind.Level, (int)Math.Round(kind.Count * enter * calendar.YearsAfterCount), rolls.For("new")))
            {
                founding.Start = founding.Dice.Day(city.CountedOn.AddDays(2), city.Until);
                others.Add(founding);
            }
        }
        Equip(standing, exact: true);
        Equip(others, exact: false);
        Succeed(others, standing);
        return [.. standing, .. others];
    }

    /// <summary>A home somewhere in a county, as likely as people live there.</summary>
    private Home Anywhere(County county, Dice rolls) => Draw(county.Townships[new Chances(county.Townships.Select(town => (double)town.Residents)).Draw(rolls)], rolls);

    private Home Draw(Township town, Dice rolls)
    {
        var (here, drawn) = homes[town];
        return here[drawn.Draw(rolls)];
    }

    private List<Founding> Found(string kind, string level, int count, Dice rolls)
    {
        List<Founding> founded = [];
        var counties = Shares.Of(count, territory.Counties.Select(county => Weight(kind, level, county)));
        for (var c = 0; c < counties.Count; c++)
        {
            var county = territory.Counties[c];
            foreach (var town in Towns(kind, level, county, (int)counties[c], rolls))
            {
                var own = rolls.For($"{county.Data.Code} {founded.Count}");
                var home = Draw(town, own);
                founded.Add(new()
                {
                    Kind = kind, Level = level, Specialty = Norms.Specialty(kind, own), Public = own.Chance(Norms.PublicShare(kind, level)), Dice = own,
                    Home = home with { Spot = People.Near(home.Spot, town, own) },
                    HasBeds = Norms.GroupOf(kind) == Group.Hospital || kind == "community_health_centre" && own.Chance(city.Share("community_beds")),
                });
            }
        }
        return founded;
    }

    private static double Weight(string kind, string level, County county) => kind switch
    {
        "village_clinic" or "township_hospital" => county.Townships.Sum(town => town.Residents * (1 - town.Form.Urban())) + 1,
        _ when Norms.GroupOf(kind) == Group.Hospital => county.Data.Beds * (level == "tertiary" ? county.Data.Pull : 1),
        _ => county.Data.Residents,
    };

    // Public primary care stands one by one in every town, the largest first; everything else where people are.
    private static IEnumerable<Township> Towns(string kind, string level, County county, int count, Dice rolls)
    {
        if (kind is "community_health_centre" or "township_hospital")
        {
            var towns = county.Townships.Where(town => town.Form != Form.Other || town.Residents > 5000).OrderBy(town => town.Form == Form.Street == (kind == "township_hospital")).ThenByDescending(town => town.Residents).ToList();
            return Enumerable.Range(0, count).Select(i => towns[i % towns.Count]);
        }
        var chances = new Chances(county.Townships.Select(town => kind switch
        {
            "village_clinic" => town.Residents * (1 - town.Form.Urban()),
            _ when level is "tertiary" or "secondary" => town.Residents * town.Form.Urban() / (1 + town.Seat.To(county.Seat) / 4),
            _ => (double)town.Residents,
        }));
        return Enumerable.Range(0, count).Select(_ => county.Townships[chances.Draw(rolls)]);
    }

    // Beds and physicians of the counted ones add up to the county's; the others have what is usual.
    private static void Equip(List<Founding> foundings, bool exact)
    {
        foreach (var county in foundings.GroupBy(founding => founding.County))
        {
            List<Founding> housed = [.. county.Where(founding => founding.HasBeds)], medical = [.. county.Where(founding => founding.Group != Group.Pharmacy)];
            List<double> usual = [.. housed.Select(founding => Norms.Beds(founding.Kind, founding.Level) * founding.Dice.Between(0.6, 1.5) * (exact || founding.Level != "tertiary" ? 1 : 0.2))];
            var beds = Shares.Of(exact ? county.Key.Beds : (long)usual.Sum(), usual);
            for (var i = 0; i < housed.Count; i++)
            {
                List<(string Specialty, double Share)> mix = [.. Norms.Mix(housed[i].Kind, housed[i].Specialty, (int)beds[i])];
                housed[i].Beds = [.. mix.Zip(Shares.Of(beds[i], mix.Select(part => part.Share)), (part, share) => (part.Specialty, (int)share)).Where(part => part.Item2 > 0)];
            }
            List<double> need = [.. medical.Select(founding => Norms.Physicians(founding.Kind, founding.Beds.Sum(part => part.Insured)) * founding.Dice.Between(0.7, 1.3))];
            var physicians = Shares.Of(exact ? Math.Max(0, county.Key.Physicians - medical.Count) : (long)(0.6 * need.Sum()), need);
            for (var i = 0; i < medical.Count; i++) medical[i].InsurancePhysicians = 1 + (int)physicians[i];
        }
    }

    // Now and then a new house opens where another of its kind closed; it counts as the same place.
    private static void Succeed(List<Founding> left, List<Founding> standing)
    {
        var newcomers = standing.Where(founding => founding.IsNewcomer && founding.End is null).GroupBy(founding => (founding.Kind, founding.Level, founding.County.Code)).ToDictionary(group => group.Key, group => new Queue<Founding>(group));
        foreach (var founding in left.Where(founding => founding.EndedBy == "voluntary" && founding.Dice.Chance(SucceededShare)))
        {
            if (!newcomers.TryGetValue((founding.Kind, founding.Level, founding.County.Code), out var waiting) || !waiting.TryDequeue(out var successor)) continue;
            (successor.Home, successor.Start, successor.Predecessor) = (founding.Home, founding.End!.Value, founding);
            founding.EndedBy = "succeeded";
        }
    }
}
