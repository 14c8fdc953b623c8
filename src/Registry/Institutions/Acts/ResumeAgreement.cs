namespace Dingdian.Registry.Institutions.Acts;

/// <summary>A suspended agreement is in force again.</summary>
public sealed record ResumeAgreement(string Institution, string? Service) : AgreementAct(Institution, Service)
{
    internal override string Kind => "resume";

    private protected override string? Needed => Agreement.Suspended;

    private protected override void Apply(Desk desk, Dossier dossier, Strand<Agreement> strand, Agreement row)
    {
        var next = Piece(row, On, row.To);
        (next.State, next.Began) = (Agreement.InForce, "resumed");
        EndPiece(strand, row, "resumed");
        strand.Put(next);
    }
}
