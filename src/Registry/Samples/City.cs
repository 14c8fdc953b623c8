using Dingdian.Model;

namespace Dingdian.Registry.Samples;

/// <summary>What is known of a city and what is assumed about it: everything a sample is made from.</summary>
public sealed record City
{
    public required string Id { get; init; }
    public required string Code { get; init; }
    public required Texts Name { get; init; }

    /// <summary>The day on which kinds, beds and staff are those listed.</summary>
    public required DateOnly CountedOn { get; init; }

    /// <summary>The last day the sample has heard of.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The day residents were counted on.</summary>
    public required DateOnly ResidentsOn { get; init; }

    public required int Rivers { get; init; }

    /// <summary>Townships with a village that no road reaches.</summary>
    public required IReadOnlyList<string> Islands { get; init; }

    public required IReadOnlyList<CountyData> Counties { get; init; }
    public required IReadOnlyList<KindData> Kinds { get; init; }
    public required IReadOnlyDictionary<string, double> Shares { get; init; }
    public required FundData Funds { get; init; }
    public required IReadOnlyList<LetterData> Letters { get; init; }

    /// <summary>Figures carried as they are, published or assumed, each with its own date and source.</summary>
    public required IReadOnlyList<FigureData> Figures { get; init; }

    public required NameData Names { get; init; }

    /// <summary>The hash of everything it was read from.</summary>
    public required string Hash { get; init; }

    internal double Share(string name) => Shares.GetValueOrDefault(name);
}

/// <summary>A county with its townships. Residents and area are carried; insured people, beds, physicians and bed use are assumed.</summary>
public sealed record CountyData(
    string Code, string Name, long Residents, string Quality, string Source, double Area, double Longitude, double Latitude,
    long Insured, int Beds, int Physicians, double BedUse, double Elderly, double Pull, IReadOnlyList<TownshipData> Townships);

public sealed record TownshipData(string Code, string Name);

/// <summary>How many institutions of a kind and level there are.</summary>
public sealed record KindData(string Kind, string Level, int Count);

/// <summary>A figure of a division, or of the city.</summary>
public sealed record FigureData(string Division, string Measure, string Key, DateOnly AsOf, DateOnly? Since, decimal Value, string Unit, string Quality, string Source);

/// <summary>Yuan per insured person and year of each scheme, growth, and the years that end in a deficit.</summary>
public sealed record FundData(IReadOnlyDictionary<string, decimal> PerPerson, IReadOnlyDictionary<string, double> Members, IReadOnlyList<DeficitData> Deficits);

/// <param name="Division">The county.</param>
/// <param name="Year">The year.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="With">In deficit counting transfers from and to the city.</param>
/// <param name="Without">In deficit leaving them out.</param>
public sealed record DeficitData(string Division, int Year, string Scheme, bool With, bool Without);

public sealed record LetterData(string Division, string Issuer, DateOnly Issued, DateOnly? Lifted);

/// <summary>Words that names are put together from.</summary>
public sealed record NameData(
    IReadOnlyList<string> Fortunes, IReadOnlyList<string> Surnames, IReadOnlyList<string> Brands, IReadOnlyList<string> Streets, IReadOnlyList<string> Hosts, IReadOnlyList<string> Villages, string Mark);
