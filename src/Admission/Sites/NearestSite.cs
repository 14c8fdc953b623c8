using Dingdian.Geo;

namespace Dingdian.Admission.Sites;

/// <summary>The nearest place at which every rule about places passes, looked for on a lattice around the one asked about, ring by ring outward.</summary>
/// <param name="Answer">What the plan says of it; null when none passes within the farthest ring.</param>
/// <param name="Metres">How far it is.</param>
/// <param name="Asked">How many places were asked.</param>
public sealed record NearestSite(SiteAnswer? Answer, decimal? Metres, int Asked)
{
    /// <summary>Places of the lattice are so far apart; the answer is as coarse.</summary>
    public const double StepMetres = 50;

    /// <summary>What is left to give where the place lies does not decide here; the answer says it.</summary>
    /// <param name="check">Asks the plan.</param>
    /// <param name="question">The place to begin from.</param>
    /// <param name="mostMetres">How far to look.</param>
    public static NearestSite Find(SiteCheck check, SiteQuestion question, double mostMetres)
    {
        var asked = 0;
        var rings = Lattice(question.At, mostMetres).Chunk(256);
        foreach (var ring in rings.Select(r => r.ToArray()))
        {
            var answers = check.Check([.. ring.Select(p => question with { At = p.At })]);
            for (var i = 0; i < ring.Length; i++)
            {
                asked++;
                if (answers[i].RulesPass)
                    return new NearestSite(answers[i], Surroundings.Metres(ring[i].Metres), asked);
            }
        }
        return new NearestSite(null, null, asked);
    }

    /// <summary>The place itself, then the lattice's, nearest first; of equals west, then south.</summary>
    private static IEnumerable<(Coordinate At, double Metres)> Lattice(Coordinate centre, double mostMetres)
    {
        var (steps, plane) = ((int)(mostMetres / StepMetres), new Plane(centre));
        return from x in Enumerable.Range(-steps, 2 * steps + 1)
               from y in Enumerable.Range(-steps, 2 * steps + 1)
               let at = plane.At(x * StepMetres, y * StepMetres)
               let metres = x == 0 && y == 0 ? 0 : Geodesic.Metres(centre, at)
               where metres <= mostMetres
               orderby metres, x, y
               select (at, metres);
    }
}
