using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Samples.Land;
using Dingdian.Registry.Samples.Stock;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Tells the life of one institution: who it is, what it has, what it agreed, and how that changed.</summary>
internal sealed partial class Life
{
    private const double RenamedPerYear = 0.008;
    private const double MovedPerYear = 0.006;
    private const double LearnedLate = 0.08;

    private readonly City city;
    private readonly Founding founding;
    private readonly Surroundings around;
    private readonly Story story;
    private readonly Identity identity;
    private readonly Dice dice;

    private Life(City city, Founding founding, Surroundings around, Story story)
    {
        identity = around.IdentityOf(founding);
        (this.city, this.founding, this.around, this.story) = (city, founding, around, story);
        dice = founding.Dice.For("life");
    }

    /// <summary>Tells everything and returns what its settlements follow.</summary>
    public static Track Tell(City city, Founding founding, Surroundings around, Story story)
    {
        var life = new Life(city, founding, around, story);
        life.TellProfile();
        life.TellStaff();
        life.TellFacilities();
        life.TellSuccession();
        var pause = life.TellAgreements();
        return new(founding, life.TellBeds(), pause);
    }

    private Calendar Calendar => story.Calendar;
    private DateOnly End => founding.End ?? Calendar.Last.AddDays(1);
    private DateOnly FirstTold => founding.Start > Calendar.First ? founding.Start : Calendar.First;
    private double Years => Math.Max(0, End.DayNumber - FirstTold.DayNumber) / 365.25;

    /// <summary>The change that hears of something of that day; now and then one later.</summary>
    private int Heard(DateOnly day) => Calendar.ChangeOf(day) + (day >= Calendar.First && dice.Chance(LearnedLate) ? 1 : 0);

    /// <summary>A day well inside its years here, or null when there is none or nothing happened.</summary>
    private DateOnly? Happening(double perYear)
    {
        var (from, to) = (FirstTold.AddDays(40), End.AddDays(-40));
        return from < to && dice.Chance(perYear * Years) ? dice.Day(from, to) : null;
    }

    private void TellProfile()
    {
        var thread = new Thread<Profile>(story, identity);
        var (renamed, moved) = (Happening(RenamedPerYear), founding.Predecessor is null ? Happening(MovedPerYear) : null);
        founding.Name = around.Names.For(founding);
        var oldName = renamed is null ? founding.Name : around.Names.For(founding);
        var oldHome = moved is null ? founding.Home : around.Elsewhere(founding, dice);
        around.Codes.Give(founding, oldHome.Township.County.Code);
        var (address, oldAddress) = (around.Names.Address(founding.Home, dice), around.Names.Address(oldHome, dice));
        var grade = GradeOf();
        var key = founding.Level == "tertiary" && dice.Chance(0.08);
        var (pooled, personal) = Flags();
        DateOnly?[] days = [founding.Start, .. new[] { renamed, moved }.Where(day => day is not null).Order()];
        foreach (var day in days)
        {
            var (isRenamed, isMoved) = (renamed is null || day >= renamed, moved is null || day >= moved);
            var home = isMoved ? founding.Home : oldHome;
            var (longitude, latitude) = around.Plane.Degrees(home.Spot);
            thread.Put(Heard(day!.Value), new()
            {
                From = day.Value,
                Code = founding.Code,
                CreditCode = founding.CreditCode,
                Name = isRenamed ? founding.Name : oldName,
                OtherNames = isRenamed && renamed is not null ? oldName : null,
                Kind = founding.Kind,
                Subtype = WordLists.Kinds.First(kind => kind.Id == founding.Kind).Codes.FirstOrDefault(),
                Ownership = founding.Public ? "public" : "private",
                Affiliation = Norms.Affiliation(founding.Public, founding.Level, founding.County),
                Host = HostOf(),
                Level = founding.Group == Group.Pharmacy ? null : founding.Level,
                Grade = grade,
                Specialty = founding.Specialty,
                Address = isMoved ? address : oldAddress,
                Township = home.Township.Data.Code,
                County = home.Township.County.Code,
                Longitude = longitude,
                Latitude = latitude,
                SourceX = longitude,
                SourceY = latitude,
                Datum = "cgcs2000",
                PooledOutpatient = pooled,
                PersonalAccountOnly = personal,
                DualChannel = founding.Group == Group.Pharmacy ? around.DualChannel.Contains(founding) : null,
                VillageIntegrated = founding.Kind == "village_clinic" ? founding.Public : null,
                KeyProject = founding.Group == Group.Hospital ? key : null,
            });
        }
    }

