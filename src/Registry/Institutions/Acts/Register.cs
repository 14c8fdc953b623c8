using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution the registry did not know is entered, with what is known of it on its first day.</summary>
/// <param name="Institution">Its full name.</param>
/// <param name="InstitutionKind">A word of <see cref="WordLists.Kinds"/>.</param>
/// <param name="County">Six digits.</param>
public sealed record Register(string Institution, string InstitutionKind, string County) : Act
{
    public string? Code { get; init; }
    public string? CreditCode { get; init; }
    public string? Ownership { get; init; }
    public string? Level { get; init; }

    /// <summary>What an in-house unit belongs to.</summary>
    public string? Host { get; init; }

    public bool? VillageIntegrated { get; init; }
    public bool? PooledOutpatient { get; init; }
    public bool? PersonalAccountOnly { get; init; }
    public string? Township { get; init; }
    public string? Address { get; init; }

    /// <summary>CGCS2000; null while nobody gave it.</summary>
    public Coordinate? At { get; init; }

    /// <summary>Specialty of its insured beds; <see cref="WordLists.Specialties"/>.</summary>
    public string Specialty { get; init; } = "general";

    /// <summary>Beds that are open and insured from the first day on; null: it has none.</summary>
    public int? InsuredBeds { get; init; }

    /// <summary>Physicians whose first place of practice it is; null: not known.</summary>
    public int? Physicians { get; init; }

    internal override string Kind => "register";

    internal override void Apply(Desk desk)
    {
        if (string.IsNullOrWhiteSpace(Institution)) desk.Refuse("name-missing");
        desk.IsWord(WordLists.Kinds, InstitutionKind, new Texts("机构类别", "a kind of institution"));
        desk.IsWord(WordLists.Specialties, Specialty, new Texts("床位专科", "a specialty"));
        if (Ownership is not null) desk.IsWord(WordLists.Ownerships, Ownership, new Texts("举办主体", "an ownership"));
        if (Level is not null) desk.IsWord(WordLists.Levels, Level, new Texts("机构等级", "a level"));
        if (Host is not null) desk.IsWord(WordLists.Hosts, Host, new Texts("所属单位", "what it belongs to"));
        if (Code is not null) desk.IsCodeFree(Code, 0);
        if (desk.IsCounty(County) && Township is not null) desk.IsTownship(Township, County);
        if (InsuredBeds is < 0 or > Quality.Limits.MostBeds) desk.Refuse("beds-number", InsuredBeds, Quality.Limits.MostBeds);
        if (desk.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        if (At is { } at) desk.Remark(at, County);
        Found(desk);
    }

    private void Found(Desk desk)
    {
        var id = desk.Revision.AddInstitution().Id;
        desk.Revision.Put<Profile>([], new()
        {
            InstitutionId = id, Name = Institution.Trim(), Kind = InstitutionKind, County = County, Code = Code, CreditCode = CreditCode, Ownership = Ownership, Level = Level, Host = Host, Township = Township, Address = Address,
            VillageIntegrated = VillageIntegrated, PooledOutpatient = PooledOutpatient, PersonalAccountOnly = PersonalAccountOnly,
            Longitude = At?.Lon, Latitude = At?.Lat, SourceX = At?.Lon, SourceY = At?.Lat, Datum = At is null ? null : Datum.Cgcs2000.Code, From = On, To = Held.NoEnd,
        });
        if (InsuredBeds is { } beds) desk.Revision.Put<Beds>([], new() { InstitutionId = id, Specialty = Specialty, Approved = beds, Open = beds, Insured = beds, From = On, To = Held.NoEnd });
        if (Physicians is { } physicians) desk.Revision.Put<Staff>([], new() { InstitutionId = id, Physicians = physicians, InsurancePhysicians = physicians, From = On, To = Held.NoEnd });
    }
}
