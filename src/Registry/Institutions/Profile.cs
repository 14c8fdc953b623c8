using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions;

/// <summary>Who an institution is and where it stands.</summary>
public sealed class Profile : Held
{
    /// <summary>National code of the designated institution, <c>H</c> or <c>P</c> and eleven digits; null before it has one.</summary>
    public string? Code { get; set; }

    /// <summary>Unified social credit code (GB 32100).</summary>
    public string? CreditCode { get; set; }

    public required string Name { get; set; }
    public string? OtherNames { get; set; }

    /// <summary>A word of the vocabulary, such as <c>general_hospital</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Category of WS 218, such as <c>A5</c>.</summary>
    public string? Subtype { get; set; }

    public string? Ownership { get; set; }

    /// <summary>The level of government it belongs to (隶属关系).</summary>
    public string? Affiliation { get; set; }

    /// <summary>What an in-house unit belongs to.</summary>
    public string? Host { get; set; }

    public string? Level { get; set; }
    public string? Grade { get; set; }

    /// <summary>The specialty it stands for; beds carry their own.</summary>
    public string? Specialty { get; set; }

    public string? Address { get; set; }

    /// <summary>Nine digits of the township or subdistrict; six of the county.</summary>
    public string? Township { get; set; }
    public required string County { get; set; }

    /// <summary>CGCS2000 degrees, with the numbers and the datum they came in.</summary>
    public double? Longitude { get; set; }
    public double? Latitude { get; set; }
    public double? SourceX { get; set; }
    public double? SourceY { get; set; }
    public string? Datum { get; set; }

    public bool? PooledOutpatient { get; set; }
    public bool? PersonalAccountOnly { get; set; }
    public bool? DualChannel { get; set; }
    public bool? VillageIntegrated { get; set; }
    public bool? KeyProject { get; set; }

    public override bool Says(Held other) => other is Profile o && Told.Equals(o.Told);

    private object Told => (
        (Code, CreditCode, Name, OtherNames, Kind, Subtype, Ownership, Affiliation, Host, Level, Grade, Specialty),
        (Address, Township, County, Longitude, Latitude, SourceX, SourceY, Datum),
        (PooledOutpatient, PersonalAccountOnly, DualChannel, VillageIntegrated, KeyProject));
}
