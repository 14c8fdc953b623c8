namespace Dingdian.Registry.Institutions.Acts;

/// <summary>
/// Institutions are merged into one that goes on. They end on the day without having left designation; their people become its people and
/// their beds its beds unless told otherwise; a number that one of two does not know, both together do not. Who they were can still be asked.
/// </summary>
/// <param name="Institution">The one that goes on.</param>
/// <param name="Merged">Those that end.</param>
/// <param name="WithBeds">Whether it takes over their beds.</param>
public sealed record Merge(string Institution, IReadOnlyList<string> Merged, bool WithBeds = true) : Act
{
    internal override string Kind => "merge";

    internal override void Apply(Desk desk)
    {
        var survivor = desk.Find(Institution);
        var parts = Merged.Select(desk.Find).ToList();
        if (survivor is not null && parts.Exists(part => part?.Id == survivor.Id)) desk.Refuse("merge-itself", Institution);
        if (desk.Findings.Count > 0) return;
        foreach (var part in parts.OfType<Dossier>().DistinctBy(part => part.Id)) Take(desk, survivor!, part);
    }

    private void Take(Desk desk, Dossier survivor, Dossier part)
    {
        if (WithBeds)
            foreach (var (specialty, strand) in part.AllBeds.ToList())
                if (strand.On(On) is { } beds) Add(survivor, specialty, beds);
        if (part.Staff.On(On) is { } people) Add(survivor.Staff, people);
        foreach (var strand in part.Agreements) Succeed(strand);
        part.End(On);
        desk.Revision.Add(new Succession { Predecessor = part.Id, Successor = survivor.Id, On = On, Kind = "merge" });
    }

    private void Succeed(Strand<Agreement> strand)
    {
        if (strand.On(On) is { } row && row.From < On)
        {
            var piece = (Agreement)row.Over(row.From, On);
            piece.Ended = "succeeded";
            strand.Put(piece);
        }
        strand.Clear(On);
    }

    private void Add(Strand<Staff> staff, Staff more)
    {
        if (staff.On(On) is not null)
            staff.Alter(On, row => (row.Physicians, row.InsurancePhysicians, row.Nurses, row.Pharmacists, row.InsuranceManagers), row =>
                (row.Physicians, row.InsurancePhysicians, row.Nurses, row.Pharmacists, row.InsuranceManagers) =
                (row.Physicians + more.Physicians, row.InsurancePhysicians + more.InsurancePhysicians, row.Nurses + more.Nurses, row.Pharmacists + more.Pharmacists, row.InsuranceManagers + more.InsuranceManagers));
    }

    private void Add(Dossier survivor, string specialty, Beds more)
    {
        var strand = survivor.Beds(specialty);
        if (strand.On(On) is null)
            strand.Put(new Beds { InstitutionId = survivor.Id, Specialty = specialty, Approved = more.Approved, Open = more.Open, Insured = more.Insured, From = On, To = strand.After(On).FirstOrDefault()?.From ?? History.Held.NoEnd });
        else strand.Alter(On, row => (row.Approved, row.Open, row.Insured), row => (row.Approved, row.Open, row.Insured) = (row.Approved + more.Approved, row.Open + more.Open, row.Insured + more.Insured));
    }
}
