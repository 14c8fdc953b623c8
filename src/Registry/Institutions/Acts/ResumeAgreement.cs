namespace Dingdian.Registry.Institutions.Acts;

/// <summary>A suspended agreement is in force again.</summary>
public sealed record ResumeAgreement(string Institution, string? Service) : AgreementAct(Institution, Service)
{
    internal override string Kind => "resume";

    private protected override string? Needed => Agreement.Suspended;

    private protected override void Apply(Desk desk, Dossier dossier, Strand<Agreement> strand, Agreement row)
    {
        var planned = row.Ended == "resumed" ? strand.Rows.FirstOrDefault(next => next.From == row.To && next is { State: Agreement.InForce, Began: "resumed" }) : null; // it is resumed before the day that was foreseen
        var next = Piece(planned ?? row, On, (planned ?? row).To);
        (next.State, next.Began) = (Agreement.InForce, "resumed");
        EndPiece(strand, row, "resumed");
        strand.Put(next);
    }
}
