using Dingdian.Registry.History;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>Something that befalls an agreement; without a service, all agreements of the day.</summary>
public abstract record AgreementAct(string Institution, string? Service) : Act
{
    /// <summary>The state the agreement must be in; null for any.</summary>
    private protected virtual string? Needed => Agreement.InForce;

    internal override void Apply(Desk desk)
    {
        if (desk.Find(Institution) is not { } dossier) return;
        var strands = dossier.Agreements.Where(strand => strand.On(On) is { } row && (Service is null || row.Service == Service)).ToList();
        if (strands.Count == 0) desk.Refuse("agreement-none", Institution, Desk.Written(On));
        foreach (var strand in strands)
        {
            var row = strand.On(On)!;
            if (Needed is not null && row.State != Needed) desk.Refuse("agreement-state", Institution, WordLists.Name(WordLists.AgreementStates, row.State));
            else Apply(desk, dossier, strand, row);
        }
    }

    private protected abstract void Apply(Desk desk, Dossier dossier, Strand<Agreement> strand, Agreement row);

    /// <summary>What was agreed ends on the day in that way. On its first day it had not begun, and nothing of it is left to end.</summary>
    private protected void EndPiece(Strand<Agreement> strand, Agreement row, string ended)
    {
        if (row.From >= On) return;
        var piece = Piece(row, row.From, On);
        piece.Ended = ended;
        strand.Put(piece);
    }

    private protected static Agreement Piece(Agreement row, DateOnly from, DateOnly to) => (Agreement)row.Over(from, to);

    /// <summary>The day on which the designation that holds now ends: states that follow each other without a gap are one.</summary>
    private protected static DateOnly EndOf(Strand<Agreement> strand, Agreement row)
    {
        var end = row.To;
        while (end != Held.NoEnd && strand.Rows.FirstOrDefault(next => next.From == end) is { } next) end = next.To;
        return end;
    }
}
