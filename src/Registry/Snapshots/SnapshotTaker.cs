using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Snapshots;

/// <summary>Freezes what is believed about a city up to a day.</summary>
/// <param name="workspace">Holds the files.</param>
/// <param name="db">A connection.</param>
/// <param name="city">Four digits; nothing for every city.</param>
/// <param name="moment">The day, and the last change taken into account.</param>
/// <param name="step">Told of progress that takes long.</param>
public sealed class SnapshotTaker(Workspace workspace, RegistryDb db, string city, Moment moment, Action<Texts>? step = null)
{
    /// <summary>Freezes and keeps it; the same state gives the snapshot that is there already.</summary>
    /// <param name="workspace">Keeps it.</param>
    /// <param name="city">Four digits.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="note">A remark.</param>
    /// <param name="clock">Gives the time it is taken.</param>
    /// <param name="step">Told of progress that takes long.</param>
    /// <param name="known">Only what was recorded by the end of this day; null for everything.</param>
    public static SnapshotRow Take(Workspace workspace, string city, DateOnly asOf, string by, string note, TimeProvider clock, Action<Texts>? step = null, DateOnly? known = null)
    {
        using var db = workspace.Connect();
        using var transaction = WriteLock.Take(db); // no change comes in between reading and writing
        var moment = new Moment(asOf, ChangeLog.KnownAt(db, known));
        var canonical = CanonicalForm.Write(new SnapshotTaker(workspace, db, city, moment, step).Freeze());
        var id = CanonicalForm.Identity(canonical);
        if (db.Snapshots.FirstOrDefault(row => row.Id == id) is { } taken) return taken;
        var snapshot = new SnapshotRow
        {
            Id = id, City = city, AsOf = asOf, Known = moment.Known, TakenAt = clock.GetUtcNow().UtcDateTime, TakenBy = by, Note = note, Content = CanonicalForm.Compress(canonical),
        };
        BulkWriter.Insert(db, typeof(SnapshotRow), [snapshot]);
        transaction.Commit();
        return snapshot;
    }

    /// <summary>What is believed today of a city up to a day, frozen for one answer and not kept.</summary>
    public static (Frozen Frozen, string Id) Look(Workspace workspace, string city, DateOnly asOf)
    {
        using var db = workspace.Connect();
        var frozen = new SnapshotTaker(workspace, db, city, new Moment(asOf, ChangeLog.KnownAt(db, null))).Freeze();
        return (frozen, CanonicalForm.Identity(CanonicalForm.Write(frozen)));
    }

    public Frozen Freeze()
    {
        var (institutions, keys) = Institutions();
        var files = Datasets();
        return new()
        {
            City = city,
            AsOf = moment.Day,
            Synthetic = institutions.Exists(institution => institution.Synthetic),
            Institutions = institutions,
            Successions = [.. from row in db.Successions.AsKnown(moment.Known).Where(row => row.On <= moment.Day).AsEnumerable()
                              where keys.ContainsKey(row.Predecessor) && keys.ContainsKey(row.Successor)
                              orderby row.On, keys[row.Predecessor], keys[row.Successor]
                              select new FrozenSuccession(keys[row.Predecessor], keys[row.Successor], row.On, row.Kind)],
            Facts = [.. from row in db.AreaFacts.AsKnown(moment.Known).Where(row => row.Division.StartsWith(city) && row.AsOf <= moment.Day).AsEnumerable()
                        orderby row.Measure, row.AsOf, row.Division, row.Key
                        select new FrozenFact(row.Division, row.Measure, NullIfEmpty(row.Key), row.AsOf, row.Since, row.Value, row.Unit, row.Quality, NullIfEmpty(row.Source))],
            Funds = [.. from row in db.FundAccounts.AsKnown(moment.Known).Where(row => row.Division.StartsWith(city) && row.Through <= moment.Day).AsEnumerable()
                        orderby row.Division, row.Scheme, row.Through
                        select new FrozenFund(row.Division, row.Year, row.Scheme, row.Through, row.Income, row.Expense, row.TransferIn, row.TransferOut, row.Cumulative, row.MaternityIncluded, NullIfEmpty(row.Source))],
            Letters = [.. from row in db.WarningLetters.AsKnown(moment.Known).Where(row => row.Division.StartsWith(city) && row.Issued <= moment.Day).AsEnumerable()
                          orderby row.Division, row.Issued, row.Issuer, row.Document
                          select new FrozenLetter(row.Division, row.Issuer, row.Issued, row.Lifted > moment.Day ? null : row.Lifted, row.Document)],
            Settlements = files.Exists(file => file.Kind == "settlements") ? SettlementSums.Of(workspace, db, city, moment, Codes(institutions), step) : [],
            Files = files,
        };
    }

