using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Quality;

/// <summary>The institutions of a day, as the checks look at them.</summary>
internal sealed class Register(Frozen frozen, DateOnly day)
{
    public Frozen Frozen => frozen;
    public DateOnly Day => day;

    public IReadOnlyList<Entry> Entries { get; } = [..
        from institution in frozen.Institutions
        let profile = institution.Profiles.FirstOrDefault(row => row.Holds(day))
        where profile is not null
        select new Entry(institution, profile, [.. institution.Agreements.Where(row => row.Holds(day))], [.. institution.Beds.Where(row => row.Holds(day))], institution.Staff.FirstOrDefault(row => row.Holds(day)))];
}

internal sealed record Entry(FrozenInstitution Institution, FrozenProfile Profile, IReadOnlyList<FrozenAgreement> Agreements, IReadOnlyList<FrozenBeds> Beds, FrozenStaff? Staff)
{
    public string Key => Institution.Key;

    public Coordinate? At => Profile is { Longitude: { } lon, Latitude: { } lat } ? new Coordinate(lon, lat) : null;

    public bool Serves(string service) => Agreements.Any(row => row.Service == service);

    public bool IsPharmacy => Profile.Kind == "retail_pharmacy";

    /// <summary>Null when there are beds whose number is not known.</summary>
    public int? Open => Beds.Aggregate((int?)0, (sum, row) => sum + row.Open);

    public Issue Issue(string code, params object?[] arguments) => new(Profile.County, Key, Profile.Name, new(code, new Place(Key), arguments));
}
