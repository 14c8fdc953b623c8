namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution takes another name; the old one stays in its history.</summary>
public sealed record Rename(string Institution, string Name) : Act
{
    internal override string Kind => "rename";

    internal override void Apply(Desk desk)
    {
        if (string.IsNullOrWhiteSpace(Name)) desk.Refuse("name-missing");
        else if (desk.Find(Institution) is { } dossier) dossier.Profile.Alter(On, row => row.Name, row => row.Name = Name.Trim());
    }
}
