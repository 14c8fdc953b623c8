using Dingdian.Admission.Duties;
using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Acting;

/// <summary>The one door to what a bureau does: every use case goes through <see cref="Do"/>, one after another, and comes out in the journal.</summary>
/// <param name="workspace">Where it is kept.</param>
/// <param name="plans">Finds a plan by its id; null after findings.</param>
/// <param name="clock">Tells when something is recorded.</param>
public sealed class Bureau(Workspace workspace, Func<string, List<Finding>, Plan?> plans, TimeProvider clock)
{
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    private readonly Lock door = new(); // who waits here holds no connection
    private Thawed? thawed;

    public Workspace Workspace => workspace;

    /// <summary>The last day things may be of; the day by the clock unless years are played.</summary>
    public DateOnly? PlayedDay { get; init; }

    /// <summary>The working days it counts by.</summary>
    public WorkingDays WorkingDays { get; init; } = WorkingDays.None;

    /// <summary>The file of the keys its persons are sealed with.</summary>
    public string Keys { get; init; } = KeyRing.PathIn(workspace);

    /// <summary>The rubrics cases of a plan are assessed by.</summary>
    public Func<Plan, List<Finding>, RubricBook> Rubrics { get; init; } = (_, _) => RubricBook.None;

    /// <summary>By the one clock of China.</summary>
    public DateOnly Today => PlayedDay ?? DateOnly.FromDateTime(Now.AddHours(8));

    /// <summary>By the clock, UTC.</summary>
    internal DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What a snapshot holds; the last one asked for is kept, for it never changes.</summary>
    public Frozen Thaw(SnapshotRow row)
    {
        var kept = thawed; // others may ask at the same time
        return kept?.Id == row.Id ? kept.Frozen : (thawed = new(row.Id, SnapshotShelf.Open(row))).Frozen;
    }

    public Plan? FindPlan(string id, List<Finding> findings) => plans(id, findings);

    public Outcome Do(UseCase act)
    {
        if (Standing(act) is { Count: > 0 } faults) return new(null, false, faults);
        lock (door) return Enter(act);
    }

    private Outcome Enter(UseCase act)
    {
        using var db = workspace.Connect();
        using var page = JournalPage.Open(db);
        if (page.Find(act.Request) is { } before) return Again(act, before);
        var docket = new Docket(this, db, page, act);
        if (page.Last is { } last && last.At > Now + ClocksMayDiffer) docket.Refuse("clock-back", Shown(Now), Shown(last.At));
        if (act.Seen is { } seen && db.Journal.Where(entry => entry.Subject == act.Subject).Max(entry => (long?)entry.Id) is { } latest && latest > seen) docket.Refuse("moved-on", latest, Last(db, latest).Who, Last(db, latest).Act);
        if (!docket.IsRefused) act.Apply(docket);
        if (docket.IsRefused) return new(null, false, docket.Findings);
        var entry = Entry(act, docket.Done());
        page.Commit(entry);
        return new(entry, false, docket.Findings);
    }

    /// <summary>What can be said of a request without looking at anything.</summary>
    private IReadOnlyList<Finding> Standing(UseCase act)
    {
        var (findings, place) = (new List<Finding>(), new Place(act.Subject));
        var name = UseCases.NameOf(act);
        if (act.Request.Length == 0) findings.Add(new("request-missing", place));
        if (string.IsNullOrWhiteSpace(act.By.Name)) findings.Add(new("who-missing", place));
        if (!UseCases.May(act.By.Role, name)) findings.Add(new("role-may-not", place, act.By.Role, name, Listed(UseCases.Of(name).May)));
        if (act.By.Role == Roles.DistrictOfficer && act.By.Division is null) findings.Add(new("district-missing", place));
        if (IdNumber.StandsIn($"{act.By.Name} {act.Subject} {act.Request} {act.Asked()}")) findings.Add(new("id-number-in-words", new Place(name)));
        if (act.On > Today) findings.Add(new("day-ahead", place, act.On, Today));
        return findings;
    }

    private static Outcome Again(UseCase act, JournalEntry before) =>
        before.Act == UseCases.NameOf(act) && before.Subject == act.Subject && before.Asked == act.Asked() && before.On == act.On && before.Who == act.By.Name && before.Role == act.By.Role
            ? new(before, true, [])
            : new(null, false, [new("request-reused", new Place(act.Subject), act.Request, before.Id, before.Act)]);

    private JournalEntry Entry(UseCase act, string done) => new()
    {
        At = Now, On = act.On, Act = UseCases.NameOf(act), Subject = act.Subject, Who = act.By.Name, Role = act.By.Role, Division = act.By.Division,
        Request = act.Request, Asked = act.Asked(), Done = done,
    };

    private static JournalEntry Last(RegistryDb db, long id) => db.Journal.First(entry => entry.Id == id);

    private static string Shown(DateTime at) => at.AddHours(8).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    internal static Texts Listed(IEnumerable<string> words)
    {
        var all = words.Select(word => Vocabulary.Of(word)).ToList();
        return new(string.Join('、', all.Select(text => text.In(Language.Chinese))), string.Join(", ", all.Select(text => text.In(Language.English))));
    }

    private sealed record Thawed(string Id, Frozen Frozen);
}
