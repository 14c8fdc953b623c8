using Dingdian.Model;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>A part of an institution becomes one of its own. It begins without agreements: whether it is designated is decided anew.</summary>
/// <param name="Institution">The one it comes out of, which goes on.</param>
/// <param name="Name">Name of the new one.</param>
/// <param name="Code">Its national code, when it has one.</param>
/// <param name="Beds">Beds that go with it, by specialty: approved and open alike. They are insured no more.</param>
public sealed record Split(string Institution, string Name, string? Code, IReadOnlyList<(string Specialty, int Beds)> Beds) : Act
{
    internal override string Kind => "split";

    internal override void Apply(Desk desk)
    {
        if (string.IsNullOrWhiteSpace(Name)) desk.Refuse("name-missing");
        if (desk.Find(Institution) is not { } parent || Code is not null && !desk.IsCodeFree(Code, 0)) return;
        foreach (var (specialty, beds) in Beds)
            if (desk.IsWord(WordLists.Specialties, specialty, new Texts("床位专科", "a specialty")) && (beds <= 0 || parent.Beds(specialty).On(On)?.Open is not { } open || open < beds))
                desk.Refuse("split-beds", Institution, beds, WordLists.Name(WordLists.Specialties, specialty), parent.Beds(specialty).On(On)?.Open ?? 0);
        if (desk.Findings.Count == 0) Found(desk, parent);
    }

    private void Found(Desk desk, Dossier parent)
    {
        var id = desk.Revision.AddInstitution(parent.IsSynthetic).Id;
        var profile = (Profile)parent.Profile.On(On)!.Over(On, History.Held.NoEnd);
        (profile.InstitutionId, profile.Name, profile.OtherNames, profile.Code, profile.CreditCode) = (id, Name.Trim(), null, Code, null);
        desk.Revision.Put<Profile>([], profile);
        foreach (var (specialty, beds) in Beds)
        {
            desk.Revision.Put<Beds>([], new Beds { InstitutionId = id, Specialty = specialty, Approved = beds, Open = beds, Insured = 0, From = On });
            parent.Beds(specialty).Alter(On, row => (row.Approved, row.Open, row.Insured), row => Take(row, beds));
        }
        desk.Revision.Add(new Succession { Predecessor = parent.Id, Successor = id, On = On, Kind = "split" });
    }

    // What remains is insured as before, as far as it is open.
    private static void Take(Beds row, int beds)
    {
        row.Approved = row.Approved is { } approved ? Math.Max(0, approved - beds) : null;
        row.Open -= beds;
        row.Insured = row.Insured > row.Open ? row.Open : row.Insured;
    }
}
