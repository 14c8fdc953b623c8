namespace Dingdian.Registry.Snapshots;

/// <summary>
/// What the registry believed about one city: everything a plan may ask, with the spans over which it held up to the day of the snapshot.
/// It knows no numbers of the database, so the same state gives the same bytes in every workspace.
/// </summary>
public sealed record Frozen
{
    public const string Form = "dingdian-snapshot-1";

    public string Format { get; init; } = Form;
    public required string City { get; init; }
    public required DateOnly AsOf { get; init; }
    public bool Synthetic { get; init; }
    public IReadOnlyList<FrozenInstitution> Institutions { get; init; } = [];
    public IReadOnlyList<FrozenSuccession> Successions { get; init; } = [];
    public IReadOnlyList<FrozenFact> Facts { get; init; } = [];
    public IReadOnlyList<FrozenFund> Funds { get; init; } = [];
    public IReadOnlyList<FrozenLetter> Letters { get; init; } = [];
    public IReadOnlyList<FrozenSettlement> Settlements { get; init; } = [];

    /// <summary>Hashes of the files behind the sums, by kind and period.</summary>
    public IReadOnlyList<FrozenFile> Files { get; init; } = [];
}

/// <summary>An institution with the rows that held at some time up to the day of the snapshot.</summary>
/// <param name="Key">National code, else credit code, else name and county, as last known.</param>
/// <param name="Synthetic">A generated institution.</param>
public sealed record FrozenInstitution(string Key, bool Synthetic)
{
    public IReadOnlyList<FrozenProfile> Profiles { get; init; } = [];
    public IReadOnlyList<FrozenBeds> Beds { get; init; } = [];
    public IReadOnlyList<FrozenStaff> Staff { get; init; } = [];
    public IReadOnlyList<FrozenFacilities> Facilities { get; init; } = [];
    public IReadOnlyList<FrozenAgreement> Agreements { get; init; } = [];
}

/// <summary>A span of days; no start or no end is left out.</summary>
public abstract record FrozenSpan
{
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public bool Holds(DateOnly day) => (From is null || From <= day) && (To is null || To > day);
}

public sealed record FrozenProfile : FrozenSpan
{
    public string? Code { get; init; }
    public string? CreditCode { get; init; }
    public required string Name { get; init; }
    public string? OtherNames { get; init; }
    public required string Kind { get; init; }
    public string? Subtype { get; init; }
    public string? Ownership { get; init; }
    public string? Affiliation { get; init; }
    public string? Host { get; init; }
    public string? Level { get; init; }
    public string? Grade { get; init; }
    public string? Specialty { get; init; }
    public string? Address { get; init; }
    public string? Township { get; init; }
    public required string County { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string? Datum { get; init; }
    public bool? PooledOutpatient { get; init; }
    public bool? PersonalAccountOnly { get; init; }
    public bool? DualChannel { get; init; }
    public bool? VillageIntegrated { get; init; }
    public bool? KeyProject { get; init; }
}

public sealed record FrozenBeds : FrozenSpan
{
    public required string Specialty { get; init; }
    public int? Approved { get; init; }
    public int? Open { get; init; }
    public int? Insured { get; init; }
}

public sealed record FrozenStaff : FrozenSpan
{
    public int? Physicians { get; init; }
    public int? InsurancePhysicians { get; init; }
    public int? Nurses { get; init; }
    public int? Pharmacists { get; init; }
    public int? InsuranceManagers { get; init; }
}

public sealed record FrozenFacilities : FrozenSpan
{
    public decimal? FloorArea { get; init; }
    public string? Departments { get; init; }
    public string? Equipment { get; init; }
    public bool? InformationSystem { get; init; }
    public bool? Safety { get; init; }
    public bool? BarrierFree { get; init; }
    public bool? AgeFriendly { get; init; }
}

public sealed record FrozenAgreement : FrozenSpan
{
    public required string Service { get; init; }
    public string? Number { get; init; }
    public required string State { get; init; }
    public DateOnly? Expires { get; init; }
    public string? Began { get; init; }
    public string? Ended { get; init; }
}

public sealed record FrozenSuccession(string Predecessor, string Successor, DateOnly On, string Kind);

public sealed record FrozenFact(string Division, string Measure, string? Key, DateOnly AsOf, DateOnly? Since, decimal Value, string Unit, string Quality, string? Source);

/// <summary>Amounts in fen.</summary>
public sealed record FrozenFund(
    string Division, int Year, string Scheme, DateOnly Through, long Income, long Expense, long? TransferIn, long? TransferOut, long? Cumulative, bool MaternityIncluded, string? Source);

public sealed record FrozenLetter(string Division, string Issuer, DateOnly Issued, DateOnly? Lifted, string? Document);

/// <summary>A year of settlements of one institution, scheme, class and origin, summed over months and disease groups. Amounts in fen.</summary>
public sealed record FrozenSettlement(
    string Institution, int Year, int Months, string Scheme, string Class, bool Local, bool Manual,
    long BedDays, long Discharges, long Visits, long Cost, long FundPaid);

public sealed record FrozenFile(string Kind, string Period, string Hash);
