using Dingdian.Admission.Agreements;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;

namespace Dingdian.Admission.Playing;

/// <summary>Institutions that were designated before the years that are played, each taken once; whoever is taken has its agreement entered.</summary>
internal sealed class PlayedStock
{
    private readonly Stage stage;
    private readonly int year;
    private readonly List<Profile> free;
    private readonly Dictionary<long, (int Open, int Insured)> beds;
    private int entered;

    public PlayedStock(Stage stage, int year)
    {
        (this.stage, this.year) = (stage, year);
        var day = new DateOnly(year, 2, 3);
        (free, beds) = stage.Read(db =>
        {
            var known = DesignatedAgreement.All(db, stage.Plan.Id).Select(one => one.Institution).ToHashSet();
            var standing = db.Agreements.Believed().Where(row => row.From < day && row.To > day && row.State == Agreement.InForce).Select(row => row.InstitutionId).ToHashSet();
            var divisions = stage.Plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).ToHashSet(StringComparer.Ordinal) ?? [];
            var last = new DateOnly(year + 1, 12, 31); // who changes by itself later on is left alone
            var all = db.Profiles.Believed().Where(row => row.Code != null && row.From <= day && row.To > last).OrderByDescending(row => row.Code).AsEnumerable();
            var general = db.Beds.Believed().Where(row => row.Specialty == "general" && row.From <= day && row.To > last).AsEnumerable().GroupBy(row => row.InstitutionId).ToDictionary(rows => rows.Key, rows => (rows.First().Open ?? 0, rows.First().Insured ?? 0));
            return (all.Where(row => standing.Contains(row.InstitutionId) && !known.Contains(row.InstitutionId) && divisions.Contains(row.County)).ToList(), general);
        });
    }

    /// <summary>Enters the agreement of one of a kind; null when there is none left.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="ownership">Null: any but public, so that it may leave of its own wish.</param>
    /// <param name="spare">Open beds it has to have beyond those insured.</param>
    /// <param name="expires">When the agreement ends; null: with the year.</param>
    public (string Number, Profile Profile)? Take(string kind, string? ownership = null, int spare = 0, DateOnly? expires = null)
    {
        while (free.Find(row => row.Kind == kind && (ownership is null ? row.Ownership != "public" : row.Ownership == ownership) && (spare == 0 || beds.GetValueOrDefault(row.InstitutionId) is var own && own.Open >= own.Insured + spare)) is { } found)
        {
            free.Remove(found);
            var number = $"样例存{year}-{++entered:00}";
            if (stage.Do(new EnterAgreement(number, stage.Plan.Id, found.Code!, expires ?? new(year, 12, 31)) { HeldBy = Cast.Applicant(found.Name).Name }, Cast.Agency, new(year, 2, 3)) is not null) return (number, found);
        }
        return null;
    }
}