    private (List<FrozenInstitution> Frozen, Dictionary<long, string> Keys) Institutions()
    {
        // Those that ever stood here: a registry may hold a country, and only this city is read.
        var ever = db.Profiles.AsKnown(moment.Known).Where(row => row.From <= moment.Day && row.County.StartsWith(city)).Select(row => row.InstitutionId).Distinct().ToList();
        var profiles = Rows(db.Profiles, ever);
        var here = profiles.Where(rows => rows[^1].County.StartsWith(city, StringComparison.Ordinal)).Select(rows => rows.Key).ToHashSet();
        var synthetic = db.Institutions.Where(row => row.Synthetic && EF.Parameter(ever).Contains(row.Id)).Select(row => row.Id).ToHashSet();
        var keys = Keys(profiles.Where(rows => here.Contains(rows.Key)));
        var (beds, staff, facilities, agreements) = (Rows(db.Beds, ever), Rows(db.Staff, ever), Rows(db.Facilities, ever), Rows(db.Agreements, ever));
        var frozen = from rows in profiles
                     where here.Contains(rows.Key)
                     let id = rows.Key
                     select new FrozenInstitution(keys[id], synthetic.Contains(id))
                     {
                         Profiles = [.. rows.Select(Freeze)],
                         Beds = [.. beds[id].OrderBy(row => row.Specialty, StringComparer.Ordinal).ThenBy(row => row.From).Select(Freeze)],
                         Staff = [.. staff[id].Select(Freeze)],
                         Facilities = [.. facilities[id].Select(Freeze)],
                         Agreements = [.. agreements[id].OrderBy(row => row.Service, StringComparer.Ordinal).ThenBy(row => row.From).Select(Freeze)],
                     };
        return ([.. frozen.OrderBy(institution => institution.Key, StringComparer.Ordinal)], keys);
    }

    private static Dictionary<string, string> Codes(IEnumerable<FrozenInstitution> institutions) => institutions
        .SelectMany(institution => institution.Profiles.Select(profile => profile.Code).OfType<string>().Append(institution.Key).Distinct().Select(code => (code, institution.Key)))
        .GroupBy(pair => pair.code, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);

    private Spans<T> Rows<T>(IQueryable<T> table, List<long> institutions) where T : Held =>
        new(table.AsKnown(moment.Known).Where(row => row.From <= moment.Day && EF.Parameter(institutions).Contains(row.InstitutionId)).ToList());

    /// <summary>The latest code names an institution; two that would share a name get a number.</summary>
    internal static Dictionary<long, string> Keys(IEnumerable<SpanGroup<Profile>> profiles)
    {
        var named = from rows in profiles
                    let code = rows.Select(row => row.Code).LastOrDefault(code => code is not null)
                    let credit = rows.Select(row => row.CreditCode).LastOrDefault(code => code is not null)
                    select (rows.Key, Name: code ?? credit ?? $"{rows[^1].Name}@{rows[^1].County}", First: rows[0]);
        return named.GroupBy(row => row.Name, StringComparer.Ordinal)
            .SelectMany(group => group.OrderBy(row => row.First.Name, StringComparer.Ordinal).ThenBy(row => row.First.County, StringComparer.Ordinal).ThenBy(row => row.First.Address, StringComparer.Ordinal).ThenBy(row => row.First.From).ThenBy(row => row.Key).Select((row, i) => (row.Key, Name: i == 0 ? row.Name : $"{row.Name}#{i + 1}")))
            .ToDictionary(row => row.Key, row => row.Name);
    }

    private List<FrozenFile> Datasets() => [..
        from row in db.Datasets.AsKnown(moment.Known).Where(row => row.City == city).AsEnumerable()
        orderby row.Kind, row.Period
        select new FrozenFile(row.Kind, row.Period, row.Hash)];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static DateOnly? Start(Held row) => row.From == Held.NoStart ? null : row.From;

    // An end after the day of the snapshot was not yet there to be seen.
    private DateOnly? End(Held row) => row.To > moment.Day ? null : row.To;

    private FrozenProfile Freeze(Profile row) => new()
    {
        From = Start(row), To = End(row), Code = row.Code, CreditCode = row.CreditCode, Name = row.Name, OtherNames = row.OtherNames, Kind = row.Kind, Subtype = row.Subtype,
        Ownership = row.Ownership, Affiliation = row.Affiliation, Host = row.Host, Level = row.Level, Grade = row.Grade, Specialty = row.Specialty, Address = row.Address, Township = row.Township,
        County = row.County, Longitude = row.Longitude, Latitude = row.Latitude, Datum = row.Datum, PooledOutpatient = row.PooledOutpatient,
        PersonalAccountOnly = row.PersonalAccountOnly, DualChannel = row.DualChannel, VillageIntegrated = row.VillageIntegrated, KeyProject = row.KeyProject,
    };

    private FrozenBeds Freeze(Beds row) => new() { From = Start(row), To = End(row), Specialty = row.Specialty, Approved = row.Approved, Open = row.Open, Insured = row.Insured };

    private FrozenStaff Freeze(Staff row) => new()
    {
        From = Start(row), To = End(row), Physicians = row.Physicians, InsurancePhysicians = row.InsurancePhysicians, Nurses = row.Nurses,
        Pharmacists = row.Pharmacists, InsuranceManagers = row.InsuranceManagers,
    };

    private FrozenFacilities Freeze(Facilities row) => new()
    {
        From = Start(row), To = End(row), FloorArea = row.FloorArea, Departments = row.Departments, Equipment = row.Equipment, InformationSystem = row.InformationSystem,
        Safety = row.Safety, BarrierFree = row.BarrierFree, AgeFriendly = row.AgeFriendly,
    };

    private FrozenAgreement Freeze(Agreement row) => new()
    {
        From = Start(row), To = End(row), Service = row.Service, Number = row.Number, State = row.State, Expires = row.Expires, Began = row.Began,
        Ended = row.To > moment.Day ? null : row.Ended,
    };
}
