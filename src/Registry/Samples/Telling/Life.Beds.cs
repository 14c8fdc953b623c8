using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;

namespace Dingdian.Registry.Samples.Telling;

internal sealed partial class Life
{
    private const double BedsChangedPerYear = 0.07;
    private const double FirstToldWrong = 0.03;

    // What is counted on the day of the count is the end of what came before and the start of what comes after.
    private IReadOnlyList<(DateOnly From, int Open, int Insured)> TellBeds()
    {
        if (founding.Beds.Count == 0) return [];
        var changed = Happening(BedsChangedPerYear);
        var after = changed > city.CountedOn;
        var (before, later) = (after ? 1.0 : dice.Between(0.82, 0.96), after ? dice.Between(0.96, 1.12) : 1.0);
        var spare = dice.Between(0.0, 0.03);
        var approved = dice.Chance(0.03) ? 0.82 : dice.Between(0.93, 1.1); // some open far more than they may
        List<(DateOnly From, double Share)> steps = changed is { } day ? [(founding.Start, before), (day, later)] : [(founding.Start, 1)];
        var wrong = dice.Chance(FirstToldWrong);
        var totals = new (DateOnly From, int Open, int Insured)[steps.Count];
        foreach (var (specialty, counted) in founding.Beds)
        {
            var thread = new Thread<Beds>(story, identity);
            for (var i = 0; i < steps.Count; i++)
            {
                var insured = Math.Max(1, (int)Math.Round(counted * steps[i].Share));
                var open = insured + (int)(insured * spare);
                var told = new Beds { Specialty = specialty, Approved = Math.Max(1, (int)Math.Round(open * approved)), Open = open, Insured = insured, From = steps[i].From };
                var heard = Heard(steps[i].From);
                if (wrong && i == steps.Count - 1 && heard + 2 < story.Count && founding.End is null)
                {
                    thread.Put(heard, (Beds)Mistaken(told));
                    heard += 2;
                }
                thread.Put(heard, told);
                totals[i] = (steps[i].From, totals[i].Open + open, totals[i].Insured + insured);
            }
            if (founding.End is { } end) thread.Clear(Heard(end), end);
        }
        return totals;
    }

    private static Held Mistaken(Beds beds) => new Beds
    {
        Specialty = beds.Specialty, Approved = beds.Approved, Open = beds.Open * 11 / 10, Insured = beds.Insured * 11 / 10, From = beds.From,
    };
}
