namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution is given another national code. It remains the same institution; settlements under the old code still lead to it.</summary>
public sealed record ChangeCode(string Institution, string Code) : Act
{
    internal override string Kind => "recode";

    internal override void Apply(Desk desk)
    {
        if (desk.Find(Institution) is { } dossier && desk.IsCodeFree(Code, dossier.Id)) dossier.Profile.Alter(On, row => row.Code, row => row.Code = Code);
    }
}
