using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Samples.Stock;

namespace Dingdian.Registry.Samples.Telling;

internal sealed partial class Life
{
    private const double SuspendedPerYear = 0.012;

    /// <summary>Tells the agreements and returns when they were suspended.</summary>
    private (DateOnly From, DateOnly To)? TellAgreements()
    {
        string[] services = founding.Group switch
        {
            Group.Hospital => ["inpatient"], // it covers the hospital's outpatients
            Group.Pharmacy => ["pharmacy"],
            _ => founding.HasBeds ? ["outpatient", "inpatient"] : ["outpatient"],
        };
        var (turns, pause) = Turns();
        foreach (var service in services)
        {
            var thread = new Thread<Agreement>(story, identity);
            for (var i = 0; i < turns.Count; i++)
            {
                var (from, state, began) = turns[i];
                var heard = Heard(from);
                if (i > 0) thread.Put(heard, State(service, turns[i - 1], from, began));
                if (state is null) thread.Clear(heard, from);
                else thread.Put(heard, State(service, turns[i], Held.NoEnd, null));
            }
        }
        return pause;
    }

    /// <summary>The days on which the state of its agreements turns: signed, renewed with every term, suspended and resumed, left.</summary>
    private (List<Turn> Turns, (DateOnly From, DateOnly To)? Pause) Turns()
    {
        List<Turn> turns = [new(founding.Start, Agreement.InForce, "signed")];
        for (var term = Calendar.NextTerm(FirstTold); term < End && term <= Calendar.Last; term = Calendar.NextTerm(term)) turns.Add(new(term, Agreement.InForce, "renewed"));
        var pause = Suspension(turns);
        if (pause is var (from, to))
        {
            turns.Add(new(from, Agreement.Suspended, "suspended"));
            if (to < End) turns.Add(new(to, Agreement.InForce, "resumed"));
        }
        if (founding.End is { } end) turns.Add(new(end, null, founding.EndedBy!));
        return ([.. turns.OrderBy(turn => turn.From)], pause);
    }

    // Within one term. Who is terminated for breach was often suspended first.
    private (DateOnly From, DateOnly To)? Suspension(List<Turn> turns)
    {
        var length = dice.Between(30, 180);
        if (founding.EndedBy == "terminated" && dice.Chance(0.6) && End.AddDays(-length) is var from && turns[^1].From < from) return (from, End);
        if (Years < 1 || !dice.Chance(SuspendedPerYear * Years)) return null;
        var start = dice.Day(FirstTold.AddDays(20), End);
        return start.AddDays(length) is var to && to < End.AddDays(-10) && Calendar.Term(start) == Calendar.Term(to) && !turns.Exists(turn => turn.From == start) ? (start, to) : null;
    }

    private Agreement State(string service, Turn turn, DateOnly to, string? ended) => new()
    {
        Service = service,
        Number = $"{founding.Code}-{Calendar.Term(Later(turn.From)):yyyy}",
        State = turn.State!,
        From = turn.From,
        To = to,
        Expires = Calendar.NextTerm(Later(turn.From)).AddDays(-1),
        Began = turn.Began,
        Ended = ended,
    };

    private DateOnly Later(DateOnly day) => day > Calendar.First ? day : Calendar.First;

    private readonly record struct Turn(DateOnly From, string? State, string Began);
}
