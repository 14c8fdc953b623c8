namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An agreement in force is concluded again for another term.</summary>
public sealed record RenewAgreement(string Institution, string? Service, string? Number, DateOnly Expires) : AgreementAct(Institution, Service)
{
    internal override string Kind => "renew";

    private protected override void Apply(Desk desk, Dossier dossier, Strand<Agreement> strand, Agreement row)
    {
        if (Expires < On)
        {
            desk.Refuse("dates-order", Desk.Written(Expires), Desk.Written(On));
            return;
        }
        var next = Piece(row, On, row.To);
        (next.Began, next.Expires, next.Number) = ("renewed", Expires, Number ?? row.Number);
        EndPiece(strand, row, "renewed");
        strand.Put(next);
    }
}
