using Dingdian.Model;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An institution leaves designation: terminated, expired, of its own wish, or cut. Its insured beds are insured no more.</summary>
public sealed record LeaveDesignation(string Institution, string? Service, string Reason) : AgreementAct(Institution, Service)
{
    internal override string Kind => "exit";

    private protected override string? Needed => null;

    internal override void Apply(Desk desk)
    {
        if (desk.IsWord([.. WordLists.AgreementEnds.Where(word => WordLists.Exits.Contains(word.Id))], Reason, new Texts("退出方式", "a way to leave"))) base.Apply(desk);
    }

    private protected override void Apply(Desk desk, Dossier dossier, Strand<Agreement> strand, Agreement row)
    {
        if (row.From == On)
        {
            desk.Refuse("dates-order", Desk.Written(On), Desk.Written(row.From));
            return;
        }
        strand.Clear(On, EndOf(strand, row));
        EndPiece(strand, row, Reason);
        if (row.Service != "inpatient") return;
        foreach (var (_, beds) in dossier.AllBeds.Where(beds => beds.Strand.On(On) is { Insured: > 0 }))
            beds.Alter(On, own => own.Insured, own => own.Insured = 0);
    }
}
