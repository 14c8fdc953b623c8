using Dingdian.Model;
using Dingdian.Registry.Quality;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>Beds of a specialty are approved, opened or insured anew; a number not given stays what it was.</summary>
public sealed record ChangeBeds(string Institution, string Specialty, int? Approved, int? Open, int? Insured) : Act
{
    internal override string Kind => "beds";

    internal override void Apply(Desk desk)
    {
        if (desk.Find(Institution) is not { } dossier || !desk.IsWord(WordLists.Specialties, Specialty, new Texts("床位专科", "a specialty"))) return;
        foreach (var beds in new[] { Approved, Open, Insured }.Where(beds => beds is < 0 or > Limits.MostBeds)) desk.Refuse("beds-number", beds, Limits.MostBeds);
        if (desk.Findings.Count > 0) return;
        var strand = dossier.Beds(Specialty);
        if (strand.On(On) is null) Begin(dossier, strand);
        else Alter(strand);
        if (strand.Rows.FirstOrDefault(row => row.To > On && row.Insured > row.Open) is { } wrong) desk.Refuse("beds-insured-above-open", wrong.Insured, wrong.Open, Desk.Written(wrong.From > On ? wrong.From : On));
    }

    private void Begin(Dossier dossier, Strand<Beds> strand)
    {
        if ((Approved, Open, Insured) is (null, null, null)) return;
        var next = strand.After(On).FirstOrDefault()?.From ?? History.Held.NoEnd;
        strand.Put(new Beds { InstitutionId = dossier.Id, Specialty = Specialty, Approved = Approved, Open = Open, Insured = Insured, From = On, To = next });
    }

    private void Alter(Strand<Beds> strand)
    {
        if (Approved is not null) strand.Alter(On, row => row.Approved, row => row.Approved = Approved);
        if (Open is not null) strand.Alter(On, row => row.Open, row => row.Open = Open);
        if (Insured is not null) strand.Alter(On, row => row.Insured, row => row.Insured = Insured);
    }
}
