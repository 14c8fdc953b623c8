using Dingdian.Registry.Backups;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Institutions;

/// <summary>Everything ever said of one institution, with what was believed on a day of knowledge about a day.</summary>
public sealed record InstitutionRecord(long Id, bool Synthetic, Moment Moment, DateOnly? KnownOn, IReadOnlyList<Held> Rows, IReadOnlyList<SuccessionLine> Successions, IReadOnlyDictionary<long, Change> Changes, IReadOnlyDictionary<string, string> Divisions)
{
    /// <summary>Rows believed at the moment of knowledge that held on the day.</summary>
    public IEnumerable<Held> Then => Rows.Where(row => IsKnown(row) && row.From <= Moment.Day && row.To > Moment.Day);

    public bool IsKnown(Believed row) => row.LearnedBy <= Moment.Known && row.RevisedBy > Moment.Known;

    /// <param name="db">A connection.</param>
    /// <param name="id">The institution.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="known">Only what was learned up to the end of this day in China; null for everything.</param>
    public static InstitutionRecord Read(RegistryDb db, long id, DateOnly day, DateOnly? known)
    {
        var moment = known is { } end ? new Moment(day, ChangeLog.KnownAt(db, end)) : new Moment(day);
        List<Held> rows = [.. Of(db.Profiles, id), .. Of(db.Beds, id), .. Of(db.Staff, id), .. Of(db.Facilities, id), .. Of(db.Agreements, id)];
        rows = [.. rows.Where(row => row.LearnedBy <= moment.Known)];
        var changes = rows.SelectMany(row => new[] { row.LearnedBy, row.RevisedBy }).Distinct().ToList();
        return new(id, db.Institutions.Where(row => row.Id == id).Select(row => row.Synthetic).Single(), moment, known, rows, SuccessionsOf(db, id, moment.Known),
            db.Changes.Where(change => changes.Contains(change.Id)).ToDictionary(change => change.Id), DivisionsOf(db, rows));
    }

    /// <summary>What a row says, as JSON; dates and origin aside.</summary>
    public static string Values(Held row) => TableLines.Said(row);

    private static IEnumerable<Held> Of<T>(IQueryable<T> table, long id) where T : Held => table.Where(row => row.InstitutionId == id).OrderBy(row => row.From).ThenBy(row => row.LearnedBy).ToList();

    private static Dictionary<string, string> DivisionsOf(RegistryDb db, List<Held> rows)
    {
        var codes = rows.OfType<Profile>().SelectMany(row => new[] { row.County, row.Township }).OfType<string>().Distinct().ToList();
        return db.Divisions.Where(row => codes.Contains(row.Code)).ToDictionary(row => row.Code, row => row.Name);
    }

    private static List<SuccessionLine> SuccessionsOf(RegistryDb db, long id, long known)
    {
        var rows = db.Successions.AsKnown(known).Where(row => row.Predecessor == id || row.Successor == id).OrderBy(row => row.On).ToList();
        return [.. rows.Select(row => new SuccessionLine(row, NameOf(db, row.Predecessor == id ? row.Successor : row.Predecessor, known), row.Successor == id))];
    }

    private static string NameOf(RegistryDb db, long id, long known) =>
        db.Profiles.AsKnown(known).Where(row => row.InstitutionId == id).OrderByDescending(row => row.From).Select(row => row.Name).FirstOrDefault() ?? "?";
}

/// <param name="Row">What was recorded.</param>
/// <param name="Other">Name of the other institution.</param>
/// <param name="CameFrom">Whether this one came out of the other, or took it over.</param>
public sealed record SuccessionLine(Succession Row, string Other, bool CameFrom);
