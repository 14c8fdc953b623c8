using Dingdian.Model;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution becomes one of another kind or level; what is not given stays what it was.</summary>
public sealed record Reclassify(string Institution, string? InstitutionKind, string? Level) : Act
{
    internal override string Kind => "reclassify";

    internal override void Apply(Desk desk)
    {
        if (desk.Find(Institution) is not { } dossier) return;
        if (InstitutionKind is not null && desk.IsWord(WordLists.Kinds, InstitutionKind, new Texts("机构类别", "a kind of institution"))) dossier.Profile.Alter(On, row => row.Kind, row => row.Kind = InstitutionKind);
        if (Level is not null && desk.IsWord(WordLists.Levels, Level, new Texts("机构等级", "a level"))) dossier.Profile.Alter(On, row => row.Level, row => row.Level = Level);
    }
}
