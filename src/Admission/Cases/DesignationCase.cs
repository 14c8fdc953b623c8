using Dingdian.Admission.Acting;
using Dingdian.Geo;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Deciding;

namespace Dingdian.Admission.Cases;

/// <summary>A fact of applicant, place or case, and how it is known.</summary>
/// <param name="Value">As a plan's cases write it: <c>true</c>, <c>clinic</c>, <c>120 bed</c>.</param>
/// <param name="Evidence">What shows it; null for what the applicant declared.</param>
public sealed record CaseFact(string Value, string By, DateOnly On, string? Evidence);

/// <summary>A paper of a case: one of the items the plan asks for, as it was handed in.</summary>
/// <param name="Item">As the plan names it.</param>
/// <param name="Hash">SHA-256 of the file; null for paper that is only noted as handed in.</param>
public sealed record CasePaper(string Item, string? Hash, string? Name, DateOnly On)
{
    /// <summary>The entry it came with.</summary>
    public long Entry { get; init; }
}

/// <summary>The revision of an annual plan that a case is held against, and its snapshot.</summary>
public sealed record CaseBasis(int Year, int Revision, string Snapshot);

/// <summary>Somebody who belongs to the applicant.</summary>
/// <param name="Token">Stands for the person wherever he appears; says nothing by itself.</param>
/// <param name="Part"><c>legal-representative</c>, <c>head</c> or <c>controller</c>.</param>
public sealed record CasePerson(string Token, string Part);

/// <summary>A step that was taken.</summary>
public sealed record CaseStep(long Entry, string Act, string Who, string Role, DateOnly On, string State, string? Remarks);

/// <summary>A rule in principle lifted for one case.</summary>
public sealed record CaseLift(string Gate, string Reason, string Authority, string Document, string By, DateOnly On);

/// <summary>A verdict as it was stored: what it came to, on what it rests, and the hash of its full text.</summary>
/// <param name="Against">Rules that do not let the case pass, or not yet.</param>
public sealed record StoredVerdict(string Outcome, string Hash, string Snapshot, int Revision, DateOnly On, long Entry, IReadOnlyList<string> Against);

/// <summary>An assessor of a panel.</summary>
/// <param name="Name">As it stands in the journal.</param>
/// <param name="Profession">Medicine, pharmacy, insurance, finance, information.</param>
/// <param name="Conflict">What was declared; null: nothing.</param>
public sealed record Panelist(string Name, string Profession, string? Conflict = null)
{
    /// <summary>In the one spelling of <see cref="Person"/>.</summary>
    public string Name { get; init; } = new Person(Name, "").Name;

    /// <summary>Whose seat it is, when somebody left the panel.</summary>
    public string? Replaces { get; init; }
}

/// <summary>The scores of one assessor, by item of the rubric; checks are <c>true</c> or <c>false</c>.</summary>
public sealed record ScoreSheet(string Assessor, IReadOnlyDictionary<string, string> Items, string? Remarks, DateOnly On, int Round);

/// <summary>One case of designation, as the journal tells it.</summary>
public sealed partial record DesignationCase(string Number, string Plan, int Year)
{
    public string State { get; init; } = CaseState.Received;

    /// <summary>A word of <see cref="Matters"/>.</summary>
    public required string Matter { get; init; }

    /// <summary>The round it takes part in; null outside rounds.</summary>
    public string? Round { get; init; }

    /// <summary>What its round rests on; null outside rounds: then the annual plan in force on the day counts.</summary>
    public CaseBasis? Basis { get; init; }

    public required string Kind { get; init; }
    public required string Applicant { get; init; }

    /// <summary>Name under which the applicant signs in.</summary>
    public string? AppliedBy { get; init; }

    /// <summary>National code of an institution the registry knows; null before it has one.</summary>
    public string? Institution { get; init; }

    public string? CreditCode { get; init; }

    /// <summary>Six digits of the county it is in, or moves to.</summary>
    public required string County { get; init; }

    public string? Township { get; init; }
    public string? Address { get; init; }

    /// <summary>CGCS2000; null while nobody gave it.</summary>
    public Coordinate? At { get; init; }

    /// <summary>What is known of applicant and case by the names of the plan's attributes; the latest statement of each.</summary>
    public IReadOnlyDictionary<string, CaseFact> Facts { get; init; } = new Dictionary<string, CaseFact>();