    private string? GradeOf() => founding.Level switch
    {
        "tertiary" => dice.Below(10) switch { < 6 => "a", < 8 => "b", _ => "none" },
        "secondary" => dice.Below(10) switch { < 5 => "a", < 7 => "b", _ => "none" },
        _ => founding.Group == Group.Hospital ? "none" : null,
    };

    private string? HostOf() => founding.Kind switch
    {
        "elderly_care_internal" => dice.Chance(0.6) ? "elderly_care" : "combined_care",
        "internal_infirmary" => dice.Below(20) switch { < 3 => "university", < 9 => "school", < 16 => "enterprise", _ => "government" },
        _ => null,
    };

    private (bool? Pooled, bool? Personal) Flags()
    {
        if (founding.Group == Group.Hospital) return (true, false);
        if (founding.Group == Group.Pharmacy) return (dice.Chance(city.Share("pooled_pharmacy")), null);
        var pooled = founding.Kind is "community_health_centre" or "township_hospital" || dice.Chance(city.Share("pooled_outpatient") * (founding.Kind == "village_clinic" ? 0.4 : 1));
        return (pooled, !pooled);
    }

    private void TellStaff()
    {
        var thread = new Thread<Staff>(story, identity);
        var beds = founding.Beds.Sum(part => part.Insured);
        var pharmacy = founding.Group == Group.Pharmacy;
        var physicians = founding.InsurancePhysicians + (founding.InsurancePhysicians > 4 ? founding.InsurancePhysicians * dice.Between(3, 9) / 100 : 0);
        thread.Put(Heard(founding.Start), new()
        {
            From = founding.Start,
            Physicians = pharmacy ? null : physicians,
            InsurancePhysicians = pharmacy ? null : founding.InsurancePhysicians,
            Nurses = pharmacy ? null : (int)(physicians * dice.Between(0.7, 1.4)) + beds / 10,
            Pharmacists = pharmacy ? dice.Between(1, 3) : founding.Group == Group.Hospital ? 2 + beds / 30 : dice.Below(2),
            InsuranceManagers = founding.Group == Group.Hospital ? 1 + beds / 150 : 1,
        });
        if (founding.End is { } end) thread.Clear(Heard(end), end);
    }

    private void TellFacilities()
    {
        var beds = founding.Beds.Sum(part => part.Insured);
        var hospital = founding.Group == Group.Hospital;
        new Thread<Facilities>(story, identity).Put(Heard(founding.Start), new()
        {
            From = founding.Start,
            FloorArea = (int)(Norms.FloorArea(founding.Kind, beds) * dice.Between(0.7, 1.4)),
            Departments = hospital ? string.Join(';', founding.Beds.Select(part => part.Specialty).Append("emergency").Order(StringComparer.Ordinal)) : null,
            Equipment = hospital && beds > 0 ? beds > 300 ? "CT;DR;MRI;ultrasound" : beds > 80 ? "CT;DR;ultrasound" : "DR;ultrasound" : null,
            InformationSystem = !dice.Chance(0.02),
            Safety = !dice.Chance(0.02),
            BarrierFree = dice.Chance(hospital ? 0.95 : 0.6),
            AgeFriendly = dice.Chance(hospital ? 0.9 : 0.5),
        });
    }

    // Told a quarter later, when both are known.
    private void TellSuccession()
    {
        if (founding.Predecessor is not { } predecessor) return;
        var before = around.IdentityOf(predecessor);
        story.Tell(Calendar.ChangeOf(founding.Start) + 1, revision => revision.Add(new Succession
        {
            Predecessor = before.In(revision), Successor = identity.In(revision), On = founding.Start, Kind = "same_address",
        }));
    }
}
