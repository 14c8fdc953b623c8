namespace Dingdian.Registry.Institutions.Acts;

/// <summary>An agreement is suspended, until a day or until it is resumed. The institution stays designated.</summary>
public sealed record SuspendAgreement(string Institution, string? Service, DateOnly? Until) : AgreementAct(Institution, Service)
{
    internal override string Kind => "suspend";

    private protected override void Apply(Desk desk, Dossier dossier, Strand<Agreement> strand, Agreement row)
    {
        if (Until <= On)
        {
            desk.Refuse("dates-order", Desk.Written(Until.Value), Desk.Written(On));
            return;
        }
        var resumes = Until < row.To ? Until : null;
        var pause = Piece(row, On, resumes ?? row.To);
        (pause.State, pause.Began, pause.Ended) = (Agreement.Suspended, "suspended", resumes is null ? row.Ended : "resumed");
        EndPiece(strand, row, "suspended");
        strand.Put(pause);
        if (resumes is not { } day) return;
        var rest = Piece(row, day, row.To);
        rest.Began = "resumed";
        strand.Put(rest);
    }
}