    public IReadOnlyList<CasePerson> People { get; init; } = [];
    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    /// <summary>Items asked for in the one notice of supplement.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Rules by which it was not accepted.</summary>
    public IReadOnlyList<string> SentBackBy { get; init; } = [];

    /// <summary>Days of events, by the names clocks use.</summary>
    public IReadOnlyDictionary<string, DateOnly> Events { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Spans that clocks leave out; an open one has no end yet.</summary>
    public IReadOnlyList<DaySpan> Pauses { get; init; } = [];

    public IReadOnlyList<CaseLift> Lifts { get; init; } = [];
    public StoredVerdict? Verdict { get; init; }
    public IReadOnlyList<Panelist> Panel { get; init; } = [];
    public IReadOnlyList<ScoreSheet> Sheets { get; init; } = [];

    /// <summary>The part of a quota reserved for it; null when it needs no place.</summary>
    public string? Quota { get; init; }

    public long Places { get; init; }
    public IReadOnlyList<CaseStep> Steps { get; init; } = [];

    /// <summary>The last entry about it.</summary>
    public long LastEntry { get; init; }

    /// <summary>Whether somebody may look at it: district officers at cases of their district, applicants at their own.</summary>
    public bool IsSeenBy(Person who) => who.Role switch { Roles.DistrictOfficer => who.Division == County, Roles.Applicant => who.Name == AppliedBy, _ => true };

    public bool IsOver => CaseLife.Life.Ends.Contains(State);

    public DateOnly LastDay => Steps[^1].On;

    public CaseStep? Last(string act) => Steps.LastOrDefault(step => step.Act == act);

    public static string SubjectOf(string number) => $"case/{number}";

    /// <summary>As it stood before an entry of the journal, or as it stands; null when there is no such case.</summary>
    public static DesignationCase? Of(RegistryDb db, string number, long before = long.MaxValue) => Told(db.Journal.Where(entry => entry.Subject == SubjectOf(number) && entry.Id < before).OrderBy(entry => entry.Id));

    /// <summary>Every case of a plan, or of all plans, the first first.</summary>
    public static IReadOnlyList<DesignationCase> All(RegistryDb db, string? plan = null) =>
        [.. db.Journal.Where(entry => entry.Subject.StartsWith("case/")).OrderBy(entry => entry.Id).AsEnumerable().GroupBy(entry => entry.Subject).Select(Told).OfType<DesignationCase>().Where(one => plan is null || one.Plan == plan)];

    private static DesignationCase? Told(IEnumerable<JournalEntry> entries) =>
        entries.Aggregate((DesignationCase?)null, (told, entry) => UseCases.Read(entry) switch
        {
            SubmitCase submitted => submitted.Begun(entry).After(entry, CaseState.Received, null),
            CaseAct act when told is not null => told.Next(act, entry),
            _ => told,
        });

    /// <summary>The same as an act leaves it.</summary>
    internal DesignationCase Next(CaseAct act, JournalEntry entry) => act.Onto(this, entry) is var changed && changed.LastEntry == entry.Id ? changed : changed.After(entry, null, null);

    /// <summary>The same after a step, which leads to the state the life table names first unless another is given.</summary>
    internal DesignationCase After(JournalEntry entry, string? state, string? remarks)
    {
        var reached = state ?? (CaseLife.Life.Find(entry.Act, State)?.To is [var next, ..] ? next : State);
        return this with { State = reached, LastEntry = entry.Id, Steps = [.. Steps, new(entry.Id, entry.Act, entry.Who, entry.Role, entry.On, reached, remarks)] };
    }

    /// <summary>The same with the day of an event.</summary>
    internal DesignationCase On(string @event, DateOnly day) => this with { Events = new Dictionary<string, DateOnly>(Events, StringComparer.Ordinal) { [@event] = day } };

    /// <summary>The same with more facts; a later statement takes the place of an earlier one.</summary>
    internal DesignationCase Knowing(IEnumerable<KeyValuePair<string, CaseFact>> facts)
    {
        var all = new Dictionary<string, CaseFact>(Facts, StringComparer.Ordinal);
        foreach (var (name, fact) in facts) all[name] = fact;
        return this with { Facts = all };
    }
}
